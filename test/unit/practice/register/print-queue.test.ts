import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../../../src/main/cli/world/free-port.ts';
import { openPrinter, openRegister, temporaryFolder, until } from './temp-register.ts';

function timesIn(papers: readonly string[], text: string): number {
  return papers.join('\n').split(text).length - 1;
}

test('a Z-report taken while the printer is unreachable is printed later by itself, once', async () => {
  const port = await freePort();
  const register = await openRegister(port, { firstZNumber: 1042 });
  await register.sell({ payWith: 'Kort' });
  await register.closeDay();
  expect(register.state().printsWaiting).toBeGreaterThan(0);

  const printer = await openPrinter(port);
  await until(() => register.state().printsWaiting === 0);
  await register.sell();
  expect(timesIn(printer.papers(), 'Z-DAGRAPPORT')).toBe(1);
  expect(printer.papers()[0]).toMatch(/^Kvitto$/m);
});

test('prints that waited when the register was switched off are printed when it is opened again', async () => {
  const port = await freePort();
  const databaseFile = join(await temporaryFolder(), 'register.db');
  const before = await openRegister(port, { databaseFile });
  await before.closeDay();
  await before.close();

  const printer = await openPrinter(port);
  const after = await openRegister(port, { databaseFile });
  await until(() => after.state().printsWaiting === 0);
  expect(timesIn(printer.papers(), 'Z-DAGRAPPORT')).toBe(1);
  expect(await after.closeDay()).toMatchObject({ zNumber: 2 });
});

test('a print that is broken off half way is sent again from its beginning', async () => {
  const port = await freePort();
  const breaker = await breakFirstConnection(port);
  const register = await openRegister(port);
  await register.closeDay();
  expect(register.state().printsWaiting).toBe(1);
  breaker.close();
  await once(breaker, 'close');

  const printer = await openPrinter(port);
  await until(() => register.state().printsWaiting === 0);
  expect(printer.papers()).toHaveLength(1);
  expect(printer.papers()[0]).toContain('Slut på Z-dagrapport');
});

/** Takes some bytes and hangs up without having answered any status poll. */
async function breakFirstConnection(port: number): Promise<Server> {
  const server = createServer((socket) => {
    socket.once('data', () => socket.destroy());
    socket.on('error', () => socket.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

test('a printer that takes everything and answers no polls is believed', async () => {
  const server = createServer((socket) => socket.resume());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const register = await openRegister(address.port);
  await register.closeDay();
  expect(register.state().printsWaiting).toBe(0);
});
