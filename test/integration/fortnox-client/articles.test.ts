/** Articles and their prices, against a server that answers as Fortnox's documentation says it does. */
import { describe, expect, test } from 'vitest';
import { listAnswer, notFound, refusal, startBareFortnox } from './bare-fortnox.ts';
import { failureOf, valueOf } from './fortnox.ts';

/** As the list shows it: numbers as text, fields missing. */
const LISTED = {
  ArticleNumber: 'K-100',
  Description: 'Kaffe brygg 500 g',
  EAN: '7310000000017',
  Unit: '',
  PurchasePrice: '31.2',
  SalesPrice: null,
  VAT: '25',
  QuantityInStock: '24',
  ReservedQuantity: '-0',
  DisposableQuantity: '24',
  StockPlace: null,
  WebshopArticle: false,
};
const SINGLE = {
  ...LISTED,
  '@url': 'https://api.fortnox.se/3/articles/K-100',
  Unit: 'st',
  PurchasePrice: 31.2,
  SalesPrice: 49.56,
  VAT: 25,
  QuantityInStock: 24,
  Active: true,
  StockGoods: true,
  Type: 'STOCK',
  SalesAccount: 3001,
  PurchaseAccount: 4000,
  Note: '',
};

describe('articles', () => {
  test('are listed with their numbers as numbers, and no price as none', async () => {
    const { client, requests } = await startBareFortnox(() => listAnswer('Articles', [LISTED]));
    expect(
      valueOf(await client.articles({ active: true, changedAfter: Date.parse('2026-03-14T12:00Z') })),
    ).toEqual([
      {
        number: 'K-100',
        description: 'Kaffe brygg 500 g',
        ean: '7310000000017',
        unit: null,
        salesPrice: null,
        purchasePrice: 3120,
        vat: 25,
        quantityInStock: 24,
        reservedQuantity: 0,
        disposableQuantity: 24,
        stockPlace: null,
        webshop: false,
      },
    ]);
    expect(Object.fromEntries(requests[0]?.query ?? [])).toMatchObject({
      filter: 'active',
      lastmodified: '2026-03-14 11:00',
    });
  });

  test('are found by the whole barcode, not by a part of it', async () => {
    const { client, requests } = await startBareFortnox(() =>
      listAnswer('Articles', [
        { ...LISTED, ArticleNumber: '1', EAN: '731' },
        { ...LISTED, ArticleNumber: '2', EAN: '7310' },
      ]),
    );
    const found = valueOf(await client.articlesByBarcode('731'));
    expect(found.map(({ number }) => number)).toEqual(['1']);
    expect(requests[0]?.query.get('ean')).toBe('731');
  });

  test('are read one by one with what the list does not show', async () => {
    const { client } = await startBareFortnox(({ path }) =>
      path.endsWith('SAKNAS') ? notFound(2_000_428) : { body: { Article: SINGLE } },
    );
    expect(valueOf(await client.article('K-100'))).toMatchObject({
      salesPrice: 4956,
      active: true,
      stockGoods: true,
      salesAccount: 3001,
    });
    expect(valueOf(await client.article('SAKNAS'))).toBeNull();
  });

  test('are created without what Fortnox decides, and with amounts of two decimals', async () => {
    const { client, sent } = await startBareFortnox(() => ({ status: 201, body: { Article: SINGLE } }));
    valueOf(
      await client.createArticle({
        number: 'K-100',
        description: 'Kaffe "brygg" 500 g',
        ean: '',
        purchasePrice: 31_20,
        quantityInStock: 0.1 + 0.2,
        salesAccount: 3001,
      }),
    );
    expect(sent()).toEqual([
      {
        Article: {
          ArticleNumber: 'K-100',
          Description: 'Kaffe ’brygg’ 500 g',
          PurchasePrice: 31.2,
          QuantityInStock: 0.3,
          SalesAccount: 3001,
        },
      },
    ]);
  });

  test('are changed by what differs alone, and not at all when nothing does', async () => {
    const { client, sent } = await startBareFortnox(() => ({ body: { Article: SINGLE } }));
    const article = valueOf(await client.article('K-100'));
    if (article === null) throw new Error('no article');
    valueOf(await client.updateArticle(article, article));
    valueOf(await client.updateArticle(article, { quantityInStock: 24, description: 'Kaffe brygg 500 g' }));
    expect(sent()).toEqual([]);
    valueOf(await client.updateArticle(article, { quantityInStock: 22, stockGoods: true, unit: null }));
    expect(sent()).toEqual([{ Article: { QuantityInStock: 22, Unit: 'API_BLANK' } }]);
  });
});

describe('a price', () => {
  const PRICE = { PriceList: 'A', ArticleNumber: 'K/1', FromQuantity: 0, Price: 49.56 };

  test('is read at its base step, with its keys percent-encoded', async () => {
    const { client, requests } = await startBareFortnox(() => ({ body: { Price: PRICE } }));
    expect(valueOf(await client.basePrice('A', 'K/1'))).toEqual({
      list: 'A',
      article: 'K/1',
      fromQuantity: 0,
      price: 4956,
    });
    expect(requests[0]?.path).toBe('/3/prices/A/K%2F1/0');
  });

  test.each([400, 404])('that is not there (said with %i) is created', async (status) => {
    const { client, requests } = await startBareFortnox(({ method }) =>
      method === 'GET'
        ? refusal(2_000_430, 'Kan inte hitta priset.', status)
        : { status: 201, body: { Price: PRICE } },
    );
    valueOf(await client.setBasePrice('A', 'K/1', 49_56));
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /3/prices/A/K%2F1/0',
      'POST /3/prices',
    ]);
    expect(JSON.parse(requests[1]?.body ?? '')).toEqual({ Price: PRICE });
  });

  test('that is there is changed, and left alone when it is the same', async () => {
    const { client, requests, sent } = await startBareFortnox(() => ({ body: { Price: PRICE } }));
    valueOf(await client.setBasePrice('A', 'K/1', 49_56));
    expect(sent()).toEqual([]);
    valueOf(await client.setBasePrice('A', 'K/1', 52_00));
    expect(requests.at(-1)).toMatchObject({ method: 'PUT', path: '/3/prices/A/K%2F1/0' });
    expect(sent()).toEqual([{ Price: { Price: 52 } }]);
  });

  test('that cannot be read for another reason is not created', async () => {
    const { client, requests } = await startBareFortnox(() => refusal(2_000_663, 'Nej.', 403));
    expect(failureOf(await client.setBasePrice('A', 'K-1', 100)).kind).toBe('refused');
    expect(requests).toHaveLength(1);
  });

  test('is one of many in its list', async () => {
    const { client, requests } = await startBareFortnox(() => listAnswer('Prices', [PRICE]));
    expect(valueOf(await client.prices())).toHaveLength(1);
    expect(valueOf(await client.priceSteps('A', 'K/1'))).toHaveLength(1);
    expect(requests.map(({ path }) => path)).toEqual(['/3/prices', '/3/prices/sublist/A/K%2F1']);
  });
});
