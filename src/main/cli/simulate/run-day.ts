/** Runs one planned day on virtual time, with the real code between the printer's bytes and the line to Fortnox. */
import { mkdirSync, rmSync } from 'node:fs';
import { carryOut } from './carry-out.ts';
import { END_MS, LAST_FAULT_MS, type DayPlan } from './day-plan.ts';
import type { DayOutcome } from './judge.ts';
import { answerAll, tryNow } from './manager.ts';
import { findLeaks } from './secrets.ts';
import { surround, type RunOptions, type Surroundings } from './surroundings.ts';
import { watchOutput } from './watch-output.ts';

export interface DayRun {
  readonly outcome: DayOutcome;
  /** How often what happened to the documents, by the diary's types. */
  readonly happenings: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly kills: number;
}

const MINUTE_MS = 60_000;
/** Long enough for every pause between tries, the settle time, and a few documents. */
const QUIET_MS = 20 * MINUTE_MS;
/** What is answered may lead to the next question. */
const ANSWERING_ROUNDS = 15;
/** More than a day can have. */
const ALL = 1_000_000;

/** @param options.folder is made, and removed afterwards */
export async function runDay(plan: DayPlan, options: RunOptions): Promise<DayRun> {
  const output = watchOutput();
  mkdirSync(options.folder, { recursive: true });
  try {
    const day = surround(plan, options);
    await live(day);
    return report(day, output);
  } finally {
    output.stop();
    rmSync(options.folder, { recursive: true, force: true });
  }
}

async function live(day: Surroundings): Promise<void> {
  const { plan, time, computer } = day;
  computer.start();
  for (const { at, event } of plan.events) {
    await time.runUntil(at);
    carryOut(event, day);
  }
  await time.runUntil(LAST_FAULT_MS);
  day.mendAll();
  for (let round = 0; round < ANSWERING_ROUNDS; round += 1) {
    const { process } = computer;
    if (process !== null) {
      if (round === 0) tryNow(process);
      day.begin(answerAll(process, day));
    }
    await time.runUntil(time.at + QUIET_MS);
  }
  await time.runUntil(END_MS);
}

function report(day: Surroundings, output: ReturnType<typeof watchOutput>): DayRun {
  const { plan, fortnox, computer } = day;
  const store = computer.process?.store;
  if (store === undefined) throw new Error('no process runs at the end of the day');
  const documents = store.documents.latest(ALL).toReversed();
  const types = documents.flatMap(({ id }) => store.happenings.ofDocument(id)).map(({ type }) => type);
  computer.kill();
  const { vouchers, requestCount } = fortnox.books();
  return {
    outcome: {
      databaseNumber: Number(fortnox.tenantId),
      printed: plan.events.flatMap(({ event }) =>
        event.does === 'print' && event.as === 'whole' ? [event.report.counter] : [],
      ),
      documents,
      vouchers,
      leaks: [
        ...findLeaks('the database or what the page was told', computer.traces, day.secrets),
        ...findLeaks('a line that was written out', output.written, day.secrets),
      ],
      faults: [...output.faults, ...day.faults],
    },
    happenings: countBy(types),
    requests: requestCount,
    kills: day.kills,
  };
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
