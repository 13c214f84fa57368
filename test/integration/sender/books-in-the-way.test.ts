import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../../src/shared/problem.ts';
import type { CompanyAction } from '../../../src/main/practice/fortnox/company-actions.ts';
import { addZ, expectBookedOnce, startWorld, untilState } from './bridge-world.ts';

const YEAR_2026 = 7;

interface Obstacle {
  readonly code: ProblemCode;
  readonly breaks: CompanyAction;
  readonly mends: CompanyAction;
}

const OBSTACLES: readonly Obstacle[] = [
  {
    code: 'account-missing',
    breaks: { account: { number: 3001, removed: true } },
    mends: { account: { number: 3001, active: true } },
  },
  {
    code: 'account-inactive',
    breaks: { account: { number: 1686, active: false } },
    mends: { account: { number: 1686, active: true } },
  },
  {
    code: 'series-missing',
    breaks: { series: { code: 'F', removed: true } },
    mends: { series: { code: 'F', manual: true } },
  },
  {
    code: 'series-not-manual',
    breaks: { series: { code: 'F', manual: false } },
    mends: { series: { code: 'F', manual: true } },
  },
  { code: 'period-locked', breaks: { lockedUntil: '2026-11-19' }, mends: { lockedUntil: '2026-11-18' } },
  {
    code: 'year-missing',
    breaks: { financialYear: { id: YEAR_2026, removed: true } },
    mends: { financialYear: { id: YEAR_2026, removed: false } },
  },
];

describe.each(OBSTACLES)('$code', ({ code, breaks, mends }) => {
  test('holds the Z before anything is sent, and after it was mended one press sends it once', async () => {
    const world = await startWorld();
    world.simulator.changeCompany(breaks);
    const id = addZ(world, 1042);
    const bridge = world.start();
    expect((await untilState(world, id, 'held')).problem?.code).toBe(code);
    expect(world.posts()).toEqual([]);
    world.simulator.changeCompany(mends);
    expect(bridge.answers.retry(id).ok).toBe(true);
    await expectBookedOnce(world, id);
  });

  test('is still said when it was not mended', async () => {
    const world = await startWorld();
    world.simulator.changeCompany(breaks);
    const id = addZ(world, 1042);
    const bridge = world.start();
    await untilState(world, id, 'held');
    bridge.answers.retry(id);
    expect((await untilState(world, id, 'held')).problem?.code).toBe(code);
    expect(world.posts()).toEqual([]);
  });
});

/** What Fortnox says itself, when it changed after we asked or does not show. */
describe.each([
  {
    code: 'account-inactive',
    fortnoxCode: 2_000_550,
    breaks: { account: { number: 1686, active: false } },
    mends: { account: { number: 1686, active: true } },
  },
  {
    code: 'account-missing',
    fortnoxCode: 2_000_423,
    breaks: { account: { number: 1686, removed: true } },
    mends: { account: { number: 1686, active: true } },
  },
  {
    code: 'period-locked',
    fortnoxCode: 2_000_401,
    breaks: { hiddenLockUntil: '2026-11-30' },
    mends: { hiddenLockUntil: null },
  },
] as const)('$code in Fortnox’s own words', ({ code, fortnoxCode, breaks, mends }) => {
  test('holds the Z with its code, and after it was mended one press sends it once', async () => {
    const world = await startWorld();
    const first = addZ(world, 1042);
    const bridge = world.start();
    await expectBookedOnce(world, first);
    world.simulator.changeCompany(breaks);
    const id = addZ(world, 1043);
    bridge.tryNow();
    const held = await untilState(world, id, 'held');
    expect(held.problem).toMatchObject({ code, facts: { fortnoxCode } });
    const last = world.store.happenings.ofDocument(id).at(-1);
    expect(last).toMatchObject({ type: 'held', answer: { status: 400, code: fortnoxCode } });
    world.simulator.changeCompany(mends);
    bridge.answers.retry(id);
    await expectBookedOnce(world, id);
  });
});

test('a refusal nobody knows is held with Fortnox’s own code and words', async () => {
  const body = JSON.stringify({ ErrorInformation: { error: 1, message: 'Något är fel.', code: 2_009_999 } });
  const world = await startWorld({
    faults: [{ method: 'POST', path: '/3/vouchers', nth: 1, answer: { status: 400, body } }],
  });
  const id = addZ(world, 1042);
  const bridge = world.start();
  expect((await untilState(world, id, 'held')).problem).toMatchObject({
    code: 'fortnox-refused',
    facts: { fortnoxCode: 2_009_999, message: 'Något är fel.' },
  });
  bridge.answers.retry(id);
  await expectBookedOnce(world, id);
});

test('the print of another company is never booked in this one', async () => {
  const world = await startWorld();
  const id = addZ(world, 1042, { organisationNumber: '556000-0009' });
  const bridge = world.start();
  expect((await untilState(world, id, 'held')).problem?.code).toBe('company-differs');
  bridge.answers.retry(id);
  await untilState(world, id, 'held');
  expect(world.posts()).toEqual([]);
});

test('a right that was not granted is held as such', async () => {
  const world = await startWorld();
  world.simulator.changeCompany({ scopes: ['companyinformation', 'settings'] });
  const id = addZ(world, 1042);
  const bridge = world.start();
  expect((await untilState(world, id, 'held')).problem?.code).toBe('fortnox-forbidden');
  world.simulator.changeCompany({ scopes: ['companyinformation', 'settings', 'bookkeeping'] });
  bridge.tryNow();
  bridge.answers.retry(id);
  await expectBookedOnce(world, id);
});
