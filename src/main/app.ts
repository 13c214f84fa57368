/** The composition root: builds everything once, starts it, and stops it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { LOCKED, type Standing } from '../shared/access.ts';
import { systemClock } from '../shared/clock.ts';
import { withChosen, type LineChoice } from '../shared/line-choice.ts';
import type { Pairing } from '../shared/pairing.ts';
import type { LineSettings } from '../shared/line-settings.ts';
import { failure, problem, success, type Problem, type Result } from '../shared/problem.ts';
import { EMPTY_QUEUE } from '../shared/queue-state.ts';
import { FIRST_SETUP } from '../shared/setup.ts';
import { UNHEARD_PRINTER, type Line, type Link, type Snapshot } from '../shared/state.ts';
import { createCallers, type Caller } from './access/callers.ts';
import { createManagers } from './access/managers.ts';
import { documentDetail } from './api/document-detail.ts';
import { createRouter, type Router } from './api/router.ts';
import type { Services } from './api/services.ts';
import { listPorts } from './capture/tap/list-ports.ts';
import { detectLine } from './line-detector.ts';
import { startCompanyLink, type CompanyLink } from './company-link.ts';
import { redirectUriOf } from './fortnox/login/redirect-listener.ts';
import { withThisRun } from './run-keychain.ts';
import { startBridge, type Bridge } from './bridge.ts';
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
const NO_CHOICE: LineChoice = { settings: null, fixed: false, previous: null };

/** Starts the app over a data folder, which it owns alone; `already-running` when another process does. */
export function startApp(options: AppOptions): Result<App> {
  mkdirSync(options.dataDirectory, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const ownership = takeOwnership(options.dataDirectory);
  if (!ownership.ok) return ownership;
  const changes = createChanges();
  const startedAt = CLOCK.now();
  const keychain = withThisRun(options.keychain);
  let bridge: Bridge | null = null;
  let companyLink: CompanyLink | null = null;
  let problems: readonly Problem[] = [];
  const managers = createManagers({
    store: () => bridge?.store ?? null,
    keeper: options.keychain.access,
    clock: CLOCK,
    happened: (happening) => void bridge?.record.happening(happening),
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
    bridge = startBridge({
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
    companyLink = startCompanyLink({
      bridge,
      client,
      keychain,
      changes,
      clock: CLOCK,
      address: options.fortnox,
      requestTimeoutMs: options.timings.requestTimeoutMs,
      redirectPort: options.redirectPort,
    });
    // What is told to everybody cannot know how each window stands; the stream to it does.
    changes.publish({ type: 'snapshot', snapshot: snapshot(LOCKED) });
    void callers.lookAgain();
  }

  function snapshot(standing: Standing): Snapshot {
    return {
      version: manifest.version,
      register: bridge?.store.settings.current().register.key ?? '',
      ...standing,
      link: bridge?.link.current() ?? unknownLink(startedAt),
      line: bridge?.line.current() ?? unknownLine(startedAt),
      lineChoice: bridge?.lineChooser.current() ?? NO_CHOICE,
      queue: bridge?.queueKeeper.current() ?? EMPTY_QUEUE,
      setup: bridge?.setupChooser.current() ?? FIRST_SETUP,
      pairing: companyLink?.current() ?? unknownPairing(options.redirectPort),
      problems: [...problems],
      documents: bridge?.store.documents.latest(LATEST_DOCUMENTS).map(forPage) ?? [],
      happenings: bridge?.store.happenings.page(null, LATEST_HAPPENINGS) ?? [],
      openings: bridge?.store.lineEvents.latestOpenings(DAYS_OF_OPENINGS) ?? [],
      practice: options.practice?.current() ?? null,
    };
  }

  /** Every procedure that needs the database says why it cannot be used while it cannot. */
  function withBridge<T>(use: (open: Bridge) => Result<T>): Result<T> {
    return bridge === null ? failure(problems[0] ?? problem('database-damaged')) : use(bridge);
  }

  async function withLink<T>(use: (link: CompanyLink) => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
    return companyLink === null ? failure(problems[0] ?? problem('database-damaged')) : use(companyLink);
  }

  async function withOpen<T>(use: (open: Bridge) => Promise<Result<T>>): Promise<Result<T>> {
    const open = withBridge((value) => success(value));
    return open.ok ? use(open.value) : open;
  }

  const services: Services = {
    snapshot,
    subscribe: (listener) => changes.subscribe(listener),
    tryNow() {
      if (bridge === null) open();
      else bridge.tryNow();
      companyLink?.tryNow();
    },
    detail: (id) =>
      withBridge(({ store, link }) => {
        const detail = documentDetail(store, id, link.current().company);
        return detail === null ? failure(problem('print-damaged')) : success(detail);
      }),
    retry: (id) => withBridge(({ answers }) => answers.retry(id)),
    chooseAccount: (use, account, by) => withOpen(({ answers }) => answers.chooseAccount(use, account, by)),
    confirm: (id, asked, by) => withBridge(({ answers }) => answers.confirm(id, asked, by)),
    setAside: (id, by) => withBridge(({ answers }) => answers.setAside(id, by)),
    previewLayout: (id, lesson) => withBridge(({ lessons }) => lessons.preview(id, lesson)),
    confirmLayout: (id, lesson, by) => withBridge(({ lessons }) => lessons.confirm(id, lesson, by)),
    logPage: (before, limit, of) =>
      withBridge(({ store: { happenings } }) =>
        success(of === 'printer' ? happenings.printerPage(before, limit) : happenings.page(before, limit)),
      ),
    async linePorts() {
      const plugged = await listPorts();
      return withBridge(({ lineChooser }) => success(withChosen(plugged, lineChooser.current().settings)));
    },
    saveLine: (line, by) => withBridge(({ lineChooser }) => lineChooser.choose(line, by)),
    detectLine: (path, signal) => withBridge((open) => success(open.searchLine(path, signal))),
    setupChoices: () => withOpen(({ setupChooser }) => setupChooser.choices()),
    previewSetup: (setup) => withOpen(async ({ setupChooser }) => success(await setupChooser.preview(setup))),
    saveSetup: (setup, basedOn, by) => withOpen(({ setupChooser }) => setupChooser.save(setup, basedOn, by)),
    setupVersions: () => withBridge(({ setupChooser }) => success(setupChooser.versions())),
    beginPairing: (request) => withLink((link) => link.begin(request)),
    pastePairing: (text) => withLink((link) => link.paste(text)),
    cancelPairing: () => withLink((link) => success(link.cancel())),
    keepPairingForThisRun: () => withLink((link) => link.keepForThisRun()),
    forgetPairing: () => withLink((link) => link.forget()),
    async setPracticeLine(line) {
      if (options.practice === null) return failure(problem('not-paired'));
      const set = await options.practice.setLine(line);
      if (set.ok) changes.publish({ type: 'practice', practice: set.value });
      return set;
    },
    async closePracticeDay() {
      return options.practice === null ? failure(problem('not-paired')) : options.practice.closeDay();
    },
  };

  open();
  return success({
    router: createRouter(services),
    connect: () => callers.connect(),
    async stop() {
      await companyLink?.stop();
      await bridge?.stop();
      ownership.value();
    },
  });
}

function unknownLink(since: number): Link {
  return { state: 'unknown', since, nextTryAt: null, problem: null, company: null };
}

function unknownPairing(redirectPort: number): Pairing {
  return {
    redirectUri: redirectUriOf(redirectPort),
    attempt: { kind: 'idle' },
    login: null,
    knownClientId: null,
    company: null,
  };
}

function unknownLine(since: number): Line {
  return {
    state: 'gone',
    since,
    changing: false,
    ports: [],
    lastHeardAt: null,
    printing: false,
    problem: null,
    unread: null,
    missed: null,
    printer: UNHEARD_PRINTER,
  };
}
