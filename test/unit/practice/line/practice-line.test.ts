import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../../src/shared/clock.ts';
import { lineControl } from '../../../../src/main/practice/line/control.ts';
import { startControlServer } from '../../../../src/main/practice/control-server.ts';
import { startPracticeLine, type PracticeLine } from '../../../../src/main/practice/line/practice-line.ts';

interface Site {
  readonly line: PracticeLine;
  readonly port: number;
  /** Bodies the server has had, whole. */
  readonly bodies: string[];
}

/** A server that keeps every request it had and answers with its body, and a line to it. */
async function openSite(answerAfterMs = 0): Promise<Site> {
  const bodies: string[] = [];
  const server = createServer((incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (piece: string) => {
      body += piece;
    });
    incoming.on('end', () => {
      bodies.push(body);
      void systemClock.sleep(answerAfterMs).then(() => response.end(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const line = await startPracticeLine({
    targets: [{ name: 'fortnox', host: '127.0.0.1', port: address.port }],
  });
  onTestFinished(async () => {
    await line.close();
    server.closeAllConnections();
    server.close();
  });
  return { line, port: line.port('fortnox'), bodies };
}

/** Posts, and gives back the answer's body, or the error code of a connection that did not bring one. */
function post(port: number, body: string, agent?: Agent): Promise<string> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, method: 'POST', ...(agent === undefined ? {} : { agent }) };
    const outgoing = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => resolve(text));
      response.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    outgoing.end(body);
  });
}

const NO_ANSWER = 'no answer yet';
const PATIENCE_MS = 200;

async function soon(answer: Promise<string>): Promise<string> {
  return Promise.race([answer, systemClock.sleep(PATIENCE_MS).then(() => NO_ANSWER)]);
}

const BIG = 'åäö '.repeat(500_000);

test('up: everything passes both ways, small and big', async () => {
  const { port, bodies } = await openSite();
  expect(await post(port, 'hej')).toBe('hej');
  expect((await post(port, BIG)) === BIG).toBe(true);
  expect(bodies).toHaveLength(2);
});

test('refuse: the connection is refused, the server hears nothing, and the same port answers afterwards', async () => {
  const { line, port, bodies } = await openSite();
  await line.set('refuse');
  expect(await post(port, 'hej')).toBe('ECONNREFUSED');
  expect(bodies).toEqual([]);
  await line.set('up');
  expect(await post(port, 'hej igen')).toBe('hej igen');
});

test('refuse: connections that stand open are reset', async () => {
  const { line, port, bodies } = await openSite(60_000);
  const waiting = post(port, 'hej');
  while (bodies.length === 0) await systemClock.sleep(5);
  await line.set('refuse');
  expect(await waiting).toBe('ECONNRESET');
});

test('swallow: the connection is taken, nothing reaches the server and nothing comes back', async () => {
  const { line, port, bodies } = await openSite();
  await line.set('swallow');
  const hanging = post(port, 'hej');
  expect(await soon(hanging)).toBe(NO_ANSWER);
  expect(bodies).toEqual([]);
  await line.set('up');
  expect(await hanging).toBe('ECONNRESET');
  expect(await post(port, 'hej igen')).toBe('hej igen');
});

test('swallow: a connection that was taken and said nothing is reset when the line is up', async () => {
  const { line, port } = await openSite();
  await line.set('swallow');
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  await systemClock.sleep(20);
  const [failed] = await Promise.all([once(socket, 'error'), line.set('up')]);
  expect(failed).toMatchObject([{ code: 'ECONNRESET' }]);
});

test('swallow: a connection kept alive from before is swallowed as well', async () => {
  const { line, port, bodies } = await openSite();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  expect(await post(port, 'först', agent)).toBe('först');
  await line.set('swallow');
  expect(await soon(post(port, 'sedan', agent))).toBe(NO_ANSWER);
  expect(bodies).toEqual(['först']);
});

test('swallow: an answer that was under way is lost', async () => {
  const { line, port, bodies } = await openSite(50);
  const waiting = post(port, 'hej');
  while (bodies.length === 0) await systemClock.sleep(5);
  await line.set('swallow');
  expect(await soon(waiting)).toBe(NO_ANSWER);
  await line.set('up');
  expect(await waiting).toBe('ECONNRESET');
});

test.each([
  ['small', 'hej'],
  ['big', BIG],
])('cut: the server has the whole %s request and the client gets no answer', async (_, body) => {
  const { line, port, bodies } = await openSite();
  await line.set('cut');
  expect(await post(port, body)).toBe('ECONNRESET');
  expect(bodies.map((had) => had === body)).toEqual([true]);
  await line.set('up');
  expect(await post(port, 'hej igen')).toBe('hej igen');
});

test('cut: an answer that was under way on an open connection is cut off', async () => {
  const { line, port, bodies } = await openSite(50);
  const waiting = post(port, 'hej');
  while (bodies.length === 0) await systemClock.sleep(5);
  await line.set('cut');
  expect(await waiting).toBe('ECONNRESET');
});

test('changes made at once are made one after the other', async () => {
  const { line, port } = await openSite();
  await Promise.all([line.set('refuse'), line.set('up'), line.set('refuse'), line.set('up')]);
  expect(line.mode()).toBe('up');
  expect(await post(port, 'hej')).toBe('hej');
});

test('a target that is not there resets the connection', async () => {
  const { line: gone, port: nobody } = await openSite();
  await gone.close();
  const line = await startPracticeLine({ targets: [{ name: 'nobody', host: '127.0.0.1', port: nobody }] });
  onTestFinished(() => line.close());
  expect(await post(line.port('nobody'), 'hej')).toBe('ECONNRESET');
});

test('each target has a port of its own', async () => {
  const first = await openSite();
  const second = await openSite();
  const line = await startPracticeLine({
    targets: [
      { name: 'api', host: '127.0.0.1', port: first.port },
      { name: 'token', host: '127.0.0.1', port: second.port },
    ],
  });
  onTestFinished(() => line.close());
  await post(line.port('token'), 'nyckel');
  expect([first.bodies, second.bodies]).toEqual([[], ['nyckel']]);
  expect(line.ports).toEqual([line.port('api'), line.port('token')]);
});

test('the control tells and changes how the line behaves', async () => {
  const { line } = await openSite();
  const control = await startControlServer(lineControl(line));
  onTestFinished(() => control.close());
  const url = `${control.url}/line`;
  expect(await (await fetch(url)).json()).toEqual({ line: 'up' });
  expect(await (await fetch(url, { method: 'POST', body: '{"line":"refuse"}' })).json()).toEqual({
    line: 'refuse',
  });
  expect((await fetch(url, { method: 'POST', body: '{"line":"on fire"}' })).status).toBe(400);
  expect(line.mode()).toBe('refuse');
});
