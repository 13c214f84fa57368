import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import type { Credentials } from '../../fortnox/token.ts';
import type { RawRequest } from '../../fortnox/transport.ts';
import { openFortnoxInProcess, type FortnoxInProcess } from '../../practice/fortnox/in-process.ts';
import { PRACTICE_COMPANY } from '../../practice/fortnox/practice-company.ts';
import { createRandom, type Random } from '../../practice/register/random.ts';
import { openStore } from '../../store/store.ts';
import type { LookUp } from '../../sync/look-up.ts';
import { DEFAULT_TIMINGS, type Timings } from '../../sync/timings.ts';
import { createComputer, type Computer } from './computer.ts';
import { LAST_FAULT_MS, type DayPlan } from './day-plan.ts';
import { secretOf, secretsIn } from './secrets.ts';
import { VirtualClock, VirtualTime } from './virtual-time.ts';
import { createWire, type Death, type LineState } from './wire.ts';

export interface RunOptions {
  /** A folder of its own. */
  readonly folder: string;
  readonly timings?: Timings;
  /** Another look-up than the real one, to show what happens without it. */
  readonly lookUp?: LookUp;
}

/** What stands around the process during a day, and may be changed while it runs. */
export interface Surroundings {
  readonly plan: DayPlan;
  readonly time: VirtualTime;
  readonly fortnox: FortnoxInProcess;
  readonly computer: Computer;
  readonly random: Random;
  /** Of the Z-reports that are printed, in öre. */
  readonly totals: readonly number[];
  /** What may stand nowhere. */
  readonly secrets: Set<string>;
  /** What people's answers threw. */
  readonly faults: string[];
  line: LineState;
  kills: number;
  /** Kills the process now, and starts another one later, on the same data or on what was backed up. */
  kill(downMs: number, data?: 'same' | 'restored'): void;
  /** Lets something take its time. */
  begin(work: Promise<void>): void;
  /** The company is connected anew, as the page asks when the login has been lost. */
  pair(): void;
  /** Takes every cause of trouble away. */
  mendAll(): void;
}

export function surround(plan: DayPlan, options: RunOptions): Surroundings {
  const time = new VirtualTime();
  const timings = options.timings ?? TIMINGS;
  const random = createRandom(plan.seed);
  const secrets = new Set([secretOf(plan.seed)]);
  const fortnox = openFortnoxInProcess({
    company: { ...COMPANY, client: { ...COMPANY.client, secret: secretOf(plan.seed) } },
    clock: new VirtualClock(time, () => plan.startsAt),
    seed: plan.seed,
    faults: plan.faults,
    switches: plan.switches,
    observe: ({ request, answer }) => {
      if (request.server !== 'token' || answer === null) return;
      for (const secret of secretsIn(answer)) secrets.add(secret);
    },
  });
  const logIn = (): Credentials => {
    const { clientId, clientSecret, tenantId } = fortnox;
    if (plan.login === 'service') return { clientId, clientSecret, tenantId };
    const refreshToken = fortnox.issueRefreshToken();
    secrets.add(refreshToken);
    return { clientId, clientSecret, refreshToken };
  };
  const deathOf = plannedDeaths(plan, fortnox, time);
  const computer = createComputer({
    folder: options.folder,
    time,
    startsAt: plan.startsAt,
    fortnox,
    credentials: logIn(),
    timings,
    lookUp: options.lookUp ?? null,
    prepare: (databaseFile) => prepareDatabase(databaseFile, plan),
    connect: (isAlive) =>
      createWire({
        time,
        fortnox,
        random,
        timeoutMs: timings.requestTimeoutMs,
        line: () => day.line,
        isAlive,
        deathOf,
        // Not before it has nothing more to do at this moment: code is killed between two steps, not inside one.
        kill: (downMs) => day.begin(time.sleep(0).then(() => day.kill(downMs))),
      }),
  });
  const day: Surroundings = {
    plan,
    time,
    fortnox,
    computer,
    random,
    totals: plan.events.flatMap(({ event }) => (event.does === 'print' ? [event.report.figures.total] : [])),
    secrets,
    faults: [],
    line: 'up',
    kills: 0,
    kill(downMs, data = 'same') {
      if (computer.process !== null) day.kills += 1;
      computer.kill();
      if (data === 'restored') computer.restore();
      day.begin(time.sleep(downMs).then(() => computer.start()));
    },
    begin(work) {
      work.catch((error: unknown) => {
        day.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
    },
    pair: () => computer.pair(logIn()),
    mendAll() {
      day.line = 'up';
      computer.fillDisk(false);
      computer.start();
      fortnox.setFaults([]);
      fortnox.setSwitches({ licence: 'active' });
      for (const number of BOOKED_ACCOUNTS) fortnox.changeCompany({ account: { number, active: true } });
      for (const code of ['A', 'F'])
        fortnox.changeCompany({ series: { code, manual: true, approver: null } });
      fortnox.changeCompany({
        lockedUntil: COMPANY.lockedUntil,
        hiddenLockUntil: COMPANY.hiddenLockUntil,
        secret: 'restored',
        consent: 'restored',
      });
      computer.save({ mapping: DEFAULT_SETTINGS.mapping });
      day.pair();
    },
  };
  return day;
}

/** The real ones, but a line that stays dead is tried less often: each try says the same. */
export const TIMINGS: Timings = { ...DEFAULT_TIMINGS, retryDelaysMs: [2000, 10_000, 60_000, 300_000] };

/** What no Z-report needs takes time to load. */
const COMPANY = { ...PRACTICE_COMPANY, articles: [], prices: [], customers: [], orders: [] };

const { rates, tenders, giftCardsSold, rounding } = DEFAULT_SETTINGS.mapping;
const BOOKED_ACCOUNTS = new Set([
  ...Object.values(tenders),
  ...Object.values(rates).flatMap(({ revenue, vat }) => (vat === null ? [revenue] : [revenue, vat])),
  giftCardsSold,
  rounding,
]);

/** Each planned death once, whichever process makes the request. */
function plannedDeaths(
  { deaths }: DayPlan,
  { tokenUrl }: FortnoxInProcess,
  time: VirtualTime,
): (request: RawRequest) => { readonly at: Death; readonly downMs: number } | null {
  const met = { voucher: 0, token: 0, any: 0 };
  return ({ method, url }) => {
    met.any += 1;
    if (time.at >= LAST_FAULT_MS) return null;
    const kind = url === tokenUrl ? 'token' : method === 'POST' ? 'voucher' : 'any';
    if (kind !== 'any') met[kind] += 1;
    return (
      deaths.find(({ request, nth }) => (request === kind || request === 'any') && nth === met[request]) ??
      null
    );
  };
}

function prepareDatabase(databaseFile: string, { layout }: DayPlan): void {
  const opened = openStore(databaseFile);
  if (!opened.ok) throw new Error(`the database cannot be made: ${opened.problem.code}`);
  const store = opened.value;
  store.settings.save(DEFAULT_SETTINGS, 0);
  if (layout !== null) store.layouts.save(DEFAULT_SETTINGS.register.key, 0, null, layout);
  store.close();
}
