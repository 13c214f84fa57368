import { describe, expect, test } from 'vitest';
import { codeOf, practise, unhurried } from '../harness.ts';

describe('36: the warehouse module', () => {
  const stock = { Article: { QuantityInStock: 99 } };

  test('36: is off or on by switch; on, stock written on the article is ignored or refused', async () => {
    const { call, get, simulator } = await practise(unhurried());
    expect((await get('/api/warehouse/tenants-v4')).json).toEqual({ activated: false, tenantId: 1_234_567 });
    expect((await call('PUT', '/3/articles/K-100', stock)).json).toMatchObject(stock);
    simulator.setSwitches({ warehouseModule: true });
    expect((await get('/api/warehouse/tenants-v4')).json).toMatchObject({ activated: true });
    const ignored = await call('PUT', '/3/articles/K-200', stock);
    expect(ignored).toMatchObject({ status: 200, json: { Article: { QuantityInStock: 40 } } });
    simulator.setSwitches({ warehouseStockWrite: 'refuse' });
    expect(codeOf(await call('PUT', '/3/articles/K-200', stock))).toBe(2_999_034);
    expect((await call('PUT', '/3/articles/K-200', { Article: { Note: 'x' } })).status).toBe(200);
  });

  test('36: tells the stock balance of the items that are named', async () => {
    const { call, get } = await practise(unhurried({ switches: { warehouseModule: true } }));
    const rows = [{ ArticleNumber: 'K-100', OrderedQuantity: 4 }];
    await call('POST', '/3/orders', { Order: { CustomerNumber: '1', OrderRows: rows } });
    const path = '/api/warehouse/status-v1/stockbalance';
    const expected = [
      { itemId: 'K-100', inStock: 24, availableStock: 20, stockPointCode: 'HUVUD' },
      { itemId: 'G-20', inStock: 3, availableStock: 3, stockPointCode: 'HUVUD' },
    ];
    for (const query of ['itemIds=K-100,G-20', 'itemIds=K-100&itemIds=G-20']) {
      expect((await get(`${path}?${query}`)).json).toEqual(expect.arrayContaining(expected));
      expect((await get(`${path}?${query}`)).json).toHaveLength(2);
    }
    expect((await get(`${path}?stockPointCodes=OTHER`)).json).toEqual([]);
    expect(await get('/api/warehouse/nothing')).toMatchObject({
      status: 404,
      json: { id: expect.any(String), error: expect.any(String), message: expect.any(String) },
    });
  });
});

describe('37: prices', () => {
  test('37: are keyed by list, article and quantity; the address without a quantity is the lowest step', async () => {
    const { call, get } = await practise(unhurried());
    const step = { PriceList: 'A', ArticleNumber: 'K-100', FromQuantity: 10, Price: 45 };
    expect((await call('POST', '/3/prices', { Price: step })).status).toBe(201);
    expect(codeOf(await call('POST', '/3/prices', { Price: step }))).toBe(2_999_029);
    expect((await get('/3/prices/A/K-100')).json).toMatchObject({ Price: { FromQuantity: 0, Price: 49.56 } });
    expect((await get('/3/prices/A/K-100/10')).json).toMatchObject({ Price: { Price: 45, Percent: 0 } });
    const steps = await get('/3/prices/sublist/A/K-100');
    expect(steps.json).toMatchObject({ Prices: [{ FromQuantity: 0 }, { FromQuantity: 10 }] });
    expect(steps.text).not.toMatch(/"Percent"|"Date"/);
    expect((await call('DELETE', '/3/prices/A/K-100/0')).status).toBe(204);
    expect((await get('/3/prices/A/K-100')).json).toMatchObject({ Price: { FromQuantity: 10 } });
  });

  test('37: one that is missing is 2000430; list and article must exist', async () => {
    const { call, get } = await practise(unhurried());
    for (const answer of [
      await get('/3/prices/A/PROV-1'),
      await call('PUT', '/3/prices/A/PROV-1', { Price: { Price: 1 } }),
      await call('PUT', '/3/prices/A/K-100/5', { Price: { Price: 1 } }),
      await call('DELETE', '/3/prices/A/K-100/5'),
    ]) {
      expect([answer.status, codeOf(answer)]).toEqual([404, 2_000_430]);
    }
    const post = async (fields: object): Promise<unknown> =>
      codeOf(
        await call('POST', '/3/prices', { Price: { PriceList: 'A', ArticleNumber: 'PROV-1', ...fields } }),
      );
    expect(await post({ PriceList: 'Z' })).toBe(2_000_431);
    expect(await post({ ArticleNumber: 'Z' })).toBe(2_000_428);
    expect(await post({ PriceList: undefined })).toBe(2_999_009);
  });
});
