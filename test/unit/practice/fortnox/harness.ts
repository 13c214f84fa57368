/** A running simulator with a client of bare fetch, closed when the test ends; its books must then balance. */
import { expect, onTestFinished } from 'vitest';
import * as z from 'zod';
import {
  startFortnoxSimulator,
  type FortnoxSimulator,
  type SimulatorOptions,
} from '../../../../src/main/practice/fortnox/simulator.ts';
import type { Clock } from '../../../../src/shared/clock.ts';
import { observeConformance } from '../../../fortnox-openapi/conformance.ts';
import { sumOre } from '../../../../src/shared/money.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; undefined when it is not JSON. */
  readonly json: unknown;
}

export interface Practice {
  readonly simulator: FortnoxSimulator;
  /** An access token with every scope the company has granted. */
  readonly token: string;
  /** Calls the API with a good token and the usual headers; `headers` are laid over them. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Reply>;
  readonly get: (path: string) => Promise<Reply>;
  /** POST /3/vouchers in the year with id 7 (2026), the usual voucher with these fields laid over it. */
  readonly postVoucher: (fields?: object, path?: string) => Promise<Reply>;
  readonly control: (method: string, path: string, body?: unknown) => Promise<Reply>;
}

const tokenSchema = z.object({ access_token: z.string() });

/** Rows that balance: 125.00 cash, of which 25.00 is VAT. */
export const ROWS = [
  { Account: 1910, Debit: 125 },
  { Account: 3001, Credit: 100 },
  { Account: 2611, Credit: 25 },
];
export const VOUCHER = {
  VoucherSeries: 'F',
  TransactionDate: '2026-03-14',
  Description: 'Dagskassa Z 412',
  VoucherRows: ROWS,
};

export async function practise(options: SimulatorOptions = {}): Promise<Practice> {
  const simulator = await startFortnoxSimulator({ observe: observeConformance('test'), ...options });
  onTestFinished(async () => {
    for (const { rows } of simulator.books().vouchers) {
      expect(sumOre(rows.map(({ debit }) => debit))).toBe(sumOre(rows.map(({ credit }) => credit)));
    }
    await simulator.close();
  });
  const token = tokenSchema.parse((await askToken(simulator)).json).access_token;
  const call: Practice['call'] = (method, path, body, headers = {}) =>
    reply(`${simulator.apiUrl}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return {
    simulator,
    token,
    call,
    get: (path) => call('GET', path),
    postVoucher: (fields = {}, path = '/3/vouchers?financialyear=7') =>
      call('POST', path, { Voucher: { ...VOUCHER, ...fields } }),
    control: (method, path, body) =>
      reply(`${simulator.controlUrl}${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

/** Asks for a token by client credentials; form and headers are laid over the right ones. */
export function askToken(
  simulator: FortnoxSimulator,
  form: Record<string, string> = { grant_type: 'client_credentials' },
  headers: Record<string, string> = {},
): Promise<Reply> {
  return reply(simulator.tokenUrl, {
    method: 'POST',
    headers: {
      Authorization: basic(simulator.clientId, simulator.clientSecret),
      TenantId: simulator.tenantId,
      ...headers,
    },
    body: new URLSearchParams(form),
  });
}

export function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
}

export async function reply(url: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The code of a refusal, in whichever case its keys are; undefined when it is none. */
export function codeOf({ json }: Reply): unknown {
  const { ErrorInformation } = errorSchema.parse(json);
  return ErrorInformation?.Code ?? ErrorInformation?.code;
}

const errorSchema = z.object({
  ErrorInformation: z.object({ Code: z.unknown(), code: z.unknown() }).partial().optional(),
});

/** What a test needs that asks more than 25 times in 5 s, on a clock of its own. */
export function unhurried(options: SimulatorOptions = {}): SimulatorOptions {
  return {
    clock: new HandClock(),
    ...options,
    switches: { rateLimit: false, ...options.switches },
  };
}

/** A refusal of kind 400, lower-case keys. */
export function refusedWith(code: number): object {
  return { ErrorInformation: { error: 1, message: expect.any(String), code } };
}

/** A refusal of kind 404, Pascal-case keys. */
export function notFoundWith(code: number): object {
  return { ErrorInformation: { Error: 1, Message: expect.any(String), Code: code } };
}

/** A clock that a test moves by hand. */
export class HandClock implements Clock {
  #now = Date.parse('2026-03-14T20:00:00Z');
  now(): number {
    return this.#now;
  }
  monotonic(): number {
    return this.#now;
  }
  sleep(): Promise<void> {
    return Promise.resolve();
  }
  advance(ms: number): void {
    this.#now += ms;
  }
}
