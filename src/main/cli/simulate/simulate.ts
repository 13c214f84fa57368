/** Many simulated days, one for each seed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawDay } from './draw-day.ts';
import { judge } from './judge.ts';
import { runDay, type DayRun } from './run-day.ts';
import type { RunOptions } from './surroundings.ts';

export interface Violation {
  readonly seed: number;
  readonly what: string;
}

export interface SimulationReport {
  readonly seeds: number;
  readonly days: number;
  readonly violations: readonly Violation[];
  readonly documents: number;
  /** Documents by the state they ended in. */
  readonly states: Readonly<Record<string, number>>;
  /** What is held, by the problem. */
  readonly held: Readonly<Record<string, number>>;
  readonly vouchers: number;
  readonly kills: number;
  readonly requests: number;
  /** What happened to documents, by the diary's types. */
  readonly happenings: Readonly<Record<string, number>>;
  /** The same for the same run: everything that was stored and booked. */
  readonly digest: string;
}

export interface SimulationOptions extends Omit<RunOptions, 'folder'> {
  readonly firstSeed: number;
  readonly seeds: number;
  /** Called after each day. */
  readonly told?: (seed: number, violations: readonly Violation[]) => void;
}

/** Memory on Linux: a day writes as often as a real one, and no disk has to turn for it. */
const SHARED_MEMORY = '/dev/shm';

export async function simulate(options: SimulationOptions): Promise<SimulationReport> {
  const base = existsSync(SHARED_MEMORY) ? SHARED_MEMORY : tmpdir();
  const folder = mkdtempSync(join(base, 'kassabryggan-simulate-'));
  const totals = createTotals();
  try {
    for (let seed = options.firstSeed; seed < options.firstSeed + options.seeds; seed += 1) {
      const run = await runDay(drawDay(seed), { ...options, folder: join(folder, String(seed)) });
      const violations = judge(run.outcome).map((what) => ({ seed, what }));
      totals.add(run, violations);
      options.told?.(seed, violations);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return totals.report(options.seeds);
}

function createTotals() {
  const hash = createHash('sha256');
  const violations: Violation[] = [];
  const states: Record<string, number> = {};
  const held: Record<string, number> = {};
  const happenings: Record<string, number> = {};
  let [days, documents, vouchers, kills, requests] = [0, 0, 0, 0, 0];
  return {
    add(run: DayRun, found: readonly Violation[]): void {
      days += 1;
      kills += run.kills;
      requests += run.requests;
      documents += run.outcome.documents.length;
      vouchers += run.outcome.vouchers.length;
      violations.push(...found);
      for (const { state, problem } of run.outcome.documents) {
        count(states, state, 1);
        if (state === 'held') count(held, problem?.code ?? '', 1);
      }
      for (const [type, times] of Object.entries(run.happenings)) count(happenings, type, times);
      hash.update(JSON.stringify([run, found]));
    },
    report: (seeds: number): SimulationReport => ({
      seeds,
      days,
      violations,
      documents,
      states,
      held,
      vouchers,
      kills,
      requests,
      happenings,
      digest: hash.digest('hex').slice(0, 16),
    }),
  };
}

function count(counts: Record<string, number>, name: string, times: number): void {
  counts[name] = (counts[name] ?? 0) + times;
}
