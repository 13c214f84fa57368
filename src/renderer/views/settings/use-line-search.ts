import { useEffect, useRef, useState } from 'react';
import type { LineDetection } from '../../../shared/line-detection.ts';
import type { Problem } from '../../../shared/problem.ts';
import { call } from '../../client.ts';

/** Where a search is; null before one was started. */
export type SearchState = LineDetection | null;

export interface LineSearch {
  readonly state: SearchState;
  readonly running: boolean;
  readonly start: (path: string) => void;
  /** Ends a search that runs, and forgets what it found. */
  readonly forget: () => void;
}

const NO_ANSWER: Problem = { code: 'line-search-failed', facts: {} };

/** A search for a port's settings, followed step by step. It ends with the page. */
export function useLineSearch(): LineSearch {
  const [state, setState] = useState<SearchState>(null);
  const [running, setRunning] = useState(false);
  const following = useRef<AbortController | null>(null);
  useEffect(() => () => following.current?.abort(), []);

  const follow = async (path: string, signal: AbortSignal): Promise<void> => {
    const outcome = await call(async (client) => {
      for await (const step of await client.line.detect({ path }, { signal })) {
        if (signal.aborted) return;
        setState(step);
      }
    });
    if (signal.aborted) return;
    setRunning(false);
    if (!outcome.ok) setState({ step: 'ended', problem: outcome.problem ?? NO_ANSWER });
  };

  return {
    state,
    running,
    start: (path) => {
      following.current?.abort();
      const current = new AbortController();
      following.current = current;
      setState(null);
      setRunning(true);
      void follow(path, current.signal);
    },
    forget: () => {
      following.current?.abort();
      setRunning(false);
      setState(null);
    },
  };
}
