/**
 * The preflight: when it is made, and what was found last. It reads and never writes, so whoever stands at the counter
 * may ask for it.
 */
import type { Clock } from '../../shared/clock.ts';
import type { PreflightCause, PreflightResult, PreflightState } from '../../shared/preflight.ts';
import { failure, problem, success, type Problem, type Result } from '../../shared/problem.ts';
import type { FortnoxClient } from '../fortnox/client.ts';
import { judgePreflight } from '../rules/preflight.ts';
import { nightlyDue, nextNight } from '../rules/preflight-time.ts';
import type { Store } from '../store/store.ts';
import type { Changes } from './changes.ts';
import { localDate } from './local-date.ts';
import { brokenProblem, readForPreflight } from './preflight-readings.ts';

export interface Preflight {
  current(): PreflightState;
  /** Makes one now; one that is under way is waited for instead. */
  run(cause: PreflightCause): Promise<Result<void>>;
  /** Fortnox has let us in: makes the first, or the one the computer slept through. */
  reached(): void;
  stop(): Promise<void>;
}

interface Deps {
  readonly store: Store;
  readonly client: Pick<FortnoxClient, 'withoutRetries'>;
  readonly changes: Changes;
  readonly clock: Clock;
}

const LATEST_PRINTS = 50;
const LOOK_AT_CLOCK_EVERY_MS = 60 * 60 * 1000;

export function startPreflight(deps: Deps): Preflight {
  const { store, changes, clock } = deps;
  const client = deps.client.withoutRetries('checks');
  const stopping = new AbortController();
  let state: PreflightState = { running: null, last: ofThisCompany(), broken: null };
  let underWay: Promise<Result<void>> | null = null;
  /** The setup changed while one was being made. */
  let again = false;
  const stopListening = changes.subscribe((change) => {
    if (change.type !== 'setup' || state.last === null) return;
    if (underWay === null) void run('setup-changed');
    else again = true;
  });
  const nights = watchNights();

  /** Of another company nothing that was found holds. */
  function ofThisCompany(): PreflightResult | null {
    const found = store.preflights.latest();
    const pinned = store.settings.current().company;
    return found !== null && pinned?.databaseNumber === found.databaseNumber ? found : null;
  }

  function tell(change: Partial<PreflightState>): void {
    state = { ...state, ...change };
    changes.publish({ type: 'preflight', preflight: state });
  }

  function end(broken: Problem | null): Result<void> {
    tell({ running: null, broken });
    return broken === null ? success(undefined) : failure(broken);
  }

  async function make(cause: PreflightCause): Promise<Result<void>> {
    const settings = store.settings.current();
    if (settings.company?.connected === false) return end(problem('not-paired'));
    const facts = await readForPreflight({
      client,
      settings,
      today: localDate(clock),
      printedOrganisationNumber: printed(),
      knownMarks: store.documents.marks(),
      progress: (done, all) => tell({ running: { done, all } }),
      signal: stopping.signal,
    });
    if (stopping.signal.aborted) return success(undefined);
    if ('broken' in facts) return end(brokenProblem(facts));
    const { company } = facts;
    if (company?.ok !== true) return end(company?.problem ?? problem('not-paired'));
    const lines = judgePreflight(facts, settings);
    const { databaseNumber } = company.value;
    const last = { at: clock.now(), cause, databaseNumber, lines };
    const kept = store.transaction(() => store.preflights.keep(last));
    if (!kept.ok) return end(kept.problem);
    state = { ...state, last };
    return end(null);
  }

  function run(cause: PreflightCause): Promise<Result<void>> {
    underWay ??= makeOnce(cause);
    return underWay;
  }

  async function makeOnce(cause: PreflightCause): Promise<Result<void>> {
    try {
      return await make(cause);
    } finally {
      underWay = null;
      if (again && !stopping.signal.aborted) {
        again = false;
        void run('setup-changed');
      }
    }
  }

  async function watchNights(): Promise<void> {
    while (!stopping.signal.aborted) {
      const until = nextNight(clock.now()) - clock.now();
      await clock.sleep(Math.min(until, LOOK_AT_CLOCK_EVERY_MS), stopping.signal);
      if (!stopping.signal.aborted) await runWhenDue();
    }
  }

  async function runWhenDue(): Promise<void> {
    const { last } = state;
    if (last !== null && nightlyDue(last.at, clock.now())) await run('nightly');
  }

  /** On the latest print of this register that has one. */
  function printed(): string | null {
    const { epoch } = store.settings.current().register;
    const latest = store.documents.latest(LATEST_PRINTS).find(({ registerEpoch }) => registerEpoch === epoch);
    if (latest === undefined) return null;
    const [report] = store.registerReports.before({ ...latest, id: latest.id + 1 }, 1);
    return report?.zReport?.organisationNumber ?? null;
  }

  return {
    current: () => state,
    run,
    reached() {
      const last = ofThisCompany();
      if (last !== state.last) tell({ last });
      void (last === null ? run('connected') : runWhenDue());
    },
    async stop() {
      stopping.abort();
      stopListening();
      await nights;
      await underWay;
    },
  };
}
