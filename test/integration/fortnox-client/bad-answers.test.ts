import { describe, expect, test } from 'vitest';
import { createFortnoxClient } from '../../../src/main/fortnox/client.ts';
import { mayHaveBeenDone } from '../../../src/main/fortnox/outcome.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import type { FaultRule } from '../../../src/main/practice/fortnox/faults.ts';
import { freePort } from '../../../src/main/cli/world/free-port.ts';
import { credentialsOf, failureOf, startFortnox, valueOf, voucher, YEAR_2026 } from './fortnox.ts';

const HTML = '<html><body>Fortnox har stängt för underhåll</body></html>';
const TIMEOUT_MS = 300;

/** What becomes of a POST, and whether it was booked. */
async function postUnder(rule: Omit<FaultRule, 'method' | 'path'>, requestTimeoutMs = 5000) {
  const { client, simulator } = await startFortnox(
    { faults: [{ ...rule, method: 'POST', path: '/3/vouchers' }] },
    { requestTimeoutMs },
  );
  valueOf(await client.company());
  const failure = failureOf(await client.postVoucher(voucher(), YEAR_2026));
  return { failure, client, booked: () => simulator.books().vouchers.length };
}

describe('an answer that is not Fortnox’s language', () => {
  test.each([200, 201, 400, 403, 404])(
    '%i with HTML is unreadable, and may have been booked',
    async (status) => {
      const { failure } = await postUnder({ answer: { status, body: HTML } });
      expect(failure).toEqual({ kind: 'unreadable', status });
      expect(mayHaveBeenDone(failure)).toBe(true);
    },
  );

  test('201 with half its JSON is unreadable, and was booked', async () => {
    const { failure, booked } = await postUnder({ truncatedJson: true });
    expect(failure).toEqual({ kind: 'unreadable', status: 201 });
    expect(mayHaveBeenDone(failure)).toBe(true);
    expect(booked()).toBe(1);
  });

  test.each(['', 'null', '[]', '{}', '{"Voucher":null}', '{"Invoice":{}}'])(
    '201 with the body %j is unreadable',
    async (body) => {
      const { failure } = await postUnder({ answer: { status: 201, body, contentType: 'application/json' } });
      expect(failure).toEqual({ kind: 'unreadable', status: 201 });
    },
  );

  test('a redirect is not followed: a voucher is not sent to another place', async () => {
    const answer = { status: 302, headers: { Location: 'http://127.0.0.1:1/' } };
    const { failure } = await postUnder({ answer });
    expect(failure).toEqual({ kind: 'unreadable', status: 302 });
  });

  test('a list under another key is unreadable', async () => {
    const body = '{"MetaInformation":{"@TotalResources":1,"@TotalPages":1,"@CurrentPage":1},"Konton":[{}]}';
    const { client } = await startFortnox({
      faults: [{ path: '/3/accounts', answer: { status: 200, body } }],
    });
    expect(failureOf(await client.accounts(YEAR_2026))).toEqual({ kind: 'unreadable', status: 200 });
  });

  test('the right JSON under the wrong content type is read', async () => {
    const body = '{"LockedPeriod":{"EndDate":"2026-02-28"}}';
    const answer = { status: 200, body, contentType: 'text/html; charset=UTF-8' };
    const { client } = await startFortnox({ faults: [{ path: '/3/settings/lockedperiod', answer }] });
    expect(valueOf(await client.lockedUntil())).toBe('2026-02-28');
  });
});

describe('a server in trouble', () => {
  test.each([500, 502, 503, 504])('answers %i, and may have booked it', async (status) => {
    const { failure } = await postUnder({ answer: { status, body: HTML } });
    expect(failure).toEqual({ kind: 'unavailable', status });
    expect(mayHaveBeenDone(failure)).toBe(true);
  });

  test('answers 504 after it has booked', async () => {
    const { failure, booked } = await postUnder({ answer: { status: 504, body: HTML, afterCommit: true } });
    expect(mayHaveBeenDone(failure)).toBe(true);
    expect(booked()).toBe(1);
  });
});

describe('a server that is too busy', () => {
  test.each(['', HTML, '{"message":"slow down"}'])('says 429 with the body %j', async (body) => {
    const { failure, booked } = await postUnder({ answer: { status: 429, body } });
    expect(failure).toEqual({ kind: 'busy', retryAfterMs: null });
    expect(mayHaveBeenDone(failure)).toBe(false);
    expect(booked()).toBe(0);
  });

  test.each([
    ['7', 7000],
    ['0', 0],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    ['-3', null],
  ])('is waited for as its Retry-After of %j says', async (header, retryAfterMs) => {
    const answer = { status: 429, headers: { 'Retry-After': header } };
    expect((await postUnder({ answer })).failure).toEqual({ kind: 'busy', retryAfterMs });
  });
});

describe('a line', () => {
  test('that nobody listens at was not reached: nothing was done', async () => {
    const { simulator } = await startFortnox();
    const client = createFortnoxClient({
      address: { apiUrl: `http://127.0.0.1:${await freePort()}`, tokenUrl: simulator.tokenUrl },
      credentials: () => Promise.resolve(credentialsOf(simulator)),
      clock: systemClock,
      requestTimeoutMs: 5000,
    });
    const failure = failureOf(await client.postVoucher(voucher(), YEAR_2026));
    expect(failure).toEqual({ kind: 'unreached', reason: 'ECONNREFUSED' });
    expect(mayHaveBeenDone(failure)).toBe(false);
  });

  test('whose name nobody knows was not reached', async () => {
    const { simulator } = await startFortnox();
    const client = createFortnoxClient({
      address: { apiUrl: 'http://fortnox.invalid', tokenUrl: simulator.tokenUrl },
      credentials: () => Promise.resolve(credentialsOf(simulator)),
      clock: systemClock,
      requestTimeoutMs: 5000,
    });
    expect(failureOf(await client.postVoucher(voucher(), YEAR_2026)).kind).toBe('unreached');
  });

  test('that swallows the request broke, and it may have been booked', async () => {
    const { failure } = await postUnder({ delayBeforeCommit: 60_000 }, TIMEOUT_MS);
    expect(failure).toMatchObject({ kind: 'broken' });
    expect(mayHaveBeenDone(failure)).toBe(true);
  });

  test('that is cut before the request is carried out broke', async () => {
    const { failure, booked } = await postUnder({ cutBeforeCommit: true });
    expect(failure).toMatchObject({ kind: 'broken' });
    expect(booked()).toBe(0);
  });

  test('that is cut after the booking broke, and it was booked', async () => {
    const { failure, booked } = await postUnder({ cutAfterCommit: true });
    expect(failure).toMatchObject({ kind: 'broken' });
    expect(mayHaveBeenDone(failure)).toBe(true);
    expect(booked()).toBe(1);
  });

  test('that is slower than the request may take broke, and the booking comes later', async () => {
    const { failure, booked } = await postUnder({ delayBeforeCommit: 2 * TIMEOUT_MS }, TIMEOUT_MS);
    expect(failure).toMatchObject({ kind: 'broken' });
    expect(booked()).toBe(0);
    await expect.poll(booked, { timeout: 5000 }).toBe(1);
  });

  test('that works again is used again by the same client', async () => {
    const { client } = await postUnder({ nth: 1, cutBeforeCommit: true });
    expect((await client.postVoucher(voucher(), YEAR_2026)).ok).toBe(true);
  });
});
