import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { call, type Client } from '../client.ts';
import { usePage } from '../store.ts';

export interface Fetched<T> {
  /** Null until it has come; what came before stays while it is read again. */
  readonly value: T | null;
  /** The last look failed; with the problem main named, or null when nobody answered. */
  readonly failure: { readonly problem: Problem | null } | null;
  readonly lookAgain: () => void;
}

/**
 * What main reads for the page, when the page opens and when it is asked for.
 * @param request the same function each time
 */
export function useFetched<T>(request: (client: Client) => Promise<T>): Fetched<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState<Fetched<T>['failure']>(null);
  const [looks, setLooks] = useState(0);
  const connected = usePage(({ connection }) => connection === 'open');
  useEffect(() => {
    if (!connected) return;
    let overtaken = false;
    const look = async (): Promise<void> => {
      const outcome = await call(request);
      if (overtaken) return;
      if (outcome.ok) setValue(outcome.value);
      setFailure(outcome.ok ? null : { problem: outcome.problem });
    };
    void look();
    return () => {
      overtaken = true;
    };
    // How often it was asked for is not read here, but is why it is read again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [connected, looks, request]);
  return {
    value,
    failure,
    lookAgain: () => {
      setFailure(null);
      setLooks((count) => count + 1);
    },
  };
}
