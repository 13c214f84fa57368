/** Each line red, mended, and green again. */
import { describe, expect, test } from 'vitest';
import type { CompanyAction } from '../../../src/main/practice/fortnox/company-actions.ts';
import { DEFAULT_MAPPING, withAccount } from '../../../src/shared/mapping.ts';
import type { PreflightCheck } from '../../../src/shared/preflight.ts';
import { addZ } from '../sender/bridge-world.ts';
import { outcomes, startPreflightWorld } from './preflight-world.ts';

const OF_SERIES_F = { code: 'F' } as const;
/** An account of the practice chart that a manager has chosen, so that the register needs it. */
const CHOSEN = 3001;
const RED: readonly [string, PreflightCheck, CompanyAction, string, CompanyAction][] = [
  [
    'a series deleted after it was chosen',
    'series',
    { series: { ...OF_SERIES_F, removed: true } },
    'stop series-missing',
    { series: { ...OF_SERIES_F, manual: true } },
  ],
  [
    'a series that is not manual',
    'series',
    { series: { ...OF_SERIES_F, manual: false } },
    'stop series-not-manual',
    { series: { ...OF_SERIES_F, manual: true } },
  ],
  [
    'an approver',
    'series',
    { series: { ...OF_SERIES_F, approver: { id: 1, name: 'Eva' } } },
    'warning series-approver',
    { series: { ...OF_SERIES_F, approver: null } },
  ],
  [
    'a locked period',
    'lock',
    { lockedUntil: '2026-11-30' },
    'stop period-locked',
    { lockedUntil: '2026-10-31' },
  ],
  [
    'an account that is gone',
    'accounts',
    { account: { number: CHOSEN, removed: true } },
    'stop account-missing',
    { account: { number: CHOSEN } },
  ],
  [
    'an account that is not active',
    'accounts',
    { account: { number: CHOSEN, active: false } },
    'stop account-inactive',
    { account: { number: CHOSEN, active: true } },
  ],
  [
    'an account that demands a cost center',
    'accounts',
    { account: { number: CHOSEN, costCenterSettings: 'MANDATORY' } },
    'stop cost-center-needed',
    { account: { number: CHOSEN, costCenterSettings: 'ALLOWED' } },
  ],
  [
    'a financial year that is gone',
    'year',
    { financialYear: { id: 7, removed: true } },
    'stop year-missing',
    { financialYear: { id: 7, removed: false } },
  ],
];

describe('red, mended, green', () => {
  test.each(RED)('%s', async (_what, check, breaks, red, mends) => {
    const world = await startPreflightWorld();
    world.choose({ mapping: withAccount(DEFAULT_MAPPING, { kind: 'cash-difference' }, CHOSEN) });
    world.mend(breaks);
    expect(outcomes(await world.look(check))).toEqual([red]);
    world.mend(mends);
    expect(outcomes(await world.look(check))).toEqual(['ok']);
  });

  test('a scope that was not granted', async () => {
    const world = await startPreflightWorld();
    world.mend({ scopes: ['companyinformation', 'bookkeeping'] });
    expect(outcomes(await world.look('access'))).toContain('stop area-not-granted');
    world.mend({ scopes: ['companyinformation', 'bookkeeping', 'settings'], tokens: 'expired' });
    expect(outcomes(await world.look('access'))).toEqual(['ok', 'ok', 'ok']);
  });

  test('an account that no Z-report has needed and nobody has chosen warns, until a Z-report needs it', async () => {
    const world = await startPreflightWorld();
    world.mend({ account: { number: 2421, removed: true } });
    expect(outcomes(await world.look('accounts'))).toEqual(['warning account-missing']);
    addZ(world, 1042, { giftCardsSold: 500_00 });
    expect(outcomes(await world.look('accounts'))).toEqual(['stop account-missing']);
  });

  test('a warehouse that was not granted', async () => {
    const world = await startPreflightWorld();
    const articles = { priceList: 'A', removeMissingArticles: false };
    world.choose({ scenario: { number: 7, zReports: { startDate: null }, articles } });
    expect(outcomes(await world.look('warehouse'))).toEqual(['ok']);
    world.mend({
      scopes: ['companyinformation', 'bookkeeping', 'settings', 'article', 'price'],
      tokens: 'expired',
    });
    expect(outcomes(await world.look('warehouse'))).toEqual(['unknown warehouse-not-granted']);
  });

  test('a licence that is missing', async () => {
    const world = await startPreflightWorld({ company: { unlicensedScopes: ['bookkeeping'] } });
    const lines = await world.look();
    expect(outcomes(lines.filter(({ area }) => area === 'bookkeeping'))).toEqual(['stop area-not-licensed']);
    expect(outcomes(lines.filter(({ check }) => check === 'year'))).toEqual(['unknown fortnox-forbidden']);
  });

  test('a cost center that was deleted after it was chosen', async () => {
    const world = await startPreflightWorld();
    world.choose({ costCenter: 'BUTIK' });
    world.mend({ costCenter: { code: 'BUTIK', removed: true } });
    expect(outcomes(await world.look('cost-center'))).toEqual(['stop choice-missing']);
    world.mend({ costCenter: { code: 'BUTIK', description: 'Butiken', active: true } });
    expect(outcomes(await world.look('cost-center'))).toEqual(['ok']);
  });

  test('the coming year’s series in December, which Fortnox sets up as not manual', async () => {
    const world = await startPreflightWorld({ at: '2026-12-01T12:00:00' });
    expect(outcomes(await world.look('series'))).toEqual(['ok', 'warning series-not-manual']);
    world.mend({ series: { code: 'F', manual: true, year: 3 } });
    expect(outcomes(await world.look('series'))).toEqual(['ok', 'ok']);
    world.mend({ financialYear: { id: 3, removed: true } });
    expect(outcomes(await world.look('year'))).toEqual(['ok', 'warning year-missing']);
  });

  test('the register’s own link that books already, found among other vouchers', async () => {
    const world = await startPreflightWorld();
    const row = (account: number, debit: number, credit: number) => ({ account, debit, credit });
    const day = {
      series: 'A',
      date: '2026-11-18',
      description: 'Dagsavslut kassa',
      rows: [row(1910, 125_00, 0), row(3001, 0, 100_00), row(2611, 0, 25_00)],
    };
    world.simulator.bookByHand({
      ...day,
      description: 'Hyra',
      rows: [row(1910, 0, 100_00), row(3740, 100_00, 0)],
    });
    expect(outcomes(await world.look('other-link'))).toEqual(['ok']);
    world.simulator.bookByHand(day);
    const [line] = await world.look('other-link');
    expect(line).toMatchObject({
      outcome: 'warning',
      problem: { code: 'other-link-books', facts: { series: 'A', number: 2 } },
    });
  });
});

describe('another company', () => {
  test('than the connected one ends the preflight before anything is read there', async () => {
    const world = await startPreflightWorld();
    const company = {
      databaseNumber: 7_654_321,
      name: 'Grannens Handel AB',
      organisationNumber: '556000-0002',
      connected: true,
    };
    world.choose({ company });
    const ran = await world.preflight.run('asked');
    expect(ran).toMatchObject({ ok: false, problem: { code: 'company-other' } });
    expect(world.preflight.current().broken?.code).toBe('company-other');
    expect(world.calls()).toBe(1);
  });
});
