/** Orders, against a server that answers as Fortnox's documentation says it does. */
import { describe, expect, test } from 'vitest';
import { listAnswer, notFound, startBareFortnox } from './bare-fortnox.ts';
import { failureOf, valueOf } from './fortnox.ts';
import type { Order } from '../../../src/main/fortnox/orders.ts';

const ROW = {
  ArticleNumber: 'K-100',
  Description: 'Kaffe',
  OrderedQuantity: '2.00',
  DeliveredQuantity: '2.00',
  Price: 55.5,
  Discount: 0,
  DiscountType: 'PERCENT',
  VAT: 25,
  AccountNumber: 3001,
  Unit: 'st',
  Total: 111,
  RowId: 11,
};
const PANT = { ...ROW, ArticleNumber: null, Description: 'Pant', Price: 1, VAT: 0, Total: 2, RowId: 12 };
const ORDER = {
  DocumentNumber: 33,
  CustomerNumber: '7',
  CustomerName: 'Kund',
  OrderDate: '2026-03-14',
  DeliveryDate: '',
  ExternalInvoiceReference1: 'R-4512',
  ExternalInvoiceReference2: null,
  Cancelled: false,
  Currency: 'SEK',
  Comments: 'från kassan',
  VATIncluded: true,
  InvoiceReference: '0',
  ContributionValue: '-0',
  Total: 113,
  OrderRows: [ROW, PANT],
};

async function startWithOrder() {
  const fortnox = await startBareFortnox(() => ({ body: { Order: ORDER } }));
  const order = valueOf(await fortnox.client.order('33'));
  if (order === null) throw new Error('no order');
  return { ...fortnox, order };
}

function rowOf(order: Order, index: number) {
  const row = order.rows[index];
  if (row === undefined || row.rowId === null) throw new Error('no such row');
  return { ...row, rowId: row.rowId };
}

describe('an order', () => {
  test('is read with its rows: quantities as numbers, amounts in öre, no invoice as none', async () => {
    const { order } = await startWithOrder();
    expect(order).toMatchObject({
      number: '33',
      orderDate: '2026-03-14',
      deliveryDate: null,
      externalReference1: 'R-4512',
      externalReference2: '',
      total: 113_00,
      invoiceNumber: null,
      vatIncluded: true,
    });
    expect(order.rows).toMatchObject([
      { article: 'K-100', ordered: 2, delivered: 2, price: 55_50, vat: 25, account: 3001, rowId: 11 },
      { article: null, description: 'Pant', price: 1_00, rowId: 12 },
    ]);
  });

  test('that is not there is null', async () => {
    const { client } = await startBareFortnox(() => notFound(2_000_439));
    expect(valueOf(await client.order('99'))).toBeNull();
  });

  test('is created with both quantities on its rows, and without a body of its own figures', async () => {
    const { client, sent } = await startBareFortnox(() => ({ status: 201, body: { Order: ORDER } }));
    const draft = {
      customerNumber: '7',
      orderDate: '2026-03-14',
      externalReference1: 'R-4512',
      vatIncluded: true,
      comments: '',
    };
    valueOf(
      await client.createOrder(draft, [
        { article: 'K-100', ordered: 2, delivered: 2, price: 55_50 },
        { description: 'Pant', ordered: 2, delivered: 2, price: 1_00, vat: 0, account: 3004 },
      ]),
    );
    expect(sent()).toEqual([
      {
        Order: {
          CustomerNumber: '7',
          OrderDate: '2026-03-14',
          ExternalInvoiceReference1: 'R-4512',
          VATIncluded: true,
          OrderRows: [
            { ArticleNumber: 'K-100', OrderedQuantity: 2, DeliveredQuantity: 2, Price: 55.5 },
            {
              Description: 'Pant',
              OrderedQuantity: 2,
              DeliveredQuantity: 2,
              Price: 1,
              VAT: 0,
              AccountNumber: 3004,
            },
          ],
        },
      },
    ]);
  });

  test('is changed in its header without touching its rows', async () => {
    const { client, order, sent } = await startWithOrder();
    valueOf(await client.updateOrder(order, { comments: '', yourReference: 'Anna', customerNumber: '7' }));
    expect(sent()).toEqual([{ Order: { Comments: 'API_BLANK', YourReference: 'Anna' } }]);
  });

  test('is not sent when nothing differs', async () => {
    const { client, order, sent } = await startWithOrder();
    expect(valueOf(await client.updateOrder(order, { comments: 'från kassan' }))).toBe(order);
    expect(sent()).toEqual([]);
  });

  test('has all its rows replaced, by position, when none carries its id', async () => {
    const { client, order, sent } = await startWithOrder();
    valueOf(
      await client.updateOrder(
        order,
        {},
        { all: [{ article: 'K-200', ordered: 1, delivered: 1, price: 10_00 }] },
      ),
    );
    expect(sent()).toEqual([
      {
        Order: {
          OrderRows: [{ ArticleNumber: 'K-200', OrderedQuantity: 1, DeliveredQuantity: 1, Price: 10 }],
        },
      },
    ]);
  });

  test('keeps the rows whose ids are sent, changed or alone, beside the new ones', async () => {
    const { client, order, sent } = await startWithOrder();
    valueOf(
      await client.updateOrder(
        order,
        {},
        {
          byId: [
            { keep: rowOf(order, 0), change: { delivered: 1, price: 55_50 } },
            { keep: rowOf(order, 1), change: {} },
            { description: 'Påse', ordered: 1, delivered: 1, price: 5_00 },
          ],
        },
      ),
    );
    expect(sent()).toEqual([
      {
        Order: {
          OrderRows: [
            { RowId: 11, DeliveredQuantity: 1 },
            { RowId: 12 },
            { Description: 'Påse', OrderedQuantity: 1, DeliveredQuantity: 1, Price: 5 },
          ],
        },
      },
    ]);
  });

  test('with one row Fortnox would not take is not sent at all', async () => {
    const { client, order, sent } = await startWithOrder();
    const outcome = await client.updateOrder(
      order,
      { comments: 'x' },
      { all: [{ article: 'a b', ordered: 1 }] },
    );
    expect(failureOf(outcome)).toMatchObject({ kind: 'unsendable', field: 'ArticleNumber' });
    expect(sent()).toEqual([]);
  });

  test('is cancelled without a body', async () => {
    const { client, requests } = await startBareFortnox(() => ({
      body: { Order: { ...ORDER, Cancelled: true } },
    }));
    expect(valueOf(await client.cancelOrder('33')).cancelled).toBe(true);
    expect(requests[0]).toMatchObject({ method: 'PUT', path: '/3/orders/33/cancel', body: '' });
    // Not a form, which Fortnox refuses.
    expect(requests[0]?.headers['content-type']).toBe('application/json');
  });
});

describe('orders', () => {
  test('are found by the whole reference, not by a part of it', async () => {
    const { client, requests } = await startBareFortnox(() =>
      listAnswer('Orders', [ORDER, { ...ORDER, DocumentNumber: '34', ExternalInvoiceReference1: 'R-45123' }]),
    );
    const found = valueOf(await client.ordersByReference('R-4512'));
    expect(found.map(({ number }) => number)).toEqual(['33']);
    expect(requests[0]?.query.get('externalinvoicereference1')).toBe('R-4512');
  });

  test('are listed by their state', async () => {
    const { client, requests } = await startBareFortnox(() => listAnswer('Orders', [ORDER]));
    expect(valueOf(await client.orders({ status: 'invoicenotcreated' }))).toMatchObject([
      { number: '33', total: 113_00, cancelled: false },
    ]);
    expect(requests[0]?.query.get('filter')).toBe('invoicenotcreated');
  });
});
