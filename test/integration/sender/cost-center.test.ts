/** What Fortnox would refuse of a register's cost center is known before anything is sent. */
import { describe, expect, test } from 'vitest';
import type { CompanyAction } from '../../../src/main/practice/fortnox/company-actions.ts';
import type { ProblemCode } from '../../../src/shared/problem.ts';
import { addZ, expectBookedOnce, startWorld, untilState, type World } from './bridge-world.ts';

const SHOP = 'BUTIK';
const DEMANDS: CompanyAction = { account: { number: 3001, costCenterSettings: 'MANDATORY' } };
const FORBIDS: CompanyAction = { account: { number: 3001, costCenterSettings: 'NOTALLOWED' } };
const TAKES: CompanyAction = { account: { number: 3001, costCenterSettings: 'ALLOWED' } };
const STANDS: CompanyAction = { costCenter: { code: SHOP, description: 'Butiken', active: true } };

function choose(world: World, costCenter: string | null): void {
  const { settings } = world.store;
  settings.save({ ...settings.current(), costCenter }, world.now());
}

interface Obstacle {
  readonly what: string;
  readonly chosen: string | null;
  readonly breaks: CompanyAction;
  readonly mends: CompanyAction;
  readonly code: ProblemCode;
}

const OBSTACLES: readonly Obstacle[] = [
  {
    what: 'an account demands one and none is chosen',
    chosen: null,
    breaks: DEMANDS,
    mends: TAKES,
    code: 'cost-center-needed',
  },
  {
    what: 'an account takes none and one is chosen',
    chosen: SHOP,
    breaks: FORBIDS,
    mends: TAKES,
    code: 'cost-center-refused',
  },
  {
    what: 'the chosen one was deleted',
    chosen: SHOP,
    breaks: { costCenter: { code: SHOP, removed: true } },
    mends: STANDS,
    code: 'choice-missing',
  },
  {
    what: 'the chosen one is not active',
    chosen: SHOP,
    breaks: { costCenter: { code: SHOP, active: false } },
    mends: STANDS,
    code: 'choice-missing',
  },
];

describe.each(OBSTACLES)('where $what', ({ chosen, breaks, mends, code }) => {
  test('the Z is held before anything is sent, and after it was mended one press sends it once', async () => {
    const world = await startWorld();
    choose(world, chosen);
    world.simulator.changeCompany(breaks);
    const id = addZ(world, 1042);
    const bridge = world.start();
    expect((await untilState(world, id, 'held')).problem?.code).toBe(code);
    expect(world.posts()).toEqual([]);
    world.simulator.changeCompany(mends);
    expect(bridge.answers.retry(id).ok).toBe(true);
    await expectBookedOnce(world, id);
  });
});

/** What Fortnox answered, each time a cost center was asked for. */
function asked({ simulator }: World): (number | null)[] {
  const requests = simulator.books().requests.filter(({ path }) => path.startsWith('/3/costcenters'));
  return requests.map(({ status }) => status);
}

test('it is read once for the days that are sent together, and not at all where none is chosen', async () => {
  const world = await startWorld();
  const plain = addZ(world, 1041);
  const bridge = world.start();
  await expectBookedOnce(world, plain);
  expect(asked(world)).toEqual([]);
  choose(world, SHOP);
  const ids = [1042, 1043, 1044].map((counter) => addZ(world, counter));
  bridge.tryNow();
  for (const id of ids) await expectBookedOnce(world, id);
  expect(asked(world)).toEqual([200]);
});

test('without the permission to look for it the day is booked all the same', async () => {
  const world = await startWorld();
  choose(world, SHOP);
  world.simulator.changeCompany({ scopes: ['companyinformation', 'bookkeeping', 'settings'] });
  const id = addZ(world, 1042);
  world.start();
  await expectBookedOnce(world, id);
  expect(asked(world)).toEqual([403]);
});

test('where an account demands one, a manager who chooses one needs no other press', async () => {
  const world = await startWorld();
  world.simulator.changeCompany(DEMANDS);
  const id = addZ(world, 1042);
  const bridge = world.start();
  expect((await untilState(world, id, 'held')).problem?.code).toBe('cost-center-needed');
  const { scenario, zBooking } = bridge.setupChooser.current().setup;
  if (zBooking === null) throw new Error('no Z-reports are booked');
  const setup = { scenario, zBooking: { ...zBooking, costCenter: SHOP } };
  const { basedOn } = await bridge.setupChooser.preview(setup);
  expect((await bridge.setupChooser.save(setup, basedOn, 'Karin')).ok).toBe(true);
  await expectBookedOnce(world, id);
});
