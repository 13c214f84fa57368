import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Role } from '../../../src/shared/access.ts';
import { FIRST_SETUP } from '../../../src/shared/setup.ts';
import { CASHIERS, MANAGERS, inputOf, outcome } from './contract-walk.ts';
import { letIn, linkOver, openSocket, served } from './loopback-visitor.ts';
import { recordingApp, type RecordingServices } from './recording-services.ts';

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

const INVOICES = {
  startDate: null,
  termsOfPayment: null,
  costCenter: null,
  importCustomersOnce: false,
};

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

  test('a setting that the scenario does not have reaches nothing', async () => {
    const caller = await connect('manager');
    const { scenario, zBooking } = FIRST_SETUP.setup;
    const invoices = { number: 2, invoices: INVOICES };
    const wrong = [
      { scenario: { ...scenario, articles: { priceList: 'A' } }, zBooking },
      { scenario: invoices, zBooking },
      { scenario, zBooking: null },
    ];
    for (const setup of wrong) {
      const input = { basedOn: { version: 0, documents: '' }, setup };
      expect(await outcome(caller, ['setup', 'preview'], input)).toBe('BAD_REQUEST');
      expect(await outcome(caller, ['setup', 'save'], input)).toBe('BAD_REQUEST');
    }
    expect(caller.services.reached).toStrictEqual([]);
  });

  test.for(CASHIERS)('a cashier may $path', async ({ path }) => {
    const caller = await connect('cashier');
    expect(await outcome(caller, path, inputOf(path))).not.toBe('FORBIDDEN');
  });
});
