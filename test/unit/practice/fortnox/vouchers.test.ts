import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { HandClock, notFoundWith, practise, ROWS, type Practice } from './harness.ts';

const NO_LIMIT = { switches: { rateLimit: false } };
const listSchema = z.object({
  MetaInformation: z.object({
    '@TotalResources': z.number().int(),
    '@TotalPages': z.number().int(),
    '@CurrentPage': z.number().int(),
  }),
  Vouchers: z.array(z.object({ VoucherSeries: z.string(), VoucherNumber: z.number(), Year: z.number() })),
});
const numbers = (json: unknown): string[] =>
  listSchema.parse(json).Vouchers.map((item) => `${item.VoucherSeries}${item.VoucherNumber}`);

describe('a new voucher', () => {
  test('is answered with 201, a bare-word Location and the full object', async () => {
    const { simulator, postVoucher } = await practise();
    const answer = await postVoucher({ Comments: 'kb 01', CostCenter: 'BUTIK' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe('vouchers');
    const row = { CostCenter: 'BUTIK', Project: '', Removed: false, Quantity: 0, TransactionInformation: '' };
    expect(answer.json).toEqual({
      Voucher: {
        '@url': `${simulator.apiUrl}/3/vouchers/F/1?financialyear=7`,
        ApprovalState: 0,
        Comments: 'kb 01',
        CostCenter: 'BUTIK',
        Description: 'Dagskassa Z 412',
        Project: '',
        ReferenceNumber: '',
        ReferenceType: 'MANUAL',
        TransactionDate: '2026-03-14',
        VoucherNumber: 1,
        VoucherSeries: 'F',
        Year: 7,
        VoucherRows: [
          { ...row, Account: 1910, Description: 'Kassa', Debit: 125, Credit: 0 },
          { ...row, Account: 3001, Description: expect.any(String), Debit: 0, Credit: 100 },
          { ...row, Account: 2611, Description: expect.any(String), Debit: 0, Credit: 25 },
        ],
      },
    });
  });

  test('is booked in öre', async () => {
    const { simulator, postVoucher } = await practise();
    const VoucherRows = [
      { Account: 1910, Debit: 0.1 + 0.2 },
      { Account: 1686, Debit: '1234.05' },
      { Account: 3001, Credit: 1234.35 },
    ];
    expect((await postVoucher({ VoucherRows })).status).toBe(201);
    const [voucher] = simulator.books().vouchers;
    expect(voucher?.rows.map(({ debit, credit }) => [debit, credit])).toEqual([
      [30, 0],
      [123_405, 0],
      [0, 123_435],
    ]);
  });

  test('gets the next number of its series and year, without gaps, whatever is refused between', async () => {
    const { postVoucher, simulator } = await practise();
    await postVoucher();
    await postVoucher({ VoucherRows: ROWS.slice(1) });
    await postVoucher({ VoucherSeries: 'A' });
    await postVoucher();
    expect(simulator.books().vouchers.map(({ series, number }) => `${series}${number}`)).toEqual([
      'F1',
      'A1',
      'F2',
    ]);
  });

  test('has the same number again in another year', async () => {
    const { simulator, postVoucher } = await practise();
    await postVoucher({ VoucherSeries: 'A' });
    const next = { VoucherSeries: 'A', TransactionDate: '2027-01-02' };
    await postVoucher(next, '/3/vouchers?financialyear=3');
    expect(simulator.books().vouchers.map(({ year, number }) => [year, number])).toEqual([
      [7, 1],
      [3, 1],
    ]);
  });

  test('sent twice is two vouchers: there is no idempotency', async () => {
    const { simulator, postVoucher } = await practise();
    await postVoucher({ Comments: 'same' });
    await postVoucher({ Comments: 'same' });
    expect(simulator.books().vouchers).toHaveLength(2);
  });

  test('50 at once get the numbers 1 to 50', async () => {
    const { simulator, postVoucher } = await practise(NO_LIMIT);
    await Promise.all(Array.from({ length: 50 }, () => postVoucher()));
    const given = simulator.books().vouchers.map(({ number }) => number);
    expect(given).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  test('without financialyear lands in the year of its date, or, by switch, in the selected year', async () => {
    const { simulator, postVoucher } = await practise();
    const next = { VoucherSeries: 'A', TransactionDate: '2027-01-02' };
    expect((await postVoucher(next, '/3/vouchers')).json).toMatchObject({ Voucher: { Year: 3 } });
    expect((await postVoucher(next, '/3/vouchers?financialyeardate=2027-05-05')).json).toMatchObject({
      Voucher: { Year: 3, VoucherNumber: 2 },
    });
    simulator.setSwitches({ yearWithoutParameter: 'selected' });
    expect((await postVoucher(next, '/3/vouchers')).status).toBe(400);
  });
});

describe('a single voucher', () => {
  test('is read with its rows, by series, number and year', async () => {
    const { get, postVoucher } = await practise();
    const posted = await postVoucher();
    const read = await get('/3/vouchers/F/1?financialyear=7');
    expect(read.json).toEqual(posted.json);
    expect(await get('/3/vouchers/F/1?financialyear=3')).toMatchObject({
      status: 404,
      json: notFoundWith(2999015),
    });
    for (const number of ['2', '0', '-1', 'x', '1.0']) {
      expect((await get(`/3/vouchers/F/${number}?financialyear=7`)).status).toBe(404);
    }
  });
});

describe('the list of vouchers', () => {
  test('is empty with totals 0, 0 and page 1 when nothing is booked', async () => {
    const { get } = await practise();
    expect(await get('/3/vouchers?financialyear=7')).toMatchObject({
      status: 200,
      json: {
        MetaInformation: { '@TotalResources': 0, '@TotalPages': 0, '@CurrentPage': 1 },
        Vouchers: [],
      },
    });
  });

  test('shows neither rows nor amounts', async () => {
    const { simulator, get, postVoucher } = await practise();
    await postVoucher({ Comments: 'kb 01' });
    expect((await get('/3/vouchers?financialyear=7')).json).toMatchObject({
      Vouchers: [
        {
          '@url': `${simulator.apiUrl}/3/vouchers/F/1?financialyear=7`,
          ApprovalState: 0,
          Comments: 'kb 01',
          Description: 'Dagskassa Z 412',
          ReferenceNumber: '',
          ReferenceType: 'MANUAL',
          TransactionDate: '2026-03-14',
          VoucherNumber: 1,
          VoucherSeries: 'F',
          Year: 7,
        },
      ],
    });
    expect((await get('/3/vouchers?financialyear=7')).text).not.toContain('VoucherRows');
    simulator.setSwitches({ commentsInVoucherList: false });
    expect((await get('/3/vouchers?financialyear=7')).text).not.toContain('Comments');
    expect((await get('/3/vouchers/F/1?financialyear=7')).text).toContain('Comments');
  });

  test('is sorted by series and number, or as asked', async () => {
    const { get, postVoucher } = await practise();
    for (const VoucherSeries of ['F', 'A', 'F', 'A']) await postVoucher({ VoucherSeries });
    const list = async (query: string): Promise<string[]> =>
      numbers((await get(`/3/vouchers?financialyear=7${query}`)).json);
    expect(await list('')).toEqual(['A1', 'A2', 'F1', 'F2']);
    expect(await list('&sortorder=descending')).toEqual(['F2', 'F1', 'A2', 'A1']);
    expect(await list('&sortby=vouchernumber')).toEqual(['A1', 'F1', 'A2', 'F2']);
  });

  test('is filtered by date, series, cost center and year', async () => {
    const { get, postVoucher } = await practise();
    await postVoucher({ TransactionDate: '2026-03-01' });
    await postVoucher({ TransactionDate: '2026-03-02', CostCenter: 'CAFE' });
    await postVoucher({ TransactionDate: '2026-03-03', VoucherSeries: 'A' });
    const next = { TransactionDate: '2027-03-02', VoucherSeries: 'A' };
    await postVoucher(next, '/3/vouchers?financialyear=3');
    const list = async (path: string): Promise<string[]> => numbers((await get(path)).json);
    expect(await list('/3/vouchers?fromdate=2026-03-02&todate=2026-03-03')).toEqual(['A1', 'F2']);
    expect(await list('/3/vouchers?fromdate=2026-03-02&todate=2026-03-02')).toEqual(['F2']);
    expect(await list('/3/vouchers?voucherseries=A')).toEqual(['A1']);
    expect(await list('/3/vouchers?costcenter=CAFE')).toEqual(['F2']);
    expect(await list('/3/vouchers?financialyear=3')).toEqual(['A1']);
    expect(await list('/3/vouchers?financialyeardate=2027-01-01')).toEqual(['A1']);
    expect(await list('/3/vouchers/sublist?financialyear=7')).toEqual(['A1', 'F1', 'F2']);
    expect(await list('/3/vouchers/sublist/F?financialyear=7')).toEqual(['F1', 'F2']);
    expect(await list('/3/vouchers/sublist/Q?financialyear=7')).toEqual([]);
  });

  test('lastmodified is compared in Swedish local time', async () => {
    const clock = new HandClock();
    const { get, postVoucher } = await practise({ clock });
    // 20:00 UTC is 21:00 in Sweden in March.
    await postVoucher();
    const list = async (moment: string): Promise<string[]> =>
      numbers((await get(`/3/vouchers?lastmodified=${encodeURIComponent(moment)}`)).json);
    expect(await list('2026-03-14')).toEqual(['F1']);
    expect(await list('2026-03-14 21:00')).toEqual(['F1']);
    expect(await list('2026-03-14 21:00:00')).toEqual(['F1']);
    expect(await list('2026-03-14 21:00:01')).toEqual([]);
    expect(await list('2026-03-15')).toEqual([]);
  });

  test('is paged: 100 rows by default, at most 500, 100 by switch', async () => {
    const { simulator, get } = await practise(NO_LIMIT);
    bookMany(simulator, 520);
    const page = async (query: string): Promise<number[]> => {
      const list = listSchema.parse((await get(`/3/vouchers?${query}`)).json);
      return [...Object.values(list.MetaInformation), list.Vouchers.length];
    };
    expect(await page('')).toEqual([520, 6, 1, 100]);
    expect(await page('page=6')).toEqual([520, 6, 6, 20]);
    expect(await page('limit=500')).toEqual([520, 2, 1, 500]);
    expect(await page('limit=10000&page=2')).toEqual([520, 2, 2, 20]);
    expect(await page('offset=510&limit=5')).toEqual([520, 104, 1, 5]);
    expect(await page('offset=520')).toEqual([0, 0, 1, 0]);
    simulator.setSwitches({ limitCappedAt100: true });
    expect(await page('limit=500')).toEqual([520, 6, 1, 100]);
    expect((await get('/3/vouchers?page=7')).status).toBe(400);
    simulator.setSwitches({ pageBeyondEnd: 'empty' });
    expect(await page('page=7')).toEqual([520, 6, 7, 0]);
  });
});

test('an answer without faults takes a few milliseconds, also with thousands of vouchers', async () => {
  const { simulator, get, postVoucher } = await practise(NO_LIMIT);
  bookMany(simulator, 5000);
  const times: number[] = [];
  const rounds = 20;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    await postVoucher();
    await get('/3/vouchers?financialyear=7&fromdate=2026-03-14&todate=2026-03-14&limit=500');
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  const median = times.toSorted((one, other) => one - other)[rounds / 2];
  // A few ms each on an idle machine; the bound leaves room for a busy one.
  expect(median).toBeLessThan(100);
});

/** Books straight into the ledger, where only the number of vouchers matters. */
function bookMany(simulator: Practice['simulator'], count: number): void {
  const rows = [
    { account: 1910, debit: 100 },
    { account: 3001, credit: 100 },
  ];
  for (let booked = 0; booked < count; booked += 1) {
    simulator.bookByHand({ series: 'F', date: '2026-03-14', description: 'Dagskassa', rows });
  }
}
