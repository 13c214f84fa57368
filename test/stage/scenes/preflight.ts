/** Preflights: all well, things to mend, one under way, and one that did not come to its end. */
import { placeOf } from '../../../src/main/rules/preflight-places.ts';
import { problem, type Problem } from '../../../src/shared/problem.ts';
import type { PreflightCheck, PreflightLine, PreflightState } from '../../../src/shared/preflight.ts';
import { calm, HOUR, MINUTE, type Scene } from '../scene.ts';
import { notPaired, offline } from './trouble.ts';

const THIS_YEAR = { from: '2026-01-01', to: '2026-12-31' };
const NEXT_YEAR = { from: '2027-01-01', to: '2027-12-31' };
const DATABASE_NUMBER = 1_234_567;

function line(check: PreflightCheck, change: Partial<PreflightLine> = {}): PreflightLine {
  return {
    check,
    outcome: 'ok',
    area: null,
    flow: null,
    year: null,
    problem: null,
    facts: {},
    place: null,
    ...change,
  };
}

function stop(check: PreflightCheck, found: Problem, change: Partial<PreflightLine> = {}): PreflightLine {
  return line(check, { outcome: 'stop', problem: found, place: placeOf(found), ...change });
}

function warning(check: PreflightCheck, found: Problem, change: Partial<PreflightLine> = {}): PreflightLine {
  return stop(check, found, { outcome: 'warning', ...change });
}

/** Somebody else books the register's days. @param count vouchers that were found */
function othersBook(description: string, count: number): PreflightLine {
  const facts = { series: 'A', number: 214, date: '2026-11-23', description, found: String(count) };
  return warning('other-link', problem('other-link-books', facts));
}

const GOOD: readonly PreflightLine[] = [
  line('company', { facts: { company: 'Exempelhandeln AB 556000-0001' } }),
  line('organisation-number', { facts: { printed: '556000-0001' } }),
  line('access', { area: 'companyinformation' }),
  line('access', { area: 'bookkeeping' }),
  line('access', { area: 'settings' }),
  line('year', { year: THIS_YEAR }),
  line('lock', { facts: { until: '2026-10-31' } }),
  line('series', { year: THIS_YEAR, facts: { series: 'F' } }),
  line('accounts', { year: THIS_YEAR, facts: { count: 11 } }),
  line('other-link'),
  line('other-computer'),
];

function having(preflight: (now: number) => Partial<PreflightState>, base: Scene = calm): Scene {
  return (now) => ({ ...base(now), preflight: { ...base(now).preflight, ...preflight(now) } });
}

function found(lines: readonly PreflightLine[]) {
  return (now: number): Pick<PreflightState, 'last'> => ({
    last: { at: now - 13 * HOUR, cause: 'nightly', databaseNumber: DATABASE_NUMBER, lines },
  });
}

const MENDING: readonly PreflightLine[] = [
  ...GOOD.filter(({ check }) => !['series', 'organisation-number', 'accounts', 'other-link'].includes(check)),
  stop('series', problem('series-not-manual', { series: 'F', date: '2026-11-24' }), { year: THIS_YEAR }),
  stop('accounts', problem('account-inactive', { account: 1686, date: '2026-11-24' }), { year: THIS_YEAR }),
  warning('year', problem('year-missing', { date: NEXT_YEAR.from })),
  warning('access', problem('area-not-licensed', { area: 'order' }), { area: 'order', flow: 'invoices' }),
  othersBook('Dagsavslut kassa 1', 9),
  line('organisation-number', { outcome: 'unknown' }),
];

const OTHERS_VOUCHER = { series: 'F', number: 88, date: '2026-11-23' };

/** Nothing stops, and there is something to look at of each kind. */
const LOOKING: readonly PreflightLine[] = [
  ...GOOD.filter(({ check }) => !['accounts', 'other-computer', 'other-link'].includes(check)),
  warning('accounts', problem('account-missing', { account: 2421, date: '2026-11-24' }), {
    year: THIS_YEAR,
    facts: { days: 90 },
  }),
  othersBook('Dagskassa för hand', 1),
  warning(
    'other-computer',
    problem('other-computer-books', {
      ...OTHERS_VOUCHER,
      register: '2',
      description: 'Dagskassa Z 97 kassa 2',
    }),
  ),
  warning(
    'other-computer',
    problem('register-number-shared', {
      ...OTHERS_VOUCHER,
      number: 87,
      register: '1',
      description: 'Dagskassa Z 1040 kassa 1',
    }),
  ),
];

/** Nothing is amiss in what could be seen. */
const UNSEEN: readonly PreflightLine[] = [
  ...GOOD.filter(({ check }) => check !== 'accounts' && check !== 'organisation-number'),
  line('organisation-number', { outcome: 'unknown' }),
  line('accounts', {
    outcome: 'unknown',
    year: THIS_YEAR,
    problem: problem('fortnox-unreadable', { message: 'HTTP 200' }),
  }),
  warning('warehouse', problem('warehouse-not-granted', { fortnoxCode: 403 }), {
    outcome: 'unknown',
    flow: 'stock',
  }),
];

/** What a company that has chosen everything is told when nothing is amiss. */
const CHOSEN: readonly PreflightLine[] = [
  ...GOOD.filter(({ check }) => check !== 'accounts' && check !== 'series'),
  line('series', { year: THIS_YEAR, facts: { series: 'F', approver: 'Eva Ek' } }),
  line('accounts', { year: THIS_YEAR, facts: { count: 12, costCenter: 'BUTIK' } }),
  line('cost-center', { flow: 'z-reports', facts: { code: 'BUTIK' } }),
  line('warehouse', { flow: 'stock' }),
];

export const good = having(found(GOOD));
export const mending = having(found(MENDING));
export const looking = having(found(LOOKING));
export const unseen = having(found(UNSEEN));
export const chosen = having(found(CHOSEN));
export const disconnected = having(found(GOOD), notPaired);
export const firstRunning = having(() => ({ running: { done: 3, all: 8 } }));
export const again = having((now) => ({ ...found(MENDING)(now), running: { done: 3, all: 8 } }));
export const noInternet = having(
  (now) => ({ ...found(GOOD)(now), broken: problem('fortnox-unreachable', { message: 'ECONNREFUSED' }) }),
  (now) => ({ ...offline(now), link: { ...offline(now).link, since: now - 5 * MINUTE } }),
);
export const beforePairing = having(() => ({}), notPaired);
