import { describe, expect, test } from 'vitest';
import { codeOf, practise, unhurried, type Practice, type Reply } from '../harness.ts';

/** The single key and the longest code of each register. */
const CODES: readonly (readonly [string, string, number, object])[] = [
  ['/3/costcenters', 'CostCenter', 6, { Description: 'x' }],
  ['/3/units', 'Unit', 20, { Description: 'x' }],
  ['/3/termsofpayments', 'TermsOfPayment', 25, { Description: 'x' }],
  ['/3/pricelists', 'PriceList', 100, { Description: 'x' }],
  ['/3/wayofdeliveries', 'WayOfDelivery', 50, {}],
];

describe('34: codes', () => {
  test.each(CODES)(
    '34: %s takes codes as long as documented, once each, and keeps them',
    async (path, key, max, fields) => {
      const { call, get } = await practise(unhurried());
      const post = (Code: string): Promise<Reply> => call('POST', path, { [key]: { Code, ...fields } });
      const longest = 'X'.repeat(max);
      expect((await post(longest)).status).toBe(201);
      expect(codeOf(await post(longest))).toBe(2_999_029);
      expect(codeOf(await post(`${longest}X`))).toBe(2_000_107);
      expect(codeOf(await post(''))).toBe(2_999_009);
      const renamed = await call('PUT', `${path}/${longest}`, { [key]: { Code: 'OTHER', Description: 'y' } });
      expect(renamed.json).toMatchObject({ [key]: { Code: longest, Description: 'y' } });
      expect((await get(`${path}/OTHER`)).status).toBe(404);
    },
  );

  test('34: price lists have no DELETE and a description of 50 at most; the preselected one is A', async () => {
    const { call, get } = await practise(unhurried());
    expect((await call('DELETE', '/3/pricelists/A')).status).toBe(404);
    const long = { PriceList: { Code: 'B', Description: 'x'.repeat(51) } };
    expect(codeOf(await call('POST', '/3/pricelists', long))).toBe(2_000_107);
    expect((await get('/3/pricelists/A')).json).toMatchObject({ PriceList: { PreSelected: true } });
  });

  test('34: a cost center that has been booked on cannot be removed', async () => {
    const { call, postVoucher } = await practise(unhurried());
    expect((await call('DELETE', '/3/costcenters/CAFE')).status).toBe(204);
    await postVoucher({ CostCenter: 'BUTIK' });
    expect(codeOf(await call('DELETE', '/3/costcenters/BUTIK'))).toBe(2_999_030);
    await call('PUT', '/3/costcenters/BUTIK', { CostCenter: { Active: false } });
    expect(codeOf(await postVoucher({ CostCenter: 'BUTIK' }))).toBe(2_999_008);
  });

  test('34: labels are numbered; predefined accounts and series can only be changed', async () => {
    const { call, get } = await practise(unhurried());
    const label = await call('POST', '/3/labels', { Label: { Description: 'Kassa' } });
    expect(label).toMatchObject({ status: 201, json: { Label: { Id: 1, Description: 'Kassa' } } });
    expect((await call('DELETE', '/3/labels/1')).status).toBe(204);
    const account = (Account: number): Promise<Reply> =>
      call('PUT', '/3/predefinedaccounts/ROUNDOFF', { PreDefinedAccount: { Account } });
    expect((await account(3740)).status).toBe(200);
    expect(codeOf(await account(3999))).toBe(2_001_265);
    expect((await call('POST', '/3/predefinedaccounts', { PreDefinedAccount: {} })).status).toBe(404);
    expect(codeOf(await get('/3/predefinedaccounts/NONE'))).toBe(2_000_729);
    const series = { PreDefinedVoucherSeries: { VoucherSeries: 'Q' } };
    expect(codeOf(await call('PUT', '/3/predefinedvoucherseries/INVOICE', series))).toBe(2_999_003);
  });
});

describe('35: articles', () => {
  const post = ({ call }: Practice, fields: object): Promise<Reply> =>
    call('POST', '/3/articles', { Article: { Description: 'Ny', ...fields } });
  const put = ({ call }: Practice, fields: object): Promise<Reply> =>
    call('PUT', '/3/articles/K-100', { Article: fields });

  test('35: get a number when none is sent; a taken one is 2000013', async () => {
    const practice = await practise(unhurried());
    expect((await post(practice, {})).json).toMatchObject({ Article: { ArticleNumber: '1' } });
    await post(practice, { ArticleNumber: '41' });
    expect((await post(practice, {})).json).toMatchObject({ Article: { ArticleNumber: '42' } });
    expect(codeOf(await post(practice, { ArticleNumber: '41' }))).toBe(2_000_013);
    expect((await post(practice, { ArticleNumber: '041' })).status).toBe(201);
  });

  test('35: have the recorded defaults', async () => {
    const practice = await practise(unhurried());
    expect((await post(practice, {})).json).toMatchObject({
      Article: {
        Active: true,
        Type: 'STOCK',
        EAN: '',
        SalesAccount: 3001,
        PurchaseAccount: 4000,
        EUAccount: 3108,
        EUVATAccount: 3106,
        ExportAccount: 3105,
        ConstructionAccount: 0,
        SalesPrice: null,
        PurchasePrice: 0,
        StockGoods: false,
        QuantityInStock: 0,
        Note: '',
        Weight: 0,
      },
    });
  });

  test('35: an unknown unit, supplier or account is refused, also a default account that has gone', async () => {
    const practice = await practise(unhurried());
    expect(codeOf(await post(practice, { Unit: 'tunna' }))).toBe(2_000_432);
    expect(codeOf(await post(practice, { SupplierNumber: '1' }))).toBe(2_999_033);
    expect(codeOf(await post(practice, { SalesAccount: 3009 }))).toBe(2_001_304);
    practice.simulator.changeCompany({ account: { number: 4000, removed: true } });
    const unrelated = await put(practice, { Note: 'x' });
    expect(codeOf(unrelated)).toBe(2_001_304);
    expect(unrelated.text).toContain('PurchaseAccount');
  });

  test('35: VAT follows the sales account whatever is sent', async () => {
    const practice = await practise(unhurried());
    const rates = { 3001: 25, 3002: 12, 3003: 6, 3004: 0 };
    for (const [account, VAT] of Object.entries(rates)) {
      const changed = await put(practice, { SalesAccount: Number(account), VAT: 99 });
      expect(changed.json).toMatchObject({ Article: { VAT } });
    }
  });

  test('35: the sales price is the base price of list A; stock is absolute; disposable is less what is reserved', async () => {
    const practice = await practise(unhurried());
    const { call, get } = practice;
    await call('PUT', '/3/prices/A/K-100', { Price: { Price: 60 } });
    await put(practice, { QuantityInStock: 10 });
    await put(practice, { QuantityInStock: 12 });
    const rows = [{ ArticleNumber: 'K-100', OrderedQuantity: 5, DeliveredQuantity: 5 }];
    await call('POST', '/3/orders', { Order: { CustomerNumber: '1', OrderRows: rows } });
    expect((await get('/3/articles/K-100')).json).toMatchObject({
      Article: { SalesPrice: 60, QuantityInStock: 12, ReservedQuantity: 5, DisposableQuantity: 7 },
    });
  });

  test('35: the list lacks Active and StockGoods, which filters answer for', async () => {
    const practice = await practise(unhurried());
    const { get } = practice;
    await put(practice, { Active: false });
    const inactive = await get('/3/articles?filter=inactive');
    expect(inactive.json).toMatchObject({ Articles: [{ ArticleNumber: 'K-100' }] });
    expect(inactive.text).not.toMatch(/"Active"|"StockGoods"/);
    expect((await get('/3/articles?filter=active')).json).toMatchObject({
      MetaInformation: { '@TotalResources': 5 },
    });
  });

  test('35: one that stands on an order cannot be removed, nor be turned by switch', async () => {
    const practice = await practise(unhurried());
    const { call, simulator } = practice;
    const rows = [{ ArticleNumber: 'K-100', OrderedQuantity: 1 }];
    await call('POST', '/3/orders', { Order: { CustomerNumber: '1', OrderRows: rows } });
    expect(codeOf(await call('DELETE', '/3/articles/K-100'))).toBe(2_999_030);
    expect((await call('DELETE', '/3/articles/K-200')).status).toBe(204);
    expect((await put(practice, { StockGoods: false })).status).toBe(200);
    simulator.setSwitches({ changeUsedArticle: 'refuse' });
    expect(codeOf(await put(practice, { StockGoods: true }))).toBe(2_999_030);
    expect((await put(practice, { Note: 'x' })).status).toBe(200);
  });

  test.each([true, false])(
    '35: prices and invoiced stock touch lastmodified, by switch: %s',
    async (touched) => {
      const practice = await practise(unhurried({ switches: { stockAndPriceTouchArticle: touched } }));
      practice.simulator.advanceClock(60_000);
      await practice.call('PUT', '/3/prices/A/K-100', { Price: { Price: 60 } });
      const order = { CustomerNumber: '1', OrderRows: [{ ArticleNumber: 'K-200', DeliveredQuantity: 1 }] };
      await practice.call('POST', '/3/orders', { Order: order });
      await practice.call('PUT', '/3/orders/1/createinvoice');
      const changed = await practice.get('/3/articles?lastmodified=2026-03-14%2021:01');
      expect(changed.json).toMatchObject({ MetaInformation: { '@TotalResources': touched ? 2 : 0 } });
    },
  );

  test.each([true, false])(
    '35: a new one has a base price from the start, by switch: %s',
    async (newArticleHasPrice) => {
      const practice = await practise(unhurried({ switches: { newArticleHasPrice } }));
      await post(practice, { ArticleNumber: 'N' });
      const base = await practice.call('PUT', '/3/prices/A/N/0', { Price: { Price: 5 } });
      expect(base.status).toBe(newArticleHasPrice ? 200 : 404);
    },
  );
});
