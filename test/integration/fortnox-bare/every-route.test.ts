/**
 * Every route the simulator has, asked by a client that writes its requests as HTTP allows and few clients do: a slash
 * at the end, every letter of a key percent-encoded, header names in lower case, media types with a charset, a body in
 * pieces. The route table is read for one thing: that none is forgotten.
 */
import { expect, test } from 'vitest';
import * as z from 'zod';
import { findRoute } from '../../../src/main/practice/fortnox/route.ts';
import { ROUTES } from '../../../src/main/practice/fortnox/routes.ts';
import { bare, startBareClient, type BareAnswer } from './bare-client.ts';
import { CHANGED, CREATED, RESOURCES } from './resource-table.ts';

const client = startBareClient();
/** Method and path as they were asked, without what is only another way to write them. */
const asked = new Set<string>();

interface Style {
  readonly slash?: true;
  readonly encoded?: true;
  readonly headers?: 'usual' | 'unusual';
}
const PLAIN: Style = {};
const STYLES: readonly Style[] = [{ slash: true }, { encoded: true }, { headers: 'unusual' }];
const UNUSUAL: Style = { slash: true, encoded: true, headers: 'unusual' };
const OK = 200;
const UNUSUAL_ACCEPT = 'text/html;q=0.2, Application/JSON;charset=utf-8';

/** `/3/articles/K-100`: resources and actions have names of their own; what else stands below them is anybody's text. */
const FIRST_KEY = 3;
const NAMES =
  /^(sublist|company|lockedperiod|tenants-v4|status-v1|stockbalance|cancel|createinvoice|externalprint|warehouseready)$/;

function encodeEveryLetter(segment: string): string {
  return [...Buffer.from(segment)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

function write(target: string, { slash, encoded }: Style): string {
  const [path = '', query] = target.split('?');
  const segments = path.split('/');
  const written = segments.map((segment, index) =>
    encoded === true && index >= FIRST_KEY && !NAMES.test(segment) ? encodeEveryLetter(segment) : segment,
  );
  return `${written.join('/')}${slash === true ? '/' : ''}${query === undefined ? '' : `?${query}`}`;
}

async function ask(method: string, target: string, style: Style, json?: object): Promise<BareAnswer> {
  const { addresses, token } = client();
  asked.add(`${method} ${target.split('?')[0] ?? ''}`);
  const unusual = style.headers === 'unusual';
  const body = json === undefined ? [] : Buffer.from(JSON.stringify(json));
  return bare(addresses.apiUrl, write(target, style), {
    method,
    headers: unusual
      ? {
          authorization: `bearer ${token}`,
          accept: UNUSUAL_ACCEPT,
          ...(json === undefined ? {} : { 'content-type': 'application/json; charset=UTF-8' }),
        }
      : {
          Authorization: `Bearer ${token}`,
          Accept: 'application/json',
          ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
    body: Buffer.isBuffer(body) ? [body.subarray(0, 1), body.subarray(1)] : [],
  });
}

/** What was answered otherwise than it should have been, in the test that is running. */
const wrong: string[] = [];

/** A reading says the same however it is written. */
async function read(target: string): Promise<void> {
  const plain = await ask('GET', target, PLAIN);
  if (plain.status !== OK) wrong.push(`GET ${target}: ${plain.status}`);
  for (const style of STYLES) {
    const { text, status } = await ask('GET', target, style);
    if (text !== plain.text) wrong.push(`GET ${write(target, style)}: ${status}`);
  }
}

async function change(method: string, target: string, status: number, json?: object): Promise<unknown> {
  const answer = await ask(method, target, UNUSUAL, json);
  if (answer.status !== status) wrong.push(`${method} ${write(target, UNUSUAL)}: ${answer.status}`);
  return answer.json;
}

test('registers', async () => {
  for (const { path, single, create } of CREATED) {
    await change('POST', `/3/${path}`, 201, { [single]: create });
  }
  for (const { path, single, key, change: fields } of CHANGED) {
    await change('PUT', `/3/${path}/${key}`, 200, { [single]: fields });
  }
  for (const { path, key } of RESOURCES) {
    await read(`/3/${path}?limit=500`);
    await read(`/3/${path}/${key}`);
  }
  for (const { path, key, removable } of RESOURCES) {
    if (removable === true) await change('DELETE', `/3/${path}/${key}`, 204);
  }
  expect(wrong.splice(0)).toEqual([]);
});

test('labels and prices, which have keys of their own kind', async () => {
  const created = await change('POST', '/3/labels', 201, { Label: { Description: 'Räksmörgås' } });
  const { Id } = z.object({ Label: z.object({ Id: z.number() }) }).parse(created).Label;
  await change('PUT', `/3/labels/${Id}`, 200, { Label: { Description: 'Smörgås' } });
  await read('/3/labels');
  await change('DELETE', `/3/labels/${Id}`, 204);
  await read('/3/prices/sublist/A/K-100');
  await read('/3/prices/A/K-100');
  await change('PUT', '/3/prices/A/K-100', 200, { Price: { Price: 50 } });
  expect(wrong.splice(0)).toEqual([]);
});

test('the books and their files', async () => {
  await read('/3/financialyears?date=2026-03-14');
  const Voucher = {
    VoucherSeries: 'F',
    TransactionDate: '2026-03-14',
    Description: 'Dagskassa Z 1',
    VoucherRows: [
      { Account: 1910, Debit: 100 },
      { Account: 3001, Credit: 100 },
    ],
  };
  await change('POST', '/3/vouchers?financialyear=7', 201, { Voucher });
  for (const path of ['vouchers', 'vouchers/sublist', 'vouchers/sublist/F', 'vouchers/F/1']) {
    await read(`/3/${path}?financialyear=7`);
  }
  const { Id } = z
    .object({ File: z.object({ Id: z.string() }) })
    .parse((await upload('/3/inbox/?path=inbox_v')).json).File;
  await read('/3/inbox');
  await read(`/3/inbox/${Id}`);
  const VoucherFileConnection = { FileId: Id, VoucherNumber: '1', VoucherSeries: 'F' };
  await change('POST', '/3/voucherfileconnections?financialyear=7', 201, { VoucherFileConnection });
  await read('/3/voucherfileconnections');
  await read(`/3/voucherfileconnections/${Id}`);
  await change('DELETE', `/3/voucherfileconnections/${Id}`, 204);
  await change('DELETE', `/3/inbox/${Id}`, 204);
  // The scope for it is not granted to anyone who does not ask for it.
  await change('DELETE', '/3/vouchers/F/1?financialyear=7', 403);
  const years = z
    .object({ FinancialYears: z.array(z.object({ ToDate: z.string() })) })
    .parse((await ask('GET', '/3/financialyears', PLAIN)).json).FinancialYears;
  const last = Math.max(...years.map(({ ToDate }) => Number(ToDate.slice(0, 4))));
  const FinancialYear = { FromDate: `${last + 1}-01-01`, ToDate: `${last + 1}-12-31` };
  await change('POST', '/3/financialyears', 201, { FinancialYear });
  expect(wrong.splice(0)).toEqual([]);
});

test('what is done with orders', async () => {
  const OrderRows = [{ ArticleNumber: 'K-200', OrderedQuantity: 1, DeliveredQuantity: 1 }];
  for (const DocumentNumber of ['901', '902']) {
    await change('POST', '/3/orders', 201, {
      Order: { CustomerNumber: '1', DocumentNumber, OrderRows },
    });
  }
  await change('PUT', '/3/orders/901/externalprint', 200);
  // For companies with a warehouse alone.
  await change('PUT', '/3/orders/901/warehouseready', 400);
  const invoiced = await change('PUT', '/3/orders/901/createinvoice', 200);
  await read('/3/invoices');
  const number = z.object({ Invoice: z.object({ DocumentNumber: z.coerce.string() }) }).parse(invoiced)
    .Invoice.DocumentNumber;

  await read(`/3/invoices/${number}`);
  await change('PUT', '/3/orders/902/cancel', 200);
  expect(wrong.splice(0)).toEqual([]);
});

test('what can only be read', async () => {
  for (const path of [
    'companyinformation',
    'settings/company',
    'settings/lockedperiod',
    'me',
    'accountcharts',
  ]) {
    await read(`/3/${path}`);
  }
  await read('/api/warehouse/tenants-v4');
  await read('/api/warehouse/status-v1/stockbalance?itemIds=G-20');
  expect(wrong.splice(0)).toEqual([]);
});

test('no route of the simulator was left out', () => {
  const reached = new Set(
    [...asked].map((target) => {
      const [method = '', path = ''] = target.split(' ');
      return findRoute(ROUTES, method, path)?.route;
    }),
  );
  expect(
    ROUTES.filter((route) => !reached.has(route)).map(({ method, path }) => `${method} ${path}`),
  ).toEqual([]);
});

/** A file, as a form whose boundary few clients would choose. */
async function upload(path: string): Promise<BareAnswer> {
  const { addresses, token } = client();
  asked.add('POST /3/inbox');
  const boundary = "----a'b(c)+_,-./:=?";
  const answer = await bare(addresses.apiUrl, path, {
    method: 'POST',
    headers: {
      authorization: `bearer ${token}`,
      accept: UNUSUAL_ACCEPT,
      'content-type': `multipart/form-data; charset=utf-8; boundary="${boundary}"`,
    },
    body: [
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="z.pdf"\r\n`,
      `Content-Type: application/pdf\r\n\r\n%PDF-1.4 åäö\r\n--${boundary}--\r\n`,
    ],
  });
  return answer;
}
