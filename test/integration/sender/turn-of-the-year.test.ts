import { expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import type { ZReport } from '../../../src/shared/z-report.ts';
import { addZ, bookedAs, expectBookedOnce, startWorld, untilState, yesTo } from './bridge-world.ts';

const YEAR_2026 = 7;
const YEAR_2027 = 3;

function closedAt(printedAt: string): Partial<ZReport> {
  return { printedAt, periodTo: printedAt, periodFrom: null };
}
const NEW_YEARS_EVE = closedAt('2026-12-31T18:00:00');
const NEW_YEARS_DAY = closedAt('2027-01-01T18:00:00');

test('the Z of New Year’s Eve that is sent in January comes into the old year, with the old year’s number', async () => {
  const world = await startWorld();
  world.simulator.changeCompany({ series: { code: 'F', manual: true, year: YEAR_2027 } });
  world.simulator.bookByHand({
    series: 'F',
    date: '2026-12-30',
    description: 'Hyra',
    rows: [
      { account: 5010, debit: 100_00 },
      { account: 1910, credit: 100_00 },
    ],
  });
  const eve = addZ(world, 1042, NEW_YEARS_EVE);
  const day = addZ(world, 1043, NEW_YEARS_DAY);
  world.start();
  expect((await expectBookedOnce(world, eve)).voucher).toEqual({ series: 'F', number: 2, year: YEAR_2026 });
  expect((await expectBookedOnce(world, day)).voucher).toEqual({ series: 'F', number: 1, year: YEAR_2027 });
});

test('a series that is not manual in the new year holds the new year’s Z alone', async () => {
  const world = await startWorld();
  const day = addZ(world, 1043, NEW_YEARS_DAY);
  const eve = addZ(world, 1042, NEW_YEARS_EVE, { state: 'waiting' });
  world.store.documents.confirmQuestion(eve, ['z-number-lower']);
  world.start();
  await expectBookedOnce(world, eve);
  const held = await untilState(world, day, 'held');
  expect(held.problem).toEqual(problem('series-not-manual', { series: 'F', date: '2027-01-01' }));
});

test('an answer that is lost on New Year’s Eve is looked for in the old year', async () => {
  const world = await startWorld({
    faults: [{ method: 'POST', path: '/3/vouchers', nth: 1, cutAfterCommit: true }],
  });
  world.simulator.changeCompany({ series: { code: 'F', manual: true, year: YEAR_2027 } });
  const eve = addZ(world, 1042, NEW_YEARS_EVE);
  const day = addZ(world, 1043, NEW_YEARS_DAY);
  world.start();
  await expectBookedOnce(world, eve);
  await expectBookedOnce(world, day);
  expect([...bookedAs(world, 1042), ...bookedAs(world, 1043)]).toEqual(['F 1', 'F 1']);
});

test('a Z that begins in the old year and is booked in the new one asks first', async () => {
  const world = await startWorld();
  world.simulator.changeCompany({ series: { code: 'F', manual: true, year: YEAR_2027 } });
  const id = addZ(world, 1042, { ...closedAt('2027-01-01T00:40:00'), periodFrom: '2026-12-31T10:00:00' });
  const bridge = world.start();
  const held = await untilState(world, id, 'held');
  expect(held.problem).toEqual(problem('z-crosses-year', { printed: '2026-12-31', date: '2027-01-01' }));
  expect(yesTo(world, bridge, id).ok).toBe(true);
  expect((await expectBookedOnce(world, id)).voucher?.year).toBe(YEAR_2027);
});
