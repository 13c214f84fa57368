import { describe, expect, test } from 'vitest';
import { practise } from './harness.ts';

describe('the control address', () => {
  test('tells every code and token that was handed out, also those that are over', async () => {
    const { control, simulator } = await practise();
    simulator.changeCompany({ tokens: 'expired' });
    expect((await control('GET', '/issued')).json).toEqual({
      codes: [],
      accessTokens: [expect.stringMatching(/^\w+\.\w+\.[\w-]+$/)],
      refreshTokens: [],
    });
  });

  test('shows the books in öre and booking order, and what was asked', async () => {
    const { control, postVoucher, get } = await practise();
    await postVoucher({ Comments: 'kb 01' });
    await get('/3/vouchers/F/2?financialyear=7');
    const { json, text } = await control('GET', '/books');
    expect(json).toMatchObject({
      company: { name: 'Övningsbolaget AB', organisationNumber: '556000-0010', databaseNumber: 1_234_567 },
      vouchers: [
        {
          series: 'F',
          number: 1,
          year: 7,
          date: '2026-03-14',
          comments: 'kb 01',
          bookedBy: 'api',
          rows: [
            { account: 1910, debit: 12_500, credit: 0 },
            { account: 3001, debit: 0, credit: 10_000 },
            { account: 2611, debit: 0, credit: 2500 },
          ],
        },
      ],
      requestCount: 3,
      requests: [
        { number: 1, server: 'token', method: 'POST', path: '/oauth-v1/token', status: 200 },
        {
          number: 2,
          server: 'api',
          method: 'POST',
          path: '/3/vouchers?financialyear=7',
          status: 201,
          booked: { series: 'F', number: 1, year: 7 },
        },
        { number: 3, status: 404, code: 2999015, outcome: 'answered' },
      ],
    });
    // Neither the secret nor a token is in the log.
    expect(text).not.toContain('ovningshemlighet');
    expect(text).not.toMatch(/Bearer|eyJ/);
  });

  test('shows the books as a Swedish page, with what a person wrote made harmless', async () => {
    const { control, simulator } = await practise();
    expect((await control('GET', '/')).text).toContain('Här finns inga verifikationer än.');
    simulator.bookByHand({
      series: 'A',
      date: '2026-03-14',
      description: '<b>Rättelse</b> & "annat"',
      rows: [
        { account: 1910, debit: 123_450 },
        { account: 3001, credit: 123_450 },
      ],
    });
    const page = await control('GET', '/');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text).toContain('<html lang="sv">');
    expect(page.text).toContain('A 1 · 2026-03-14 · &lt;b&gt;Rättelse&lt;/b&gt; &amp; &quot;annat&quot;');
    expect(page.text).toContain('1\u00A0234,50');
  });

  test('shows the registers to a person and to a program, as Fortnox answers them', async () => {
    const { call, control, simulator } = await practise();
    await call('PUT', '/3/customers/1', { Customer: { ExternalReference: 'kassa 7 & co' } });
    const rows = [{ ArticleNumber: 'G-10', OrderedQuantity: 1, DeliveredQuantity: 1 }];
    await call('POST', '/3/orders', { Order: { CustomerNumber: '1', OrderRows: rows } });
    const books = await control('GET', '/books');
    expect(books.json).toMatchObject({
      registers: { Orders: [{ DocumentNumber: '1', CustomerName: 'Kontantkund', InvoiceReference: '0' }] },
      files: [],
    });
    expect(simulator.registers().registers['Articles']).toHaveLength(6);
    const { text } = await control('GET', '/');
    expect(text).toContain('<caption>Order</caption>');
    expect(text).toContain('<td>kassa 7 &amp; co</td>');
    expect(text).toContain('<td>1 Mugg blå</td>');
    expect(text).not.toContain('<caption>Fakturor</caption>');
  });

  test('replaces the fault rules', async () => {
    const { control, get } = await practise();
    const rules = [{ path: '/3/*', answer: { status: 500 } }];
    expect((await control('POST', '/faults', rules)).json).toEqual({ rules: 1 });
    expect((await get('/3/accounts')).status).toBe(500);
    await control('POST', '/faults', []);
    expect((await get('/3/accounts')).status).toBe(200);
  });

  test('sets switches and leaves the others', async () => {
    const { control } = await practise({ switches: { retryAfterSeconds: 3 } });
    const { json } = await control('POST', '/switches', { rateLimit: false });
    expect(json).toMatchObject({ rateLimit: false, retryAfterSeconds: 3 });
    expect((await control('GET', '/switches')).json).toEqual(json);
  });

  test('does what somebody in the company may do', async () => {
    const { control, get, postVoucher } = await practise();
    const company = (action: object): ReturnType<typeof control> => control('POST', '/company', action);
    expect((await company({ series: { code: 'F', manual: false, year: 7 } })).status).toBe(200);
    expect((await postVoucher()).status).toBe(400);
    await company({ series: { code: 'F', manual: true } });
    await company({ account: { number: 1910, active: false } });
    expect((await get('/3/accounts/1910')).json).toMatchObject({ Account: { Active: false } });
    await company({ account: { number: 1910, removed: true } });
    expect((await get('/3/accounts/1910')).status).toBe(404);
    await company({ account: { number: 1910, removed: false }, lockedUntil: '2026-10-31' });
    expect((await get('/3/settings/lockedperiod')).json).toEqual({ LockedPeriod: { EndDate: '2026-10-31' } });
    await company({ costCenter: { code: 'NY', description: 'Ny filial' } });
    expect((await get('/3/costcenters/NY')).status).toBe(200);
    await company({ series: { code: 'F', removed: true } });
    expect((await get('/3/voucherseries/F')).status).toBe(404);
    await company({ financialYear: { id: 3, removed: true } });
    expect((await get('/3/financialyears?date=2027-06-01')).json).toMatchObject({ FinancialYears: [] });
    await company({ financialYear: { id: 3, removed: false } });
    expect((await get('/3/financialyears/3')).status).toBe(200);
  });

  test('books what a person books by hand, by the same rules', async () => {
    const { control, simulator, get } = await practise();
    const voucher = {
      series: 'F',
      date: '2026-03-14',
      description: "Hand's own",
      rows: [
        { account: 1910, debit: 100 },
        { account: 3001, credit: 100 },
      ],
    };
    const booked = await control('POST', '/vouchers/manual', voucher);
    expect(booked).toMatchObject({ status: 201, json: { series: 'F', number: 1, bookedBy: 'person' } });
    expect((await get('/3/vouchers/F/1')).json).toMatchObject({
      Voucher: { Description: "Hand's own", VoucherRows: [{ Debit: 1 }, { Credit: 1 }] },
    });
    const unbalanced = { ...voucher, rows: [voucher.rows[0], { account: 3001, credit: 99 }] };
    expect(await control('POST', '/vouchers/manual', unbalanced)).toMatchObject({
      status: 400,
      json: { code: 2999001 },
    });
    expect(simulator.books().vouchers).toHaveLength(1);
  });

  test('says what is wrong with a request it does not understand', async () => {
    const { control } = await practise();
    for (const [path, body] of [
      ['/faults', { path: '/3/*' }],
      ['/faults', [{ cutEverything: true }]],
      ['/switches', { rateLimit: 'off' }],
      ['/company', { lockedUntil: 'yesterday' }],
      ['/vouchers/manual', {}],
      ['/company', undefined],
    ] as const) {
      const answer = await control('POST', path, body);
      expect({ path, ...answer }).toMatchObject({ path, status: 400, json: { error: expect.any(String) } });
    }
    expect((await control('GET', '/nothing')).status).toBe(404);
  });
});
