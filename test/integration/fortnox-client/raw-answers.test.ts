/** What only a bare socket can do to a client: drip, lie about lengths, break in the middle, and the system's own errors. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer, type Server } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { systemClock } from '../../../src/shared/clock.ts';
import { mayHaveBeenDone } from '../../../src/main/fortnox/outcome.ts';
import { createTransport, type RawRequest } from '../../../src/main/fortnox/transport.ts';

const TIMEOUT_MS = 300;
const socketMessage = z.object({ socket: z.instanceof(Socket) });

async function listen(server: Server): Promise<RawRequest> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    method: 'POST',
    url: `http://127.0.0.1:${address.port}/3/vouchers`,
    headers: {},
    body: '{"Voucher":{}}',
  };
}

describe('an answer', () => {
  test('that drips in for ever is given up after the request timeout', async () => {
    const server = createServer((_message, response) => {
      response.writeHead(201);
      const drip = setInterval(() => response.write(' '), TIMEOUT_MS / 10);
      response.on('close', () => clearInterval(drip));
    });
    const request = await listen(server);
    const before = systemClock.monotonic();
    const answer = await Promise.race([createTransport(TIMEOUT_MS)(request), systemClock.sleep(4000)]);
    expect(answer).toMatchObject({ kind: 'broken' });
    expect(systemClock.monotonic() - before).toBeLessThan(4 * TIMEOUT_MS);
  });

  test('that is larger than any answer of Fortnox’s is broken off', async () => {
    const LARGE = Buffer.alloc(1024 * 1024, 'x');
    const server = createServer((_message, response) => {
      response.writeHead(200);
      const pour = (): void => {
        while (response.writable && response.write(LARGE));
      };
      response.on('drain', pour);
      pour();
    });
    expect(await createTransport(30_000)(await listen(server))).toMatchObject({ kind: 'broken' });
  });

  test('that ends before its length is broken', async () => {
    const server = createServer((_message, response) => {
      response.writeHead(201, { 'Content-Length': '500' });
      response.write('{"Voucher":', () => response.destroy());
    });
    expect(await createTransport(TIMEOUT_MS)(await listen(server))).toMatchObject({ kind: 'broken' });
  });
});

describe('the system’s word for a dead network', () => {
  // Wi-Fi that drops under an open connection is reported by the same names as one that was never there.
  test.each(['ENETDOWN', 'ENETUNREACH', 'EHOSTUNREACH'])(
    '%s on a connection that has carried the request does not mean that nothing was sent',
    async (code) => {
      let carried: Socket | null = null;
      const remember = (message: unknown): void => {
        carried = socketMessage.parse(message).socket;
      };
      subscribe('net.client.socket', remember);
      onTestFinished(() => void unsubscribe('net.client.socket', remember));
      const server = createServer((message) => {
        message.resume();
        message.on('end', () => {
          carried?.destroy(Object.assign(new Error(`read ${code}`), { code, syscall: 'read', errno: -1 }));
        });
      });
      const answer = await createTransport(TIMEOUT_MS)(await listen(server));
      if (!('kind' in answer)) throw new Error('the request was answered');
      expect(answer.kind).toBe('broken');
      expect(mayHaveBeenDone(answer)).toBe(true);
    },
  );
});
