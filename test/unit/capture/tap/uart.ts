/**
 * Two UARTs and the wire between them, in numbers: one puts bytes on the wire as levels in time, the other samples it
 * by its own idea of rate and format, and delivers what it takes for bytes, errors or not, as a driver does that was
 * not told to look at them.
 */
import { seededRandom } from '../../../../src/main/practice/fortnox/random.ts';
import type { LineFormat } from '../../../../src/shared/line-settings.ts';

/** The level of the wire, a bit time of the sender's each. At rest it is high. */
export interface Wire {
  readonly levels: readonly number[];
  readonly baudRate: number;
}

/**
 * What a receiver does with a stop bit that is low: the one waits for the wire to fall again, the other takes it for a
 * start bit at once (16550A data sheet, line status register: framing error).
 */
export type Resync = 'waits' | 'at-once';

const HIGH = 1;
const REST_BITS = 40;

/**
 * @param pauseShare how often the sender rests between two bytes, from 0 to 1
 * @param seed of the pauses
 */
export function transmit(bytes: Uint8Array, format: LineFormat, pauseShare: number, seed: number): Wire {
  const random = seededRandom(seed);
  const levels = rest(REST_BITS);
  for (const byte of bytes) {
    const data = Array.from({ length: format.dataBits }, (_, bit) => (byte >> bit) & 1);
    levels.push(0, ...data, ...parityBits(data, format), ...rest(format.stopBits));
    if (random() < pauseShare) levels.push(...rest(Math.ceil(random() * REST_BITS)));
  }
  levels.push(...rest(REST_BITS));
  return { levels, baudRate: format.baudRate };
}

function rest(bits: number): number[] {
  return Array.from({ length: bits }, () => HIGH);
}

function parityBits(data: readonly number[], { parity }: LineFormat): number[] {
  const odd = data.reduce((sum, bit) => sum + bit, 0) % 2;
  if (parity === 'none') return [];
  return [parity === 'even' ? odd : 1 - odd];
}

/** What a receiver makes of the wire from its beginning to its end. */
export function receive(wire: Wire, format: LineFormat, resync: Resync): Uint8Array {
  const bit = wire.baudRate / format.baudRate;
  const level = (at: number): number => wire.levels[Math.floor(at)] ?? HIGH;
  const frameBits = 1 + format.dataBits + (format.parity === 'none' ? 0 : 1);
  const bytes: number[] = [];
  let start = fall(wire, 0);
  while (start < wire.levels.length) {
    if (level(start + bit / 2) === HIGH) {
      start = fall(wire, start + bit / 2);
      continue;
    }
    let byte = 0;
    for (let index = 0; index < format.dataBits; index += 1)
      byte |= level(start + (index + 1.5) * bit) << index;
    bytes.push(byte);
    const stop = start + (frameBits + 0.5) * bit;
    const broken = level(stop) !== HIGH;
    start = broken && resync === 'at-once' ? start + frameBits * bit : fall(wire, stop);
  }
  return Uint8Array.from(bytes);
}

/** Where the wire next falls from high to low. */
function fall(wire: Wire, from: number): number {
  let at = Math.floor(from);
  while (at < wire.levels.length && wire.levels[at] !== HIGH) at += 1;
  while (at < wire.levels.length && wire.levels[at] === HIGH) at += 1;
  return at;
}
