import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readDetection, type Detection } from '../../../src/main/capture/tap/detection.ts';
import { randomBytes } from './random-bytes.ts';
import { plugInCable } from './serial-line.ts';
import { PATIENCE, tempFolder } from './tap-line.ts';

const SCRIPT = resolve(import.meta.dirname, '../../../src/main/capture/tap/detect-line.ts');
const RECEIPT = `\x1b@${'Kaffe bryggt    2 st     64,00 kr\nMoms 12 %  6,86   Netto 57,14\n'.repeat(12)}\x1dV\x00`;
const NINETY_SIX_HUNDRED = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 };

/** Starts the search and keeps what it tells. */
function search(port: string, seconds: number) {
  const child = spawn(process.execPath, [SCRIPT, '--port', port, '--seconds', String(seconds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
  const told = (): Detection[] =>
    text
      .split('\n')
      .map((line) => readDetection(line))
      .filter((detection) => detection !== null);
  return {
    ended: once(child, 'close').then(([code]: unknown[]) => code),
    told,
    untilTrying: async () => {
      await expect.poll(() => told().at(-1)?.event, PATIENCE).toBe('trying');
    },
  };
}

/** With a parity bit in the place of the eighth, as a receiver of eight bits sees seven with even parity. */
function withEvenParity(text: string): Buffer {
  const bytes = Buffer.from(text, 'latin1');
  for (const [at, byte] of bytes.entries()) {
    const ones = byte.toString(2).replaceAll('0', '').length;
    if (ones % 2 === 1) bytes[at] = byte | 0x80;
  }
  return bytes;
}

describe('the search for a line’s settings', () => {
  test('finds them from a receipt, and ends as soon as it is sure', async () => {
    const cable = await plugInCable(tempFolder(), 'register');
    const { ended, told, untilTrying } = search(cable.path, 60);
    await untilTrying();
    expect(told()).toEqual([{ event: 'trying', format: NINETY_SIX_HUNDRED }]);
    cable.far.write(RECEIPT);
    expect(await ended).toBe(0);
    const last = told().at(-1);
    expect(last).toMatchObject({ event: 'result', verdict: { kind: 'found', format: NINETY_SIX_HUNDRED } });
  });

  test('finds seven bits with parity', async () => {
    const cable = await plugInCable(tempFolder(), 'register');
    const { ended, told, untilTrying } = search(cable.path, 60);
    await untilTrying();
    cable.far.write(withEvenParity(RECEIPT));
    expect(await ended).toBe(0);
    const format = { ...NINETY_SIX_HUNDRED, dataBits: 7, parity: 'even' };
    expect(told().at(-1)).toMatchObject({ verdict: { kind: 'found', format } });
  });

  test('tries other settings when it hears noise, and says in the end that there was only noise', async () => {
    const cable = await plugInCable(tempFolder(), 'register');
    const { ended, told, untilTrying } = search(cable.path, 2);
    await untilTrying();
    const bytes = randomBytes(300);
    const noise = setInterval(() => cable.far.write(bytes), 100);
    onTestFinished(() => clearInterval(noise));
    expect(await ended).toBe(1);
    const tried = told().flatMap((one) => (one.event === 'trying' ? [one.format.baudRate] : []));
    expect(new Set(tried).size).toBeGreaterThan(2);
    expect(told().at(-1)).toMatchObject({ event: 'result', verdict: { kind: 'noise' } });
  });

  test('says when it heard nothing', async () => {
    const cable = await plugInCable(tempFolder(), 'register');
    const { ended, told } = search(cable.path, 0.5);
    expect(await ended).toBe(1);
    expect(told().at(-1)).toEqual({ event: 'result', verdict: { kind: 'silence' } });
  });

  test('says when the port is not there, and when it is pulled out', async () => {
    const folder = tempFolder();
    const missing = search(join(folder, 'none'), 5);
    expect(await missing.ended).toBe(1);
    expect(missing.told()).toMatchObject([{ event: 'failed', state: 'missing' }]);
    const cable = await plugInCable(folder, 'register');
    const pulled = search(cable.path, 20);
    await pulled.untilTrying();
    await cable.unplug();
    expect(await pulled.ended).toBe(1);
    expect(pulled.told().at(-1)).toMatchObject({ event: 'failed', state: 'missing' });
  });
});
