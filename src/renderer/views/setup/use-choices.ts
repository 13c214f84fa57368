import { useEffect, useState } from 'react';
import type { Problem } from '../../../shared/problem.ts';
import type { SetupChoices } from '../../../shared/setup.ts';
import { call } from '../../client.ts';
import { usePage } from '../../store.ts';

export interface Choices {
  /** Null until they have come. */
  readonly choices: SetupChoices | null;
  /** The last look failed; with the problem main named, or null when nobody answered. */
  readonly failure: { readonly problem: Problem | null } | null;
  readonly lookAgain: () => void;
}

/** What Fortnox has to choose from, read when the page opens and when it is asked for. */
export function useChoices(): Choices {
  const [choices, setChoices] = useState<SetupChoices | null>(null);
  const [failure, setFailure] = useState<Choices['failure']>(null);
  const [looks, setLooks] = useState(0);
  const connected = usePage(({ connection }) => connection === 'open');
  useEffect(() => {
    if (!connected) return;
    let overtaken = false;
    const look = async (): Promise<void> => {
      const outcome = await call((client) => client.setup.choices());
      if (overtaken) return;
      if (outcome.ok) setChoices(outcome.value);
      setFailure(outcome.ok ? null : { problem: outcome.problem });
    };
    void look();
    return () => {
      overtaken = true;
    };
    // How often it was asked for is not read here, but is why it is read again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [connected, looks]);
  return {
    choices,
    failure,
    lookAgain: () => {
      setFailure(null);
      setLooks((count) => count + 1);
    },
  };
}
