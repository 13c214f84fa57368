import { describe, expect, test } from 'vitest';
import { codeOf, practise, refusedWith, unhurried, type Reply } from '../harness.ts';

describe('21: what a field takes', () => {
  test('21: forbidden characters are 2000359 in every text; the straight apostrophe is a switch', async () => {
    const { call, simulator } = await practise(unhurried());
    const bodies = (text: string): [string, object][] => [
      ['/3/units', { Unit: { Code: 'x', Description: text } }],
      ['/3/customers', { Customer: { Name: 'x', Comments: text } }],
      ['/3/articles', { Article: { Description: text } }],
      ['/3/orders', { Order: { CustomerNumber: '1', OrderRows: [{ Description: text }] } }],
      ['/3/costcenters', { CostCenter: { Code: 'x', Description: text } }],
      ['/3/customers', { Customer: { Name: 'x', Email: text } }],
    ];
    for (const [path, body] of [...bodies('a|b'), ...bodies('<a>'), ...bodies("Karin's")]) {
      expect({ path, code: codeOf(await call('POST', path, body)) }).toEqual({ path, code: 2_000_359 });
    }
    simulator.setSwitches({ straightApostrophe: 'take' });
    expect((await call('POST', '/3/customers', { Customer: { Name: "Karin's" } })).status).toBe(201);
  });

  test('21: lengths, numbers, booleans and alphanumeric values have codes of their own', async () => {
    const { call } = await practise(unhurried());
    const article = async (fields: object): Promise<unknown> =>
      codeOf(await call('POST', '/3/articles', { Article: { Description: 'Ny', ...fields } }));
    expect(await article({ Description: 'å'.repeat(201) })).toBe(2_000_107);
    expect(await article({ ArticleNumber: '1'.repeat(51) })).toBe(2_000_107);
    expect(await article({ QuantityInStock: 'many' })).toBe(2_000_108);
    expect(await article({ Weight: 1.5 })).toBe(2_000_108);
    expect(await article({ Active: 'yes' })).toBe(2_000_134);
    expect(await article({ StockGoods: 1 })).toBe(2_000_134);
    expect(await article({ ArticleNumber: 'a b' })).toBe(2_000_106);
    expect(await article({ ArticleNumber: 'a-+/._1' })).toBeUndefined();
    expect(await article({ Type: 'THING' })).toBe(2_999_021);
    expect(await article({ Weight: -1 })).toBe(2_999_023);
    const gln = await call('POST', '/3/customers', { Customer: { Name: 'x', GLN: '123' } });
    expect(codeOf(gln)).toBe(2_999_022);
  });

  test('21: a shorter longest name, and the form of e-mail addresses, are switches', async () => {
    const { call, simulator } = await practise(unhurried());
    const customer = (fields: object): Promise<Reply> =>
      call('POST', '/3/customers', { Customer: { Name: 'x', ...fields } });
    expect((await customer({ Name: 'x'.repeat(1024), Email: 'no address' })).status).toBe(201);
    expect(codeOf(await customer({ Name: 'x'.repeat(1025) }))).toBe(2_000_107);
    simulator.setSwitches({ customerNameMax: 50, emailAddresses: 'checked' });
    expect(codeOf(await customer({ Name: 'x'.repeat(51) }))).toBe(2_000_107);
    expect(codeOf(await customer({ Email: 'no address' }))).toBe(2_999_025);
    expect((await customer({ Email: 'a@b.example' })).status).toBe(201);
  });
});

test('22: what is omitted, null or empty stays; API_BLANK clears; what only Fortnox sets is ignored', async () => {
  const { call } = await practise(unhurried());
  const put = (Customer: object): Promise<Reply> => call('PUT', '/3/customers/2', { Customer });
  const before = (await put({})).json;
  const untouched = await put({
    City: null,
    ZipCode: '',
    Country: 'Norge',
    CustomerNumber: '99',
    '@url': 'x',
  });
  expect(untouched.json).toEqual(before);
  expect((await put({ City: 'API_BLANK' })).json).toMatchObject({
    Customer: { City: '', ZipCode: '111 11', Name: 'Grannkontoret AB', CustomerNumber: '2' },
  });
  expect((await put({ InvoiceDiscount: 5 })).json).toMatchObject({ Customer: { InvoiceDiscount: 5 } });
  expect((await put({ InvoiceDiscount: 'API_BLANK' })).json).toMatchObject({
    Customer: { InvoiceDiscount: null },
  });
  expect((await put({ Name: 'API_BLANK' })).json).toEqual(refusedWith(2_999_009));
  const inner = await put({ DefaultDeliveryTypes: { Invoice: 'EMAIL' } });
  expect(inner.json).toMatchObject({
    Customer: { DefaultDeliveryTypes: { Invoice: 'EMAIL', Order: 'PRINT', Offer: 'PRINT' } },
  });
});

test.each([
  [1.005, 1.01],
  [-1.005, -1.01],
  [2.994, 2.99],
  ['7.125', 7.13],
  [-100_000_000_000_000, -100_000_000_000_000],
])('23: %s is rounded half away from zero to %s', async (sent, kept) => {
  const { call } = await practise(unhurried());
  const stock = await call('PUT', '/3/articles/K-100', { Article: { QuantityInStock: sent } });
  expect(stock.json).toHaveProperty('Article.QuantityInStock', kept);
  const price = await call('PUT', '/3/prices/A/K-100/0', { Price: { Price: sent } });
  expect(price.json).toHaveProperty('Price.Price', kept);
});

test('24: types differ between lists and single objects as they do in Fortnox', async () => {
  const { call, get } = await practise(unhurried());
  expect((await get('/3/articles?articlenumber=K-100')).json).toMatchObject({
    Articles: [
      {
        DisposableQuantity: '24',
        QuantityInStock: '24',
        ReservedQuantity: '0',
        StockValue: '748.8',
        PurchasePrice: '31.2',
        SalesPrice: '49.56',
        VAT: '12',
      },
    ],
  });
  expect((await get('/3/articles?articlenumber=PROV-1')).json).toMatchObject({
    Articles: [{ SalesPrice: null }],
  });
  expect((await get('/3/articles/K-100')).json).toMatchObject({
    Article: { DisposableQuantity: 24, QuantityInStock: 24, SalesPrice: 49.56, VAT: 12 },
  });
  const posted = await call('POST', '/3/customers', { Customer: { Name: 'Ny', SalesAccount: '3001' } });
  expect(posted.json).toMatchObject({ Customer: { SalesAccount: 3001, City: null, Email: '' } });
  expect((await get('/3/customers/3')).json).toMatchObject({ Customer: { SalesAccount: '3001' } });
  expect((await get('/3/customers?name=Ny')).json).toMatchObject({ Customers: [{ City: '', Phone: '' }] });
  const order = { CustomerNumber: '1', OrderRows: [{ ArticleNumber: 'K-100', OrderedQuantity: 2 }] };
  expect((await call('POST', '/3/orders', { Order: order })).json).toMatchObject({
    Order: {
      InvoiceReference: '0',
      OfferReference: '0',
      EmailInformation: { EmailAddressFrom: null, EmailAddressTo: '', EmailBody: ' ' },
      OrderRows: [
        { OrderedQuantity: '2', DeliveredQuantity: '0', ReservedQuantity: '0', ContributionValue: '0' },
      ],
    },
  });
  expect((await get('/3/units/st')).json).toMatchObject({ Unit: { CodeEnglish: '' } });
  expect((await call('POST', '/3/articles', { Article: { Description: 'Ny' } })).json).toMatchObject({
    Article: { Unit: null },
  });
});

test('24: a date nobody has set is null, or "" by switch', async () => {
  const { call, get, simulator } = await practise(unhurried());
  await call('POST', '/3/projects', { Project: { Description: 'Ny', ProjectNumber: 'N' } });
  expect((await get('/3/projects/N')).json).toMatchObject({ Project: { StartDate: null } });
  await call('POST', '/3/orders', { Order: { CustomerNumber: '1' } });
  expect((await get('/3/orders/1')).json).toMatchObject({ Order: { DeliveryDate: null } });
  simulator.setSwitches({ emptyDate: 'text' });
  expect((await get('/3/orders/1')).json).toMatchObject({ Order: { DeliveryDate: '' } });
});

test('25: everything has its address: keys percent-encoded, the year on accounts and vouchers', async () => {
  const { call, get, simulator, postVoucher } = await practise(unhurried());
  const unit = await call('POST', '/3/units', { Unit: { Code: 'å/ö&%', Description: 'x' } });
  const url = `${simulator.apiUrl}/3/units/%C3%A5%2F%C3%B6%26%25`;
  expect(unit.json).toHaveProperty('Unit.@url', url);
  expect((await get(new URL(url).pathname)).json).toEqual(unit.json);
  expect((await get('/3/accounts/1910?financialyear=7')).json).toHaveProperty(
    'Account.@url',
    `${simulator.apiUrl}/3/accounts/1910?financialyear=7`,
  );
  expect((await postVoucher()).json).toHaveProperty(
    'Voucher.@url',
    `${simulator.apiUrl}/3/vouchers/F/1?financialyear=7`,
  );
  for (const [path, list] of [
    ['/3/customers', 'Customers'],
    ['/3/prices', 'Prices'],
    ['/3/costcenters', 'CostCenters'],
  ] as const) {
    expect((await get(path)).json).toHaveProperty([list, 0, '@url'], expect.stringContaining(path));
  }
});
