import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { systemClock } from '../../../../src/shared/clock.ts';
import { startPrinter, type Printer } from '../../../../src/main/practice/printer/start-printer.ts';
import {
  startRegister,
  type Register,
  type RegisterOptions,
} from '../../../../src/main/practice/register/start-register.ts';

/** A folder of its own for the test that asks, removed when that test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'practice-register-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A printer that is switched off when the test is over. */
export async function openPrinter(port = 0): Promise<Printer> {
  const printer = await startPrinter({ port });
  onTestFinished(() => printer.close());
  return printer;
}

/** A register on a file of its own that sells only when told, closed when the test is over. */
export async function openRegister(
  printerPort: number,
  wishes: Partial<RegisterOptions> = {},
): Promise<Register> {
  const register = startRegister({
    databaseFile: join(await temporaryFolder(), 'register.db'),
    printerHost: '127.0.0.1',
    printerPort,
    layout: 'bryggkassan-42',
    seed: 1,
    clock: systemClock,
    saleIntervalMs: null,
    ...wishes,
  });
  onTestFinished(() => register.close());
  return register;
}

/** Sells so many times. */
export async function sellTimes(register: Register, times: number): Promise<void> {
  for (let sale = 0; sale < times; sale += 1) await register.sell();
}

/** Resolves when the condition holds; fails the test when it does not within ten seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const giveUpAt = systemClock.monotonic() + 10_000;
  while (!condition()) {
    if (systemClock.monotonic() > giveUpAt) throw new Error('Waited ten seconds in vain');
    await systemClock.sleep(10);
  }
}
