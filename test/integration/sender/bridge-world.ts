/**
 * The real bridge - store, queue, client - against a simulated Fortnox over HTTP, hurried. Z-reports are stored as
 * the line would have stored them. All of it ends with the test.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { systemClock, type Clock } from '../../../src/shared/clock.ts';
import { ANY_LAYOUT } from '../../../src/shared/layout.ts';
import type { PreflightResult } from '../../../src/shared/preflight.ts';
import { problem, type Problem } from '../../../src/shared/problem.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/settings.ts';
import type { ZReport } from '../../../src/shared/z-report.ts';
import { startBridge, type Bridge, type BridgeOptions } from '../../../src/main/bridge.ts';
import { observeConformance } from '../../fortnox-openapi/conformance.ts';
import { createFortnoxClient } from '../../../src/main/fortnox/client.ts';
import type { CredentialsSource } from '../../../src/main/fortnox/token.ts';
import type { LoggedRequest } from '../../../src/main/practice/fortnox/request-log.ts';
import {
  startFortnoxSimulator,
  type FortnoxSimulator,
  type SimulatorOptions,
} from '../../../src/main/practice/fortnox/simulator.ts';
import { markComment, voucherMark } from '../../../src/main/rules/voucher-mark.ts';
import type { NewDocument, StoredDocument } from '../../../src/main/store/documents.ts';
import { openStore, type Store } from '../../../src/main/store/store.ts';
import { createChanges } from '../../../src/main/sync/changes.ts';
import type { Timings } from '../../../src/main/sync/timings.ts';
import { tender, vatRow, zReport } from '../../unit/rules/z-reports.ts';

/** Short enough for a test, in the same order to each other as the real ones. */
export const HURRIED: Timings = { requestTimeoutMs: 300, settleMs: 700, retryDelaysMs: [50, 100, 200] };
export const PATIENCE = { timeout: 20_000, interval: 20 };
/** Longer than any tidy-up after what was waited for: a second voucher would have been booked by then. */
const AFTERWARDS_MS = 300;
const DATE = '2026-11-19';
/** From the print to the capture. */
const A_MOMENT_MS = 5000;
const REGISTER = DEFAULT_SETTINGS.register.key;
const POST_PATH = '/3/vouchers';
/** Fortnox's own number of the practice company. */
const PRACTICE_COMPANY = 1_234_567;

export interface RunningBridge extends Bridge {
  /** Stops and lets go of the database; a second time does no harm. */
  end(): Promise<void>;
}

export interface World {
  readonly simulator: FortnoxSimulator;
  readonly store: Store;
  /** The store's problem of the moment, as the page is told. */
  storageTrouble(): Problem | null;
  start(options?: StartOptions): RunningBridge;
  /** The same data folder as it is on the disk this very moment, as after a crash; not yet opened. */
  crashed(): World;
  /** Another computer on the same company, with a data folder of its own; not yet opened. */
  anotherComputer(): World;
  posts(): LoggedRequest[];
  state(id: number): StoredDocument;
  /** Lets wall time pass for the app, in one step; whoever sleeps until then has to be woken. @param ms how much */
  later(ms: number): void;
  /** Wall time as the app sees it. */
  now(): number;
}

export interface StartOptions {
  readonly timings?: Timings;
  readonly credentials?: CredentialsSource;
  readonly lookUp?: NonNullable<BridgeOptions['lookUp']>;
}

interface WorldOptions extends SimulatorOptions {
  /** Whether the first preflight has been made already, which comes before the first voucher. */
  readonly inspected?: boolean;
}

export async function startWorld({ inspected = true, ...options }: WorldOptions = {}): Promise<World> {
  const simulator = await startFortnoxSimulator({
    observe: observeConformance('our-client'),
    ...options,
    switches: { rateLimit: false, ...options.switches },
  });
  onTestFinished(() => simulator.close());
  const world = worldIn(tempFolder(), simulator);
  if (inspected) world.store.preflights.keep(NOTHING_FOUND);
  return world;
}

/** A data folder brought back from before its Z-report was sent, which stands in the books; not yet opened. */
export async function broughtBackFromBeforeSending(counter: number) {
  const before = await startWorld();
  const id = addZ(before, counter);
  const restored = before.crashed();
  const bridge = before.start();
  await expectBookedOnce(before, id);
  await bridge.end();
  return { id, restored };
}

/** A preflight that found everything as it has to be. */
const NOTHING_FOUND: PreflightResult = {
  at: Date.parse(`${DATE}T17:00:00`),
  cause: 'connected',
  databaseNumber: PRACTICE_COMPANY,
  lines: [],
};

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-sender-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

function worldIn(folder: string, simulator: FortnoxSimulator): World {
  const opened = openStore(join(folder, 'companion.db'));
  if (!opened.ok) throw new Error(opened.problem.code);
  const store = opened.value;
  if (store.layouts.current() === null) store.layouts.save(REGISTER, 0, null, ANY_LAYOUT);
  onTestFinished(() => store.close());
  let trouble: Problem | null = null;
  // The evening the Z-reports of these tests were printed.
  let ahead = Date.parse(`${DATE}T18:02:10`) - systemClock.now();
  const clock: Clock = { ...systemClock, now: () => systemClock.now() + ahead };

  function start(options: StartOptions = {}): RunningBridge {
    const timings = options.timings ?? HURRIED;
    const { clientId, clientSecret, tenantId } = simulator;
    const client = createFortnoxClient({
      address: simulator,
      clock,
      requestTimeoutMs: timings.requestTimeoutMs,
      credentials: options.credentials ?? (() => Promise.resolve({ clientId, clientSecret, tenantId })),
    });
    const bridge = startBridge({
      store,
      client,
      changes: createChanges(),
      clock,
      timings,
      spoolDirectory: join(folder, 'tap'),
      socketPath: join(folder, 'tap.sock'),
      startTap: () => undefined,
      fixedLine: null,
      detectLine: async function* nobody() {},
      storageTrouble: (found) => void (trouble = found),
      ...(options.lookUp === undefined ? {} : { lookUp: options.lookUp }),
    });
    let ending: Promise<void> | null = null;
    const end = (): Promise<void> => (ending ??= bridge.stop());
    onTestFinished(end);
    return { ...bridge, end };
  }

  return {
    simulator,
    store,
    storageTrouble: () => trouble,
    start,
    crashed() {
      const copy = tempFolder();
      for (const name of ['companion.db', 'companion.db-wal']) {
        cpSync(join(folder, name), join(copy, name));
      }
      return worldIn(copy, simulator);
    },
    anotherComputer() {
      const other = worldIn(tempFolder(), simulator);
      other.store.preflights.keep(NOTHING_FOUND);
      return other;
    },
    posts: () =>
      simulator
        .books()
        .requests.filter(({ method, path }) => method === 'POST' && path.startsWith(POST_PATH)),
    state(id) {
      const document = store.documents.get(id);
      if (document === null) throw new Error(`no document ${id}`);
      return document;
    },
    later(ms) {
      ahead += ms;
    },
    now: () => clock.now(),
  };
}

/** A day of its own size, so that no two days have the same figures. */
function dayOf(counter: number, change: Partial<ZReport> = {}): ZReport {
  const net = counter * 100;
  const vat = net / 4;
  return zReport({
    zNumber: String(counter),
    organisationNumber: '556000-0010',
    printedAt: `${DATE}T18:02:00`,
    periodTo: `${DATE}T18:01:00`,
    totalGross: net + vat,
    vat: [vatRow(25, net, vat)],
    tenders: [tender('Kontant', vat), tender('Kort', net)],
    ...change,
  });
}

/** Stores a Z-report and the document it makes. @returns the document's id */
export function addZ(
  { store }: Pick<World, 'store'>,
  counter: number,
  change: Partial<ZReport> = {},
  ofDocument: Partial<NewDocument> & { readonly confirmed?: readonly string[] } = {},
): number {
  const { confirmed, ...document } = ofDocument;
  const report = dayOf(counter, change);
  const startOffset = store.documents.latest(1000).length;
  const added = store.transaction(() => {
    const captureId = store.captures.add({
      segment: '00000000000001-1.tap',
      startOffset,
      endOffset: startOffset + 1,
      capturedAt: Date.parse(report.printedAt ?? `${DATE}T18:02:00`) + A_MOMENT_MS,
      kind: 'z-report',
      ended: 'cut',
      damaged: false,
      codePage: 'cp858',
      raw: Uint8Array.from([0x5a]),
      lines: [`Z-RAPPORT ${counter} ${startOffset}`],
      zReport: report,
      reasons: [],
    });
    if (captureId === null) throw new Error('that place on the line is taken');
    const id = store.documents.add({
      captureId,
      state: 'waiting',
      problem: null,
      registerKey: DEFAULT_SETTINGS.register.key,
      registerEpoch: DEFAULT_SETTINGS.register.epoch,
      zNumber: String(counter),
      counter,
      totalGross: report.totalGross,
      bookingDate: report.periodTo?.slice(0, DATE.length) ?? DATE,
      ...document,
    });
    if (confirmed !== undefined) store.documents.confirmQuestion(id, confirmed);
    return id;
  });
  if (!added.ok) throw new Error(added.problem.code);
  return added.value;
}

/** The comment of the voucher that books a Z of the practice company. */
export function commentOf(
  counter: number,
  register: Settings['register'] = DEFAULT_SETTINGS.register,
): string {
  return markComment(
    voucherMark({
      databaseNumber: PRACTICE_COMPANY,
      registerKey: register.key,
      epoch: register.epoch,
      counter,
    }),
  );
}

/** A manager answers yes to what a Z-report asks just now. */
export function yesTo(world: World, bridge: RunningBridge, id: number) {
  return bridge.answers.confirm(id, world.state(id).problem ?? problem('z-number-missing'));
}

/** Series and number of every voucher that carries a Z's mark. */
export function bookedAs(world: World, counter: number): string[] {
  return world.simulator
    .books()
    .vouchers.filter(({ comments }) => comments === commentOf(counter))
    .map(({ series, number }) => `${series} ${number}`);
}

export async function untilState(
  world: World,
  id: number,
  state: StoredDocument['state'],
): Promise<StoredDocument> {
  await expect.poll(() => world.state(id).state, PATIENCE).toBe(state);
  return world.state(id);
}

/** The document is posted, its Z is booked once, and it stays so. */
export async function expectBookedOnce(world: World, id: number): Promise<StoredDocument> {
  const document = await untilState(world, id, 'posted');
  const { counter, voucher } = document;
  if (counter === null || voucher === null) throw new Error('posted without a number');
  await systemClock.sleep(AFTERWARDS_MS);
  expect(bookedAs(world, counter)).toEqual([`${voucher.series} ${voucher.number}`]);
  expect(world.state(id).state).toBe('posted');
  return document;
}

/** What is written of a document in the diary, oldest first; how often it was looked for depends on the clock, so looks in a row count as one. */
export function diaryOf(world: World, id: number): string[] {
  const types = world.store.happenings.ofDocument(id).map(({ type }) => type);
  return types.filter((type, index) => type !== 'looked-up' || types[index - 1] !== type);
}
