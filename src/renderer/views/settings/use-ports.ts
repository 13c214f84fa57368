import { useEffect, useState } from 'react';
import type { AvailablePort } from '../../../shared/line-choice.ts';
import type { Problem } from '../../../shared/problem.ts';
import { call } from '../../client.ts';
import { usePage } from '../../store.ts';

export interface Ports {
  readonly ports: readonly AvailablePort[];
  /** The last look failed; with the problem main named, or null when nobody answered. */
  readonly failure: { readonly problem: Problem | null } | null;
  readonly lookAgain: () => void;
}

/** The serial ports of the computer: looked for anew when one of the line's is plugged in or pulled out. */
export function usePorts(): Ports {
  const [ports, setPorts] = useState<readonly AvailablePort[]>([]);
  const [failure, setFailure] = useState<Ports['failure']>(null);
  const [looks, setLooks] = useState(0);
  const connected = usePage(({ connection }) => connection === 'open');
  const states = usePage(({ snapshot }) => snapshot?.line.ports.map(({ state }) => state).join(' '));

  useEffect(() => {
    if (!connected) return;
    let overtaken = false;
    const look = async (): Promise<void> => {
      const outcome = await call((client) => client.line.ports());
      if (overtaken) return;
      if (outcome.ok) setPorts(outcome.value);
      setFailure(outcome.ok ? null : { problem: outcome.problem });
    };
    void look();
    return () => {
      overtaken = true;
    };
    // How the line's ports stand is not read here, but is why they are looked for again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [connected, states, looks]);

  return {
    ports,
    failure,
    lookAgain: () => {
      setLooks((count) => count + 1);
    },
  };
}
