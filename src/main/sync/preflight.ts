/**
 * The preflight: when it is made, and what was found last. It reads and never writes, so whoever stands at the counter
 * may ask for it.
 */
import type { Clock } from '../../shared/clock.ts';
import type { PreflightCause, PreflightResult, PreflightState } from '../../shared/preflight.ts';
import { failure, problem, success, type Problem, type Result } from '../../shared/problem.ts';
import type { FortnoxClient } from '../fortnox/client.ts';
import { judgePreflight } from '../rules/preflight.ts';
import { NEEDED_WITHIN_DAYS } from '../rules/preflight-accounts.ts';
import { causeAfter, nightlyDue, nextNight } from '../rules/preflight-time.ts';
import type { Store } from '../store/store.ts';
import { accountsNeeded } from './accounts-needed.ts';
import type { Changes } from './changes.ts';
import { failureProblem } from './failure-problem.ts';
import type { Inspection, Made } from './inspect-first.ts';
import { localDate } from './local-date.ts';
import { readForPreflight } from './preflight-readings.ts';

export interface Preflight {
  current(): PreflightState;
  /** Makes one now; one that is under way is waited for instead. */
  run(cause: PreflightCause): Promise<Result<void>>;
  /** Fortnox has let us in: makes the first, or the one the computer slept through. */
  reached(): void;
  /** For the sender, which sends nothing to a company before the first has been made of it. */
  readonly inspection: Inspection;
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
/** Who saves one thing often saves another: both are looked into at once. */
const AFTER_A_SAVE_MS = 1500;
/** The line was away after a save: what was mended is not left to stand as a stop until the night. */
const TRY_AGAIN_MS = 60_000;

export function startPreflight(deps: Deps): Preflight {
  const { store, changes, clock } = deps;
  const client = deps.client.withoutRetries('checks');
  const stopping = new AbortController();
  let state: PreflightState = { running: null, last: ofPinned(), broken: null };
  let underWay: Promise<Made> | null = null;
  /** Why one is to be made: something was saved since the latest was begun. */
  let owed: PreflightCause | null = null;
  let waiting = new AbortController();
  let soon = Promise.resolve();
  const stopListening = changes.subscribe((change) => {
    const cause = causeAfter(change);
    // The first is made by itself, when Fortnox is reached.
    if (cause === null || (underWay === null && ofPinned() === null)) return;
    owed = cause;
    waiting.abort();
    waiting = new AbortController();
    soon = makeOwed(waiting.signal);
  });
  const nights = watchNights();

  /** Of another company nothing that was found holds. */
  function ofCompany(databaseNumber: number): PreflightResult | null {
    const found = store.preflights.latest();
    return found?.databaseNumber === databaseNumber ? found : null;
  }

  function ofPinned(): PreflightResult | null {
    const pinned = store.settings.current().company;
    return pinned === null ? store.preflights.latest() : ofCompany(pinned.databaseNumber);
  }

  function tell(change: Partial<PreflightState>): void {
    state = { ...state, ...change };
    changes.publish({ type: 'preflight', preflight: state });
  }

  function end(made: Made): Made {
    tell({ running: null, broken: problemOf(made) });
    return made;
  }

  async function make(cause: PreflightCause): Promise<Made> {
    const settings = store.settings.current();
    if (settings.company?.connected === false)
      return end({ kind: 'refused', problem: problem('not-paired') });
    const facts = await readForPreflight({
      client,
      settings,
      today: localDate(clock),
      printedOrganisationNumber: printed(),
      accountsNeeded: accountsNeeded(store, clock.now(), NEEDED_WITHIN_DAYS),
      knownMarks: store.documents.marks(),
      progress: (done, all) => tell({ running: { done, all } }),
      signal: stopping.signal,
    });
    if (stopping.signal.aborted) return { kind: 'stopped' };
    if ('broken' in facts) return end({ kind: 'broken', failure: facts.broken });
    const { company } = facts;
    if (company?.ok !== true) return end({ kind: 'refused', problem: problem('not-paired') });
    const lines = judgePreflight(facts, settings);
    const { databaseNumber } = company.value;
    const last = { at: clock.now(), cause, databaseNumber, lines };
    const kept = store.transaction(() => store.preflights.keep(last));
    if (!kept.ok) return end({ kind: 'not-stored', problem: kept.problem });
    state = { ...state, last };
    return end({ kind: 'made' });
  }

  async function run(cause: PreflightCause): Promise<Result<void>> {
    const found = problemOf(await join(cause));
    return found === null ? success(undefined) : failure(found);
  }

  function join(cause: PreflightCause): Promise<Made> {
    underWay ??= makeOnce(cause);
    return underWay;
  }

  async function makeOnce(cause: PreflightCause): Promise<Made> {
    const before = owed;
    owed = null;
    try {
      const made = await make(cause);
      if (made.kind === 'broken') owed ??= before;
      return made;
    } finally {
      underWay = null;
    }
  }

  /** One that is under way began with what held before the save, so it is not the one that is owed. */
  async function makeOwed(signal: AbortSignal): Promise<void> {
    let pauseMs = AFTER_A_SAVE_MS;
    for (;;) {
      await clock.sleep(pauseMs, signal);
      await underWay;
      if (signal.aborted || owed === null) return;
      const made = await join(owed);
      if (made.kind !== 'broken') return;
      pauseMs = TRY_AGAIN_MS;
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
    inspection: { found: ofCompany, make: () => join('connected') },
    reached() {
      const last = ofPinned();
      if (last !== state.last) tell({ last });
      void (last === null ? run('connected') : runWhenDue());
    },
    async stop() {
      stopping.abort();
      stopListening();
      waiting.abort();
      await nights;
      await soon;
      await underWay;
    },
  };
}

function problemOf(made: Made): Problem | null {
  switch (made.kind) {
    case 'made':
    case 'stopped':
      return null;
    case 'broken':
      return failureProblem(made.failure);
    case 'refused':
    case 'not-stored':
      return made.problem;
  }
}
