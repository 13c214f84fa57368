/**
 * The torture: the real process is killed (SIGKILL) over and over while it sends Z-reports to a server that books
 * every request it gets, late. Afterwards the books are counted: one voucher for each Z, no more and no less.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { systemClock } from '../../../shared/clock.ts';
import { ROOT } from '../world/child.ts';
import { waitFor } from '../world/wait-for.ts';
import { APP_SCRIPT, startWorld, type World } from '../world/world.ts';
import { countBooked } from '../world/count-booked.ts';
import { lookInto } from './look-into.ts';
import { seededRandom } from '../world/seeded-random.ts';

export interface TortureReport {
  readonly seed: number;
  /** Only kills that ended the process by signal 9 while documents were unfinished. */
  readonly kills: number;
  readonly documents: number;
  readonly posted: number;
  readonly duplicates: number;
  readonly missing: number;
  /** Logins lost: with client credentials there is nothing to lose. */
  readonly relinks: number;
  /** Where the process was when it was killed. */
  readonly points: Readonly<Record<string, number>>;
  readonly seconds: number;
}

export interface TortureOptions {
  readonly documents: number;
  readonly kills: number;
  readonly seed: number;
  readonly profile: 'short' | 'long';
  /** Another app than the real one, to show that one of its parts matters. */
  readonly appScript?: string;
  readonly say: (sentence: string) => void;
}

/** How late the server books, and the app's own waits in the same proportion as the real ones. In ms. */
const SLOWEST_COMMIT_MS = 400;
const REQUEST_TIMEOUT_MS = 1000;
const SETTLE_MS = 1500;
/** The long profile is slower by this much. */
const SLOWNESS = { short: 1, long: 10 } as const;
/**
 * When the process is killed: within this time of being ready, which is about the time one voucher takes, so that most
 * kills meet a request; and now and then while it is still starting.
 */
const KILL_WITHIN_MS = 450;
const KILLED_WHILE_STARTING = 0.1;
const STARTING_MS = 500;
/** Some runs last past the settle time, so that what is sent again after a kill is met too. */
const LONG_RUNS = 0.25;
/** About so many documents are booked for each kill; with fewer left, the kills come sooner. */
const DOCUMENTS_PER_KILL = 0.6;
/** With one document left it is killed before it can have finished that one. */
const KILL_OF_LAST_WITHIN_MS = 60;
const MS_PER_SECOND = 1000;
const CAPTURE_WITHIN_MS = 120_000;
const FINISH_WITHIN_MS = 180_000;
const TELL_EVERY_KILLS = 10;

export async function torture(options: TortureOptions): Promise<TortureReport> {
  const startedAt = systemClock.monotonic();
  const slowness = SLOWNESS[options.profile];
  const world = await startWorld({
    fortnox: ['--seed', String(options.seed)],
    register: ['--seed', String(options.seed)],
    app: [
      '--request-timeout',
      String(REQUEST_TIMEOUT_MS * slowness),
      '--settle-time',
      String(SETTLE_MS * slowness),
    ],
    ...(options.appScript === undefined ? {} : { appScript: options.appScript }),
  });
  try {
    // A process that starts anew cannot know what the one before it used of the rate limit: tried elsewhere.
    await world.tellFortnox('/switches', { rateLimit: false });
    const delayBeforeCommit = { from: 0, to: SLOWEST_COMMIT_MS * slowness };
    await world.tellFortnox('/faults', [{ method: 'POST', path: '/3/vouchers*', delayBeforeCommit }]);
    const zNumbers = await captureDays(world, options);
    const { kills, points } = await killWhileSending(world, options);
    await finish(world, options);
    return {
      seed: options.seed,
      kills,
      documents: zNumbers.length,
      ...countBooked(await world.books(), zNumbers),
      relinks: 0,
      points,
      seconds: Math.round((systemClock.monotonic() - startedAt) / MS_PER_SECOND),
    };
  } finally {
    await world.stop();
  }
}

/** Days close while the line to Fortnox is down, so that all of them wait. @returns their Z numbers */
async function captureDays(world: World, options: TortureOptions): Promise<string[]> {
  await world.setLine('refuse');
  const { child } = await world.startApp();
  const zNumbers: string[] = [];
  while (zNumbers.length < options.documents) {
    await world.sell(2);
    zNumbers.push((await world.closeDay()).zNumber);
  }
  const all = await waitFor(
    async () => (standing(world).documents >= options.documents ? true : null),
    CAPTURE_WITHIN_MS,
  );
  if (all === null)
    throw new Error(`only ${standing(world).documents} of ${options.documents} were captured`);
  const { held } = standing(world);
  if (held.length > 0) throw new Error(`held before it began: ${held.join(', ')}`);
  await child.stop();
  await world.setLine('up');
  options.say(`${zNumbers.length} Z-reports wait`);
  return zNumbers;
}

async function killWhileSending(
  world: World,
  options: TortureOptions,
): Promise<{ readonly kills: number; readonly points: Record<string, number> }> {
  const random = seededRandom(options.seed);
  const points: Record<string, number> = {};
  let kills = 0;
  while (kills < options.kills && standing(world).unfinished > 0) {
    const signal = await runThenKill(
      world,
      options,
      killTime(random, standing(world).unfinished, options, kills),
    );
    const { sending, unfinished } = standing(world);
    if (signal !== 'SIGKILL' || unfinished === 0) continue;
    kills += 1;
    const point = sending > 0 ? 'request under way' : 'between requests';
    points[point] = (points[point] ?? 0) + 1;
    if (kills % TELL_EVERY_KILLS === 0) options.say(`${kills} kills, ${unfinished} left`);
  }
  return { kills, points };
}

interface KillTime {
  readonly from: 'start' | 'ready';
  readonly afterMs: number;
}

function killTime(
  random: () => number,
  unfinished: number,
  options: TortureOptions,
  kills: number,
): KillTime {
  const slowness = SLOWNESS[options.profile];
  if (unfinished === 1) return { from: 'ready', afterMs: random() * KILL_OF_LAST_WITHIN_MS };
  if (random() < KILLED_WHILE_STARTING) return { from: 'start', afterMs: random() * STARTING_MS };
  const wanted = DOCUMENTS_PER_KILL * (options.kills - kills) + 1;
  if (unfinished < wanted)
    return { from: 'ready', afterMs: random() * KILL_WITHIN_MS * (unfinished / wanted) };
  const settled = random() < LONG_RUNS ? SETTLE_MS : 0;
  return { from: 'ready', afterMs: (settled + random() * KILL_WITHIN_MS) * slowness };
}

/** @returns the signal that ended the process, or null when it ended by itself */
function runThenKill(world: World, options: TortureOptions, kill: KillTime): Promise<NodeJS.Signals | null> {
  const script = resolve(ROOT, options.appScript ?? APP_SCRIPT);
  const app = spawn(process.execPath, [script, ...world.appArguments], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const killLater = (): void => void setTimeout(() => app.kill('SIGKILL'), kill.afterMs);
  if (kill.from === 'start') killLater();
  // The first thing it says is that its page can be opened; the queue has just begun.
  else app.stdout.once('data', killLater);
  return new Promise((done, fail) => {
    app.once('error', fail);
    app.once('exit', (_code, signal) => done(signal));
  });
}

/** Lets the app run undisturbed until nothing is left to do. */
async function finish(world: World, options: TortureOptions): Promise<void> {
  await world.startApp();
  const done = await waitFor(async () => (standing(world).unfinished === 0 ? true : null), FINISH_WITHIN_MS);
  const { unfinished, held } = standing(world);
  options.say(done === null ? `${unfinished} unfinished: ${held.join(', ')}` : 'nothing is left');
}

function standing(world: World): ReturnType<typeof lookInto> {
  return lookInto(join(world.dataDirectory, 'companion.db'));
}
