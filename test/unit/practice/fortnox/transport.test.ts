import { describe, expect, test } from 'vitest';
import { PRACTICE_COMPANY } from '../../../../src/main/practice/fortnox/practice-company.ts';
import { HandClock, notFoundWith, practise, refusedWith, VOUCHER } from './harness.ts';

describe('the transport', () => {
  test('a request without a token, or with garbage for one, gets a bare 401', async () => {
    const { call } = await practise();
    for (const Authorization of ['', 'Bearer garbage', 'Basic abc']) {
      const answer = await call('GET', '/3/vouchers', undefined, { Authorization });
      expect(answer.status).toBe(401);
      expect(answer.json).toEqual({ message: 'unauthorized' });
    }
  });

  test('a token is good for 3600 s and not a moment longer', async () => {
    const clock = new HandClock();
    const { get } = await practise({ clock });
    clock.advance(3_599_000);
    expect((await get('/3/companyinformation')).status).toBe(200);
    clock.advance(1000);
    expect((await get('/3/companyinformation')).status).toBe(401);
  });

  test('an Accept header without application/json is refused with 1000030', async () => {
    const { call } = await practise();
    for (const Accept of ['*/*', 'application/xml', 'text/html']) {
      const answer = await call('GET', '/3/vouchers', undefined, { Accept });
      expect(answer).toMatchObject({ status: 400, json: refusedWith(1000030) });
    }
    const axiosLike = { Accept: 'application/json, text/plain, */*' };
    expect((await call('GET', '/3/vouchers', undefined, axiosLike)).status).toBe(200);
  });

  test('a body that is not declared as JSON is refused with 1000031', async () => {
    const { call } = await practise();
    const answer = await call('POST', '/3/vouchers', { Voucher: VOUCHER }, { 'Content-Type': 'text/plain' });
    expect(answer).toMatchObject({ status: 400, json: refusedWith(1000031) });
  });

  test('broken JSON is refused with 2002115', async () => {
    const { call } = await practise();
    const answer = await call('POST', '/3/vouchers', '{"Voucher": {');
    expect(answer).toMatchObject({ status: 400, json: refusedWith(2002115) });
  });

  test('a missing, wrong or crowded wrapper and an empty body are refused with 2001392', async () => {
    const { call } = await practise();
    const bodies = ['', VOUCHER, { voucher: VOUCHER }, { Voucher: [VOUCHER] }, { Voucher: VOUCHER, More: 1 }];
    for (const body of bodies) {
      expect(await call('POST', '/3/vouchers', body)).toMatchObject({
        status: 400,
        json: refusedWith(2001392),
      });
    }
  });

  test('an unknown route, and a known one with a method it lacks, get a 404 with Pascal-case keys', async () => {
    const { call } = await practise();
    expect(await call('GET', '/3/nothing')).toMatchObject({ status: 404, json: notFoundWith(2000762) });
    const put = await call('PUT', '/3/vouchers/F/1', { Voucher: VOUCHER });
    expect(put).toMatchObject({ status: 404, json: notFoundWith(2000762) });
    expect((await call('DELETE', '/3/accounts')).status).toBe(404);
    expect((await call('GET', '/3/voucherseries/%E0%A4%A')).status).toBe(404);
  });

  test('a slash at the end of the path does not matter', async () => {
    const { get } = await practise();
    expect((await get('/3/accounts/')).status).toBe(200);
  });

  test('switches turn every error key to lower case and every code to text', async () => {
    const { get } = await practise({ switches: { errorKeys: 'lower-case', errorCodeAsText: true } });
    const { json } = await get('/3/accounts/9999');
    expect(json).toEqual({
      ErrorInformation: { error: 1, message: 'Kan inte hitta kontot.', code: '2000423' },
    });
  });

  test('JSON is written in ASCII with slashes escaped', async () => {
    const { get } = await practise();
    const { text, json } = await get('/3/companyinformation');
    expect(text).toContain(String.raw`"CompanyName":"\u00d6vningsbolaget AB"`);
    expect(text).toContain(String.raw`http:\/\/127.0.0.1`);
    expect(json).toMatchObject({ CompanyInformation: { CompanyName: 'Övningsbolaget AB' } });
  });

  test('unknown, repeated and malformed query parameters are refused with 2000588', async () => {
    const { get } = await practise();
    const queries = [
      'unknown=1',
      'financialYear=7',
      'financialyear=7&financialyear=7',
      'financialyear=seven',
      'financialyear=99',
      'page=0',
      'limit=-1',
      'fromdate=2026-02-30',
      'lastmodified=yesterday',
      'sortorder=down',
      'sortby=description',
      'todate=',
    ];
    for (const query of queries) {
      const answer = await get(`/3/vouchers?${query}`);
      expect({ query, ...answer }).toMatchObject({ query, status: 400, json: refusedWith(2000588) });
    }
  });

  test('a filter that does not exist is refused with 2000587', async () => {
    const { get } = await practise();
    expect(await get('/3/vouchers?filter=open')).toMatchObject({ status: 400, json: refusedWith(2000587) });
  });

  test('a resource whose scope was not granted is refused with 2000663', async () => {
    const company = { ...PRACTICE_COMPANY, scopes: ['bookkeeping'] };
    const { simulator, get } = await practise({ company });
    expect((await get('/3/accounts')).status).toBe(200);
    expect(await get('/3/costcenters')).toMatchObject({ status: 403, json: refusedWith(2000663) });
    simulator.setSwitches({ missingScopeStatus: 400 });
    expect((await get('/3/costcenters')).status).toBe(400);
  });

  test('a missing licence looks like a missing right', async () => {
    const { simulator, get } = await practise({ switches: { licence: 'missing-for-scope' } });
    expect(await get('/3/vouchers')).toMatchObject({ status: 403, json: refusedWith(2001101) });
    simulator.setSwitches({ licence: 'missing-for-api' });
    expect(await get('/3/vouchers')).toMatchObject({ status: 403, json: refusedWith(2001103) });
  });
});
