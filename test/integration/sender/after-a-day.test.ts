import { describe, expect, test } from 'vitest';
import { problem, type ProblemCode } from '../../../src/shared/problem.ts';
import type { CompanyAction } from '../../../src/main/practice/fortnox/company-actions.ts';
import type { ManualVoucher } from '../../../src/main/practice/fortnox/manual-voucher.ts';
import {
  addZ,
  commentOf,
  diaryOf,
  expectBookedOnce,
  PATIENCE,
  startWorld,
  yesTo,
  untilState,
  type World,
} from './bridge-world.ts';
import { aDayLater, byHand, DAY_MS, HOUR_MS, TAKINGS } from './day-1042.ts';

const YEAR_2026 = 7;
const BOOKED = { series: 'F', number: 1, year: YEAR_2026 };

const blank = {
  costCenter: '',
  project: '',
  transactionInformation: '',
  description: '',
  quantity: 0,
};

async function bookedZ(options: Parameters<typeof startWorld>[0] = {}) {
  const world = await startWorld(options);
  const id = addZ(world, 1042);
  const bridge = world.start();
  await expectBookedOnce(world, id);
  return { world, id, bridge };
}

async function alarmOf(world: World, id: number) {
  await expect.poll(() => world.state(id).problem, PATIENCE).not.toBeNull();
  return world.state(id).problem;
}

describe('a day after it was booked', () => {
  test('a voucher that stands as it was sent is verified', async () => {
    const { world, id, bridge } = await bookedZ();
    aDayLater(world, bridge);
    await untilState(world, id, 'verified');
    expect(diaryOf(world, id).at(-1)).toBe('verified');
    expect(world.state(id).voucher).toEqual(BOOKED);
  });

  test('and not an hour earlier', async () => {
    const { world, id, bridge } = await bookedZ();
    world.later(DAY_MS - HOUR_MS);
    const before = world.simulator.books().requests.length;
    bridge.tryNow();
    await expectBookedOnce(world, id);
    expect(world.simulator.books().requests.slice(before)).toEqual([]);
  });

  test('waits for the line, and is read when it is back', async () => {
    const { world, id, bridge } = await bookedZ();
    world.simulator.setFaults([{ method: 'GET', path: '/3/vouchers/F/1', nth: 1, cutBeforeCommit: true }]);
    aDayLater(world, bridge);
    await expect.poll(() => world.simulator.books().requests.at(-1)?.path, PATIENCE).toContain('/F/1');
    expect(world.state(id).state).toBe('posted');
    bridge.tryNow();
    await untilState(world, id, 'verified');
  });

  test('another day’s Z, its mark known, is no alarm', async () => {
    const { world, id, bridge } = await bookedZ();
    const next = addZ(world, 1043);
    bridge.tryNow();
    await expectBookedOnce(world, next);
    aDayLater(world, bridge);
    for (const one of [id, next]) {
      await untilState(world, one, 'verified');
      expect(diaryOf(world, one)).not.toContain('alarm');
    }
  });
});

interface Wrong {
  readonly code: ProblemCode;
  readonly happens: { readonly action: CompanyAction } | { readonly voucher: ManualVoucher };
}

const WRONG: readonly Wrong[] = [
  { code: 'voucher-gone', happens: { action: { voucher: { ...BOOKED, removed: true } } } },
  {
    code: 'voucher-changed',
    happens: {
      action: {
        voucher: {
          ...BOOKED,
          rows: [
            { account: 1910, debit: 100_00 },
            { account: 3001, credit: 100_00 },
          ].map((row) => ({ debit: 0, credit: 0, ...blank, ...row })),
        },
      },
    },
  },
  { code: 'voucher-twin', happens: { voucher: byHand({ comments: commentOf(1042) }) } },
  { code: 'voucher-twin', happens: { voucher: byHand({ description: 'Dagskassa Z 1042 kassa 1' }) } },
  { code: 'voucher-doubled', happens: { voucher: byHand() } },
  {
    code: 'voucher-foreign-mark',
    happens: { voucher: byHand({ comments: commentOf(77, { key: '2', epoch: 0 }) }) },
  },
];

describe.each(WRONG)('$code', ({ code, happens }) => {
  async function alarmed() {
    const { world, id, bridge } = await bookedZ();
    if ('action' in happens) world.simulator.changeCompany(happens.action);
    else world.simulator.bookByHand(happens.voucher);
    aDayLater(world, bridge);
    expect(await alarmOf(world, id)).toMatchObject({ code });
    return { world, id, bridge };
  }

  test('is told, and nothing is booked again', async () => {
    const { world, id } = await alarmed();
    expect(world.state(id)).toMatchObject({ state: 'posted', voucher: BOOKED });
    expect(diaryOf(world, id).at(-1)).toBe('alarm');
    expect(world.posts()).toHaveLength(1);
  });

  test('is told once, and is over when a manager has seen it', async () => {
    const { world, id, bridge } = await alarmed();
    bridge.tryNow();
    expect(yesTo(world, bridge, id).ok).toBe(true);
    await untilState(world, id, 'verified');
    expect(diaryOf(world, id).filter((type) => type === 'alarm')).toHaveLength(1);
    expect(world.posts()).toHaveLength(1);
  });

  test('cannot be laid aside: it is booked', async () => {
    const { world, id, bridge } = await alarmed();
    bridge.answers.setAside(id);
    expect(world.state(id).state).toBe('posted');
  });
});

test('what was mended in Fortnox is read again when a person asks', async () => {
  const { world, id, bridge } = await bookedZ();
  const amended = { account: 1910, debit: 100_00, credit: 0, ...blank };
  const balance = { account: 3001, debit: 0, credit: 100_00, ...blank };
  world.simulator.changeCompany({ voucher: { ...BOOKED, rows: [amended, balance] } });
  aDayLater(world, bridge);
  await alarmOf(world, id);
  const rows = TAKINGS.map((row) => ({ debit: 0, credit: 0, ...blank, ...row }));
  world.simulator.changeCompany({ voucher: { ...BOOKED, rows } });
  expect(bridge.answers.retry(id).ok).toBe(true);
  await untilState(world, id, 'verified');
  expect(world.state(id).problem).toBeNull();
});

describe('a Z whose predecessor never came', () => {
  async function heldForGap() {
    const world = await startWorld();
    const first = addZ(world, 1042);
    const late = addZ(world, 1044);
    const bridge = world.start();
    await expectBookedOnce(world, first);
    await untilState(world, late, 'held');
    return { world, late, bridge };
  }

  test('waits a day for an answer, and then goes', async () => {
    const { world, late, bridge } = await heldForGap();
    world.later(DAY_MS - HOUR_MS);
    bridge.tryNow();
    expect(world.state(late).state).toBe('held');
    world.later(HOUR_MS);
    bridge.tryNow();
    await expectBookedOnce(world, late);
    expect(diaryOf(world, late)).toContain('released');
  });

  test('stays an alarm until a manager has seen that the other is missing', async () => {
    const { world, late, bridge } = await heldForGap();
    aDayLater(world, bridge);
    await expectBookedOnce(world, late);
    bridge.tryNow();
    expect(await alarmOf(world, late)).toEqual(problem('z-still-missing', { missing: '1043' }));
    expect(yesTo(world, bridge, late).ok).toBe(true);
    bridge.tryNow();
    expect(world.state(late).problem).toBeNull();
    expect(world.posts()).toHaveLength(2);
  });

  test('is no alarm any more when the missing one comes', async () => {
    const { world, late, bridge } = await heldForGap();
    aDayLater(world, bridge);
    await expectBookedOnce(world, late);
    bridge.tryNow();
    await alarmOf(world, late);
    addZ(world, 1043, {}, { confirmed: ['z-number-lower'] });
    bridge.tryNow();
    await expect.poll(() => world.state(late).problem, PATIENCE).toBeNull();
    expect(diaryOf(world, late)).toContain('alarm-over');
  });
});
