/**
 * What has bitten those who built against Fortnox before us, one by one: reports of integrators, help centres and
 * recorded answers. Where the behaviour is the server's, a bare server plays it.
 */
import { describe, expect, test } from 'vitest';
import { fortnoxError } from '../../../src/shared/fortnox-errors.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { FORTNOX } from '../../../src/main/fortnox/client.ts';
import { authorizationUrl, readRedirect, SCOPES } from '../../../src/main/fortnox/login/authorization.ts';
import { mayHaveBeenDone } from '../../../src/main/fortnox/outcome.ts';
import { failureProblem } from '../../../src/main/sync/failure-problem.ts';
import { listAnswer, refusal, startBareFortnox, type Answering } from './bare-fortnox.ts';
import { failureOf, startFortnox, valueOf, voucher, YEAR_2026, YEAR_2027 } from './fortnox.ts';

const CONSENT = {
  tokenUrl: FORTNOX.tokenUrl,
  clientId: 'klient',
  redirectUri: 'http://localhost:53682/callback',
  state: 'slump',
  service: false,
};
const ARTICLE = { ArticleNumber: 'K-100', Description: 'Kaffe', QuantityInStock: 24, Active: true };
const CUSTOMER = { CustomerNumber: '7', Name: 'Kund' };
const DRAFT = { customerNumber: '7', externalReference1: 'R-1' };
const ROWS = [{ article: 'K-100', ordered: 2, delivered: 2, price: 10_00 }];

function orderWith(rowIds: readonly number[], more: object = {}) {
  const OrderRows = rowIds.map((RowId) => ({ ArticleNumber: 'K-100', DeliveredQuantity: '1', RowId }));
  return { body: { Order: { DocumentNumber: '33', CustomerNumber: '7', OrderRows, ...more } } };
}

describe('the link', () => {
  test('1: a refresh token is good once; two calls at the same time use it once, and the next is stored first', async () => {
    const order: string[] = [];
    let refreshToken = 'första';
    const { client } = await startBareFortnox(
      () => {
        order.push('api');
        return { body: { CompanyInformation: { CompanyName: 'Bolaget', DatabaseNumber: 7 } } };
      },
      {
        token: (_, count) => ({
          body: { access_token: `nyckel-${count}`, refresh_token: `nästa-${count}`, expires_in: 3600 },
        }),
        store: {
          credentials: () => Promise.resolve({ clientId: 'k', clientSecret: 'hemlighet', refreshToken }),
          storeRefreshToken: (_, next) => {
            order.push('stored');
            refreshToken = next;
            return Promise.resolve(true);
          },
        },
      },
    );
    await Promise.all([client.company(), client.company()]);
    expect(order).toEqual(['stored', 'api', 'api']);
    expect(refreshToken).toBe('nästa-1');
  });

  test('2: the consent asks for offline access', () => {
    expect(new URL(authorizationUrl(CONSENT)).searchParams.get('access_type')).toBe('offline');
  });

  test('3: a browser sent back with neither code nor state is told apart from a refusal', () => {
    expect(readRedirect(new URL(CONSENT.redirectUri))).toEqual({ kind: 'bare' });
  });

  test('4: which company was chosen is told by the company itself', async () => {
    const { client } = await startFortnox();
    expect(valueOf(await client.company()).databaseNumber).toBe(1_234_567);
  });

  test('20: a missing licence is no refused login: the token is kept, and it says what is missing', async () => {
    let tokens = 0;
    const { client, requests } = await startBareFortnox(
      () => refusal(2_001_101, 'Det finns ingen aktiv licens för önskat scope', 403),
      {
        token: () => {
          tokens += 1;
          return { body: { access_token: 'en-nyckel', expires_in: 3600 } };
        },
      },
    );
    const failure = failureOf(await client.orders());
    expect(failure).toMatchObject({ kind: 'refused', code: 2_001_101 });
    expect(failureProblem(failure).code).toBe('fortnox-forbidden');
    expect([tokens, requests.length]).toEqual([1, 1]);
  });

  test('21: every scope any scenario needs is asked for at once, the warehouse only where it is needed', () => {
    const asked = new URL(authorizationUrl(CONSENT)).searchParams.get('scope')?.split(' ');
    expect(asked).toEqual([...SCOPES]);
    expect(asked).toEqual(
      expect.arrayContaining(['bookkeeping', 'settings', 'costcenter', 'companyinformation', 'connectfile']),
    );
    expect(asked).toEqual(expect.arrayContaining(['inbox', 'article', 'customer', 'order', 'price']));
    const more = new URL(authorizationUrl({ ...CONSENT, withWarehouse: true })).searchParams.get('scope');
    expect(more?.split(' ')).toEqual([...SCOPES, 'warehouse']);
  });

  test('27: there is no sandbox host: a test company lives beside the real ones', () => {
    expect(FORTNOX).toEqual({
      apiUrl: 'https://api.fortnox.se',
      tokenUrl: 'https://apps.fortnox.se/oauth-v1/token',
    });
  });
});

describe('answers', () => {
  test.each([
    { Error: 1, Message: 'Nej.', Code: 2_000_588 },
    { error: 1, message: 'Nej.', code: 2_000_588 },
    { error: '1', message: 'Nej.', code: '2000588' },
    { ERROR: 1, MESSAGE: 'Nej.', CODE: '2000588' },
  ])('5: an error is read in any spelling: %j', async (ErrorInformation) => {
    const { client } = await startBareFortnox(() => ({ status: 400, body: { ErrorInformation } }));
    expect(failureOf(await client.units())).toEqual({
      kind: 'refused',
      status: 400,
      code: 2_000_588,
      message: 'Nej.',
    });
  });

  test('6: the same article is a text in the list and a number by itself', async () => {
    const { client } = await startBareFortnox(({ path }) =>
      path.endsWith('/K-100')
        ? { body: { Article: ARTICLE } }
        : listAnswer('Articles', [{ ...ARTICLE, QuantityInStock: '24', SalesPrice: null }]),
    );
    const [listed] = valueOf(await client.articles());
    expect(listed?.quantityInStock).toBe(24);
    expect(valueOf(await client.article('K-100'))?.quantityInStock).toBe(24);
  });

  test('7: the series stand under VoucherSeriesCollection, and nowhere else', async () => {
    const series = [{ Code: 'A', Manual: true }];
    const right = await startBareFortnox(() => listAnswer('VoucherSeriesCollection', series));
    expect(valueOf(await right.client.allVoucherSeries(YEAR_2026))).toHaveLength(1);
    const wrong = await startBareFortnox(() => listAnswer('VoucherSeries', series));
    expect((await wrong.client.allVoucherSeries(YEAR_2026)).ok).toBe(false);
  });

  test.each(['', null, undefined, 'API_NORIGHT'])('24: an empty date may be %j', async (empty) => {
    const { client } = await startBareFortnox(() => orderWith([], { DeliveryDate: empty, OrderDate: empty }));
    expect(valueOf(await client.order('33'))).toMatchObject({ deliveryDate: null, orderDate: null });
  });

  test.each(['text/html; charset=UTF-8', 'text/plain', 'application/octet-stream', ''])(
    '25: an error is read whatever its content type says: %j',
    async (type) => {
      const answer = { ...refusal(2_000_588), headers: { 'Content-Type': type } };
      const { client } = await startBareFortnox(() => answer);
      expect(failureOf(await client.units())).toMatchObject({ kind: 'refused', code: 2_000_588 });
    },
  );
});

describe('the books', () => {
  test('8: series, accounts and vouchers are asked for in their own year', async () => {
    const { client } = await startFortnox();
    expect(valueOf(await client.voucherSeries('F', YEAR_2026))?.manual).toBe(true);
    expect(valueOf(await client.voucherSeries('F', YEAR_2027))?.manual).toBe(false);
    const bare = await startBareFortnox(() => listAnswer('Accounts', []));
    await bare.client.accounts(YEAR_2027);
    await bare.client.account(1910, YEAR_2027);
    await bare.client.voucher('F', 1, YEAR_2027);
    expect(bare.requests.map(({ query }) => query.get('financialyear'))).toEqual(['3', '3', '3']);
  });

  test('9: a lock that does not show still refuses the voucher, known to have done nothing', async () => {
    const { client } = await startBareFortnox(({ method }) =>
      method === 'GET'
        ? { body: { LockedPeriod: {} } }
        : refusal(2_000_401, 'Anna har låst perioden t.o.m. 2026-10-31.'),
    );
    expect(valueOf(await client.lockedUntil())).toBeNull();
    const failure = failureOf(await client.postVoucher(voucher(), YEAR_2026));
    expect(mayHaveBeenDone(failure)).toBe(false);
    expect(failureProblem(failure).code).toBe('period-locked');
  });

  test('10: an arrow or a straight quote in a description does not cost the voucher', async () => {
    const { client, simulator } = await startFortnox();
    valueOf(await client.postVoucher(voucher({ description: 'Z 1 -> "kassa"' }), YEAR_2026));
    expect(simulator.books().vouchers[0]?.description).toBe('Z 1 - ’kassa’');
  });

  test('23: a POST whose answer never comes is made once, and may have been booked', async () => {
    const { client, requests } = await startBareFortnox(
      async () => {
        await systemClock.sleep(400);
        return {};
      },
      { requestTimeoutMs: 200 },
    );
    const failure = failureOf(await client.postVoucher(voucher(), YEAR_2026));
    expect(failure.kind).toBe('broken');
    expect(mayHaveBeenDone(failure)).toBe(true);
    const patient = failureOf(await client.of('orders').createOrder(DRAFT, ROWS));
    expect(mayHaveBeenDone(patient)).toBe(true);
    expect(requests).toHaveLength(2);
  });

  test('28: amounts that no float holds are sent with two decimals, and balance', async () => {
    const { client, sent } = await startBareFortnox(() => refusal(1));
    const rows = [10, 20, 70].map((ore) => ({
      account: 1910,
      debit: ore,
      credit: 0,
      text: '',
      costCenter: null,
    }));
    rows.push({ account: 3001, debit: 0, credit: 100, text: '', costCenter: null });
    await client.postVoucher(voucher({ rows }), YEAR_2026);
    expect(JSON.stringify(sent())).toMatch(/"Debit":0.1,.*"Debit":0.2,.*"Debit":0.7,.*"Credit":1,/);
  });
});

describe('the registers', () => {
  test('11: a name that is refused as too long is not sent again, and the shop is told why', async () => {
    const { client, requests } = await startBareFortnox(() => refusal(2_000_107));
    const outcome = await client.of('customers').createCustomer({ number: '7', name: 'Å'.repeat(1024) });
    expect(failureOf(outcome)).toMatchObject({ kind: 'refused', code: 2_000_107 });
    expect(requests).toHaveLength(1);
    expect(fortnoxError(2_000_107)).toMatchObject({ cause: 'too-long', retry: 'when-changed' });
  });

  test('12: a default account that does not exist may refuse any change; the change itself names no account', async () => {
    const { client, sent } = await startBareFortnox(({ method }) =>
      method === 'GET'
        ? { body: { Article: { ...ARTICLE, SalesAccount: 3001, PurchaseAccount: 9999 } } }
        : refusal(2_001_304, 'Kunde inte hitta konto (PurchaseAccount)'),
    );
    const article = valueOf(await client.article('K-100'));
    if (article === null) throw new Error('no article');
    const failure = failureOf(await client.updateArticle(article, { ...article, quantityInStock: 23 }));
    expect(sent()).toEqual([{ Article: { QuantityInStock: 23 } }]);
    expect(failureProblem(failure).facts).toMatchObject({
      message: 'Kunde inte hitta konto (PurchaseAccount)',
    });
    expect(fortnoxError(2_001_304)?.cause).toBe('default-account-missing');
  });

  test('13: terms that were removed and still stand on the customer refuse the order, with a sentence', async () => {
    const { client } = await startBareFortnox(() => refusal(2_000_435));
    const failure = failureOf(await client.createOrder(DRAFT, ROWS));
    expect(mayHaveBeenDone(failure)).toBe(false);
    expect(fortnoxError(2_000_435)?.cause).toBe('terms-of-delivery-missing');
  });

  test('14: a search gives everything that holds a part of it; what is found is exact', async () => {
    const found = ['R-1', 'R-10', 'r-1'].map((ExternalInvoiceReference1, index) => ({
      DocumentNumber: String(index),
      ExternalInvoiceReference1,
    }));
    const { client } = await startBareFortnox(() => listAnswer('Orders', found));
    expect(valueOf(await client.ordersByReference('R-1'))).toHaveLength(1);
  });

  test('15: changes are asked for in Swedish time, some hours back', async () => {
    const { client, requests } = await startBareFortnox(() => listAnswer('Articles', []));
    await client.articles({ changedAfter: Date.parse('2026-10-25T01:30:00Z') });
    expect(requests[0]?.query.get('lastmodified')).toBe('2026-10-25 01:30');
  });

  test('16: five hundred rows that come as a hundred are all read', async () => {
    const all = Array.from({ length: 230 }, (_, index) => ({ Code: `e${index}`, Description: 'Enhet' }));
    const { client } = await startBareFortnox(({ query }) => {
      const page = Number(query.get('page'));
      return listAnswer('Units', all.slice((page - 1) * 100, page * 100), 3, 230);
    });
    expect(valueOf(await client.units())).toHaveLength(230);
  });

  test('17: an order is sent with what was delivered, since its total follows that', async () => {
    const { client, sent } = await startBareFortnox(() => orderWith([11]));
    valueOf(await client.createOrder(DRAFT, ROWS));
    expect(sent()).toMatchObject([{ Order: { OrderRows: [{ OrderedQuantity: 2, DeliveredQuantity: 2 }] } }]);
  });

  test('18: the ids of rows are new after every change, and the next change uses the new ones', async () => {
    const { client, sent } = await startBareFortnox((_, count) => orderWith([10 + count]));
    const first = valueOf(await client.order('33'));
    if (first === null) throw new Error('no order');
    const keepAll = (order: typeof first) => ({
      byId: order.rows.map((row) => ({ keep: { ...row, rowId: row.rowId ?? 0 }, change: { delivered: 2 } })),
    });
    const second = valueOf(await client.updateOrder(first, {}, keepAll(first)));
    valueOf(await client.updateOrder(second, {}, keepAll(second)));
    expect(sent()).toMatchObject([
      { Order: { OrderRows: [{ RowId: 11 }] } },
      { Order: { OrderRows: [{ RowId: 12 }] } },
    ]);
  });

  test('19: a customer number that is used up is refused once, and never tried again', async () => {
    const { client, requests } = await startBareFortnox(() =>
      refusal(2_000_637, 'Kundnummer 7 används redan.'),
    );
    const failure = failureOf(await client.of('customers').createCustomer({ number: '7', name: 'Kund' }));
    expect(failure).toMatchObject({ kind: 'refused', code: 2_000_637 });
    expect(requests).toHaveLength(1);
    expect(fortnoxError(2_000_637)?.retry).toBe('when-changed');
  });

  test('22: stock that the warehouse keeps is not changed by an article: the answer shows what it is', async () => {
    const { client } = await startBareFortnox(() => ({ body: { Article: ARTICLE } }));
    const article = valueOf(await client.article('K-100'));
    if (article === null) throw new Error('no article');
    expect(valueOf(await client.updateArticle(article, { quantityInStock: 20 })).quantityInStock).toBe(24);
  });

  test('26: text goes as plain UTF-8, not as HTML', async () => {
    const bodies: string[] = [];
    const answering: Answering = ({ body }) => {
      bodies.push(body);
      return { body: { Customer: CUSTOMER } };
    };
    const { client } = await startBareFortnox(answering);
    valueOf(await client.createCustomer({ number: '7', name: 'Åke & Söner' }));
    expect(bodies).toEqual(['{"Customer":{"CustomerNumber":"7","Name":"Åke & Söner"}}']);
  });
});
