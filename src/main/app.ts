/** The composition root: builds everything once, starts it, and stops it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { LOCKED, type Standing } from '../shared/access.ts';
import { systemClock } from '../shared/clock.ts';
import { firstSnapshot } from '../shared/first-snapshot.ts';
import type { LineSettings } from '../shared/line-settings.ts';
import { success, type Problem, type Result } from '../shared/problem.ts';
import type { Snapshot } from '../shared/state.ts';
import { appServices, type OpenParts } from './app-services.ts';
import { createCallers, type Caller } from './access/callers.ts';
import { createManagers } from './access/managers.ts';
import { createRouter, type Router } from './api/router.ts';
import { detectLine } from './line-detector.ts';
import { startCompanyLink } from './company-link.ts';
import { redirectUriOf } from './fortnox/login/redirect-listener.ts';
import { withThisRun } from './run-keychain.ts';
import { startBridge } from './bridge.ts';
import { createFortnoxClient, type FortnoxAddress } from './fortnox/client.ts';
import { tokenStoreFrom, type Keychain } from './keychain.ts';
import type { PracticeControls } from './practice-controls.ts';
import { takeOwnership } from './store/owner-lock.ts';
import { openStore } from './store/store.ts';
import { createChanges } from './sync/changes.ts';
import type { LookUp } from './sync/look-up.ts';
import { forPage } from './sync/recorder.ts';
import type { Timings } from './sync/timings.ts';
import { launchTap, tapSocketPath, tapSpoolDirectory } from './tap-launcher.ts';

export interface AppOptions {
  readonly dataDirectory: string;
  readonly fortnox: FortnoxAddress;
  readonly keychain: Keychain;
  /** Where the browser comes back to when a company is connected. */
  readonly redirectPort: number;
  /** The line given on the command line, for practice and for tests: it wins over the one that was chosen. */
  readonly fixedLine: LineSettings | null;
  /** How a tap is started here. */
  readonly tapCommand: readonly [string, ...string[]];
  /** How the search for a port's settings is started here. */
  readonly detectCommand: readonly [string, ...string[]];
  readonly timings: Timings;
  readonly practice: PracticeControls | null;
  readonly lookUp?: LookUp;
}

export interface App {
  readonly router: Router;
  /** A caller for a new window. Until managers have been named, everybody may decide. */
  connect(): Caller;
  stop(): Promise<void>;
}

const DATABASE_FILE = 'companion.db';
const OWNER_ONLY_FOLDER = 0o700;
const LATEST_DOCUMENTS = 400;
const LATEST_HAPPENINGS = 400;
const DAYS_OF_OPENINGS = 60;
const CLOCK = systemClock;

/** Starts the app over a data folder, which it owns alone; `already-running` when another process does. */
export function startApp(options: AppOptions): Result<App> {
  mkdirSync(options.dataDirectory, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const ownership = takeOwnership(options.dataDirectory);
  if (!ownership.ok) return ownership;
  const changes = createChanges();
  const startedAt = CLOCK.now();
  const keychain = withThisRun(options.keychain);
  let parts: OpenParts | null = null;
  let problems: readonly Problem[] = [];
  const managers = createManagers({
    store: () => parts?.bridge.store ?? null,
    keeper: options.keychain.access,
    clock: CLOCK,
    happened: (happening) => void parts?.bridge.record.happening(happening),
  });
  const callers = createCallers(managers, CLOCK);

  function setProblem(found: Problem | null): void {
    const next = found === null ? [] : [found];
    if (JSON.stringify(next) === JSON.stringify(problems)) return;
    problems = next;
    changes.publish({ type: 'problems', problems: [...next] });
  }

  /** A database that cannot be opened is no reason to show nothing: the page says what is wrong and tries again. */
  function open(): void {
    const store = openStore(join(options.dataDirectory, DATABASE_FILE));
    setProblem(store.ok ? null : store.problem);
    if (!store.ok) return;
    const client = createFortnoxClient({
      address: options.fortnox,
      clock: CLOCK,
      requestTimeoutMs: options.timings.requestTimeoutMs,
      company: () => store.value.settings.current().company?.databaseNumber ?? null,
      ...tokenStoreFrom(keychain, {
        clock: CLOCK,
        loginExpected: () => store.value.settings.current().company?.connected === true,
      }),
    });
    const bridge = startBridge({
      store: store.value,
      client,
      changes,
      clock: CLOCK,
      timings: options.timings,
      spoolDirectory: tapSpoolDirectory(options.dataDirectory),
      socketPath: tapSocketPath(options.dataDirectory),
      startTap: (line, refused) => launchTap(options.tapCommand, options.dataDirectory, line, refused),
      fixedLine: options.fixedLine,
      detectLine: (path, signal) =>
        detectLine({ command: options.detectCommand, path, clock: CLOCK, signal }),
      storageTrouble: setProblem,
      ...(options.lookUp === undefined ? {} : { lookUp: options.lookUp }),
    });
    const companyLink = startCompanyLink({
      bridge,
      client,
      keychain,
      changes,
      clock: CLOCK,
      address: options.fortnox,
      timings: options.timings,
      redirectPort: options.redirectPort,
    });
    parts = { bridge, companyLink };
    // What is told to everybody cannot know how each window stands; the stream to it does.
    changes.publish({ type: 'snapshot', snapshot: snapshot(LOCKED) });
    void callers.lookAgain();
  }

  function snapshot(standing: Standing): Snapshot {
    const known: Snapshot = {
      ...firstSnapshot(startedAt, {
        version: manifest.version,
        redirectUri: redirectUriOf(options.redirectPort),
        standing,
      }),
      problems: [...problems],
      practice: options.practice?.current() ?? null,
    };
    if (parts === null) return known;
    const { bridge, companyLink } = parts;
    return {
      ...known,
      register: bridge.registerChooser.current(),
      link: bridge.link.current(),
      line: bridge.line.current(),
      lineChoice: bridge.lineChooser.current(),
      queue: bridge.queueKeeper.current(),
      setup: bridge.setupChooser.current(),
      pairing: companyLink.current(),
      preflight: bridge.preflight.current(),
      documents: bridge.store.documents.latest(LATEST_DOCUMENTS).map(forPage),
      happenings: bridge.store.happenings.page(null, LATEST_HAPPENINGS),
      openings: bridge.store.lineEvents.latestOpenings(DAYS_OF_OPENINGS),
    };
  }

  const services = appServices({
    changes,
    opened: () => parts,
    problems: () => problems,
    snapshot,
    open,
    practice: options.practice,
  });

  open();
  return success({
    router: createRouter(services),
    connect: () => callers.connect(),
    async stop() {
      await parts?.companyLink.stop();
      await parts?.bridge.stop();
      ownership.value();
    },
  });
}
