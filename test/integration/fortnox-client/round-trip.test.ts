/** Every resource against the simulated Fortnox: what is written is what is read. */
import { expect, test } from 'vitest';
import { startFortnox, valueOf, voucher, YEAR_2026 } from './fortnox.ts';

/** The value, which must be there. */
function there<T>(value: T | null): T {
  if (value === null) throw new Error('not there');
  return value;
}

test('the company is the same in both of its places', async () => {
  const { client } = await startFortnox();
  const settings = valueOf(await client.companySettings());
  expect(settings).toMatchObject(valueOf(await client.company()));
});

test('the years follow one another', async () => {
  const { client } = await startFortnox();
  const years = valueOf(await client.financialYears());
  expect(years.find(({ id }) => id === YEAR_2026)).toMatchObject({ from: '2026-01-01', to: '2026-12-31' });
  expect(years.map(({ from }) => from)).toEqual(years.map(({ from }) => from).toSorted());
});

test('a series of one’s own is created, renamed and listed', async () => {
  const { client } = await startFortnox();
  const draft = { code: 'Z', description: 'Kassan', manual: true };
  const created = valueOf(await client.createVoucherSeries(draft, YEAR_2026));
  const renamed = valueOf(await client.updateVoucherSeries(created, { description: 'Kassa 1' }, YEAR_2026));
  expect(renamed).toEqual({ code: 'Z', description: 'Kassa 1', manual: true });
  expect(valueOf(await client.allVoucherSeries(YEAR_2026))).toContainEqual(renamed);
});

test('a voucher carries its file, is listed between dates, and lets the file go', async () => {
  const { client } = await startFortnox();
  const posted = valueOf(await client.postVoucher(voucher(), YEAR_2026));
  const bytes = new TextEncoder().encode('%PDF-1.7');
  const file = valueOf(await client.uploadVoucherFile({ name: 'Z å.pdf', type: 'application/pdf', bytes }));
  expect(file).toMatchObject({ name: 'Z å.pdf', size: 8 });
  const attached = valueOf(await client.attachVoucherFile(file.id, posted));
  expect(attached).toMatchObject({ series: posted.series, number: String(posted.number) });
  expect(valueOf(await client.voucherFile(file.id))).toEqual(attached);
  expect(valueOf(await client.voucherFiles())).toEqual([attached]);
  const month = { yearId: YEAR_2026, from: '2026-11-01', to: '2026-11-30' };
  expect(valueOf(await client.vouchers(month))).toHaveLength(1);
  expect(valueOf(await client.vouchers({ ...month, series: 'A' }))).toEqual([]);
  valueOf(await client.detachVoucherFile(file.id));
  expect(valueOf(await client.voucherFile(file.id))).toBeNull();
});

test('a cost center is created, changed and emptied', async () => {
  const { client } = await startFortnox();
  const created = valueOf(
    await client.createCostCenter({ code: 'TEST1', description: 'Kafé "Å"', note: 'ny' }),
  );
  expect(created).toEqual({ code: 'TEST1', description: 'Kafé ’Å’', note: 'ny', active: true });
  valueOf(await client.updateCostCenter(created, { note: '', active: false }));
  expect(there(valueOf(await client.costCenter('TEST1')))).toEqual({ ...created, note: '', active: false });
  expect(valueOf(await client.costCenters()).length).toBeGreaterThan(1);
});

test('the small registers take what is new and list it', async () => {
  const { client } = await startFortnox();
  const terms = valueOf(await client.createTermsOfPayment({ code: 'KORT', description: 'Kort' }));
  expect(valueOf(await client.termsOfPayment())).toContainEqual(terms);
  const unit = valueOf(await client.createUnit({ code: 'låda', description: 'Låda' }));
  expect(valueOf(await client.unit('låda'))).toEqual(unit);
  expect(valueOf(await client.units())).toContainEqual(unit);
  const list = valueOf(await client.createPriceList({ code: 'REA', description: 'Rea' }));
  expect(valueOf(await client.priceLists())).toContainEqual(list);
});

test('an article is created, priced, sold from and found by its barcode', async () => {
  const { client } = await startFortnox();
  const draft = { number: 'T/1', description: 'Te', ean: '7310000000116', unit: 'st', stockGoods: true };
  const created = valueOf(
    await client.createArticle({ ...draft, quantityInStock: 24, purchasePrice: 31_20 }),
  );
  expect(created).toMatchObject({ ...draft, quantityInStock: 24, purchasePrice: 31_20 });
  for (const price of [49_56, 52_00, 52_00]) valueOf(await client.setBasePrice('A', 'T/1', price));
  expect(valueOf(await client.basePrice('A', 'T/1'))?.price).toBe(52_00);
  expect(valueOf(await client.priceSteps('A', 'T/1'))).toHaveLength(1);
  expect(valueOf(await client.prices()).filter(({ article }) => article === 'T/1')).toHaveLength(1);
  valueOf(await client.updateArticle(created, { quantityInStock: 22.5 }));
  expect(there(valueOf(await client.article('T/1')))).toMatchObject({
    quantityInStock: 22.5,
    salesPrice: 52_00,
  });
  const [listed] = valueOf(await client.articlesByBarcode('7310000000116'));
  expect(listed).toMatchObject({ number: 'T/1', quantityInStock: 22.5, salesPrice: 52_00 });
});

test('a customer is created, changed, emptied and found by the organisation number', async () => {
  const { client } = await startFortnox();
  const draft = { number: 'K7', name: 'Kund & Co', organisationNumber: '556000-0044', city: 'Lund' };
  const created = valueOf(
    await client.createCustomer({ ...draft, countryCode: 'SE', externalReference: 'r7' }),
  );
  expect(created).toMatchObject({ ...draft, country: 'Sverige', externalReference: 'r7' });
  valueOf(await client.updateCustomer(created, { ...created, city: '', phone1: '046-1' }));
  expect(there(valueOf(await client.customer('K7')))).toEqual({ ...created, city: '', phone1: '046-1' });
  const found = valueOf(await client.customersByOrganisationNumber('556000-0044'));
  expect(found.map(({ number }) => number)).toEqual(['K7']);
});

test('an order is created, changed in both ways, found by its reference and cancelled', async () => {
  const { client } = await startFortnox();
  valueOf(await client.createCustomer({ number: 'K7', name: 'Kund' }));
  valueOf(await client.createArticle({ number: 'T-77', description: 'Te' }));
  const draft = {
    customerNumber: 'K7',
    orderDate: '2026-11-19',
    externalReference1: 'R-1',
    vatIncluded: true,
  };
  const rows = [
    { article: 'T-77', ordered: 2, delivered: 2, price: 55_00 },
    { description: 'Pant', ordered: 1, delivered: 1, price: 1_00 },
  ];
  const created = valueOf(await client.createOrder(draft, rows));
  expect(created).toMatchObject({ ...draft, total: 111_00 });
  const kept = created.rows.map((row) => ({ keep: { ...row, rowId: there(row.rowId) }, change: {} }));
  const [first, second] = kept;
  if (first === undefined || second === undefined) throw new Error('rows are missing');
  const byId = { byId: [{ ...first, change: { delivered: 1 } }, second] };
  const changed = valueOf(await client.updateOrder(created, { comments: 'hej' }, byId));
  expect(changed).toMatchObject({ comments: 'hej', total: 56_00 });
  expect(changed.rows.map(({ rowId }) => rowId)).not.toEqual(created.rows.map(({ rowId }) => rowId));
  const replaced = valueOf(await client.updateOrder(changed, { comments: '' }, { all: rows.slice(0, 1) }));
  expect(replaced).toMatchObject({ comments: '', total: 110_00 });
  expect(replaced.rows).toHaveLength(1);
  expect(valueOf(await client.ordersByReference('R-1'))).toHaveLength(1);
  expect(valueOf(await client.cancelOrder(created.number)).cancelled).toBe(true);
  expect(valueOf(await client.orders({ status: 'cancelled' }))).toHaveLength(1);
});

test('the warehouse module is off, and the stock is known all the same', async () => {
  const { client } = await startFortnox();
  expect(valueOf(await client.warehouseActivated())).toBe(false);
});
