import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { PRACTICE_COMPANY } from '../../../../../src/main/practice/fortnox/practice-company.ts';
import { codeOf, practise, unhurried, type Practice, type Reply } from '../harness.ts';

const COFFEE = { ArticleNumber: 'K-100', OrderedQuantity: 2, DeliveredQuantity: 2 };

const post = ({ call }: Practice, fields: object = {}): Promise<Reply> =>
  call('POST', '/3/orders', { Order: { CustomerNumber: '2', OrderRows: [COFFEE], ...fields } });
const put = ({ call }: Practice, fields: object): Promise<Reply> =>
  call('PUT', '/3/orders/1', { Order: fields });

const orderSchema = z.object({
  Order: z.looseObject({ OrderRows: z.array(z.looseObject({ RowId: z.number(), Description: z.string() })) }),
});
const rowsOf = ({ json }: Reply): { id: number; text: string }[] =>
  orderSchema.parse(json).Order.OrderRows.map(({ RowId, Description }) => ({ id: RowId, text: Description }));

describe('39: orders', () => {
  test('39: need a customer that exists, and take what is not sent from it and from the article', async () => {
    const practice = await practise(unhurried());
    expect(codeOf(await post(practice, { CustomerNumber: undefined }))).toBe(2_999_009);
    expect(codeOf(await post(practice, { CustomerNumber: '99' }))).toBe(2_000_433);
    expect((await post(practice, { City: 'Annanstad' })).json).toMatchObject({
      Order: {
        DocumentNumber: '1',
        CustomerName: 'Grannkontoret AB',
        OrganisationNumber: '556000-0028',
        Address1: 'Övningsgatan 2',
        City: 'Annanstad',
        Country: 'Sverige',
        OrderDate: '2026-03-14',
        DeliveryDate: null,
        Currency: 'SEK',
        PriceList: 'A',
        TermsOfPayment: '30',
        VATIncluded: false,
        Language: 'SV',
        PrintTemplate: 'oc',
        OrderType: 'Order',
        OrderRows: [
          {
            ArticleNumber: 'K-100',
            Description: 'Kaffe brygg 500 g',
            Unit: 'förp',
            AccountNumber: 3002,
            VAT: 12,
            Price: 49.56,
            OrderedQuantity: '2',
            DeliveredQuantity: '2',
          },
        ],
      },
    });
  });

  test.each<[object, number]>([
    [{ OrderRows: [{ ArticleNumber: 'nothing' }] }, 2_001_302],
    [{ OrderRows: [{ OrderedQuantity: 1 }] }, 2_003_977],
    [{ OrderRows: [{ Description: 'x', AccountNumber: 3009 }] }, 2_001_304],
    [{ OrderRows: [{ Description: 'x', Unit: 'tunna' }] }, 2_000_432],
    [{ TermsOfPayment: '99' }, 2_000_429],
    [{ Labels: [{ Id: 9 }] }, 2_999_032],
    [{ OrderDate: '2026-02-30' }, 2_999_010],
  ])('39: %j is refused with %i', async (fields, code) => {
    const practice = await practise(unhurried());
    expect(codeOf(await post(practice, fields))).toBe(code);
  });

  test('39: totals come from what is delivered; what is only ordered comes to nothing', async () => {
    const practice = await practise(unhurried());
    const rows = [
      {
        Description: 'Lös',
        OrderedQuantity: 3,
        DeliveredQuantity: '2',
        Price: 100.1,
        VAT: 25,
        AccountNumber: 3001,
      },
      { Description: 'Rabatt', DeliveredQuantity: 1, Price: 80, Discount: 25, VAT: 12, AccountNumber: 3002 },
      {
        Description: 'Avdrag',
        DeliveredQuantity: 1,
        Price: 50,
        Discount: 10,
        DiscountType: 'AMOUNT',
        VAT: 0,
        AccountNumber: 3004,
      },
    ];
    expect((await post(practice, { OrderRows: rows })).json).toMatchObject({
      Order: {
        OrderRows: [{ Total: 200.2 }, { Total: 60 }, { Total: 40 }],
        Net: 300.2,
        TotalVAT: 57.25,
        RoundOff: -0.45,
        Total: 357,
        TotalToPay: 357,
      },
    });
    const ordered = await post(practice, { OrderRows: [{ ...COFFEE, DeliveredQuantity: 0 }] });
    expect(ordered.json).toMatchObject({ Order: { Total: 0, Net: 0 } });
    const exact = { ...PRACTICE_COMPANY, orderDefaults: { termsOfPayment: '30', roundToKronor: false } };
    const precise = await practise(unhurried({ company: exact }));
    expect((await post(precise, { OrderRows: rows })).json).toMatchObject({
      Order: { Total: 357.45, RoundOff: 0 },
    });
  });

  test('39: with VATIncluded the prices hold the VAT', async () => {
    const practice = await practise(unhurried());
    const rows = [{ Description: 'Mugg', DeliveredQuantity: 1, Price: 125, VAT: 25 }];
    expect((await post(practice, { VATIncluded: true, OrderRows: rows })).json).toMatchObject({
      Order: { VATIncluded: true, Net: 100, TotalVAT: 25, Total: 125, OrderRows: [{ Total: 125 }] },
    });
  });

  test('39: every update gives all rows new ids; without ids rows are matched by place', async () => {
    const practice = await practise(unhurried());
    const rows = [
      { Description: 'a', Price: 1, DeliveredQuantity: 1 },
      { Description: 'b' },
      { Description: 'c' },
    ];
    const first = rowsOf(await post(practice, { OrderRows: rows }));
    const untouched = rowsOf(await put(practice, { Comments: 'x' }));
    expect(untouched.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(untouched.some(({ id }) => first.some((row) => row.id === id))).toBe(false);
    const byPlace = await put(practice, { OrderRows: [{ Discount: 10 }, { Description: 'B' }] });
    expect(byPlace.json).toMatchObject({
      Order: { OrderRows: [{ Description: 'a', Price: 1, Discount: 10 }, { Description: 'B' }] },
    });
    expect(rowsOf(byPlace)).toHaveLength(2);
  });

  test('39: with an id on any row, rows without one are new, and rows not named go', async () => {
    const practice = await practise(unhurried());
    const [a, b] = rowsOf(
      await post(practice, { OrderRows: [{ Description: 'a' }, { Description: 'b' }, { Description: 'c' }] }),
    );
    const byId = await put(practice, {
      OrderRows: [{ RowId: b?.id, Description: 'B' }, { Description: 'new' }, { RowId: a?.id }],
    });
    expect(rowsOf(byId).map(({ text }) => text)).toEqual(['B', 'new', 'a']);
    expect(codeOf(await put(practice, { OrderRows: [{ RowId: a?.id }] }))).toBe(2_999_035);
  });

  test('39: createinvoice makes a draft, takes the goods out of stock, and closes the order', async () => {
    const practice = await practise(unhurried());
    const { call, get } = practice;
    await post(practice, { ExternalInvoiceReference1: 'R-1' });
    const made = await call('PUT', '/3/orders/1/createinvoice');
    expect(made).toMatchObject({
      status: 200,
      json: {
        Invoice: {
          DocumentNumber: '1',
          OrderReference: '1',
          ExternalInvoiceReference1: 'R-1',
          InvoiceDate: '2026-03-14',
          DueDate: '2026-04-13',
          Booked: false,
          Total: 111,
          InvoiceRows: [{ ArticleNumber: 'K-100', DeliveredQuantity: '2' }],
        },
      },
    });
    expect((await get('/3/invoices/1')).json).toEqual(made.json);
    expect((await get('/3/orders/1')).json).toMatchObject({ Order: { InvoiceReference: '1' } });
    expect((await get('/3/articles/K-100')).json).toMatchObject({
      Article: { QuantityInStock: 22, ReservedQuantity: 0 },
    });
    for (const answer of [
      await call('PUT', '/3/orders/1/createinvoice'),
      await call('PUT', '/3/orders/1/cancel'),
      await put(practice, { Comments: 'x' }),
    ]) {
      expect(codeOf(answer)).toBe(2_999_036);
    }
  });

  test('39: a cancelled order stays as it is, an unfinished one cannot be invoiced, and none can be removed', async () => {
    const practice = await practise(unhurried());
    const { call } = practice;
    await post(practice);
    expect((await call('PUT', '/3/orders/1/externalprint')).json).toMatchObject({ Order: { Sent: true } });
    expect((await call('PUT', '/3/orders/1/cancel')).json).toMatchObject({ Order: { Cancelled: true } });
    expect(codeOf(await call('PUT', '/3/orders/1/createinvoice'))).toBe(2_999_036);
    expect(codeOf(await put(practice, { Comments: 'x' }))).toBe(2_999_036);
    await post(practice, { NotCompleted: true });
    expect(codeOf(await call('PUT', '/3/orders/2/createinvoice'))).toBe(2_999_037);
    expect((await call('DELETE', '/3/orders/2')).status).toBe(404);
    expect(codeOf(await call('PUT', '/3/orders/9/cancel'))).toBe(2_000_439);
    // An action is sent without a body.
    expect(codeOf(await call('PUT', '/3/orders/2/cancel', {}))).toBe(2_001_392);
  });

  test("39: a number of one's own is taken once; warehouseready is for the warehouse only", async () => {
    const practice = await practise(unhurried());
    expect((await post(practice, { DocumentNumber: '500' })).status).toBe(201);
    expect(codeOf(await post(practice, { DocumentNumber: '500' }))).toBe(2_000_861);
    expect((await post(practice)).json).toMatchObject({ Order: { DocumentNumber: '501' } });
    expect(codeOf(await practice.call('PUT', '/3/orders/500/warehouseready'))).toBe(2_999_037);
    practice.simulator.setSwitches({ warehouseModule: true });
    expect((await practice.call('PUT', '/3/orders/500/warehouseready')).status).toBe(200);
  });

  test('39: the list has no InvoiceReference, and is filtered and searched', async () => {
    const practice = await practise(unhurried());
    const { call, get } = practice;
    await post(practice, { ExternalInvoiceReference1: 'R-1', DeliveryDate: '2026-03-01' });
    await post(practice, { ExternalInvoiceReference1: 'R-2', OrderDate: '2026-04-01' });
    await post(practice, { CustomerNumber: '1' });
    await call('PUT', '/3/orders/2/createinvoice');
    await call('PUT', '/3/orders/3/cancel');
    const found = async (query: string): Promise<unknown[]> => {
      const list = z.object({ Orders: z.array(z.looseObject({ DocumentNumber: z.string() })) });
      return list
        .parse((await get(`/3/orders?${query}`)).json)
        .Orders.map(({ DocumentNumber }) => DocumentNumber);
    };
    expect(await found('')).toEqual(['1', '2', '3']);
    expect((await get('/3/orders')).text).not.toContain('InvoiceReference"');
    expect(await found('filter=cancelled')).toEqual(['3']);
    expect(await found('filter=invoicecreated')).toEqual(['2']);
    expect(await found('filter=invoicenotcreated')).toEqual(['1', '3']);
    expect(await found('filter=expired')).toEqual(['1']);
    expect(await found('externalinvoicereference1=R-2')).toEqual(['2']);
    expect(await found('fromdate=2026-03-31&todate=2026-04-01')).toEqual(['2']);
    expect(await found('customernumber=1')).toEqual(['3']);
  });
});

test('40: with EasyVat, by switch, a row whose VAT deviates needs an account of its own', async () => {
  const practice = await practise(unhurried());
  const deviating = { OrderRows: [{ ArticleNumber: 'K-100', DeliveredQuantity: 1, VAT: 25 }] };
  expect((await post(practice, deviating)).status).toBe(201);
  practice.simulator.setSwitches({ easyVat: true });
  expect(codeOf(await post(practice, deviating))).toBe(2_004_167);
  const own = { OrderRows: [{ ArticleNumber: 'K-100', DeliveredQuantity: 1, VAT: 25, AccountNumber: 3001 }] };
  expect((await post(practice, own)).status).toBe(201);
  expect((await post(practice, { OrderRows: [{ ArticleNumber: 'K-100', VAT: 12 }] })).status).toBe(201);
});

test("41: the company's number is a number in one place and text in the other; organisation is spelt two ways", async () => {
  const { get } = await practise(unhurried());
  const information = await get('/3/companyinformation');
  const settings = await get('/3/settings/company');
  expect(information.json).toHaveProperty('CompanyInformation.DatabaseNumber', 1_234_567);
  expect(settings.json).toHaveProperty('CompanySettings.DatabaseNumber', '1234567');
  for (const { text } of [information, settings]) {
    expect(text).toContain('"OrganizationNumber"');
    expect(text).not.toContain('"OrganisationNumber"');
  }
  const customer = await get('/3/customers/2');
  expect(customer.json).toHaveProperty('Customer.OrganisationNumber');
});

test('42: an unknown route is 404 with an error body, or bare by switch', async () => {
  const { get, simulator } = await practise(unhurried());
  expect(codeOf(await get('/3/nothing'))).toBe(2_000_762);
  simulator.setSwitches({ unknownRoute: 'bare' });
  expect(await get('/3/nothing')).toMatchObject({ status: 404, text: '' });
});

test('43: situations whose code nobody has published have codes of 2999xxx, one each', async () => {
  const { postVoucher, call } = await practise(unhurried());
  await call('POST', '/3/orders', { Order: { CustomerNumber: '1' } });
  const codes = [
    await postVoucher({
      VoucherRows: [
        { Account: 1910, Debit: 1 },
        { Account: 3001, Credit: 2 },
      ],
    }),
    await postVoucher({ VoucherRows: [] }),
    await postVoucher({ VoucherSeries: 'Q' }),
    await postVoucher({ VoucherSeries: 'B' }),
    await postVoucher({
      VoucherRows: [
        { Account: 10, Debit: 1 },
        { Account: 3001, Credit: 1 },
      ],
    }),
    await postVoucher({ TransactionDate: '2019-01-01' }, '/3/vouchers'),
    await postVoucher({ TransactionDate: '2027-01-01' }),
    await postVoucher({ CostCenter: 'NOWHERE' }),
    await call('DELETE', '/3/customers/1'),
  ].map(codeOf);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.every((code) => Number(code) >= 2_999_000 && Number(code) < 3_000_000)).toBe(true);
});
