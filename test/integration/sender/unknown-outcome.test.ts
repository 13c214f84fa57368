import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../../src/main/practice/fortnox/faults.ts';
import { addZ, bookedAs, diaryOf, expectBookedOnce, HURRIED, PATIENCE, startWorld } from './bridge-world.ts';

const onFirstPost = (rule: FaultRule): FaultRule[] => [
  { ...rule, method: 'POST', path: '/3/vouchers', nth: 1 },
];

test('an ordinary Z is booked, and says how', async () => {
  const world = await startWorld();
  const id = addZ(world, 1042);
  world.start();
  const { voucher, attempts } = await expectBookedOnce(world, id);
  expect(voucher).toEqual({ series: 'F', number: 1, year: 7 });
  expect(attempts).toBe(1);
  expect(diaryOf(world, id)).toEqual(['post-started', 'confirmed']);
  expect(world.simulator.books().vouchers).toMatchObject([
    {
      date: '2026-11-19',
      description: 'Dagskassa Z 1042 kassa 1',
      rows: [
        { account: 1910, debit: 260_50, transactionInformation: 'Kontant' },
        { account: 1686, debit: 1042_00, transactionInformation: 'Kort' },
        { account: 3001, credit: 1042_00, transactionInformation: 'Försäljning 25 %' },
        { account: 2611, credit: 260_50, transactionInformation: 'Utg moms 25 %' },
      ],
    },
  ]);
});

describe('a booking that is slower than the request may take', () => {
  test.each([500, 900])('by %i ms in all is found, never sent again', async (delayBeforeCommit) => {
    const world = await startWorld({ faults: onFirstPost({ delayBeforeCommit }) });
    const id = addZ(world, 1042);
    world.start();
    await expectBookedOnce(world, id);
    expect(world.posts()).toHaveLength(1);
    expect(diaryOf(world, id)).toEqual(['post-started', 'post-unknown', 'looked-up', 'confirmed']);
  });

  test('is sent twice by a sender that does not look up: the look-up matters', async () => {
    const world = await startWorld({ faults: onFirstPost({ delayBeforeCommit: 500 }) });
    const id = addZ(world, 1042);
    world.start({ lookUp: () => Promise.resolve({ ok: true, value: null }) });
    await expect.poll(() => world.state(id).state, PATIENCE).toBe('posted');
    expect(bookedAs(world, 1042)).toEqual(['F 1', 'F 2']);
  });

  test('is sent twice by a sender that does not let it settle: the settle time matters', async () => {
    const world = await startWorld({ faults: onFirstPost({ delayBeforeCommit: 1500 }) });
    const id = addZ(world, 1042);
    world.start({ timings: { ...HURRIED, settleMs: 0 } });
    await expect.poll(() => world.state(id).state, PATIENCE).toBe('posted');
    await expect.poll(() => bookedAs(world, 1042), PATIENCE).toEqual(['F 1', 'F 2']);
  });
});

describe('a line that is cut after the booking', () => {
  test('is answered by looking: the voucher is found and not sent again', async () => {
    const world = await startWorld({ faults: onFirstPost({ cutAfterCommit: true }) });
    const id = addZ(world, 1042);
    world.start();
    await expectBookedOnce(world, id);
    expect(world.posts()).toHaveLength(1);
    const confirmed = world.store.happenings.ofDocument(id).at(-1);
    expect(confirmed).toMatchObject({ type: 'confirmed', facts: { how: 'looked-up' } });
  });

  test('is answered by the numbers of the series when the list of the day does not show it yet', async () => {
    const list = {
      MetaInformation: { '@TotalResources': 0, '@TotalPages': 0, '@CurrentPage': 1 },
      Vouchers: [],
    };
    const world = await startWorld({
      faults: [
        ...onFirstPost({ cutAfterCommit: true }),
        { method: 'GET', path: '/3/vouchers', answer: { status: 200, body: JSON.stringify(list) } },
      ],
    });
    const id = addZ(world, 1042);
    world.start();
    await expectBookedOnce(world, id);
    expect(world.posts()).toHaveLength(1);
  });

  test('and stays cut for the look-up is waited for', async () => {
    const world = await startWorld({ faults: onFirstPost({ cutAfterCommit: true }) });
    world.simulator.setFaults([
      ...onFirstPost({ cutAfterCommit: true }),
      { method: 'GET', path: '/3/vouchers', nth: [2, 3, 4], cutBeforeCommit: true },
    ]);
    const id = addZ(world, 1042);
    world.start();
    await expectBookedOnce(world, id);
    expect(world.posts()).toHaveLength(1);
  });
});

test.each([
  ['a gateway’s 504 after the booking', { answer: { status: 504, afterCommit: true } }],
  ['half an answer', { truncatedJson: true as const }],
  ['a page of HTML in place of the answer', { answer: { status: 201, body: '<html>', afterCommit: true } }],
])('%s is no answer: the voucher is looked for and found', async (_what, rule) => {
  const world = await startWorld({ faults: onFirstPost(rule) });
  const id = addZ(world, 1042);
  world.start();
  await expectBookedOnce(world, id);
  expect(world.posts()).toHaveLength(1);
});
