import { useEffect, useState } from 'react';
import { call, type Client } from '../client.ts';

/**
 * Saves of the settings, the latest first; read again when another version is in force.
 * @param read the same function each time
 */
export function useVersions<T>(
  version: number,
  read: (client: Client) => Promise<readonly T[]>,
): readonly T[] {
  const [versions, setVersions] = useState<readonly T[]>([]);
  useEffect(() => {
    let overtaken = false;
    const look = async (): Promise<void> => {
      const outcome = await call(read);
      if (!overtaken && outcome.ok) setVersions(outcome.value);
    };
    void look();
    return () => {
      overtaken = true;
    };
    // Another version is in force: there is one more to read.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [version, read]);
  return versions;
}
