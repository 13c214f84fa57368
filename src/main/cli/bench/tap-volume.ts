/**
 * As many bytes as the tap will take, both ways at once, while an app attached to it is killed and started again: what
 * arrives is compared with what was sent, and so is what stands in the tap's file.
 */
import { createCipheriv, createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../shared/clock.ts';
import { FRAME_KINDS, type FrameKind } from '../../capture/tap/frame.ts';
import { SegmentReader } from '../../capture/tap/segment-reader.ts';
import { tapSpoolDirectory } from '../../tap-launcher.ts';
import { attachApp, layCables, startTap, type TappedCable } from './tapped-cable.ts';

interface Stream {
  readonly bytes: number;
  /** Whether the far end got what was sent. */
  readonly same: boolean;
  /** Whether the tap's file holds what was sent. */
  readonly spooled: boolean;
}

export interface TapVolume {
  readonly megabytes: number;
  readonly cores: number;
  readonly seconds: number;
  readonly megabytesPerSecond: number;
  readonly toPrinter: Stream;
  readonly toRegister: Stream;
  /** How often the app was killed while bytes were on their way. */
  readonly kills: number;
  /** What the disk did not take of the tap's own copy. */
  readonly droppedBytes: number;
  readonly tapPeakMemoryMegabytes: number | null;
  readonly reached: boolean;
}

const MEGABYTE = 1024 * 1024;
const PIECE_BYTES = 64 * 1024;
const MS_A_SECOND = 1000;
const CIPHER = 'aes-128-ctr';
const KEY_BYTES = 16;
const LOOK_EVERY_MS = 5;
/** Bytes that stand still so long will not come any more. */
const STANDSTILL_MS = 10_000;

export async function measureTapVolume(options: {
  readonly megabytes: number;
  readonly seed: number;
  readonly kills: number;
}): Promise<TapVolume> {
  const total = options.megabytes * MEGABYTE;
  const cables = await layCables();
  try {
    const tap = await startTap(cables);
    const printed = collect(cables.printer);
    const replied = collect(cables.register);
    const start = systemClock.monotonic();
    const killing = new AppKiller(cables, options.kills, () => printed.bytes / total);
    const [sentToPrinter, sentToRegister, kills] = await Promise.all([
      send(cables.register, total, options.seed, killing),
      send(cables.printer, total, options.seed + 1, killing),
      killing.run(),
      arrived([printed, replied], total),
    ]);
    const seconds = (systemClock.monotonic() - start) / MS_A_SECOND;
    const alive = tap.process.exitCode === null;
    const memory = tap.peakMemoryBytes();
    await tap.stop();
    const spooled = await spoolHashes(cables);
    const toPrinter = compare(printed, sentToPrinter, spooled[FRAME_KINDS.fromRegister]);
    const toRegister = compare(replied, sentToRegister, spooled[FRAME_KINDS.fromPrinter]);
    const whole = [toPrinter, toRegister].every(({ same, spooled }) => same && spooled);
    return {
      megabytes: options.megabytes,
      cores: cpus().length,
      seconds,
      megabytesPerSecond: (2 * options.megabytes) / seconds,
      toPrinter,
      toRegister,
      kills,
      droppedBytes: tap.droppedBytes(),
      tapPeakMemoryMegabytes: memory === null ? null : memory / MEGABYTE,
      reached: alive && whole && kills === options.kills,
    };
  } finally {
    await cables.remove();
  }
}

/** Sends seeded random bytes as fast as they are taken. @returns the hash of them all */
async function send(to: Socket, total: number, seed: number, killing: AppKiller): Promise<string> {
  const hash = createHash('sha256');
  const key = Buffer.alloc(KEY_BYTES);
  key.writeUInt32LE(seed >>> 0);
  const source = createCipheriv(CIPHER, key, Buffer.alloc(KEY_BYTES));
  const zeros = Buffer.alloc(PIECE_BYTES);
  for (let left = total; left > 0; left -= PIECE_BYTES) {
    await killing.untilAttached(1 - left / total);
    const piece = source.update(zeros.subarray(0, Math.min(left, PIECE_BYTES)));
    hash.update(piece);
    if (!to.write(piece)) await once(to, 'drain');
  }
  return hash.digest('hex');
}

interface Collected {
  bytes: number;
  readonly hash: Hash;
}

function collect(from: Socket): Collected {
  const collected: Collected = { bytes: 0, hash: createHash('sha256') };
  from.on('data', (piece: Buffer) => {
    collected.bytes += piece.length;
    collected.hash.update(piece);
  });
  return collected;
}

/** Waits until everything has arrived; fails when nothing moves any more. */
async function arrived(streams: readonly Collected[], total: number): Promise<void> {
  let [seen, movedAt] = [0, systemClock.monotonic()];
  while (streams.some(({ bytes }) => bytes < total)) {
    await systemClock.sleep(LOOK_EVERY_MS);
    const now = streams.reduce((sum, { bytes }) => sum + bytes, 0);
    if (now > seen) [seen, movedAt] = [now, systemClock.monotonic()];
    if (systemClock.monotonic() - movedAt > STANDSTILL_MS)
      throw new Error(`${now} bytes arrived, and no more.`);
  }
}

/**
 * Kills the app and starts it again, over and over. The way is divided into as many stretches as there are kills: in the
 * middle of each the app is killed, and the next is entered only when it is back, so that every kill meets bytes.
 */
class AppKiller {
  readonly #cables: TappedCable;
  readonly #times: number;
  readonly #progress: () => number;
  #attached = 0;

  /** @param progress the share of the bytes that have arrived, from 0 to 1 */
  constructor(cables: TappedCable, times: number, progress: () => number) {
    this.#cables = cables;
    this.#times = times;
    this.#progress = progress;
  }

  /** @param share of the bytes that have been sent, from 0 to 1 */
  async untilAttached(share: number): Promise<void> {
    const stretch = Math.floor(share * this.#times);
    while (this.#attached <= stretch) await systemClock.sleep(LOOK_EVERY_MS);
  }

  /** @returns how many kills met bytes on their way */
  async run(): Promise<number> {
    let met = 0;
    for (let kill = 0; kill < this.#times; kill += 1) {
      const killApp = await attachApp(this.#cables);
      this.#attached += 1;
      while (this.#progress() < (kill + 1 / 2) / this.#times) await systemClock.sleep(LOOK_EVERY_MS);
      await killApp();
      if (this.#progress() < 1) met += 1;
    }
    return met;
  }
}

/** The hashes of what the tap's files hold, by kind of frame. */
async function spoolHashes({ folder }: TappedCable): Promise<Partial<Record<FrameKind, string>>> {
  const spool = tapSpoolDirectory(folder);
  const kinds = [FRAME_KINDS.fromRegister, FRAME_KINDS.fromPrinter];
  const hashes = new Map(kinds.map((kind) => [kind as FrameKind, createHash('sha256')]));
  for (const name of readdirSync(spool).toSorted()) {
    for (const { kind, bytes } of await new SegmentReader(join(spool, name)).read())
      hashes.get(kind)?.update(bytes);
  }
  return Object.fromEntries([...hashes].map(([kind, hash]) => [kind, hash.digest('hex')]));
}

function compare(arrived: Collected, sent: string, spooled: string | undefined): Stream {
  return { bytes: arrived.bytes, same: arrived.hash.digest('hex') === sent, spooled: spooled === sent };
}
