import { connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import type { FaultRule } from '../../../../src/main/practice/fortnox/faults.ts';
import { Faults } from '../../../../src/main/practice/fortnox/faults.ts';
import { systemClock } from '../../../../src/shared/clock.ts';
import { askToken, practise, VOUCHER, type Practice } from './harness.ts';

const onPost = (rule: FaultRule): { faults: FaultRule[] } => ({
  faults: [{ method: 'POST', path: '/3/vouchers', ...rule }],
});

/** How long a busy machine may take over what happens at once on an idle one. */
const WAIT = { timeout: 4000 };

/** Waits for what happens in the simulator after its client has gone away. */
async function settled({ simulator }: Practice, outcome: string): Promise<void> {
  await vi.waitFor(() => expect(simulator.books().requests.at(-1)?.outcome).toBe(outcome), WAIT);
}

describe('a fault before the commit leaves the books untouched', () => {
  test('a 503 with HTML', async () => {
    const html = '<html><body>Service Unavailable</body></html>';
    const { simulator, postVoucher } = await practise(onPost({ answer: { status: 503, body: html } }));
    const answer = await postVoucher();
    expect(answer).toMatchObject({ status: 503, text: html });
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(simulator.books().vouchers).toEqual([]);
  });

  test('a 200 with HTML where JSON belongs', async () => {
    const faults = [{ path: '/3/companyinformation', answer: { status: 200, body: '<p>Logga in</p>' } }];
    const { get } = await practise({ faults });
    expect(await get('/3/companyinformation')).toMatchObject({ status: 200, text: '<p>Logga in</p>' });
  });

  test('a broken connection', async () => {
    const { simulator, postVoucher } = await practise(onPost({ cutBeforeCommit: true }));
    await expect(postVoucher()).rejects.toThrow('fetch failed');
    expect(simulator.books()).toMatchObject({ vouchers: [] });
    expect(simulator.books().requests.at(-1)).toMatchObject({ outcome: 'cut', status: null, booked: null });
  });
});

describe('a fault after the commit leaves the voucher booked', () => {
  test('a broken connection', async () => {
    const { simulator, postVoucher } = await practise(onPost({ cutAfterCommit: true }));
    await expect(postVoucher()).rejects.toThrow('fetch failed');
    expect(simulator.books().vouchers).toHaveLength(1);
    expect(simulator.books().requests.at(-1)).toMatchObject({
      outcome: 'cut',
      booked: { series: 'F', number: 1, year: 7 },
    });
  });

  test('a gateway that has lost patience', async () => {
    const { simulator, postVoucher } = await practise(onPost({ answer: { status: 504, afterCommit: true } }));
    expect((await postVoucher()).status).toBe(504);
    expect(simulator.books().vouchers).toHaveLength(1);
  });

  test('half an answer', async () => {
    const { simulator, postVoucher } = await practise(onPost({ truncatedJson: true }));
    const answer = await postVoucher();
    expect(answer).toMatchObject({ status: 201, json: undefined });
    expect(answer.text).toMatch(/^\{"Voucher":/);
    expect(simulator.books().vouchers).toHaveLength(1);
  });
});

describe('a slow commit', () => {
  test('books although its client has given up and asked again: that makes a duplicate', async () => {
    const gate = Promise.withResolvers<undefined>();
    const clock = { ...systemClock, sleep: () => gate.promise };
    const slow = onPost({ nth: 1, delayBeforeCommit: 1 });
    const { simulator, token, postVoucher, get } = await practise({ ...slow, clock });
    const patience = new AbortController();
    const hasty = fetch(`${simulator.apiUrl}/3/vouchers?financialyear=7`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ Voucher: { ...VOUCHER, Comments: 'kb 01' } }),
      signal: patience.signal,
    }).catch((error: unknown) => error);
    await vi.waitFor(() => expect(simulator.books().requests.at(-1)?.faults).toHaveLength(1), WAIT);
    patience.abort();
    expect(await hasty).toMatchObject({ name: 'AbortError' });
    // It looks once, finds nothing, and sends again: the look proved nothing.
    expect((await get('/3/vouchers?financialyear=7')).json).toMatchObject({ Vouchers: [] });
    expect((await postVoucher({ Comments: 'kb 01' })).status).toBe(201);
    gate.resolve(undefined);
    await vi.waitFor(() => expect(simulator.books().vouchers).toHaveLength(2), WAIT);
    expect(simulator.books().requests.find(({ outcome }) => outcome === 'client-gone')).toMatchObject({
      booked: { series: 'F', number: 2, year: 7 },
    });
  });

  test('keeps to a range', async () => {
    const { postVoucher } = await practise(onPost({ delayBeforeCommit: { from: 40, to: 60 } }));
    const start = process.hrtime.bigint();
    expect((await postVoucher()).status).toBe(201);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeGreaterThanOrEqual(39);
  });

  test('an answer can be old news: read before a booking, told after it', async () => {
    const faults = [{ method: 'GET', path: '/3/vouchers', nth: 1, delayAfterCommit: 100 }];
    const { simulator, get, postVoucher } = await practise({ faults });
    const early = get('/3/vouchers?financialyear=7');
    await vi.waitFor(() => expect(simulator.books().requests.at(-1)?.faults).toHaveLength(1), WAIT);
    await postVoucher();
    expect((await early).json).toMatchObject({ Vouchers: [] });
    expect((await get('/3/vouchers?financialyear=7')).json).toMatchObject({
      Vouchers: [{ VoucherNumber: 1 }],
    });
  });

  test('does not hold up closing', async () => {
    const { simulator, postVoucher } = await practise(onPost({ delayBeforeCommit: 60_000 }));
    const failed = postVoucher().catch((error: unknown) => error);
    await vi.waitFor(() => expect(simulator.books().requests).toHaveLength(2), WAIT);
    await simulator.close();
    expect(await failed).toBeInstanceOf(TypeError);
    expect(simulator.books().vouchers).toEqual([]);
    // The harness closes once more, which must be harmless.
  });
});

describe('clients killed mid-request', () => {
  test('while sending: nothing is booked, and others are served', async () => {
    const practice = await practise();
    const { simulator, postVoucher } = practice;
    const socket = connect(Number(new URL(simulator.apiUrl).port), '127.0.0.1');
    socket.write('POST /3/vouchers HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"Voucher":');
    await vi.waitFor(() => expect(simulator.books().requests).toHaveLength(2), WAIT);
    socket.resetAndDestroy();
    await settled(practice, 'incomplete');
    expect(simulator.books().vouchers).toEqual([]);
    expect((await postVoucher()).status).toBe(201);
  });

  test('right after the last byte: the voucher is booked all the same', async () => {
    const practice = await practise();
    const { simulator, token } = practice;
    const body = JSON.stringify({ Voucher: VOUCHER });
    const socket = connect(Number(new URL(simulator.apiUrl).port), '127.0.0.1');
    const request = [
      'POST /3/vouchers?financialyear=7 HTTP/1.1',
      'Host: x',
      `Authorization: Bearer ${token}`,
      'Accept: application/json',
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
    ];
    socket.write(`${request.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
    await vi.waitFor(() => expect(simulator.books().vouchers).toHaveLength(1), WAIT);
  });

  test('with bytes that are no HTTP', async () => {
    const { simulator, get } = await practise();
    const socket = connect(Number(new URL(simulator.apiUrl).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write('\u0000\u0001garbage\r\n\r\n');
    await closed;
    expect((await get('/3/accounts')).status).toBe(200);
  });
});

describe('fault rules', () => {
  test('count the requests they fit, from 1', () => {
    const faults = new Faults(1, [
      { method: 'POST', path: '/3/vouchers', nth: [2, 3], cutAfterCommit: true },
    ]);
    const cut = (method: string): boolean => faults.effectsOn(method, '/3/vouchers', 0).cutAfterCommit;
    expect([cut('POST'), cut('GET'), cut('POST'), cut('POST'), cut('POST')]).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  test('fit paths by pattern, with nothing special but the star', () => {
    const faults = new Faults(1, [{ path: '/3/vouchers/*/1', truncatedJson: true }]);
    expect(faults.effectsOn('GET', '/3/vouchers/F/1', 0).truncatedJson).toBe(true);
    expect(faults.effectsOn('GET', '/3/vouchers/F/12', 0).truncatedJson).toBe(false);
    expect(
      new Faults(1, [{ path: '/3/.*', truncatedJson: true }]).effectsOn('GET', '/3/x', 0).truncatedJson,
    ).toBe(false);
  });

  test('draw the same lots from the same seed', () => {
    const seed = Math.trunc(process.hrtime()[1]);
    const draw = (): boolean[] => {
      const faults = new Faults(seed, [{ probability: 0.3, cutBeforeCommit: true }]);
      return Array.from({ length: 2000 }, () => faults.effectsOn('GET', '/', 0).cutBeforeCommit);
    };
    const first = draw();
    expect({ seed, lots: draw() }).toEqual({ seed, lots: first });
    const share = first.filter(Boolean).length / first.length;
    expect({ seed, share }).toEqual({ seed, share: expect.closeTo(0.3, 1) });
  });

  test('put their effects together; the earlier rule holds', () => {
    const faults = new Faults(1, [
      { name: 'slow', delayBeforeCommit: 5 },
      { name: 'slower', delayBeforeCommit: 50, cutAfterCommit: true },
    ]);
    expect(faults.effectsOn('GET', '/', 0)).toMatchObject({
      names: ['slow', 'slower'],
      delayBeforeCommitMs: 5,
      cutAfterCommit: true,
    });
  });

  test('reach the token host too', async () => {
    const { simulator } = await practise();
    simulator.setFaults([{ path: '/oauth-v1/token', answer: { status: 500 } }]);
    expect((await askToken(simulator)).status).toBe(500);
    simulator.setFaults([]);
    expect((await askToken(simulator)).status).toBe(200);
  });
});
