import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as z from 'zod';
import { practise, unhurried, type Practice } from './harness.ts';

const messageSchema = z.looseObject({ offset: z.string().optional(), type: z.string().optional() });
type Message = z.infer<typeof messageSchema>;

/** Everything heard so far. */
interface Connection {
  readonly heard: readonly Message[];
  readonly send: (command: object) => void;
  readonly close: () => void;
}

async function connect({ simulator }: Practice): Promise<Connection> {
  const socket = new WebSocket(simulator.eventsUrl);
  onTestFinished(() => socket.terminate());
  const heard: Message[] = [];
  socket.on('message', (data: Buffer) => heard.push(messageSchema.parse(JSON.parse(data.toString()))));
  await once(socket, 'open');
  return { heard, send: (command) => socket.send(JSON.stringify(command)), close: () => socket.close() };
}

/** Connects and asks for topics; the answers have been heard. */
async function subscribe(practice: Practice, topics: readonly object[]): Promise<Connection> {
  const connection = await connect(practice);
  const { clientSecret } = practice.simulator;
  connection.send({ command: 'add-tenants-v1', clientSecret, accessTokens: [practice.token] });
  connection.send({ command: 'add-topics-v1', topics });
  connection.send({ command: 'subscribe-v1' });
  await vi.waitFor(() => expect(connection.heard.length).toBeGreaterThanOrEqual(3));
  return connection;
}

const types = ({ heard }: Connection): unknown[] => heard.slice(3).map(({ type }) => type);

test('what changes is told under its topic, without saying what it holds now', async () => {
  const practice = await practise(unhurried());
  const { call, postVoucher, token } = practice;
  const topics = [{ topic: 'articles' }, { topic: 'customers' }, { topic: 'orders' }, { topic: 'vouchers' }];
  const connection = await subscribe(practice, topics);
  expect(connection.heard).toMatchObject([
    { response: 'add-tenants-v1', result: 'ok', tenantIds: { [token]: 1_234_567 }, invalidTokens: [] },
    { response: 'add-topics-v1', result: 'ok' },
    { response: 'subscribe-v1', result: 'ok' },
  ]);
  await call('POST', '/3/articles', { Article: { ArticleNumber: 'N', Description: 'Ny' } });
  await call('PUT', '/3/customers/1', { Customer: { City: 'Provstad' } });
  await call('POST', '/3/orders', { Order: { CustomerNumber: '1' } });
  await call('PUT', '/3/orders/1/cancel');
  await call('DELETE', '/3/articles/N');
  // Nobody has asked for units.
  await call('POST', '/3/units', { Unit: { Code: 'x', Description: 'x' } });
  await postVoucher();
  await vi.waitFor(() => expect(connection.heard).toHaveLength(9));
  expect(types(connection)).toEqual([
    'article-created-v1',
    'customer-updated-v2',
    'order-created-v1',
    'order-cancelled-v1',
    'article-deleted-v1',
    'voucher-created-v1',
  ]);
  expect(connection.heard.at(-1)).toEqual({
    topic: 'vouchers',
    offset: expect.any(String),
    type: 'voucher-created-v1',
    tenantId: 1_234_567,
    entityId: '1',
    year: 7,
    series: 'F',
    timestamp: '2026-03-14T20:00:00.000Z',
  });
});

test('what was missed is told again from an offset', async () => {
  const practice = await practise(unhurried());
  const first = await subscribe(practice, [{ topic: 'vouchers' }]);
  await practice.postVoucher();
  await practice.postVoucher();
  await vi.waitFor(() => expect(types(first)).toHaveLength(2));
  const offset = first.heard[3]?.offset;
  first.close();
  await practice.postVoucher();
  const second = await vi.waitFor(() => subscribe(practice, [{ topic: 'vouchers', offset }]));
  await vi.waitFor(() => expect(types(second)).toHaveLength(2));
  expect(second.heard.slice(3)).toMatchObject([{ entityId: '2' }, { entityId: '3' }]);
});

test('wrong tokens, topics and commands are named; a second connection is turned away', async () => {
  const practice = await practise(unhurried());
  const connection = await connect(practice);
  connection.send({ command: 'add-tenants-v1', clientSecret: 'wrong', accessTokens: [practice.token] });
  connection.send({ command: 'add-topics-v1', topics: [{ topic: 'nothing' }] });
  connection.send({ command: 'dance' });
  connection.send({ command: 'add-topics-v1', topics: [{ topic: 'vouchers' }] });
  connection.send({ command: 'subscribe-v1' });
  await vi.waitFor(() => expect(connection.heard).toHaveLength(5));
  expect(connection.heard).toMatchObject([
    { result: 'error', invalidTokens: [practice.token] },
    { result: 'error', invalidTopics: ['nothing'] },
    { result: 'error' },
    { result: 'ok' },
    { result: 'ok' },
  ]);
  // Without a tenant nothing is told.
  await practice.postVoucher();
  await expect(connect(practice)).rejects.toThrow('409');
  expect(connection.heard).toHaveLength(5);
});
