/** What the client does with Fortnox in one position of one switch. */
import { createFortnoxClient } from '../../../src/main/fortnox/client.ts';
import type { Outcome } from '../../../src/main/fortnox/outcome.ts';
import type { SimulatorOptions } from '../../../src/main/practice/fortnox/simulator.ts';
import type { Switches } from '../../../src/main/practice/fortnox/switches.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { credentialsOf, voucher, YEAR_2026, type Fortnox } from '../fortnox-client/fortnox.ts';

export interface Position<Name extends keyof Switches> {
  readonly set: Switches[Name];
  /** What is done; it gives what is to be compared. */
  readonly act: (fortnox: Fortnox) => Promise<unknown>;
  readonly gives: unknown;
  /** What else must be so for this switch to show. */
  readonly beside?: SimulatorOptions;
}

export type Positions<Names extends keyof Switches> = {
  readonly [Name in Names]: readonly Position<Name>[];
};

/** The same in every position: whatever Fortnox does there, the client does not depend on it. */
export function alike<const Setting>(
  settings: readonly Setting[],
  act: (fortnox: Fortnox) => Promise<unknown>,
  gives: unknown,
  beside: SimulatorOptions = {},
) {
  return settings.map((set) => ({ set, act, gives, beside }));
}

/** Another outcome in each position. */
export function each<const Setting>(
  outcomes: readonly (readonly [Setting, unknown])[],
  act: (fortnox: Fortnox) => Promise<unknown>,
  beside: SimulatorOptions = {},
) {
  return outcomes.map(([set, gives]) => ({ set, act, gives, beside }));
}

/** `ok`, or what became of it in one word; of a refusal its code. */
export function said(outcome: Outcome<unknown>): string {
  if (outcome.ok) return 'ok';
  const { failure } = outcome;
  return failure.kind === 'refused' ? `refused ${failure.code}` : failure.kind;
}

export async function post({ client }: Fortnox, change: Parameters<typeof voucher>[0] = {}): Promise<string> {
  return said(await client.postVoucher(voucher(change), YEAR_2026));
}

/** Fortnox's window holds 25; each of our clients sends 24 at most. */
const OVER_THE_LIMIT = 26;
const PATIENT_MS = 10_000;

/** Two others of the same company and integration have used the window up; then the client asks. */
export async function askInFullWindow({ simulator, client }: Fortnox): Promise<Outcome<unknown>> {
  const others = [anotherClient(simulator), anotherClient(simulator)];
  await Promise.all(
    others.flatMap((other) => Array.from({ length: OVER_THE_LIMIT / 2 }, () => other.company())),
  );
  return client.company();
}

function anotherClient(simulator: Fortnox['simulator']): Fortnox['client'] {
  return createFortnoxClient({
    address: simulator,
    credentials: () => Promise.resolve(credentialsOf(simulator)),
    clock: systemClock,
    requestTimeoutMs: PATIENT_MS,
  });
}
