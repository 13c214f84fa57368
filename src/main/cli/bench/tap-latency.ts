/**
 * What a serial line gains in delay by going through the tap: the same bytes, paced as at 115 200 baud, through the tap
 * and through socat in its place, each between two cables of its own, in short turns within one run, so that whatever
 * else the machine does meets both alike. What the ends and their cables cost is in both rows, and falls out of the
 * difference. How the delays are taken: pace.ts.
 */
import { spawn } from 'node:child_process';
import { constants, cpus, getPriority, setPriority } from 'node:os';
import { PIECE_BYTES } from '../world/serial-cable.ts';
import { BYTES_PER_SECOND, pace, type Paced } from './pace.ts';
import { ranks } from './percentiles.ts';
import { attachApp, layCables, startTap, type TappedCable } from './tapped-cable.ts';

/**
 * In ms. Each rank is taken turn by turn, and the median of the turns is quoted: a burst of other work spoils the turn
 * it falls in, not the figure. A turn has some 350 pieces, so its p99.9 is its slowest.
 */
interface Delay {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
}

interface Direction {
  /** Ranks of the delay over each line. */
  readonly tap: Delay;
  readonly socat: Delay;
  /** What the tap adds: the difference, rank by rank. */
  readonly added: Delay;
  readonly pieces: number;
  /** Left out because the measuring process was not running, of both rows. */
  readonly leftOut: number;
}

export interface TapLatency {
  readonly rounds: number;
  readonly cores: number;
  /** Whether both lines and their ends ran before other work on the machine; else the far ranks are mostly its. */
  readonly undisturbed: boolean;
  readonly bytesPerSecond: number;
  readonly toPrinter: Direction;
  readonly toRegister: Direction;
  readonly limits: Delay;
  readonly reached: boolean;
}

const TURN_MS = 500;
/** Ports and processes settle, and the code gets warm, before anything is counted. */
const WARM_UP_MS = 500;
const MEDIAN = 0.5;
const LIMITS: Delay = { p50: 2, p99: 10, p999: 50 };

/** A line that is joined in the middle, and what was measured on it. */
interface Line {
  readonly cables: TappedCable;
  readonly toPrinter: Paced[];
  readonly toRegister: Paced[];
  readonly leave: () => Promise<void>;
}

export async function measureTapLatency(options: {
  readonly rounds: number;
  readonly seed: number;
}): Promise<TapLatency> {
  const undisturbed = comeBeforeOthers();
  const socat = await startLine(joinWithSocat);
  const tap = await startLine(joinWithTap);
  try {
    for (const { cables } of [socat, tap]) {
      await pace(cables.register, cables.printer, WARM_UP_MS, options.seed);
      await pace(cables.printer, cables.register, WARM_UP_MS, options.seed);
    }
    for (let round = 0; round < options.rounds; round += 1) {
      for (const { cables, toPrinter, toRegister } of [socat, tap]) {
        const seed = options.seed + round;
        toPrinter.push(await pace(cables.register, cables.printer, TURN_MS, seed));
        toRegister.push(await pace(cables.printer, cables.register, TURN_MS, seed));
      }
    }
  } finally {
    for (const { leave } of [socat, tap]) await leave();
  }
  const toPrinter = compare(tap.toPrinter, socat.toPrinter);
  const toRegister = compare(tap.toRegister, socat.toRegister);
  return {
    rounds: options.rounds,
    cores: cpus().length,
    undisturbed,
    bytesPerSecond: BYTES_PER_SECOND,
    toPrinter,
    toRegister,
    limits: LIMITS,
    reached: [toPrinter, toRegister].every(({ added }) => isWithin(added, LIMITS)),
  };
}

/** Asks for a high priority, which every process started from here inherits. @returns whether it was given */
function comeBeforeOthers(): boolean {
  try {
    setPriority(constants.priority.PRIORITY_HIGH);
  } catch {
    // Not everybody may: then the machine has to be quiet by itself.
  }
  return getPriority() <= constants.priority.PRIORITY_HIGH;
}

async function startLine(join: (cables: TappedCable) => Promise<() => Promise<void>>): Promise<Line> {
  const cables = await layCables();
  const part = await join(cables);
  return {
    cables,
    toPrinter: [],
    toRegister: [],
    async leave() {
      await part();
      await cables.remove();
    },
  };
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
    { stdio: ['ignore', 'ignore', 'inherit'] },
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

function compare(tap: readonly Paced[], socat: readonly Paced[]): Direction {
  const [through, beside] = [delayOf(tap), delayOf(socat)];
  return {
    tap: through,
    socat: beside,
    added: {
      p50: through.p50 - beside.p50,
      p99: through.p99 - beside.p99,
      p999: through.p999 - beside.p999,
    },
    pieces: tap.reduce((sum, { delays }) => sum + delays.length, 0),
    leftOut: [...tap, ...socat].reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
}

function delayOf(turns: readonly Paced[]): Delay {
  const rank = (share: number): number => ranks(turns.map(({ delays }) => ranks(delays)(share)))(MEDIAN);
  return { p50: rank(0.5), p99: rank(0.99), p999: rank(0.999) };
}

function isWithin(delay: Delay, limits: Delay): boolean {
  return delay.p50 <= limits.p50 && delay.p99 <= limits.p99 && delay.p999 <= limits.p999;
}
