import { expect, test } from 'vitest';
import { bare, startBareClient, type BareAnswer } from './bare-client.ts';

const client = startBareClient();

const ask = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: (string | Buffer)[],
): Promise<BareAnswer> =>
  bare(client().addresses.apiUrl, path, {
    method,
    headers: { Authorization: `Bearer ${client().token}`, Accept: 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
  });

test('header names may be in lower case, media types may have a charset, and Accept may name several', async () => {
  const { apiUrl } = client().addresses;
  const headers = {
    authorization: `bearer ${client().token}`,
    accept: 'text/plain;q=0.5, Application/JSON; charset=utf-8',
  };
  expect((await bare(apiUrl, '/3/units', { headers })).status).toBe(200);
  const created = await bare(apiUrl, '/3/units', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json; charset=UTF-8' },
    body: JSON.stringify({ Unit: { Code: 'kolli', Description: 'Kolli' } }),
  });
  expect(created.status).toBe(201);
});

test('a body may come in pieces, cut inside a letter, with no length declared', async () => {
  const bytes = Buffer.from(JSON.stringify({ Unit: { Code: 'påse', Description: 'Påse' } }));
  const middle = bytes.indexOf('å') + 1;
  const pieces = [bytes.subarray(0, middle), bytes.subarray(middle)];
  const json = { 'Content-Type': 'application/json' };
  expect((await ask('/3/units', json, 'POST', pieces)).status).toBe(201);
  expect((await ask('/3/units/p%C3%A5se')).json).toMatchObject({ Unit: { Description: 'Påse' } });
});

test('keys may have any letter and sign, percent-encoded', async () => {
  const json = { 'Content-Type': 'application/json' };
  for (const [Code, path] of [
    ['räksmörgås', '/3/units/r%C3%A4ksm%c3%b6rg%C3%A5s'],
    ['a&b', '/3/units/a%26b'],
    ['a/b', '/3/units/a%2Fb'],
    ['50%', '/3/units/50%25'],
    ['a b', '/3/units/a%20b'],
    ['a+b', '/3/units/a+b'],
  ] as const) {
    const body = JSON.stringify({ Unit: { Code, Description: 'x' } });
    expect((await ask('/3/units', json, 'POST', [body])).status).toBe(201);
    expect((await ask(path)).json).toMatchObject({ Unit: { Code } });
    expect((await ask(`${path}/`)).status).toBe(200);
    expect((await ask(path, {}, 'DELETE')).status).toBe(204);
  }
});

test('a query may be encoded in either way, and a slash may stand before it', async () => {
  for (const query of ['?name=Grannkontoret%20AB', '?name=Grannkontoret+AB', '/?name=GRANN']) {
    expect((await ask(`/3/customers${query}`)).json).toMatchObject({
      MetaInformation: { '@TotalResources': 1 },
      Customers: [{ CustomerNumber: '2' }],
    });
  }
});

test('HEAD is GET without the body; OPTIONS names the methods', async () => {
  const head = await ask('/3/units', {}, 'HEAD');
  expect([head.status, head.text]).toEqual([200, '']);
  expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
  expect((await ask('/3/units/nothing', {}, 'HEAD')).status).toBe(404);
  const options = await ask('/3/units', {}, 'OPTIONS');
  expect([options.status, options.headers.allow]).toEqual([204, 'GET, POST']);
  expect((await ask('/3/nothing', {}, 'OPTIONS')).status).toBe(404);
});

test('a connection is kept, and whoever takes compressed answers can read these', async () => {
  const [one, other] = [
    await ask('/3/units'),
    await ask('/3/units', { 'Accept-Encoding': 'gzip, deflate, br' }),
  ];
  expect(other.localPort).toBe(one.localPort);
  expect(other.headers['content-encoding']).toBeUndefined();
  expect(other.json).toEqual(one.json);
});

test('answers are JSON in ASCII with a length, and have the headers that were recorded', async () => {
  const answer = await ask('/3/companyinformation');
  expect(answer.text).toMatch(/^[\u0020-\u007E]+$/);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json',
    'content-length': String(answer.text.length),
    'x-build': expect.any(String),
    'x-rack-responsetime': expect.any(String),
  });
});
