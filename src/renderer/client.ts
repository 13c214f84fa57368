/**
 * The page's end of the contract. The app may restart under the page, so the connection is kept up for as long
 * as the page lives: when it closes, there is a short pause and then a new try.
 */
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Clock } from '../shared/clock.ts';
import type { contract } from '../shared/contract.ts';
import type { Problem } from '../shared/problem.ts';
import type { Change } from '../shared/state.ts';
import { problemIn } from './problem-in.ts';
import { openTransport } from './transport.ts';

export type Client = ContractRouterClient<typeof contract>;

/** What came of a call: its value, or the problem main named; null when there was no answer at all. */
export type CallOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem | null };

interface Connection {
  readonly receive: (change: Change) => void;
  readonly lost: () => void;
  readonly clock: Clock;
}

const PAUSE_BEFORE_NEXT_TRY_MS = 700;

let current: Client | null = null;

/** Follows the stream of changes for ever, over as many connections as it takes. */
export async function stayConnected(connection: Connection): Promise<never> {
  for (;;) {
    try {
      await follow(connection);
    } catch (error) {
      // Expected whenever the app restarts; kept in the page's own log for the technician.
      console.info('Kassabryggan: the connection closed.', error);
    }
    current = null;
    connection.lost();
    await connection.clock.sleep(PAUSE_BEFORE_NEXT_TRY_MS);
  }
}

async function follow({ receive }: Connection): Promise<void> {
  const client: Client = createORPCClient(await openTransport());
  const changes = await client.app.changes();
  current = client;
  for await (const change of changes) receive(change);
}

/** Calls main. Never throws: whatever happens is an outcome to show. */
export async function call<T>(request: (client: Client) => Promise<T>): Promise<CallOutcome<T>> {
  if (current === null) return { ok: false, problem: null };
  try {
    return { ok: true, value: await request(current) };
  } catch (error) {
    const named = problemIn(error);
    if (named === null) console.warn('Kassabryggan: a call was not answered.', error);
    return { ok: false, problem: named };
  }
}
