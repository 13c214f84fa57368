import { FIRST_SETUP } from '../../../src/shared/setup.ts';
import { isContractProcedure } from '@orpc/contract';
import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, onTestFinished, test } from 'vitest';
import { contract, type Role } from '../../../src/shared/contract.ts';
import { letIn, linkOver, openSocket, served } from './loopback-visitor.ts';
import { recordingApp, type RecordingServices } from './recording-services.ts';

interface Procedure {
  readonly path: readonly string[];
  readonly role: Role;
}

/** Every procedure of the contract, however deep it stands. */
function proceduresIn(part: unknown, path: readonly string[] = []): readonly Procedure[] {
  if (isContractProcedure(part)) {
    const role: unknown = part['~orpc'].meta.role;
    if (role !== 'cashier' && role !== 'manager') throw new Error(`${path.join('.')} has no role`);
    return [{ path, role }];
  }
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) => proceduresIn(inner, [...path, name]));
}

const PROCEDURES = proceduresIn(contract);
const MANAGERS = PROCEDURES.filter(({ role }) => role === 'manager');
const CASHIERS = PROCEDURES.filter(({ role }) => role === 'cashier');

/** Right for every procedure: each reads the fields it knows. */
const INPUT = {
  id: 7,
  asked: { code: 'z-number-gap', facts: {} },
  use: { kind: 'tender', name: 'Swish' },
  account: 1686,
  before: null,
  limit: 10,
  line: 'up',
  lesson: { codePage: 'auto', pointed: [] },
  way: 'network',
  listenPort: 9100,
  printer: { host: '192.168.1.50', port: 9100 },
  path: 'COM3',
  name: 'Anna',
  pin: '2580',
  turnsLockOff: false,
  setup: FIRST_SETUP.setup,
  basedOn: 0,
};

/** Two procedures call different things by the same name. */
function inputOf(path: readonly string[]): object {
  const pairing = { account: 'service', integration: null, text: 'en kod' };
  return path[0] === 'pairing' ? { ...INPUT, ...pairing } : INPUT;
}

interface Caller {
  readonly link: ClientLink<ClientContext>;
  readonly services: RecordingServices;
}

function overPort(role: Role): Promise<Caller> {
  const { router, connect, services } = recordingApp(role);
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port1, { context: { caller: connect() } });
  port1.start();
  port2.start();
  onTestFinished(() => {
    port1.close();
  });
  return Promise.resolve({ link: new RPCLink({ port: port2 }), services });
}

async function overSocket(role: Role): Promise<Caller> {
  const server = await served(role);
  const websocket = await openSocket(server.port, { cookie: await letIn(server) });
  if (typeof websocket === 'number') throw new Error(`refused with ${websocket}`);
  return { link: linkOver(websocket), services: server.services };
}

/** @returns what came of it: the code of the refusal, or `answered` */
async function outcome({ link }: Caller, path: readonly string[], input: unknown): Promise<string> {
  try {
    await link.call(path, input, { context: {} });
    return 'answered';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : String(error);
  }
}

test('the contract has procedures for both roles', () => {
  expect(MANAGERS.map(({ path }) => path.join('.'))).toContain('zReports.confirm');
  expect(CASHIERS.map(({ path }) => path.join('.'))).toContain('app.tryNow');
});

describe.for([
  ['MessagePort', overPort],
  ['WebSocket', overSocket],
] as const)('over a %s', ([, connect]) => {
  test.for(MANAGERS)('a cashier is refused the manager’s $path, and nothing is done', async ({ path }) => {
    const caller = await connect('cashier');
    expect(await outcome(caller, path, inputOf(path))).toBe('FORBIDDEN');
    expect(await outcome(caller, path, undefined)).not.toBe('answered');
    expect(caller.services.reached).toStrictEqual([]);
  });

  test.for(MANAGERS)('a manager may $path', async ({ path }) => {
    const caller = await connect('manager');
    expect(await outcome(caller, path, inputOf(path))).toBe('answered');
    expect(caller.services.reached).toHaveLength(1);
  });

  test.for(CASHIERS)('a cashier may $path', async ({ path }) => {
    const caller = await connect('cashier');
    expect(await outcome(caller, path, inputOf(path))).not.toBe('FORBIDDEN');
  });
});
