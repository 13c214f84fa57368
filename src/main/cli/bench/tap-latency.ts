/**
 * What a serial line gains in delay by going through the tap: the same bytes, paced as at 115 200 baud, through the tap
 * and through socat joining the same two ports, in turns within one run, so that whatever else the machine does meets
 * both alike.
 *
 * Both ends of the line are in this process, so one clock stamps them, and it does nothing but write, read and stamp:
 * the stamps (monotonic, some tens of ns each) go into arrays that were made before, one for each piece written and one
 * for each piece read, and are compared when the turn is over. What the ends and their cables cost is in both rows, and
 * falls out of the difference.
 */
import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { cpus } from 'node:os';
import { systemClock } from '../../../shared/clock.ts';
import { seededRandom } from '../world/seeded-random.ts';
import { PIECE_BYTES } from '../world/serial-cable.ts';
import { ranks } from './percentiles.ts';
import { attachApp, layCables, startTap, type TappedCable } from './tapped-cable.ts';

/** In ms. */
interface Delay {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
}

interface Direction {
  readonly tap: Delay;
  readonly socat: Delay;
  /** What the tap adds: the difference, rank by rank. */
  readonly added: Delay;
  readonly pieces: number;
}

export interface TapLatency {
  readonly rounds: number;
  readonly cores: number;
  readonly bytesPerSecond: number;
  readonly toPrinter: Direction;
  readonly toRegister: Direction;
  readonly limits: Delay;
  readonly reached: boolean;
}

/** 115 200 baud, ten bits a byte. */
const BYTES_PER_SECOND = 11_520;
const MS_A_SECOND = 1000;
const TURN_MS = 2000;
/** A turn has ended when everything has arrived, or this much later. */
const LAST_BYTES_MS = 2000;
/** Ports and processes settle, and the code gets warm, before anything is counted. */
const WARM_UP_MS = 500;
const LIMITS: Delay = { p50: 2, p99: 10, p999: 50 };
const BYTE_VALUES = 256;

export async function measureTapLatency(options: {
  readonly rounds: number;
  readonly seed: number;
  readonly turnMs?: number;
}): Promise<TapLatency> {
  const turnMs = options.turnMs ?? TURN_MS;
  const cables = await layCables();
  const rows = { tap: newRow(), socat: newRow() };
  try {
    for (let round = 0; round < options.rounds; round += 1) {
      for (const [row, join] of [
        [rows.socat, joinWithSocat],
        [rows.tap, joinWithTap],
      ] as const) {
        const leave = await join(cables);
        const seed = options.seed + round;
        await pace(cables.register, cables.printer, WARM_UP_MS, seed);
        row.toPrinter.push(...(await pace(cables.register, cables.printer, turnMs, seed)));
        await pace(cables.printer, cables.register, WARM_UP_MS, seed);
        row.toRegister.push(...(await pace(cables.printer, cables.register, turnMs, seed)));
        await leave();
      }
    }
  } finally {
    await cables.remove();
  }
  const toPrinter = compare(rows.tap.toPrinter, rows.socat.toPrinter);
  const toRegister = compare(rows.tap.toRegister, rows.socat.toRegister);
  return {
    rounds: options.rounds,
    cores: cpus().length,
    bytesPerSecond: BYTES_PER_SECOND,
    toPrinter,
    toRegister,
    limits: LIMITS,
    reached: [toPrinter, toRegister].every(({ added }) => isWithin(added, LIMITS)),
  };
}

function newRow(): { readonly toPrinter: number[]; readonly toRegister: number[] } {
  return { toPrinter: [], toRegister: [] };
}

async function joinWithTap(cables: TappedCable): Promise<() => Promise<void>> {
  const tap = await startTap(cables);
  const killApp = await attachApp(cables);
  return async () => {
    await killApp();
    await tap.stop();
  };
}

async function joinWithSocat({ ports }: TappedCable): Promise<() => Promise<void>> {
  const socat = spawn(
    'socat',
    ['-b', String(PIECE_BYTES), socatAddress(ports.register), socatAddress(ports.printer)],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise<void>((done) => {
    socat.once('exit', () => done());
  });
  return async () => {
    socat.kill('SIGKILL');
    await ended;
  };
}

function socatAddress(path: string): string {
  return `open:${path},raw,echo=0`;
}

/**
 * Sends for so long, in ms, as fast as the line would, and in as small pieces as timers allow.
 * @returns how long each piece was on its way, in ms
 */
async function pace(from: Socket, to: Socket, forMs: number, seed: number): Promise<number[]> {
  const random = seededRandom(seed);
  const total = Math.floor((forMs / MS_A_SECOND) * BYTES_PER_SECOND);
  const bytes = Uint8Array.from({ length: total }, () => Math.floor(random() * BYTE_VALUES));
  const sent = newStamps(total);
  const received = newStamps(total);
  const read = (piece: Buffer): void => stamp(received, piece.length);
  to.on('data', read);
  const start = systemClock.monotonic();
  while (sent.bytes < total) {
    const due = Math.min(
      total,
      Math.ceil(((systemClock.monotonic() - start) / MS_A_SECOND) * BYTES_PER_SECOND),
    );
    if (due > sent.bytes) {
      const piece = bytes.subarray(sent.bytes, due);
      stamp(sent, piece.length);
      from.write(piece);
    }
    await systemClock.sleep(1);
  }
  const deadline = systemClock.monotonic() + LAST_BYTES_MS;
  while (received.bytes < total && systemClock.monotonic() < deadline) await systemClock.sleep(1);
  to.off('data', read);
  if (received.bytes < total) throw new Error(`${total - received.bytes} of ${total} bytes never arrived.`);
  return delays(sent, received);
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

/** From the writing of a piece to the reading of its last byte. */
function delays(sent: Stamps, received: Stamps): number[] {
  let arrival = 0;
  return Array.from(sent.ends.subarray(0, sent.count), (end, piece) => {
    while ((received.ends[arrival] ?? end) < end) arrival += 1;
    return (received.times[arrival] ?? Number.NaN) - (sent.times[piece] ?? Number.NaN);
  });
}

function compare(tap: readonly number[], socat: readonly number[]): Direction {
  const [through, beside] = [delayOf(tap), delayOf(socat)];
  return {
    tap: through,
    socat: beside,
    added: {
      p50: through.p50 - beside.p50,
      p99: through.p99 - beside.p99,
      p999: through.p999 - beside.p999,
    },
    pieces: tap.length,
  };
}

function delayOf(measurements: readonly number[]): Delay {
  const at = ranks(measurements);
  return { p50: at(0.5), p99: at(0.99), p999: at(0.999) };
}

function isWithin(delay: Delay, limits: Delay): boolean {
  return delay.p50 <= limits.p50 && delay.p99 <= limits.p99 && delay.p999 <= limits.p999;
}
