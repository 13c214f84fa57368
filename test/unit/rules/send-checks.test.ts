import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import type { Voucher } from '../../../src/shared/voucher.ts';
import {
  checkBooks,
  sameOrganisation,
  type AccountFact,
  type BookFacts,
} from '../../../src/main/rules/send-checks.ts';

const voucher: Voucher = {
  series: 'F',
  date: '2026-11-19',
  description: 'Dagskassa Z 1042 kassa 1',
  comments: '',
  rows: [
    { account: 1910, debit: 125_00, credit: 0, text: 'Kontant', costCenter: null },
    { account: 3001, debit: 0, credit: 100_00, text: 'Försäljning 25 %', costCenter: null },
    { account: 2611, debit: 0, credit: 25_00, text: 'Utg moms 25 %', costCenter: null },
  ],
};
const USABLE: AccountFact = { active: true, costCenterRule: 'ALLOWED' };
const accounts = new Map([1910, 3001, 2611].map((number) => [number, USABLE]));
const facts: BookFacts = {
  company: { organisationNumber: '556000-0010', name: 'Övningsbolaget AB' },
  year: { id: 7 },
  lockedUntil: '2026-10-31',
  series: { manual: true, approver: null },
  approverKnown: false,
  accounts,
  costCenters: null,
};
const PRINTED = '556000-0010';

function found(
  change: Partial<BookFacts>,
  printed: string | null = PRINTED,
  costCenter: string | null = null,
) {
  const rows = voucher.rows.map((row) => ({ ...row, costCenter }));
  return checkBooks({ ...voucher, rows }, printed, { ...facts, ...change });
}

test('a voucher whose books are in order may be sent', () => {
  expect(found({})).toBeNull();
});

test('a print of another company is not sent', () => {
  expect(found({}, '556000-0009')).toEqual(
    problem('company-differs', { printed: '556000-0009', company: 'Övningsbolaget AB 556000-0010' }),
  );
});

test('a date without a financial year is not sent', () => {
  expect(found({ year: null, series: null })).toEqual(problem('year-missing', { date: '2026-11-19' }));
});

describe('a locked period', () => {
  test('holds the last locked day itself', () => {
    expect(found({ lockedUntil: '2026-11-19' })).toEqual(
      problem('period-locked', { date: '2026-11-19', until: '2026-11-19' }),
    );
  });

  test('lets the day after it through', () => {
    expect(found({ lockedUntil: '2026-11-18' })).toBeNull();
  });

  test('that there is none of holds nothing', () => {
    expect(found({ lockedUntil: null })).toBeNull();
  });
});

test('a series that does not exist in that year is not sent to', () => {
  expect(found({ series: null })).toEqual(problem('series-missing', { series: 'F', date: '2026-11-19' }));
});

test('a series that is not manual in that year is not sent to', () => {
  expect(found({ series: { manual: false, approver: null } })).toEqual(
    problem('series-not-manual', { series: 'F', date: '2026-11-19' }),
  );
});

test('an account that does not exist in that year is named', () => {
  const without = new Map([...accounts].filter(([number]) => number !== 2611));
  expect(found({ accounts: without })).toEqual(
    problem('account-missing', { account: 2611, date: '2026-11-19' }),
  );
});

test('an account that is not active is named', () => {
  const inactive = new Map([...accounts, [3001, { ...USABLE, active: false }] as const]);
  expect(found({ accounts: inactive })).toEqual(
    problem('account-inactive', { account: 3001, date: '2026-11-19' }),
  );
});

describe('an organisation number', () => {
  test.each([
    ['5560000010', '556000-0010'],
    ['556000 - 0010', '556000-0010'],
    ['Org.nr 556000-0010', '5560000010'],
    ['16556000-0010', '556000-0010'],
    ['19811218-9876', '811218-9876'],
  ])('printed as %s is %s', (printed, company) => {
    expect(sameOrganisation(printed, company)).toBe(true);
  });

  test('that differs by one digit is another company’s', () => {
    expect(sameOrganisation('556000-0011', '556000-0010')).toBe(false);
  });

  test('that is not printed, or not known to Fortnox, says nothing', () => {
    expect(sameOrganisation(null, '556000-0010')).toBe(true);
    expect(sameOrganisation('saknas', '556000-0010')).toBe(true);
    expect(sameOrganisation('556000-0010', '')).toBe(true);
  });
});

describe('a series with an approver', () => {
  const series = { manual: true, approver: 'Lotta Lind' };

  test('is asked about, since what is booked there waits to be approved', () => {
    expect(found({ series })).toEqual(problem('series-approver', { series: 'F', approver: 'Lotta Lind' }));
  });

  test('is not asked about again once the shop has said that it is meant', () => {
    expect(found({ series, approverKnown: true })).toBeNull();
  });
});

describe('the register’s cost center', () => {
  const ruled = (costCenterRule: AccountFact['costCenterRule']) => ({
    accounts: new Map([...accounts, [3001, { ...USABLE, costCenterRule }] as const]),
  });
  const shop = { code: 'BUTIK', active: true };

  test('that is there and active, on accounts that take one, holds nothing', () => {
    expect(found({ costCenters: [shop], ...ruled('MANDATORY') }, PRINTED, 'BUTIK')).toBeNull();
  });

  test('that an account demands and nobody has chosen is asked for', () => {
    expect(found(ruled('MANDATORY'))).toEqual(problem('cost-center-needed', { account: 3001 }));
  });

  test('that an account does not take is told of', () => {
    expect(found({ costCenters: [shop], ...ruled('NOTALLOWED') }, PRINTED, 'BUTIK')).toEqual(
      problem('cost-center-refused', { account: 3001, costCenter: 'BUTIK' }),
    );
  });

  test.each([
    ['is gone', []],
    ['is not active', [{ ...shop, active: false }]],
  ])('that %s is not sent', (_what, costCenters) => {
    expect(found({ costCenters }, PRINTED, 'BUTIK')).toEqual(
      problem('choice-missing', { field: 'costCenter', found: 'BUTIK' }),
    );
  });

  test('that may not be looked for is left to Fortnox', () => {
    expect(found({ costCenters: null }, PRINTED, 'BUTIK')).toBeNull();
  });
});
