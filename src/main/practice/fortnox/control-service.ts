/**
 * The control address: no part of Fortnox, but the window through which tests and people see the books and
 * change what the company does. JSON in and out, amounts in öre.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { booksOf } from './books.ts';
import { booksPage } from './books-page.ts';
import { changeCompany, companyActionSchema } from './company-actions.ts';
import { faultRulesSchema } from './faults.ts';
import { bookByHand, manualVoucherSchema } from './manual-voucher.ts';
import { readBody } from './read-body.ts';
import { Refusal } from './refusal.ts';
import { registersOf } from './registers-shown.ts';
import { setSwitches, someSwitchesSchema } from './switches.ts';
import type { World } from './world.ts';

interface ControlAnswer {
  readonly status: number;
  readonly value: unknown;
}
type Call = (world: World, body: unknown) => ControlAnswer;

const OK = 200;
const CREATED = 201;
const INVALID = 400;
const NOT_FOUND = 404;

const clockSchema = z.strictObject({ advanceMs: z.number().nonnegative() });
const clockOf = ({ clock }: World) => ({ now: new Date(clock.now()).toISOString() });

const CALLS: Readonly<Record<string, Call>> = {
  'GET /books': (world) => ({ status: OK, value: { ...booksOf(world), ...registersOf(world) } }),
  /** Every code and token that was handed out, whether it is still good or not. */
  'GET /issued': ({ tokens }) => ({ status: OK, value: tokens.issued() }),
  'GET /switches': (world) => ({ status: OK, value: world.switches }),
  /** Replaces every fault rule; an empty list ends all faults. */
  'POST /faults': checked(faultRulesSchema, (world, rules) => {
    world.faults.replace(rules);
    return { status: OK, value: { rules: rules.length } };
  }),
  /** Sets the switches that are named. */
  'POST /switches': checked(someSwitchesSchema, (world, some) => {
    world.switches = setSwitches(world.switches, some);
    return { status: OK, value: world.switches };
  }),
  'GET /clock': (world) => ({ status: OK, value: clockOf(world) }),
  /** Moves the clock ahead, never back. */
  'POST /clock': checked(clockSchema, (world, { advanceMs }) => {
    world.clock.advance(advanceMs);
    return { status: OK, value: clockOf(world) };
  }),
  'POST /company': checked(companyActionSchema, (world, action) => {
    changeCompany(world, action);
    return { status: OK, value: {} };
  }),
  'POST /vouchers/manual': checked(manualVoucherSchema, (world, voucher) => {
    const booked = bookByHand(world, voucher);
    return booked instanceof Refusal
      ? { status: INVALID, value: { error: booked.message, code: booked.code } }
      : { status: CREATED, value: booked };
  }),
};

/** Answers one request to the control address. */
export async function control(
  world: World,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(message);
  if (body === null) return;
  const path = (message.url ?? '/').split('?')[0] ?? '/';
  if (message.method === 'GET' && path === '/') {
    response.writeHead(OK, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(booksPage(world));
    return;
  }
  const call = CALLS[`${message.method} ${path}`];
  const answer = call?.(world, parse(body)) ?? { status: NOT_FOUND, value: { error: 'no such address' } };
  response.writeHead(answer.status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(answer.value));
}

/** Carries a call out only when its body has the right form; says what is wrong otherwise. */
function checked<Schema extends z.ZodType>(
  schema: Schema,
  call: (world: World, body: z.output<Schema>) => ControlAnswer,
): Call {
  return (world, body) => {
    const parsed = schema.safeParse(body);
    return parsed.success
      ? call(world, parsed.data)
      : { status: INVALID, value: { error: z.prettifyError(parsed.error) } };
  };
}

/** The parsed body, or undefined, which no call accepts, when it is not JSON. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString());
  } catch {
    return undefined;
  }
}
