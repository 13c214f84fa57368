import { describe, expect, test } from 'vitest';
import { judgePreflight } from '../../../src/main/rules/preflight.ts';
import type { OthersVoucher, PreflightFacts, YearFacts } from '../../../src/main/rules/preflight-facts.ts';
import { mappedAccounts } from '../../../src/main/rules/preflight-accounts.ts';
import type { AccountFact } from '../../../src/main/rules/send-checks.ts';
import { nextNight, nightlyDue } from '../../../src/main/rules/preflight-time.ts';
import { markComment, voucherMark } from '../../../src/main/rules/voucher-mark.ts';
import { comingYearFrom } from '../../../src/main/rules/year-ahead.ts';
import type { PreflightCheck } from '../../../src/shared/preflight.ts';
import { withAccount } from '../../../src/shared/mapping.ts';
import { problem } from '../../../src/shared/problem.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/settings.ts';

const TODAY = '2026-11-19';
const THIS_YEAR = { from: '2026-01-01', to: '2026-12-31' };
const NEXT_YEAR = { from: '2027-01-01', to: '2027-12-31' };
const GRANTED: AccountFact = { active: true, costCenterRule: 'ALLOWED' };
const read = <T>(value: T) => ({ ok: true as const, value });
const refused = (fortnoxCode: number) => ({
  ok: false as const,
  problem: problem('fortnox-forbidden', { fortnoxCode, message: 'Nej.' }),
});

function chart(
  change: ReadonlyMap<number, AccountFact | null> = new Map(),
): ReadonlyMap<number, AccountFact> {
  const all = mappedAccounts(DEFAULT_SETTINGS.mapping).map(
    (account) => [account, change.get(account) ?? GRANTED] as const,
  );
  return new Map(all.filter(([account]) => change.get(account) !== null));
}

function year(change: Partial<YearFacts> = {}): YearFacts {
  const series = read({ manual: true, approver: null });
  return { span: THIS_YEAR, coming: false, series, accounts: read(chart()), ...change };
}

const GOOD: PreflightFacts = {
  today: TODAY,
  company: read({ databaseNumber: 7, name: 'Exempelhandeln AB', organisationNumber: '556000-0001' }),
  printedOrganisationNumber: '5560000001',
  lockedUntil: read('2026-10-31'),
  years: read([THIS_YEAR]),
  lookedInto: [year()],
  costCenters: null,
  termsOfPayment: null,
  priceLists: null,
  orders: null,
  customers: null,
  articles: null,
  warehouseOn: null,
  accountsNeeded: new Set(mappedAccounts(DEFAULT_SETTINGS.mapping)),
  others: read([]),
};

/** What one check found: the outcome, and the problem's code. */
function found(
  check: PreflightCheck,
  facts: Partial<PreflightFacts>,
  settings: Partial<Settings> = {},
): string[] {
  return judgePreflight({ ...GOOD, ...facts }, { ...DEFAULT_SETTINGS, ...settings })
    .filter((line) => line.check === check && !(check === 'access' && line.outcome === 'ok'))
    .map(({ outcome, area, problem: why }) => [outcome, area, why?.code].filter(Boolean).join(' '));
}

const takings = (change: Partial<OthersVoucher> = {}): OthersVoucher => ({
  series: 'A',
  number: 5,
  date: '2026-11-18',
  description: 'Dagsavslut',
  comments: '',
  rows: [
    { account: 1580, debit: 125_00, credit: 0 },
    { account: 3001, debit: 0, credit: 100_00 },
    { account: 2611, debit: 0, credit: 25_00 },
  ],
  ...change,
});

test('a company in which all is as it has to be has nothing but good lines', () => {
  const lines = judgePreflight(GOOD, DEFAULT_SETTINGS);
  expect(lines.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  expect(new Set(lines.map(({ check }) => check))).toEqual(
    new Set([
      'company',
      'organisation-number',
      'access',
      'year',
      'lock',
      'series',
      'accounts',
      'other-link',
      'other-computer',
    ]),
  );
});

test('another company than the connected one is a stop', () => {
  const company = { databaseNumber: 8, name: 'Grannens', organisationNumber: '556000-0002', connected: true };
  expect(found('company', {}, { company })).toEqual(['stop company-other']);
});

test('a register that prints another organisation number is a stop; one that has printed none is not judged', () => {
  expect(found('organisation-number', { printedOrganisationNumber: '556000-0028' })).toEqual([
    'stop company-differs',
  ]);
  expect(found('organisation-number', { printedOrganisationNumber: null })).toEqual(['unknown']);
});

describe('the books', () => {
  test.each([
    ['a day in no year', 'year', { years: read([NEXT_YEAR]) }, ['stop year-missing']],
    ['years that could not be read', 'year', { years: refused(2_000_663) }, ['unknown fortnox-forbidden']],
    ['a lock that takes in today', 'lock', { lockedUntil: read(TODAY) }, ['stop period-locked']],
    ['nothing locked', 'lock', { lockedUntil: read(null) }, ['ok']],
    ['no such series', 'series', { lookedInto: [year({ series: read(null) })] }, ['stop series-missing']],
    [
      'a series that is not manual',
      'series',
      { lookedInto: [year({ series: read({ manual: false, approver: null }) })] },
      ['stop series-not-manual'],
    ],
    [
      'an approver nobody has spoken of',
      'series',
      { lookedInto: [year({ series: read({ manual: true, approver: 'Eva' }) })] },
      ['warning series-approver'],
    ],
    [
      'an account that is missing and one that is not active',
      'accounts',
      {
        lookedInto: [
          year({
            accounts: read(
              chart(
                new Map([
                  [1910, null],
                  [3001, { ...GRANTED, active: false }],
                ]),
              ),
            ),
          }),
        ],
      },
      ['stop account-missing', 'stop account-inactive'],
    ],
  ] satisfies [string, PreflightCheck, Partial<PreflightFacts>, string[]][])(
    '%s',
    (_what, check, facts, expected) => {
      expect(found(check, facts)).toEqual(expected);
    },
  );

  test('an approver the shop has spoken of is no warning', () => {
    const lookedInto = [year({ series: read({ manual: true, approver: 'Eva' }) })];
    expect(found('series', { lookedInto }, { approvers: [{ series: 'F', approver: 'Eva' }] })).toEqual([
      'ok',
    ]);
  });

  test('a start date in a locked period is a warning', () => {
    const scenario = { number: 1, zReports: { startDate: '2026-10-01' } } as const;
    expect(found('lock', {}, { scenario })).toEqual(['warning start-date-locked']);
  });

  test('an account’s rule for cost centers meets the register’s', () => {
    const ruled = (costCenterRule: AccountFact['costCenterRule']) => ({
      lookedInto: [year({ accounts: read(chart(new Map([[3001, { active: true, costCenterRule }]]))) })],
    });
    expect(found('accounts', ruled('MANDATORY'))).toEqual(['stop cost-center-needed']);
    expect(found('accounts', ruled('MANDATORY'), { costCenter: 'BUTIK' })).toEqual(['ok']);
    expect(found('accounts', ruled('NOTALLOWED'), { costCenter: 'BUTIK' })).toEqual([
      'stop cost-center-refused',
    ]);
    expect(found('accounts', ruled('NOTALLOWED'))).toEqual(['ok']);
  });
});

describe('an account that cannot be used', () => {
  const GIFT_CARDS = 2421;
  const facts = (needed: readonly number[]) => ({
    accountsNeeded: new Set(needed),
    lookedInto: [year({ accounts: read(chart(new Map([[GIFT_CARDS, null]]))) })],
  });

  test('is a warning where no Z-report has needed it and nobody has chosen it', () => {
    expect(found('accounts', facts([1910, 3001]))).toEqual(['warning account-missing']);
  });

  test('is a stop once a Z-report has needed it', () => {
    expect(found('accounts', facts([1910, GIFT_CARDS]))).toEqual(['stop account-missing']);
  });

  test('is a stop where a manager has put something on it', () => {
    const mapping = withAccount(DEFAULT_SETTINGS.mapping, { kind: 'tips' }, GIFT_CARDS);
    expect(found('accounts', facts([]), { mapping })).toEqual(['stop account-missing']);
  });

  test('stays a warning when a manager has chosen another account for something else', () => {
    const mapping = withAccount(DEFAULT_SETTINGS.mapping, { kind: 'tips' }, 1910);
    expect(found('accounts', facts([]), { mapping })).toEqual(['warning account-missing']);
  });
});

describe('the coming year', () => {
  test.each([
    ['2026-11-30', THIS_YEAR, null],
    ['2026-12-01', THIS_YEAR, '2027-01-01'],
    ['2026-12-31', THIS_YEAR, '2027-01-01'],
    ['2026-05-31', { from: '2025-07-01', to: '2026-06-30' }, null],
    ['2026-06-01', { from: '2025-07-01', to: '2026-06-30' }, '2026-07-01'],
  ])('on %s in %o begins %s', (today, current, from) => {
    expect(comingYearFrom(today, current)).toBe(from);
  });

  test('missing in December is a warning', () => {
    expect(found('year', { today: '2026-12-01' })).toEqual(['ok', 'warning year-missing']);
  });

  test('with a series that is not manual there, or an account gone, warns and stops nothing', () => {
    const coming = year({
      span: NEXT_YEAR,
      coming: true,
      series: read({ manual: false, approver: null }),
      accounts: read(chart(new Map([[1910, null]]))),
    });
    const facts = { today: '2026-12-01', years: read([THIS_YEAR, NEXT_YEAR]), lookedInto: [year(), coming] };
    expect(found('year', facts)).toEqual(['ok', 'ok']);
    expect(found('series', facts)).toEqual(['ok', 'warning series-not-manual']);
    expect(found('accounts', facts)).toEqual(['ok', 'warning account-missing']);
  });
});

describe('what the company has not granted', () => {
  test.each([
    [2_000_663, 'area-not-granted'],
    [2_002_455, 'area-not-granted'],
    [2_001_101, 'area-not-licensed'],
    [2_001_103, 'integration-not-licensed'],
  ])('the code %i says %s', (code, expected) => {
    expect(found('access', { years: refused(code), lookedInto: [] })).toEqual([
      `stop bookkeeping ${expected}`,
    ]);
  });

  test('stops nothing when only a flow needs it that has not begun', () => {
    const scenario = {
      number: 4,
      zReports: { startDate: null },
      invoices: { startDate: null, termsOfPayment: '30', costCenter: null, importCustomersOnce: false },
    } as const;
    const facts = {
      orders: refused(2_001_101),
      customers: read([]),
      termsOfPayment: read([{ code: '30', active: true }]),
    };
    expect(found('access', facts, { scenario })).toEqual(['warning order area-not-licensed']);
    expect(found('terms-of-payment', facts, { scenario })).toEqual(['ok']);
    expect(found('terms-of-payment', { ...facts, termsOfPayment: read([]) }, { scenario })).toEqual([
      'warning choice-missing',
    ]);
  });
});

describe('articles and stock', () => {
  const scenario = {
    number: 7,
    zReports: { startDate: null },
    articles: { priceList: 'B', removeMissingArticles: false },
  } as const;
  test('ask for the price list, and that the warehouse module is off', () => {
    const on = { priceLists: read([{ code: 'A', active: true }]), warehouseOn: read(true) };
    expect(found('price-list', on, { scenario })).toEqual(['warning choice-missing']);
    expect(found('warehouse', on, { scenario })).toEqual(['warning warehouse-on']);
    expect(found('warehouse', { ...on, warehouseOn: read(false) }, { scenario })).toEqual(['ok']);
  });

  // The warehouse's host answers in a form of its own, without a code: the status is all that is known.
  test.each([400, 403])(
    'a warehouse that says no with %i has not been seen, and is never green',
    (status) => {
      const no = { message: 'Har inte behörighet för scope.', fortnoxCode: status };
      const facts = { warehouseOn: { ok: false as const, problem: problem('fortnox-refused', no) } };
      expect(found('warehouse', facts, { scenario })).toEqual(['unknown warehouse-not-granted']);
      expect(found('access', facts, { scenario })).toEqual([]);
    },
  );

  test('a warehouse that could not be read for another reason says which', () => {
    const warehouseOn = {
      ok: false as const,
      problem: problem('fortnox-unreadable', { message: 'HTTP 200' }),
    };
    expect(found('warehouse', { warehouseOn }, { scenario })).toEqual(['unknown fortnox-unreadable']);
  });

  test('alone need no settings of Fortnox’s for invoices', () => {
    const alone = { number: 6, articles: scenario.articles } as const;
    const facts = { lockedUntil: refused(2_000_663) };
    const line = judgePreflight({ ...GOOD, ...facts }, { ...DEFAULT_SETTINGS, scenario: alone }).find(
      ({ area }) => area === 'settings',
    );
    expect(line?.flow).toBe('articles');
  });
});

test('a cost center that is chosen has to be there and active', () => {
  const costCenters = read([{ code: 'BUTIK', active: false }]);
  expect(found('cost-center', { costCenters }, { costCenter: 'BUTIK' })).toEqual(['stop choice-missing']);
  expect(
    found('cost-center', { costCenters: read([{ code: 'BUTIK', active: true }]) }, { costCenter: 'BUTIK' }),
  ).toEqual(['ok']);
});

describe('somebody else’s vouchers', () => {
  const others = (...vouchers: OthersVoucher[]) => ({ others: read(vouchers) });
  test('that are called a day’s takings and look like one are asked about', () => {
    expect(found('other-link', others(takings()))).toEqual(['warning other-link-books']);
  });

  test('that only look like it are asked about from the second on', () => {
    const plain = takings({ description: 'Försäljning' });
    expect(found('other-link', others(plain))).toEqual(['ok']);
    expect(found('other-link', others(plain, { ...plain, number: 6 }))).toEqual(['warning other-link-books']);
  });

  test.each([
    [
      'a purchase with its VAT',
      [
        { account: 4010, debit: 80_00, credit: 0 },
        { account: 2641, debit: 20_00, credit: 0 },
        { account: 1930, debit: 0, credit: 100_00 },
      ],
    ],
    [
      'an invoice',
      [
        { account: 1510, debit: 125_00, credit: 0 },
        { account: 3001, debit: 0, credit: 100_00 },
        { account: 2611, debit: 0, credit: 25_00 },
      ],
    ],
    [
      'a correction the other way round',
      takings().rows.map(({ account, debit, credit }) => ({ account, debit: credit, credit: debit })),
    ],
  ])('%s is no day’s takings, whatever it is called', (_what, rows) => {
    expect(found('other-link', others(takings({ rows }), takings({ rows, number: 6 })))).toEqual(['ok']);
  });

  test('that carry the mark of a register this computer does not know tell of another computer, unless that is meant', () => {
    const mark = voucherMark({ databaseNumber: 7, registerKey: '2', epoch: 0, counter: 12 });
    const foreign = takings({ description: 'Dagskassa Z 12 kassa 2', comments: markComment(mark) });
    expect(found('other-computer', others(foreign))).toEqual(['warning other-computer-books']);
    expect(found('other-link', others(foreign))).toEqual(['ok']);
    expect(found('other-computer', others(foreign), { otherRegisters: ['2'] })).toEqual(['ok']);
  });

  test('of several registers are a line each, with the latest of its vouchers; of this register they are told apart', () => {
    const mark = (registerKey: string): string =>
      markComment(voucherMark({ databaseNumber: 7, registerKey, epoch: 0, counter: 12 }));
    const of = (key: string, change: Partial<OthersVoucher> = {}): OthersVoucher =>
      takings({ description: `Dagskassa Z 12 kassa ${key}`, comments: mark(key), ...change });
    const facts = others(of('2', { number: 9 }), of('2', { number: 8 }), of('3'), of('1'));
    const lines = judgePreflight(
      { ...GOOD, ...facts },
      { ...DEFAULT_SETTINGS, otherRegisters: ['3'] },
    ).filter(({ check }) => check === 'other-computer');
    expect(
      lines.map(({ problem: why }) => [why?.code, why?.facts['register'], why?.facts['number']]),
    ).toEqual([
      ['register-number-shared', '1', 5],
      ['other-computer-books', '2', 9],
    ]);
  });
});

describe('the night', () => {
  const at = (local: string): number => Date.parse(local);
  test('comes at three, local time', () => {
    expect(nextNight(at('2026-11-19T12:00:00'))).toBe(at('2026-11-20T03:00:00'));
    expect(nextNight(at('2026-11-20T02:59:59'))).toBe(at('2026-11-20T03:00:00'));
    expect(nextNight(at('2026-11-20T03:00:00'))).toBe(at('2026-11-21T03:00:00'));
  });

  test('that was slept through is made up for, and only once', () => {
    expect(nightlyDue(at('2026-11-19T12:00:00'), at('2026-11-20T02:59:00'))).toBe(false);
    expect(nightlyDue(at('2026-11-19T12:00:00'), at('2026-11-20T09:00:00'))).toBe(true);
    expect(nightlyDue(at('2026-11-20T09:00:00'), at('2026-11-20T23:00:00'))).toBe(false);
  });
});

test('the accounts of a group are looked at like any other', () => {
  const groups = [{ name: 'pant', rate: 0, revenue: 2490, vat: null }];
  expect(mappedAccounts({ ...DEFAULT_SETTINGS.mapping, groups })).toContain(2490);
});
