/** The real client against a simulated Fortnox, over HTTP; both end with the test. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import { systemClock, type Clock } from '../../../src/shared/clock.ts';
import type { Voucher } from '../../../src/shared/voucher.ts';
import { observeConformance } from '../../fortnox-openapi/conformance.ts';
import { createFortnoxClient, type FortnoxClient } from '../../../src/main/fortnox/client.ts';
import type { Failure, Outcome } from '../../../src/main/fortnox/outcome.ts';
import type { Credentials, CredentialsSource } from '../../../src/main/fortnox/token.ts';
import {
  startFortnoxSimulator,
  type FortnoxSimulator,
  type SimulatorOptions,
} from '../../../src/main/practice/fortnox/simulator.ts';

export interface Fortnox {
  readonly simulator: FortnoxSimulator;
  readonly client: FortnoxClient;
  /** The requests one of its hosts has seen, as `GET /3/vouchers`, without their query. */
  readonly requests: (server: 'api' | 'token') => string[];
}

export interface ClientOptions {
  readonly credentials?: CredentialsSource;
  readonly clock?: Clock;
  readonly requestTimeoutMs?: number;
}

export const YEAR_2026 = 7;
export const YEAR_2027 = 3;
const PATIENT_MS = 10_000;
const requestMessage = z.object({ request: z.instanceof(ClientRequest) });

/** @param options of the simulator; the rate limit is off unless it is asked for */
export async function startFortnox(
  options: SimulatorOptions = {},
  ofClient: ClientOptions = {},
): Promise<Fortnox> {
  const simulator = await startFortnoxSimulator({
    observe: observeConformance('our-client'),
    ...options,
    switches: { rateLimit: false, ...options.switches },
  });
  onTestFinished(() => simulator.close());
  const client = createFortnoxClient({
    address: simulator,
    credentials: () => Promise.resolve(credentialsOf(simulator)),
    clock: systemClock,
    requestTimeoutMs: PATIENT_MS,
    ...ofClient,
  });
  return {
    simulator,
    client,
    requests: (server) =>
      simulator
        .books()
        .requests.filter((request) => request.server === server)
        .map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`),
  };
}

export function credentialsOf({ clientId, clientSecret, tenantId }: FortnoxSimulator): Credentials {
  return { clientId, clientSecret, tenantId };
}

/** A voucher the practice company takes: 125,00 kr in cash, of which 25,00 is VAT. */
export function voucher(change: Partial<Voucher> = {}): Voucher {
  return {
    series: 'F',
    date: '2026-11-19',
    description: 'Dagskassa Z 1042 kassa 1',
    comments: 'Kassabryggan KB0123456789ABCDE',
    rows: [
      { account: 1910, debit: 125_00, credit: 0, text: 'Kontant', costCenter: null },
      { account: 3001, debit: 0, credit: 100_00, text: 'Försäljning 25 %', costCenter: 'BUTIK' },
      { account: 2611, debit: 0, credit: 25_00, text: 'Utg moms 25 %', costCenter: null },
    ],
    ...change,
  };
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`unexpected failure: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

export function failureOf<T>(outcome: Outcome<T>): Failure {
  if (outcome.ok) throw new Error(`unexpected success: ${JSON.stringify(outcome.value)}`);
  return outcome.failure;
}

/** Collects the Authorization headers this process sends until the test ends: what nothing may ever repeat. */
export function listenToAuthorization(): ReadonlySet<string> {
  const seen = new Set<string>();
  const listener = (message: unknown): void => {
    const header = requestMessage.parse(message).request.getHeader('authorization');
    if (typeof header === 'string') seen.add(header.replace(/^\S+ /, ''));
  };
  subscribe('http.client.request.start', listener);
  onTestFinished(() => void unsubscribe('http.client.request.start', listener));
  return seen;
}
