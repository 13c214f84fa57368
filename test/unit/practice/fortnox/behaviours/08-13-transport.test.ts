import { describe, expect, test } from 'vitest';
import { PRACTICE_COMPANY } from '../../../../../src/main/practice/fortnox/practice-company.ts';
import type { SomeSwitches } from '../../../../../src/main/practice/fortnox/switches.ts';
import { codeOf, HandClock, practise, unhurried, VOUCHER, type Practice } from '../harness.ts';

/** One address a scope. */
const BEHIND: Readonly<Record<string, string>> = {
  bookkeeping: '/3/accounts',
  companyinformation: '/3/companyinformation',
  settings: '/3/units',
  costcenter: '/3/costcenters',
  connectfile: '/3/voucherfileconnections',
  inbox: '/3/inbox',
  article: '/3/articles',
  customer: '/3/customers',
  order: '/3/orders',
  price: '/3/prices',
  invoice: '/3/invoices',
  project: '/3/projects',
  profile: '/3/me',
};

const practiseWith = (switches: SomeSwitches): Promise<Practice> => practise(unhurried({ switches }));

describe('8: scopes and licences', () => {
  test('8: every resource is behind its scope, and only behind that one', async () => {
    for (const [scope, path] of Object.entries(BEHIND)) {
      const { get } = await practise(unhurried({ company: { ...PRACTICE_COMPANY, scopes: [scope] } }));
      expect({ path, status: (await get(path)).status }).toEqual({ path, status: 200 });
      const others = Object.entries(BEHIND).filter(([other]) => other !== scope);
      for (const [, other] of others) expect(codeOf(await get(other))).toBe(2_000_663);
    }
  });

  test('8: a missing scope is 400 or 403, with a general code or one of the resource, by switch', async () => {
    const company = { ...PRACTICE_COMPANY, scopes: ['settings'] };
    const { get, simulator } = await practise(unhurried({ company }));
    expect((await get('/3/vouchers')).status).toBe(403);
    simulator.setSwitches({ missingScopeStatus: 400, missingScopeCode: 'by-resource' });
    expect(await get('/3/vouchers')).toMatchObject({ status: 400 });
    expect(codeOf(await get('/3/vouchers'))).toBe(2_002_455);
    expect(codeOf(await get('/3/invoices'))).toBe(2_001_393);
    expect(codeOf(await get('/3/orders'))).toBe(2_000_663);
  });

  test('8: no licence behind one scope, behind any, or for the API at all', async () => {
    const company = { ...PRACTICE_COMPANY, unlicensedScopes: ['order'] };
    const { get, simulator } = await practise(unhurried({ company }));
    expect(codeOf(await get('/3/orders'))).toBe(2_001_101);
    expect((await get('/3/vouchers')).status).toBe(200);
    simulator.setSwitches({ licence: 'missing-for-scope' });
    expect(codeOf(await get('/3/vouchers'))).toBe(2_001_101);
    simulator.setSwitches({ licence: 'missing-for-api' });
    expect(codeOf(await get('/3/vouchers'))).toBe(2_001_103);
  });

  test('8: a field the licence does not cover says so in the place of its value', async () => {
    const company = { ...PRACTICE_COMPANY, fieldsWithoutRight: ['Article.EAN'] };
    const { get } = await practise(unhurried({ company }));
    expect((await get('/3/articles/K-100')).json).toMatchObject({ Article: { EAN: 'API_NORIGHT' } });
  });

  test.each([false, true])('8: createinvoice needs the invoice scope, by switch: %s', async (needed) => {
    const company = { ...PRACTICE_COMPANY, scopes: ['order', 'customer', 'article'] };
    const switches = { createInvoiceNeedsInvoiceScope: needed };
    const { call } = await practise(unhurried({ company, switches }));
    await call('POST', '/3/orders', { Order: { CustomerNumber: '1' } });
    expect((await call('PUT', '/3/orders/1/createinvoice')).status).toBe(needed ? 403 : 200);
  });
});

test('9: the 26th request within 5 s is turned away; with which body and header is a switch', async () => {
  const clock = new HandClock();
  const { get, simulator } = await practise({ clock });
  for (let asked = 0; asked < 25; asked += 1) expect((await get('/3/units')).status).toBe(200);
  const bare = await get('/3/units');
  expect([bare.status, bare.text, bare.headers.get('retry-after')]).toEqual([429, '', null]);
  simulator.setSwitches({ tooManyRequestsBody: 'json', retryAfterSeconds: 5 });
  const told = await get('/3/units');
  expect(told).toMatchObject({ status: 429, json: { message: 'too many requests' } });
  expect(told.headers.get('retry-after')).toBe('5');
  simulator.setSwitches({ tooManyRequestsBody: 'html' });
  expect((await get('/3/units')).headers.get('content-type')).toBe('text/html');
  clock.advance(5000);
  expect((await get('/3/units')).status).toBe(200);
});

describe('10: faults on demand', () => {
  const html = { status: 503, body: '<html><body>Underhåll</body></html>' };

  test('10: 500, 503 with HTML, 429 with and without header and body', async () => {
    const answers = [
      { status: 500 },
      html,
      { status: 429 },
      { status: 429, headers: { 'Retry-After': '9' }, body: '{}', contentType: 'application/json' },
    ];
    const faults = answers.map((answer, index) => ({ path: '/3/units', nth: index + 1, answer }));
    const { get } = await practise(unhurried({ faults }));
    expect((await get('/3/units')).status).toBe(500);
    expect(await get('/3/units')).toMatchObject({ status: 503, text: html.body });
    expect(await get('/3/units')).toMatchObject({ status: 429, text: '' });
    expect((await get('/3/units')).headers.get('retry-after')).toBe('9');
    expect((await get('/3/units')).status).toBe(200);
  });

  test('10: the connection breaks after the commit: sent again it is a duplicate', async () => {
    const faults = [{ method: 'POST', path: '/3/vouchers', nth: 1, cutAfterCommit: true as const }];
    const { postVoucher, simulator } = await practise(unhurried({ faults }));
    await expect(postVoucher()).rejects.toThrow('fetch failed');
    expect((await postVoucher()).status).toBe(201);
    expect(simulator.books().vouchers).toHaveLength(2);
  });

  test('10: a maintenance window opens and closes with the clock', async () => {
    const clock = new HandClock();
    const window = { from: '2026-03-14T20:10:00Z', until: '2026-03-14T20:20:00Z' };
    const { get } = await practise({ ...unhurried({ faults: [{ ...window, answer: html }] }), clock });
    const statuses = [(await get('/3/units')).status];
    for (let passed = 0; passed < 2; passed += 1) {
      clock.advance(600_000);
      statuses.push((await get('/3/units')).status);
    }
    expect(statuses).toEqual([200, 503, 200]);
  });

  test('10: an answer under the wrong content type, half an answer, the page before once more', async () => {
    const faults = [
      { path: '/3/units', nth: 1, contentType: 'text/html' },
      { path: '/3/units', nth: 2, truncatedJson: true as const },
      { path: '/3/units', nth: 3, repeatPage: true as const },
    ];
    const { get } = await practise(unhurried({ faults }));
    const typed = await get('/3/units?limit=2');
    expect(typed.headers.get('content-type')).toBe('text/html');
    expect(typed.json).toMatchObject({ Units: [{ Code: 'förp' }, { Code: 'h' }] });
    expect((await get('/3/units?limit=2')).json).toBeUndefined();
    expect((await get('/3/units?limit=2&page=2')).json).toMatchObject({ Units: [{ Code: 'förp' }, {}] });
    expect((await get('/3/units?limit=2&page=2')).json).toMatchObject({ Units: [{ Code: 'km' }, {}] });
  });

  test('10: every access token ends as a request arrives', async () => {
    const faults = [{ path: '/3/units', nth: 2, expireTokens: true as const }];
    const { get } = await practise(unhurried({ faults }));
    expect((await get('/3/units')).status).toBe(200);
    expect(await get('/3/units')).toMatchObject({ status: 401, json: { message: 'unauthorized' } });
    expect((await get('/3/units')).status).toBe(401);
  });
});

test('11: wrappers are exact, on the way in and on the way out', async () => {
  const { call, get } = await practise(unhurried());
  const keys: Readonly<Record<string, string>> = {
    '/3/voucherseries': 'VoucherSeriesCollection',
    '/3/predefinedvoucherseries': 'PreDefinedVoucherSeriesCollection',
    '/3/predefinedaccounts': 'PreDefinedAccounts',
    '/3/termsofpayments': 'TermsOfPayments',
    '/3/wayofdeliveries': 'WayOfDeliveries',
    '/3/accountcharts': 'AccountCharts',
    '/3/voucherfileconnections': 'VoucherFileConnections',
  };
  for (const [path, key] of Object.entries(keys)) {
    expect(Object.keys(Object((await get(path)).json))).toEqual(['MetaInformation', key]);
  }
  expect((await get('/3/predefinedaccounts/CASHBYCARD')).json).toHaveProperty(
    'PreDefinedAccount.Account',
    1686,
  );
  for (const body of ['', {}, { unit: {} }, { Unit: [] }, { Units: { Code: 'x' } }, [], 'null']) {
    expect(codeOf(await call('POST', '/3/units', body))).toBe(2_001_392);
  }
  expect(codeOf(await call('POST', '/3/units', '{"Unit":{"Code":"x"'))).toBe(2_002_115);
});

test('12: an unknown field is refused by name, or ignored, by switch; so are fields only Fortnox sets', async () => {
  const { call, simulator } = await practise(unhurried());
  const unit = (fields: object): ReturnType<typeof call> =>
    call('POST', '/3/units', { Unit: { Code: 'bit', Description: 'Bit', ...fields } });
  const refused = await unit({ Extra: 1 });
  expect(codeOf(refused)).toBe(2_001_399);
  expect(refused.text).toContain('Extra');
  simulator.setSwitches({ unknownFields: 'ignore' });
  expect((await unit({ Extra: 1 })).status).toBe(201);
  const article = { Article: { Description: 'Ny', SalesPrice: 10 } };
  expect((await call('POST', '/3/articles', article)).json).toMatchObject({ Article: { SalesPrice: null } });
  simulator.setSwitches({ readOnlyFields: 'refuse' });
  expect(codeOf(await call('POST', '/3/articles', article))).toBe(2_999_024);
  const voucher = { Voucher: { ...VOUCHER, VoucherNumber: 5 } };
  expect(codeOf(await call('POST', '/3/vouchers', voucher))).toBe(2_999_024);
});

test('13: a wrong Accept is 1000030, a wrong Content-Type 1000031; an Accept for anything is a switch', async () => {
  const { call } = await practiseWith({});
  const xml = { 'Content-Type': 'application/xml' };
  expect(codeOf(await call('GET', '/3/units', undefined, { Accept: 'application/xml' }))).toBe(1_000_030);
  expect(codeOf(await call('GET', '/3/units', undefined, { Accept: '*/*' }))).toBe(1_000_030);
  expect(codeOf(await call('POST', '/3/units', '<Unit/>', xml))).toBe(1_000_031);
  expect(codeOf(await call('POST', '/3/inbox', '{}', { 'Content-Type': 'application/json' }))).toBe(
    1_000_031,
  );
  const tolerant = await practiseWith({ wildcardAccept: 'json' });
  expect((await tolerant.call('GET', '/3/units', undefined, { Accept: '*/*' })).status).toBe(200);
});
