import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { practise, ROWS, type Practice } from './harness.ts';

/** Posts a voucher and gives the code it is refused with; it sees that nothing was booked. */
async function refusal(practice: Practice, fields: object, path?: string): Promise<unknown> {
  const before = practice.simulator.books().vouchers.length;
  const { status, json } = await practice.postVoucher(fields, path);
  expect(status).toBe(400);
  expect(practice.simulator.books().vouchers).toHaveLength(before);
  return errorSchema.parse(json).ErrorInformation.code;
}

const errorSchema = z.object({
  ErrorInformation: z.strictObject({ error: z.literal(1), message: z.string(), code: z.number() }),
});
const NO_LIMIT = { switches: { rateLimit: false } };
const pair = (row: object): object => ({ VoucherRows: [{ Account: 1910, Debit: 10 }, row] });

describe('a voucher is refused', () => {
  test('when debit and credit differ by one öre', async () => {
    const practice = await practise();
    expect(
      await refusal(practice, {
        VoucherRows: [
          { Account: 1910, Debit: 125.01 },
          { Account: 3001, Credit: 125 },
        ],
      }),
    ).toBe(2999001);
  });

  test('when it has fewer than two rows', async () => {
    const practice = await practise();
    expect(await refusal(practice, { VoucherRows: [] })).toBe(2999002);
    expect(await refusal(practice, { VoucherRows: ROWS.slice(0, 1) })).toBe(2999002);
    expect(await refusal(practice, { VoucherRows: undefined })).toBe(2999002);
  });

  test('when series, date or description is missing or empty', async () => {
    const practice = await practise();
    for (const field of ['VoucherSeries', 'TransactionDate', 'Description']) {
      for (const value of [undefined, null, ''])
        expect(await refusal(practice, { [field]: value })).toBe(2999009);
    }
  });

  test('when the series does not exist or is not manual in that year', async () => {
    const practice = await practise();
    expect(await refusal(practice, { VoucherSeries: 'Q' })).toBe(2999003);
    expect(await refusal(practice, { VoucherSeries: 'f' })).toBe(2999003);
    expect(await refusal(practice, { VoucherSeries: 'B' })).toBe(2999004);
    // F is manual in 2026 only: it works until the first of January.
    const january = { TransactionDate: '2027-01-01' };
    expect(await refusal(practice, january, '/3/vouchers?financialyear=3')).toBe(2999004);
    practice.simulator.changeCompany({ series: { code: 'F', manual: false } });
    expect(await refusal(practice, {})).toBe(2999004);
  });

  test('when no year holds the date, or not the year that was named', async () => {
    const practice = await practise();
    expect(await refusal(practice, { TransactionDate: '2024-12-31' }, '/3/vouchers')).toBe(2999006);
    expect(await refusal(practice, { TransactionDate: '2027-01-01' })).toBe(2999007);
    practice.simulator.changeCompany({ financialYear: { id: 7, removed: true } });
    expect(await refusal(practice, {}, '/3/vouchers')).toBe(2999006);
  });

  test('when the date is no day of the calendar', async () => {
    const practice = await practise();
    for (const TransactionDate of ['2026-02-29', '14/3-2026', '2026-3-14', '20260314']) {
      expect(await refusal(practice, { TransactionDate })).toBe(2999010);
    }
  });

  test('when the period is locked, up to and including the day, also by a lock nobody shows', async () => {
    const practice = await practise();
    practice.simulator.changeCompany({ lockedUntil: '2026-03-14' });
    expect(await refusal(practice, {})).toBe(2000401);
    expect((await practice.postVoucher({ TransactionDate: '2026-03-15' })).status).toBe(201);
    practice.simulator.changeCompany({ lockedUntil: null, hiddenLockUntil: '2026-03-31' });
    expect(await refusal(practice, {})).toBe(2000401);
  });

  test('when an account does not exist, is not active, or has not four digits', async () => {
    const practice = await practise();
    const { simulator } = practice;
    expect(await refusal(practice, pair({ Account: 1999, Credit: 10 }))).toBe(2000423);
    expect(await refusal(practice, pair({ Account: 3999, Credit: 10 }))).toBe(2000550);
    expect(await refusal(practice, pair({ Account: 300, Credit: 10 }))).toBe(2999005);
    expect(await refusal(practice, pair({ Account: 3001.5, Credit: 10 }))).toBe(2999005);
    expect(await refusal(practice, pair({ Credit: 10 }))).toBe(2999009);
    expect(await refusal(practice, pair({ Account: 'kassa', Credit: 10 }))).toBe(2000108);
    simulator.changeCompany({ account: { number: 1910, active: false } });
    expect(await refusal(practice, {})).toBe(2000550);
    simulator.changeCompany({ account: { number: 1910, removed: true } });
    expect(await refusal(practice, {})).toBe(2000423);
    simulator.changeCompany({ account: { number: 1910 } });
    expect((await practice.postVoucher()).status).toBe(201);
  });

  test('when a row has both sides, neither, or a negative amount', async () => {
    const practice = await practise();
    expect(await refusal(practice, pair({ Account: 3001, Debit: 10, Credit: 20 }))).toBe(2999013);
    expect(await refusal(practice, pair({ Account: 3001 }))).toBe(2999013);
    expect(await refusal(practice, pair({ Account: 3001, Credit: 0 }))).toBe(2999013);
    expect(await refusal(practice, pair({ Account: 3001, Debit: -10 }))).toBe(2999014);
  });

  test('when an amount is not a number', async () => {
    const practice = await practise();
    for (const Credit of ['ten', true, [10], '1,50']) {
      expect(await refusal(practice, pair({ Account: 3001, Credit }))).toBe(2000108);
    }
  });

  test('when a text has forbidden characters or is too long', async () => {
    const practice = await practise(NO_LIMIT);
    for (const Description of ['Z "412"', 'A -> B', 'tab\there', 'Kaffe ☕', '[x]', "Ed's", 'a — b', 'x|y']) {
      expect(await refusal(practice, { Description })).toBe(2000359);
    }
    expect(await refusal(practice, { Comments: '<mark>' })).toBe(2000359);
    expect(await refusal(practice, pair({ Account: 3001, Credit: 10, TransactionInformation: '{1}' }))).toBe(
      2000359,
    );
    expect(await refusal(practice, { Description: 'å'.repeat(201) })).toBe(2000107);
    expect(await refusal(practice, { Comments: 'å'.repeat(1001) })).toBe(2000107);
    const long = { Account: 3001, Credit: 10, TransactionInformation: 'x'.repeat(101) };
    expect(await refusal(practice, pair(long))).toBe(2000107);
    const allowed = { Description: `Åäö é – ’ ½ € 25% (a/b) & c@d_e! ${'å'.repeat(100)}` };
    expect((await practice.postVoucher(allowed)).status).toBe(201);
    expect((await practice.postVoucher({ Description: 'å'.repeat(200) })).status).toBe(201);
  });

  test('when a field has an unknown name or the wrong type', async () => {
    const practice = await practise();
    expect(await refusal(practice, { description: 'x' })).toBe(2001399);
    expect(await refusal(practice, pair({ Account: 3001, Credit: 10, Text: 'x' }))).toBe(2001399);
    expect(await refusal(practice, { Description: 412 })).toBe(2999017);
    expect(await refusal(practice, { VoucherRows: 'none' })).toBe(2999017);
    expect(await refusal(practice, { VoucherRows: [1, 2] })).toBe(2999017);
    practice.simulator.setSwitches({ unknownFields: 'ignore' });
    expect((await practice.postVoucher({ Extra: 'x' })).status).toBe(201);
  });

  test('when a cost center or a project does not exist', async () => {
    const practice = await practise();
    expect(await refusal(practice, { CostCenter: 'NOWHERE' })).toBe(2999008);
    expect(await refusal(practice, { CostCenter: 'GAMMAL' })).toBe(2999008);
    expect(await refusal(practice, pair({ Account: 3001, Credit: 10, CostCenter: 'X' }))).toBe(2999008);
    expect(await refusal(practice, { Project: '99' })).toBe(2001161);
  });

  test('when an account demands or forbids what the row lacks or has', async () => {
    const practice = await practise();
    const { simulator } = practice;
    simulator.changeCompany({ account: { number: 3001, costCenterSettings: 'MANDATORY' } });
    simulator.changeCompany({ account: { number: 1910, costCenterSettings: 'NOTALLOWED' } });
    expect(await refusal(practice, pair({ Account: 3001, Credit: 10 }))).toBe(2999011);
    expect(
      await refusal(practice, {
        VoucherRows: [
          { Account: 1910, Debit: 10, CostCenter: 'BUTIK' },
          { Account: 3002, Credit: 10 },
        ],
      }),
    ).toBe(2999012);
    // The header's cost center reaches the rows that may have one, and only those.
    expect((await practice.postVoucher({ CostCenter: 'BUTIK' })).status).toBe(201);
    const [voucher] = simulator.books().vouchers;
    expect(voucher?.rows.map(({ costCenter }) => costCenter)).toEqual(['', 'BUTIK', 'BUTIK']);
    simulator.changeCompany({
      account: { number: 1910, transactionInformationSettings: 'MANDATORY', quantitySettings: 'NOTALLOWED' },
    });
    expect(await refusal(practice, pair({ Account: 3002, Credit: 10 }))).toBe(2999011);
  });
});

test('what only Fortnox may set is ignored when it is sent', async () => {
  const { postVoucher } = await practise();
  const sent = { VoucherNumber: 900, Year: 99, ReferenceType: 'INVOICE', ApprovalState: 3, '@url': 'x' };
  expect((await postVoucher(sent)).json).toMatchObject({
    Voucher: { VoucherNumber: 1, Year: 7, ReferenceType: 'MANUAL', ApprovalState: 0 },
  });
});
