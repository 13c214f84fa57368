import { expect, test } from 'vitest';
import { freePort } from '../../../src/main/cli/world/free-port.ts';
import { attach, connectRegister, framesIn, PATIENCE, startPrinter, startTap } from './tap-line.ts';

test('a printer that cannot be reached closes the register’s connection, so that the register knows', async () => {
  const tap = await startTap(await freePort());
  const register = await connectRegister(tap.port);
  await expect.poll(register.closed, PATIENCE).toBe(true);
  expect(await framesIn(tap.folder)).toEqual([]);
});

test('a printer that cannot be reached is told to the app, and so is its return', async () => {
  const printerPort = await freePort();
  const tap = await startTap(printerPort);
  const { told } = await attach(tap.folder);
  await expect.poll((await connectRegister(tap.port)).closed, PATIENCE).toBe(true);
  await expect.poll(() => told.at(-1), PATIENCE).toEqual({ event: 'printer', reachable: false });

  const later = await attach(tap.folder);
  expect(later.told[0]).toMatchObject({ event: 'hello', printerReachable: false });

  const printer = await startPrinter(printerPort);
  const register = await connectRegister(tap.port);
  register.socket.write('hej\n');
  await expect.poll(() => printer.printed().toString(), PATIENCE).toBe('hej\n');
  expect(told.filter(({ event }) => event === 'printer')).toEqual([
    { event: 'printer', reachable: false },
    { event: 'printer', reachable: true },
  ]);
});

test('a printer that breaks the connection in a print breaks it for the register too', async () => {
  const printer = await startPrinter();
  const tap = await startTap(printer.port);
  const register = await connectRegister(tap.port);
  (await printer.connection()).resetAndDestroy();
  await expect.poll(register.closed, PATIENCE).toBe(true);
  const again = await connectRegister(tap.port);
  again.socket.write('igen\n');
  await expect.poll(() => printer.printed().toString(), PATIENCE).toBe('igen\n');
});

test('a register that is killed in a print lets go of the printer', async () => {
  const printer = await startPrinter();
  const tap = await startTap(printer.port);
  const register = await connectRegister(tap.port);
  register.socket.write('halv');
  const out = await printer.connection();
  await expect.poll(() => printer.printed().toString(), PATIENCE).toBe('halv');
  register.socket.resetAndDestroy();
  await expect.poll(() => out.closed, PATIENCE).toBe(true);
});
