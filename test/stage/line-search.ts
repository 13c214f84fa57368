/** A search for a port's settings, played: one port has a register on it, another noise, the rest are silent. */
import type { Clock } from '../../src/shared/clock.ts';
import type { AvailablePort } from '../../src/shared/line-choice.ts';
import type { LineDetection } from '../../src/shared/line-detection.ts';
import { CANDIDATE_BAUD_RATES } from '../../src/shared/line-settings.ts';
import { problem } from '../../src/shared/problem.ts';

export const STAGE_PORTS: readonly Omit<AvailablePort, 'plugged'>[] = [
  { path: 'COM3', name: 'COM3', maker: 'FTDI', usb: true },
  { path: 'COM5', name: 'COM5', maker: 'Prolific', usb: true },
  { path: 'COM7', name: 'COM7', maker: null, usb: false },
];

const REGISTER_PORT = 'COM3';
const NOISY_PORT = 'COM5';
const STEP_MS = 400;
const SEARCH_MS = 60_000;
const BYTES_A_STEP = 310;

export async function* searchPlayed(path: string, clock: Clock): AsyncGenerator<LineDetection, void> {
  const endsAt = clock.now() + SEARCH_MS;
  const silent = path !== REGISTER_PORT && path !== NOISY_PORT;
  for (const [step, baudRate] of CANDIDATE_BAUD_RATES.entries()) {
    const format = { parity: 'none', dataBits: 8, stopBits: 1, baudRate } as const;
    yield { step: 'trying', format, bytes: silent ? 0 : step * BYTES_A_STEP, endsAt };
    await clock.sleep(STEP_MS);
    if (path === REGISTER_PORT && step > 0) return yield { step: 'found', format, alternatives: [] };
  }
  const found = silent ? 'line-nothing-heard' : 'line-only-noise';
  yield { step: 'ended', problem: problem(found, { port: path }) };
}
