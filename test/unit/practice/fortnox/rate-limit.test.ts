import { expect, test } from 'vitest';
import { HandClock, practise, type Practice } from './harness.ts';

const statuses = async ({ get }: Practice, count: number): Promise<number[]> => {
  const all = [];
  for (let asked = 0; asked < count; asked += 1) all.push((await get('/3/companyinformation')).status);
  return all;
};

test('the 26th request within 5 s gets a 429 with neither body nor Retry-After', async () => {
  const practice = await practise({ clock: new HandClock() });
  expect(new Set(await statuses(practice, 25))).toEqual(new Set([200]));
  const over = await practice.get('/3/companyinformation');
  expect(over.status).toBe(429);
  expect(over.text).toBe('');
  expect(over.headers.get('retry-after')).toBeNull();
});

test('the window slides: a request leaves it 5 s after it came', async () => {
  const clock = new HandClock();
  const practice = await practise({ clock });
  await statuses(practice, 20);
  clock.advance(3000);
  expect(await statuses(practice, 6)).toEqual([200, 200, 200, 200, 200, 429]);
  clock.advance(1999);
  expect(await statuses(practice, 1)).toEqual([429]);
  clock.advance(1);
  const expected = [...Array.from({ length: 20 }, () => 200), 429];
  expect(await statuses(practice, 21)).toEqual(expected);
});

test('a voucher that meets a 429 is not booked', async () => {
  const practice = await practise({ clock: new HandClock() });
  await statuses(practice, 25);
  expect((await practice.postVoucher()).status).toBe(429);
  expect(practice.simulator.books().vouchers).toEqual([]);
});

test('switches give a 429 a body, a Retry-After header, or end the limit', async () => {
  const switches = { retryAfterSeconds: 7, tooManyRequestsBody: 'html' } as const;
  const practice = await practise({ clock: new HandClock(), switches });
  await statuses(practice, 25);
  const html = await practice.get('/3/companyinformation');
  expect(html.headers.get('retry-after')).toBe('7');
  expect(html.headers.get('content-type')).toBe('text/html');
  expect(html.text).toContain('<html>');
  practice.simulator.setSwitches({ tooManyRequestsBody: 'json' });
  expect((await practice.get('/3/companyinformation')).json).toEqual({ message: 'too many requests' });
  practice.simulator.setSwitches({ rateLimit: false });
  expect((await practice.get('/3/companyinformation')).status).toBe(200);
});
