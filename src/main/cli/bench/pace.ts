/**
 * Sends over a line at the pace of 115 200 baud and measures how long each piece is on its way.
 *
 * Both ends are in this process, so one clock stamps them, and it does nothing but write, read and stamp: the stamps
 * (monotonic, some tens of ns each) go into arrays that were made before, one for each piece written and one for each
 * piece read, and are compared when everything has arrived. Whether this process itself was kept from running is seen
 * by its own timer; pieces that were on their way then are left out, and counted, for their stamps say nothing about
 * the line.
 */
import type { Socket } from 'node:net';
import { systemClock } from '../../../shared/clock.ts';
import { seededRandom } from '../world/seeded-random.ts';

export interface Paced {
  /** How long each piece was on its way, in ms. */
  readonly delays: readonly number[];
  /** Pieces that were on their way while this process was not running. */
  readonly leftOut: number;
}

/** 115 200 baud, ten bits a byte. */
export const BYTES_PER_SECOND = 11_520;
const MS_A_SECOND = 1000;
/** What has not arrived so long after the last was sent will not come. */
const LAST_BYTES_MS = 2000;
/** A timer of 1 ms that is later than this was not late by itself. */
const STALL_MS = 4;
const BYTE_VALUES = 256;

/** Sends for so long, in ms, in as small pieces as timers allow. */
export async function pace(from: Socket, to: Socket, forMs: number, seed: number): Promise<Paced> {
  const random = seededRandom(seed);
  const total = Math.floor((forMs / MS_A_SECOND) * BYTES_PER_SECOND);
  const bytes = Uint8Array.from({ length: total }, () => Math.floor(random() * BYTE_VALUES));
  const sent = newStamps(total);
  const received = newStamps(total);
  const stalls: Stall[] = [];
  const read = (piece: Buffer): void => stamp(received, piece.length);
  to.on('data', read);
  const start = systemClock.monotonic();
  let looked = start;
  while (received.bytes < total && looked < start + forMs + LAST_BYTES_MS) {
    await systemClock.sleep(1);
    const now = systemClock.monotonic();
    if (now - looked > STALL_MS) stalls.push({ from: looked, to: now });
    looked = now;
    const due = Math.min(total, Math.ceil(((now - start) / MS_A_SECOND) * BYTES_PER_SECOND));
    if (due <= sent.bytes) continue;
    const piece = bytes.subarray(sent.bytes, due);
    stamp(sent, piece.length);
    from.write(piece);
  }
  to.off('data', read);
  if (received.bytes < total) throw new Error(`${total - received.bytes} of ${total} bytes never arrived.`);
  return compare(sent, received, stalls);
}

/** When the byte count of a stream passed which value. */
interface Stamps {
  readonly ends: Float64Array;
  readonly times: Float64Array;
  count: number;
  bytes: number;
}

function newStamps(most: number): Stamps {
  return { ends: new Float64Array(most), times: new Float64Array(most), count: 0, bytes: 0 };
}

function stamp(stamps: Stamps, bytes: number): void {
  stamps.bytes += bytes;
  stamps.ends[stamps.count] = stamps.bytes;
  stamps.times[stamps.count] = systemClock.monotonic();
  stamps.count += 1;
}

/** When this process was kept from running, in monotonic ms. */
interface Stall {
  readonly from: number;
  readonly to: number;
}

/** From the writing of a piece to the reading of its last byte. */
function compare(sent: Stamps, received: Stamps, stalls: readonly Stall[]): Paced {
  const delays: number[] = [];
  let leftOut = 0;
  let arrival = 0;
  for (let piece = 0; piece < sent.count; piece += 1) {
    const end = sent.ends[piece] ?? 0;
    while ((received.ends[arrival] ?? end) < end) arrival += 1;
    const left = sent.times[piece] ?? Number.NaN;
    const came = received.times[arrival] ?? Number.NaN;
    if (stalls.some(({ from, to }) => from < came && to > left)) leftOut += 1;
    else delays.push(came - left);
  }
  return { delays, leftOut };
}
