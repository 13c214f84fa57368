/** What must be known before the first voucher goes to a company, and is known by then. */
import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import {
  addZ,
  bookedAs,
  expectBookedOnce,
  PATIENCE,
  startWorld,
  untilState,
  yesTo,
  type World,
} from './bridge-world.ts';

const FOUR_WEEKS_MS = 28 * 24 * 60 * 60 * 1000;
const LATEST_OF_OTHERS = '2026-11-18';

/** What the register's own link has booked the two days before. */
function bookAsAnotherLink({ simulator }: World): void {
  for (const date of ['2026-11-17', LATEST_OF_OTHERS]) {
    simulator.bookByHand({
      series: 'A',
      date,
      description: 'Dagsavslut kassa',
      rows: [
        { account: 1910, debit: 125_00, credit: 0 },
        { account: 3001, debit: 0, credit: 100_00 },
        { account: 2611, debit: 0, credit: 25_00 },
      ],
    });
  }
}

/** The requests in the order they were made, each as a word. */
function story({ simulator }: World): string[] {
  return simulator.books().requests.flatMap(({ method, path }) => {
    if (method === 'POST' && path.startsWith('/3/vouchers')) return ['voucher'];
    return path.includes('fromdate=2026-11-05') ? ['others looked for'] : [];
  });
}

describe('the first voucher', () => {
  test('is sent after a preflight, and the second needs no other', async () => {
    const world = await startWorld({ inspected: false });
    const first = addZ(world, 1042);
    const bridge = world.start();
    await expectBookedOnce(world, first);
    const second = addZ(world, 1043);
    bridge.tryNow();
    await expectBookedOnce(world, second);
    expect(story(world)).toEqual(['others looked for', 'voucher', 'voucher']);
    expect(world.store.preflights.latest()?.cause).toBe('connected');
  });

  test('needs no other preflight when the app ended between the two', async () => {
    const world = await startWorld({ inspected: false });
    const inspected = world.start();
    expect((await inspected.preflight.run('connected')).ok).toBe(true);
    const again = world.crashed();
    await inspected.end();
    const id = addZ(again, 1042);
    again.start();
    await expectBookedOnce(again, id);
    expect(story(world)).toEqual(['others looked for', 'voucher']);
  });

  test('needs one of its own company: what was found in another says nothing of this', async () => {
    const world = await startWorld({ inspected: false });
    world.store.preflights.keep({
      at: world.now(),
      cause: 'connected',
      databaseNumber: 7_654_321,
      lines: [],
    });
    const id = addZ(world, 1042);
    world.start();
    await expectBookedOnce(world, id);
    expect(story(world)).toEqual(['others looked for', 'voucher']);
  });

  test('waits while the line breaks in the middle of the preflight, and goes when it has been made', async () => {
    const world = await startWorld({ inspected: false });
    // The sender reads the year once; the preflight is next.
    world.simulator.setFaults([{ method: 'GET', path: '/3/financialyears*', nth: 2, cutBeforeCommit: true }]);
    const id = addZ(world, 1042);
    const bridge = world.start();
    await expect.poll(() => world.state(id).problem?.code, PATIENCE).toBe('fortnox-unreachable');
    expect(world.posts()).toEqual([]);
    expect(bridge.queueKeeper.current()).toMatchObject({ waiting: 1, pause: 'line' });
    await expectBookedOnce(world, id);
    expect(story(world)).toEqual(['others looked for', 'voucher']);
  });

  test('waits with the line’s own patience for a preflight that meets an answer nobody can read', async () => {
    const world = await startWorld({ inspected: false });
    // The sender asks for the company once; the preflight is next.
    const body = '<html>Logga in på nätverket</html>';
    world.simulator.setFaults([
      { method: 'GET', path: '/3/companyinformation', nth: 2, answer: { status: 200, body } },
    ]);
    const id = addZ(world, 1042);
    world.start();
    await expectBookedOnce(world, id);
    expect(world.store.happenings.ofDocument(id).some(({ type }) => type === 'held')).toBe(false);
    expect(story(world)).toEqual(['others looked for', 'voucher']);
  });
});

describe('where somebody else books the same days', () => {
  test('nothing is sent before a person has answered, once for all days', async () => {
    const world = await startWorld({ inspected: false });
    bookAsAnotherLink(world);
    const first = addZ(world, 1042);
    const second = addZ(world, 1043);
    const bridge = world.start();
    const held = await untilState(world, first, 'held');
    await untilState(world, second, 'held');
    expect(held.problem).toMatchObject({
      code: 'other-link-first',
      facts: { series: 'A', date: LATEST_OF_OTHERS, description: 'Dagsavslut kassa' },
    });
    expect(world.posts()).toEqual([]);

    expect(yesTo(world, bridge, first).ok).toBe(true);
    await expectBookedOnce(world, first);
    await expectBookedOnce(world, second);
    const third = addZ(world, 1044);
    bridge.tryNow();
    await expectBookedOnce(world, third);
    expect([1042, 1043, 1044].map((counter) => bookedAs(world, counter))).toEqual([
      ['F 1'],
      ['F 2'],
      ['F 3'],
    ]);
  });

  test('that is found after the first voucher is a warning, and holds no day', async () => {
    const world = await startWorld({ inspected: false });
    const first = addZ(world, 1042);
    const bridge = world.start();
    await expectBookedOnce(world, first);
    bookAsAnotherLink(world);
    expect((await bridge.preflight.run('nightly')).ok).toBe(true);
    const warnings = bridge.preflight.current().last?.lines.map((line) => line.problem?.code);
    expect(warnings).toContain('other-link-books');
    const second = addZ(world, 1043);
    bridge.tryNow();
    await expectBookedOnce(world, second);
  });

  test('a shop that booked before there was a first preflight is asked too, until it answers', async () => {
    const world = await startWorld();
    const old = addZ(world, 1041);
    const before = world.start();
    await expectBookedOnce(world, old);
    const again = world.crashed();
    await before.end();
    again.store.preflights.keep({
      at: again.now(),
      cause: 'connected',
      databaseNumber: 7_654_321,
      lines: [],
    });
    bookAsAnotherLink(again);
    const [first, second] = [addZ(again, 1042), addZ(again, 1043)];
    const bridge = again.start();
    await untilState(again, first, 'held');
    await untilState(again, second, 'held');
    expect(yesTo(again, bridge, second).ok).toBe(true);
    await expectBookedOnce(again, first);
    await expectBookedOnce(again, second);
  });

  test('nothing is asked when the other one was turned off before the answer', async () => {
    const world = await startWorld({ inspected: false });
    bookAsAnotherLink(world);
    const id = addZ(world, 1042);
    const bridge = world.start();
    await untilState(world, id, 'held');
    // More than two weeks later its days are no longer among the latest.
    world.later(FOUR_WEEKS_MS);
    expect((await bridge.preflight.run('asked')).ok).toBe(true);
    bridge.answers.retry(id);
    await expectBookedOnce(world, id);
  });

  test('what is asked again without an answer is asked again, and laid aside when a person says so', async () => {
    const world = await startWorld({ inspected: false });
    bookAsAnotherLink(world);
    const id = addZ(world, 1042);
    const bridge = world.start();
    await untilState(world, id, 'held');
    bridge.answers.retry(id);
    await expect.poll(() => world.state(id).state, PATIENCE).toBe('waiting');
    await untilState(world, id, 'held');
    expect(bridge.answers.setAside(id).ok).toBe(true);
    expect(world.state(id)).toMatchObject({ state: 'skipped', problem: { code: 'other-link-first' } });
    expect(world.posts()).toEqual([]);
  });
});

test('a change that throws while a document is sent is its caller’s, and the queue goes on', async () => {
  const world = await startWorld({
    faults: [{ method: 'POST', path: '/3/vouchers', nth: 1, delayAfterCommit: 200 }],
  });
  const first = addZ(world, 1042);
  const bridge = world.start();
  await expect.poll(() => world.posts().length, PATIENCE).toBe(1);
  const change = bridge.betweenDocuments(() => {
    throw new Error(problem('disk-full').code);
  });
  await expect(change).rejects.toThrow('disk-full');
  await expectBookedOnce(world, first);
  const second = addZ(world, 1043);
  bridge.tryNow();
  await expectBookedOnce(world, second);
});
