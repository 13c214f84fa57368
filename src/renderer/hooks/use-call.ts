import { useState } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { call, type Client } from '../client.ts';

export interface CallState {
  readonly busy: boolean;
  /** The last call failed; with the problem main named, or null when nobody answered. */
  readonly failure: { readonly problem: Problem | null } | null;
  readonly run: (request: (client: Client) => Promise<unknown>) => void;
}

/** One button's call to main: busy while it is under way, and what came in its way. */
export function useCall(): CallState {
  const [state, setState] = useState<Pick<CallState, 'busy' | 'failure'>>({ busy: false, failure: null });
  const run = (request: (client: Client) => Promise<unknown>): void => {
    setState({ busy: true, failure: null });
    void finish(request);
  };
  const finish = async (request: (client: Client) => Promise<unknown>): Promise<void> => {
    const outcome = await call(request);
    setState({ busy: false, failure: outcome.ok ? null : { problem: outcome.problem } });
  };
  return { ...state, run };
}
