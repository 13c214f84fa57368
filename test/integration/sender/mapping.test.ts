import { describe, expect, test } from 'vitest';
import { DEFAULT_MAPPING, withAccount, type AccountUse, type Mapping } from '../../../src/shared/mapping.ts';
import { problem } from '../../../src/shared/problem.ts';
import { companySchema } from '../../../src/main/practice/fortnox/company.ts';
import { PRACTICE_COMPANY } from '../../../src/main/practice/fortnox/practice-company.ts';
import { tender, vatRow } from '../../unit/rules/z-reports.ts';
import {
  addZ,
  bookedAs,
  expectBookedOnce,
  startWorld,
  untilState,
  type RunningBridge,
} from './bridge-world.ts';

const LUNCH: AccountUse = { kind: 'tender', name: 'Lunchkort' };
/** BAS has some 1,300 accounts. */
const FULL_CHART = companySchema.parse({ ...PRACTICE_COMPANY, chartSize: 1_300 });

const lunch = (counter: number) => ({ tenders: [tender('LUNCHKORT', counter * 125)] });
const withLunch = (account: number): Mapping => withAccount(DEFAULT_MAPPING, LUNCH, account);

function save(bridge: RunningBridge, mapping: Mapping, basedOn?: number, by: string | null = 'Karin') {
  const { version } = bridge.mappingChooser.preview(null, null).inForce;
  return bridge.mappingChooser.save(mapping, basedOn ?? version, by);
}

/** A world in which two days wait for the account of one means of payment, and one for that of another. */
async function heldWorld() {
  const world = await startWorld({ company: FULL_CHART });
  const ids = [1042, 1043].map((counter) => addZ(world, counter, lunch(counter)));
  const other = addZ(world, 1044, { tenders: [tender('Rabattkupong', 1044 * 125)] });
  const bridge = world.start();
  for (const id of [...ids, other]) await untilState(world, id, 'held');
  return { world, bridge, ids, other };
}

describe('the chart of accounts', () => {
  test('is the company’s own, whole, by number, with what is not active', async () => {
    const world = await startWorld({ company: FULL_CHART });
    const found = await world.start().mappingChooser.accounts();
    if (!found.ok) throw new Error(found.problem.code);
    expect(found.value.length).toBe(1_300);
    expect(found.value.find(({ number }) => number === 1910)).toEqual({
      number: 1910,
      name: 'Kassa',
      active: true,
    });
    expect(found.value.find(({ number }) => number === 3999)?.active).toBe(false);
    const numbers = found.value.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  test('that cannot be read is said so, and no account is doubted meanwhile', async () => {
    const world = await startWorld({
      faults: [{ method: 'GET', path: '/3/financialyears', cutBeforeCommit: true }],
    });
    const bridge = world.start();
    expect(await bridge.mappingChooser.accounts()).toMatchObject({
      ok: false,
      problem: { code: 'fortnox-unreachable' },
    });
    const { rows, chartKnown } = bridge.mappingChooser.preview(withLunch(9876), null);
    expect(chartKnown).toBe(false);
    expect(rows.some(({ state }) => state === 'account-missing')).toBe(false);
  });
});

describe('a draft', () => {
  test('shows the Z-report that asks, the voucher it makes, and what it would release; and keeps nothing', async () => {
    const { bridge, ids, world } = await heldWorld();
    const asked = bridge.mappingChooser.preview(null, null);
    expect(asked).toMatchObject({
      document: { id: ids[0] },
      releases: 0,
      problems: [{ code: 'tender-unmapped' }],
    });
    expect(asked.rows[0]).toMatchObject({ use: { name: 'LUNCHKORT' }, printed: 1302_50, state: 'missing' });
    const drafted = bridge.mappingChooser.preview(withLunch(1580), null);
    expect(drafted).toMatchObject({ releases: 2, problems: [], inForce: asked.inForce });
    expect(drafted.voucher[0]).toMatchObject({ account: 1580, debit: 1302_50, text: 'LUNCHKORT' });
    expect(world.store.settings.current().mapping).toEqual(DEFAULT_MAPPING);
    expect(world.posts()).toEqual([]);
  });

  test('releases nothing that would be held again for its account', async () => {
    const { bridge } = await heldWorld();
    await bridge.mappingChooser.accounts();
    expect(bridge.mappingChooser.preview(withLunch(3999), null).releases).toBe(0);
    expect(bridge.mappingChooser.preview(withLunch(1580), null).releases).toBe(2);
  });

  test('of a chosen Z-report is shown beside that one', async () => {
    const { bridge, other } = await heldWorld();
    expect(bridge.mappingChooser.preview(withLunch(1580), other)).toMatchObject({
      document: { id: other },
      problems: [{ code: 'tender-unmapped', facts: { tender: 'Rabattkupong' } }],
    });
  });
});

describe('a save', () => {
  test('books every Z-report that waited for it, once, as its preview showed, and holds the others', async () => {
    const { world, bridge, ids, other } = await heldWorld();
    const { voucher } = bridge.mappingChooser.preview(withLunch(1580), ids[0] ?? null);
    expect((await save(bridge, withLunch(1580))).ok).toBe(true);
    for (const id of ids) await expectBookedOnce(world, id);
    expect(world.state(other).state).toBe('held');
    const [first] = world.simulator.books().vouchers;
    expect(first?.rows.map(({ account, debit, credit }) => ({ account, debit, credit }))).toEqual(
      voucher.map(({ account, debit, credit }) => ({ account, debit, credit })),
    );
  });

  test('is signed, in the diary and among the versions, one line for each account', async () => {
    const { world, bridge } = await heldWorld();
    await save(bridge, withAccount(withLunch(1580), { kind: 'tips' }, 2829));
    const told = world.store.happenings.page(null, 50).filter(({ type }) => type === 'mapping-changed');
    expect(
      told.map(({ facts }) => facts).toSorted((a, b) => Number(a['account']) - Number(b['account'])),
    ).toEqual([
      { use: 'tender', name: 'lunchkort', account: 1580, by: 'Karin' },
      { use: 'tips', account: 2829, by: 'Karin' },
    ]);
    expect(world.store.settings.history()[0]).toMatchObject({ subject: 'mapping', by: 'Karin' });
  });

  test('of a second manager is not laid over the first one’s', async () => {
    const { world, bridge } = await heldWorld();
    const { version } = bridge.mappingChooser.preview(null, null).inForce;
    const both = await Promise.all([
      save(bridge, withLunch(1580), version, 'Anna'),
      save(bridge, withLunch(1510), version, 'Bo'),
    ]);
    expect(both.map((one) => (one.ok ? 'saved' : one.problem.code))).toEqual(['saved', 'settings-changed']);
    expect(world.store.settings.current().mapping).toEqual(withLunch(1580));
    expect(bridge.mappingChooser.versions()[0]).toMatchObject({ by: 'Anna' });
  });

  test.each([
    [9876, 'account-missing'],
    [3999, 'account-inactive'],
  ])('of account %i is refused with %s, and what held holds', async (account, code) => {
    const { world, bridge, ids } = await heldWorld();
    expect(await save(bridge, withLunch(account))).toMatchObject({ ok: false, problem: { code } });
    expect(world.store.settings.current().mapping).toEqual(DEFAULT_MAPPING);
    expect(world.state(ids[0] ?? 0).state).toBe('held');
  });

  test('is taken when an account it does not touch is missing', async () => {
    const { world, bridge, ids } = await heldWorld();
    world.simulator.changeCompany({ account: { number: 1510, removed: true } });
    expect((await save(bridge, withLunch(1580))).ok).toBe(true);
    await expectBookedOnce(world, ids[0] ?? 0);
  });

  test('and the send after it see an account that was opened in Fortnox a moment ago', async () => {
    const { world, bridge, ids } = await heldWorld();
    // The sender has looked at the chart just now, and knows it for a minute.
    const before = addZ(world, 1045);
    bridge.tryNow();
    await expectBookedOnce(world, before);
    expect((await save(bridge, withLunch(3999))).ok).toBe(false);
    world.simulator.changeCompany({ account: { number: 3999, active: true } });
    expect((await save(bridge, withLunch(3999))).ok).toBe(true);
    await expectBookedOnce(world, ids[0] ?? 0);
  });

  test('is taken while Fortnox does not answer: what is wrong with it is told before the send', async () => {
    const { world, bridge, ids } = await heldWorld();
    world.simulator.setFaults([{ method: 'GET', path: '/3/financialyears', nth: 1, cutBeforeCommit: true }]);
    expect((await save(bridge, withLunch(9876))).ok).toBe(true);
    await expect
      .poll(() => world.state(ids[0] ?? 0).problem?.code, { timeout: 20_000 })
      .toBe('account-missing');
    expect(world.posts()).toEqual([]);
  });

  test('releases what waited for an account that the books do not have', async () => {
    const world = await startWorld();
    world.simulator.changeCompany({ account: { number: 1686, removed: true } });
    const id = addZ(world, 1042);
    const bridge = world.start();
    expect((await untilState(world, id, 'held')).problem?.code).toBe('account-missing');
    await bridge.mappingChooser.accounts();
    const row = bridge.mappingChooser.preview(null, null).rows.find(({ account }) => account === 1686);
    expect(row?.proposal).toEqual({ account: 1580, why: 'older-practice' });
    const mapping = withAccount(DEFAULT_MAPPING, { kind: 'tender', name: 'Kort' }, 1580);
    expect(bridge.mappingChooser.preview(mapping, null).releases).toBe(1);
    expect((await save(bridge, mapping)).ok).toBe(true);
    await expectBookedOnce(world, id);
  });

  test('waits for the document that is being sent, which is booked as it was', async () => {
    const world = await startWorld({
      faults: [{ method: 'POST', path: '/3/vouchers', nth: 1, delayAfterCommit: 200 }],
    });
    const id = addZ(world, 1042);
    const bridge = world.start();
    await expect.poll(() => world.posts().length).toBe(1);
    const mapping = withAccount(DEFAULT_MAPPING, { kind: 'tender', name: 'Kort' }, 1580);
    expect((await save(bridge, mapping)).ok).toBe(true);
    expect(world.state(id).state).toBe('posted');
    expect(world.simulator.books().vouchers[0]?.rows.map(({ account }) => account)).toContain(1686);
  });
});

test('what held before is a version: it is gone back to as a draft, and saved', async () => {
  const { bridge } = await heldWorld();
  await save(bridge, withLunch(1580));
  await save(bridge, withLunch(1510), undefined, 'Bo');
  expect(bridge.mappingChooser.versions()).toMatchObject([
    { by: 'Bo', changes: [{ use: { name: 'lunchkort' }, account: 1510 }] },
    { by: 'Karin', changes: [{ use: { name: 'lunchkort' }, account: 1580 }] },
    { savedAt: null, mapping: DEFAULT_MAPPING },
  ]);
  const earlier = bridge.mappingChooser.versions()[1]?.mapping ?? DEFAULT_MAPPING;
  expect((await save(bridge, earlier)).ok).toBe(true);
  expect(bridge.mappingChooser.preview(null, null).inForce.mapping).toEqual(withLunch(1580));
});

test('a save of other settings is no version of the accounts', async () => {
  const { world, bridge } = await heldWorld();
  world.store.settings.save({ ...world.store.settings.current(), costCenter: 'BUTIK' }, 0);
  expect(bridge.mappingChooser.versions()).toMatchObject([{ savedAt: null }]);
});

test('a gift card for one service is booked as a debt with its VAT from the save on, and never before it', async () => {
  const world = await startWorld();
  const name = 'Presentkort behandling';
  const giftCards = (amount: number) => ({ groups: [{ name, amount, rate: 25, quantity: null }] });
  const plain = addZ(world, 1042, giftCards(1302_50));
  const bridge = world.start();
  const mapping = withAccount(DEFAULT_MAPPING, { kind: 'group', name, rate: 25 }, 2421);
  await expectBookedOnce(world, plain);
  expect((await save(bridge, mapping)).ok).toBe(true);
  const next = addZ(world, 1043, giftCards(1303_75));
  bridge.tryNow();
  await expectBookedOnce(world, next);
  expect(world.simulator.books().vouchers[1]?.rows).toMatchObject([
    { account: 1910 },
    { account: 1686 },
    { account: 2421, credit: 1043_00 },
    { account: 2611, credit: 260_75 },
  ]);
});

test('exempt sales ask for an account, and the day is booked once when it is given', async () => {
  const world = await startWorld();
  const id = addZ(world, 1042, { vat: [vatRow(0, 1302_50, 0)] });
  const bridge = world.start();
  expect((await untilState(world, id, 'held')).problem).toEqual(
    problem('rate-unmapped', { rate: 0, amount: 1302_50 }),
  );
  expect((await bridge.answers.chooseAccount({ kind: 'rate', rate: 0 }, 3004, null)).ok).toBe(true);
  await expectBookedOnce(world, id);
  expect(bookedAs(world, 1042).length).toBe(1);
});

test('a debt among the goods of its rate is asked about, and booked with them when the answer is yes', async () => {
  const world = await startWorld();
  const gift: AccountUse = { kind: 'group', name: 'Presentkort', rate: 25 };
  world.store.settings.save(
    { ...world.store.settings.current(), mapping: withAccount(DEFAULT_MAPPING, gift, 2421) },
    0,
  );
  const id = addZ(world, 1042, {
    groups: [
      { name: 'Presentkort', amount: 500_00, rate: 25, quantity: null },
      { name: 'Porslin', amount: 802_50, rate: 25, quantity: null },
    ],
  });
  const bridge = world.start();
  const { problem: asked } = await untilState(world, id, 'held');
  expect(asked).toEqual(problem('group-inseparable', { group: 'Presentkort', rate: 25, amount: 500_00 }));
  expect(bridge.answers.confirm(id, asked ?? problem('group-inseparable')).ok).toBe(true);
  await expectBookedOnce(world, id);
  expect(world.simulator.books().vouchers[0]?.rows.some(({ account }) => account === 2421)).toBe(false);
});
