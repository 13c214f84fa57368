/** The real preflight over the real client against a simulated Fortnox, over HTTP; all of it ends with the test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createFortnoxClient } from '../../../src/main/fortnox/client.ts';
import type { CompanyFile } from '../../../src/main/practice/fortnox/company.ts';
import { companySchema } from '../../../src/main/practice/fortnox/company.ts';
import { practiceCompany } from '../../../src/main/practice/fortnox/practice-company.ts';
import type { CompanyAction } from '../../../src/main/practice/fortnox/company-actions.ts';
import {
  startFortnoxSimulator,
  type FortnoxSimulator,
  type SimulatorOptions,
} from '../../../src/main/practice/fortnox/simulator.ts';
import { openStore, type Store } from '../../../src/main/store/store.ts';
import { createChanges } from '../../../src/main/sync/changes.ts';
import { startPreflight, type Preflight } from '../../../src/main/sync/preflight.ts';
import { systemClock, type Clock } from '../../../src/shared/clock.ts';
import type { PreflightCheck, PreflightLine } from '../../../src/shared/preflight.ts';
import type { Settings } from '../../../src/shared/settings.ts';
import type { Change } from '../../../src/shared/state.ts';
import { observeConformance } from '../../fortnox-openapi/conformance.ts';

/** In the middle of a day of an ordinary month. */
export const NOON = '2026-11-19T12:00:00';
const HURRY = 60;
const PATIENT_MS = 10_000;

export interface PreflightWorld {
  readonly simulator: FortnoxSimulator;
  readonly store: Store;
  readonly preflight: Preflight;
  readonly changes: readonly Change[];
  /** Saves settings as a manager would; the preflight is not told. */
  choose(change: Partial<Settings>): void;
  /** Runs one, and gives the lines of one check; of all checks when none is named. */
  look(check?: PreflightCheck): Promise<PreflightLine[]>;
  publish(change: Change): void;
  /** Changes something in the company. */
  mend(action: CompanyAction): void;
  /** How many requests the API host has answered. */
  calls(): number;
  /** Wall time passes for the app, in one step. */
  setTime(local: string): void;
}

export interface PreflightWorldOptions {
  readonly simulator?: SimulatorOptions;
  readonly company?: Partial<CompanyFile>;
  readonly at?: string;
  /** A minute's sleep takes a second. */
  readonly hurried?: boolean;
  /** No company has been connected: there is nothing to log in with. */
  readonly unpaired?: boolean;
}

export async function startPreflightWorld(options: PreflightWorldOptions = {}): Promise<PreflightWorld> {
  const at = options.at ?? NOON;
  const company = companySchema.parse({ ...practiceCompany(Date.parse(NOON)), ...options.company });
  const simulator = await startFortnoxSimulator({
    observe: observeConformance('our-client'),
    company,
    ...options.simulator,
    switches: { rateLimit: false, ...options.simulator?.switches },
  });
  onTestFinished(() => simulator.close());
  const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-preflight-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const opened = openStore(join(folder, 'companion.db'));
  if (!opened.ok) throw new Error(opened.problem.code);
  const store = opened.value;
  onTestFinished(() => store.close());
  let ahead = Date.parse(at) - systemClock.now();
  const clock: Clock = {
    ...systemClock,
    now: () => systemClock.now() + ahead,
    sleep: (ms, signal) => systemClock.sleep(options.hurried === true ? ms / HURRY : ms, signal),
  };
  const { clientId, clientSecret, tenantId } = simulator;
  const client = createFortnoxClient({
    address: simulator,
    clock: systemClock,
    requestTimeoutMs: PATIENT_MS,
    credentials: () =>
      Promise.resolve(options.unpaired === true ? 'not-paired' : { clientId, clientSecret, tenantId }),
    company: () => store.settings.current().company?.databaseNumber ?? null,
  });
  const listeners = createChanges();
  const changes: Change[] = [];
  listeners.subscribe((change) => changes.push(change));
  const preflight = startPreflight({ store, client, changes: listeners, clock });
  onTestFinished(() => preflight.stop());
  const calls = (): number => simulator.books().requests.filter(({ server }) => server === 'api').length;

  return {
    simulator,
    store,
    preflight,
    changes,
    calls,
    publish: (change) => listeners.publish(change),
    choose: (change) => store.settings.save({ ...store.settings.current(), ...change }, clock.now()),
    async look(check) {
      const ran = await preflight.run('asked');
      if (!ran.ok) throw new Error(`the preflight did not end: ${ran.problem.code}`);
      const { last } = preflight.current();
      return (last?.lines ?? []).filter((line) => check === undefined || line.check === check);
    },
    mend: (action) => simulator.changeCompany(action),
    setTime: (local) => {
      ahead = Date.parse(local) - systemClock.now();
    },
  };
}

/** The outcomes of lines, in the order they stand. */
export function outcomes(lines: readonly PreflightLine[]): string[] {
  return lines.map(({ outcome, problem }) => (problem === null ? outcome : `${outcome} ${problem.code}`));
}
