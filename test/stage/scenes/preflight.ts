/** Preflights: all well, things to mend, one under way, and one that did not come to its end. */
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
  return line(check, { outcome: 'stop', problem: found, place: 'fortnox', ...change });
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
  line('year', {
    outcome: 'warning',
    problem: problem('year-missing', { date: NEXT_YEAR.from }),
    place: 'fortnox',
  }),
  line('access', {
    outcome: 'warning',
    area: 'order',
    flow: 'invoices',
    problem: problem('area-not-licensed', { area: 'order' }),
    place: 'fortnox',
  }),
  line('other-link', {
    outcome: 'warning',
    place: 'fortnox',
    problem: problem('other-link-books', {
      series: 'A',
      number: 214,
      date: '2026-11-23',
      description: 'Dagsavslut kassa 1',
      found: '9',
    }),
  }),
  line('organisation-number', { outcome: 'unknown' }),
];

export const good = having(found(GOOD));
export const mending = having(found(MENDING));
export const firstRunning = having(() => ({ running: { done: 3, all: 8 } }));
export const again = having((now) => ({ ...found(MENDING)(now), running: { done: 3, all: 8 } }));
export const noInternet = having(
  (now) => ({ ...found(GOOD)(now), broken: problem('fortnox-unreachable', { message: 'ECONNREFUSED' }) }),
  (now) => ({ ...offline(now), link: { ...offline(now).link, since: now - 5 * MINUTE } }),
);
export const beforePairing = having(() => ({}), notPaired);
