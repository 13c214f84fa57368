import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { companySchema } from '../../../../../src/main/practice/fortnox/company.ts';
import { PRACTICE_COMPANY } from '../../../../../src/main/practice/fortnox/practice-company.ts';
import { codeOf, HandClock, practise, unhurried, type Practice, type Reply } from '../harness.ts';

const listSchema = z.looseObject({
  MetaInformation: z.strictObject({
    '@TotalResources': z.number().int(),
    '@TotalPages': z.number().int(),
    '@CurrentPage': z.number().int(),
  }),
});
const rowsSchema = z.array(z.looseObject({}));

/** Totals, pages and page of a list, and how many rows came. */
function shape(answer: Reply): number[] {
  expect(answer.status).toBe(200);
  const { MetaInformation: meta, ...lists } = listSchema.parse(answer.json);
  const [rows] = Object.values(lists);
  return [meta['@TotalResources'], meta['@TotalPages'], meta['@CurrentPage'], rowsSchema.parse(rows).length];
}

/** One field of every row. */
function column({ json }: Reply, list: string, field: string): unknown[] {
  const lists = z.looseObject({}).parse(json);
  return rowsSchema.parse(lists[list]).map((row) => row[field]);
}

const LARGE = companySchema.parse({ ...PRACTICE_COMPANY, chartSize: 1300 });

async function withUnits(practice: Practice): Promise<Practice> {
  await practice.call('POST', '/3/units', { Unit: { Code: 'låda', Description: 'Låda' } });
  return practice;
}

describe('14: lists', () => {
  test('14: page 1 and limit 100 unless asked; 500 at most; totals are whole numbers', async () => {
    const { get } = await practise(unhurried({ company: LARGE }));
    expect(shape(await get('/3/accounts'))).toEqual([1300, 13, 1, 100]);
    expect(shape(await get('/3/accounts?limit=500&page=3'))).toEqual([1300, 3, 3, 300]);
    expect(shape(await get('/3/accounts?limit=9999'))).toEqual([1300, 3, 1, 500]);
    expect(shape(await get('/3/accounts?offset=1290'))[3]).toBe(10);
  });

  test('14: nothing found, and an offset past the end, are 0, 0 and page 1', async () => {
    const { get } = await practise(unhurried());
    expect(shape(await get('/3/articles?articlenumber=nothing'))).toEqual([0, 0, 1, 0]);
    expect(shape(await get('/3/articles?offset=99'))).toEqual([0, 0, 1, 0]);
  });

  test('14: limit=500 gives 100 rows, and a page past the end is empty, by switch', async () => {
    const { get, simulator } = await practise(unhurried());
    expect(codeOf(await get('/3/accounts?page=9'))).toBe(2_000_588);
    simulator.setSwitches({ limitCappedAt100: true, pageBeyondEnd: 'empty' });
    expect(shape(await get('/3/accounts?limit=500'))).toEqual([100, 1, 1, 100]);
    expect(shape(await get('/3/accounts?page=9'))).toEqual([100, 1, 9, 0]);
  });

  test('14: cost centers give the same rows whatever the page, by switch', async () => {
    const { get, simulator } = await practise(unhurried());
    const codes = async (page: number): Promise<unknown[]> =>
      column(await get(`/3/costcenters?limit=1&page=${page}`), 'CostCenters', 'Code');
    expect([await codes(1), await codes(2)]).toEqual([['BUTIK'], ['CAFE']]);
    simulator.setSwitches({ costCentersIgnorePage: true });
    expect([await codes(1), await codes(2)]).toEqual([['BUTIK'], ['BUTIK']]);
  });
});

test('15: a filter that does not exist is 2000587 in lower case, another bad parameter 2000588', async () => {
  const { get, simulator } = await practise(unhurried());
  const filter = await get('/3/articles?filter=cheap');
  expect(filter.json).toEqual({
    ErrorInformation: { error: 1, message: 'Ett ogiltigt filter har använts.', code: 2_000_587 },
  });
  for (const query of ['page=x', 'sortorder=up', 'lastmodified=x', 'limit=', 'Page=1', 'nonsense=1']) {
    expect({ query, code: codeOf(await get(`/3/articles?${query}`)) }).toEqual({ query, code: 2_000_588 });
  }
  simulator.setSwitches({ unknownParameters: 'ignore' });
  expect((await get('/3/articles?nonsense=1')).status).toBe(200);
  expect(codeOf(await get('/3/articles?page=x'))).toBe(2_000_588);
});

test('16: search is a part of the value in any case; several fields must all hold, or are refused by switch', async () => {
  const { get, simulator } = await practise(unhurried());
  const found = async (query: string): Promise<unknown[]> =>
    column(await get(`/3/articles?${query}`), 'Articles', 'ArticleNumber');
  expect(await found('articlenumber=k-')).toEqual(['K-100', 'K-200']);
  expect(await found('description=KAFFE')).toEqual(['B-1', 'G-20', 'K-100', 'PROV-1']);
  expect(await found('description=kaffe&articlenumber=100')).toEqual(['K-100']);
  expect(await found('ean=0048')).toEqual(['G-20']);
  simulator.setSwitches({ severalSearchFields: 'refuse' });
  expect(codeOf(await get('/3/articles?description=kaffe&articlenumber=100'))).toBe(2_000_588);
  expect(await found('description=kvarn')).toEqual(['G-20']);
});

test('17: lists are sorted by their key unless asked, and only by the names each list has', async () => {
  const { get } = await practise(unhurried());
  const numbers = async (query: string): Promise<unknown[]> =>
    column(await get(`/3/articles?${query}`), 'Articles', 'ArticleNumber');
  expect(await numbers('')).toEqual(['B-1', 'G-10', 'G-20', 'K-100', 'K-200', 'PROV-1']);
  expect(await numbers('sortorder=descending')).toEqual(['PROV-1', 'K-200', 'K-100', 'G-20', 'G-10', 'B-1']);
  expect(await numbers('sortby=quantityinstock')).toEqual([
    'PROV-1',
    'G-20',
    'B-1',
    'G-10',
    'K-100',
    'K-200',
  ]);
  // What is sorted by may be computed: 31.2 * 24, 32.5 * 12, …
  expect(await numbers('sortby=stockvalue')).toEqual(['PROV-1', 'G-10', 'B-1', 'K-200', 'K-100', 'G-20']);
  expect(codeOf(await get('/3/articles?sortby=description'))).toBe(2_000_588);
  expect(codeOf(await get('/3/units?sortby=code'))).toBe(2_000_588);
  const customers = await get('/3/customers?sortby=name');
  expect(column(customers, 'Customers', 'Name')).toEqual(['Grannkontoret AB', 'Kontantkund']);
});

test('18: lastmodified is Swedish time, at or after the moment; what was removed is in no list', async () => {
  const clock = new HandClock();
  const { call, get } = await withUnits(await practise({ ...unhurried(), clock }));
  clock.advance(1_800_000);
  await call('PUT', '/3/units/l%C3%A5da', { Unit: { Description: 'Stor låda' } });
  // 20:30 UTC is 21:30 in Sweden in March.
  const since = async (moment: string): Promise<unknown[]> =>
    column(await get(`/3/units?lastmodified=${encodeURIComponent(moment)}`), 'Units', 'Code');
  expect(await since('2026-03-14 21:30')).toEqual(['låda']);
  expect(await since('2026-03-14 21:30:00')).toEqual(['låda']);
  expect(await since('2026-03-14 21:31')).toEqual([]);
  expect(await since('2026-03-14')).toHaveLength(7);
  await call('DELETE', '/3/units/l%C3%A5da');
  expect(await since('2026-03-14 21:30')).toEqual([]);
});

test('19: keys are Pascal case on 404 and lower case on 400, or always lower, and codes text, by switch', async () => {
  const { get, simulator } = await practise(unhurried());
  expect((await get('/3/articles/x')).json).toHaveProperty('ErrorInformation.Code', 2_000_428);
  expect((await get('/3/articles?filter=x')).json).toHaveProperty('ErrorInformation.code', 2_000_587);
  simulator.setSwitches({ errorKeys: 'lower-case', errorCodeAsText: true });
  expect((await get('/3/articles/x')).json).toHaveProperty('ErrorInformation.code', '2000428');
});

test('20: POST is 201 with the whole object and a bare word for Location, PUT 200, DELETE 204 and empty', async () => {
  const { call, get } = await practise(unhurried());
  const terms = { TermsOfPayment: { Code: '7', Description: '7 dagar' } };
  const posted = await call('POST', '/3/termsofpayments', terms);
  expect(posted.status).toBe(201);
  expect(posted.headers.get('location')).toBe('paymentterms');
  expect((await get('/3/termsofpayments/7')).json).toEqual(posted.json);
  const put = await call('PUT', '/3/termsofpayments/7', { TermsOfPayment: { Description: 'En vecka' } });
  expect(put).toMatchObject({
    status: 200,
    json: { TermsOfPayment: { Code: '7', Description: 'En vecka' } },
  });
  const deleted = await call('DELETE', '/3/termsofpayments/7');
  expect([deleted.status, deleted.text, deleted.headers.get('content-type')]).toEqual([204, '', null]);
  expect((await get('/3/termsofpayments/7')).status).toBe(404);
  const locations: Readonly<Record<string, object>> = {
    articles: { Article: { Description: 'Ny' } },
    customers: { Customer: { Name: 'Ny' } },
    orders: { Order: { CustomerNumber: '1' } },
    units: { Unit: { Code: 'x', Description: 'x' } },
  };
  for (const [word, body] of Object.entries(locations)) {
    expect((await call('POST', `/3/${word}`, body)).headers.get('location')).toBe(word);
  }
  const project = await call('POST', '/3/projects', { Project: { Description: 'Ny' } });
  expect(project.headers.get('location')).toBe('project');
});
