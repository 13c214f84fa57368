import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { companySchema } from '../../../src/main/practice/fortnox/company.ts';
import { practiceCompany } from '../../../src/main/practice/fortnox/practice-company.ts';
import { problem } from '../../../src/shared/problem.ts';
import type { ScenarioSettings } from '../../../src/shared/scenario.ts';
import { FIRST_SETUP, type Setup, type ZBooking } from '../../../src/shared/setup.ts';
import {
  addZ,
  bookedAs,
  expectBookedOnce,
  HURRIED,
  startWorld,
  untilState,
  type RunningBridge,
} from './bridge-world.ts';

const ANSWER_LATE_MS = 5000;
const DAY_MS = 24 * 60 * 60 * 1000;
const TWO_DAYS_MS = 2 * DAY_MS;
/** Longer than the practice company has years ahead. */
const TEN_YEARS_MS = 10 * 365 * DAY_MS;
const from = (startDate: string | null): ScenarioSettings => ({ number: 1, zReports: { startDate } });
const ARTICLES: ScenarioSettings = { number: 6, articles: { priceList: 'A', removeMissingArticles: false } };

function withoutLicence(...scopes: string[]) {
  return companySchema.parse({ ...practiceCompany(systemClock.now()), unlicensedScopes: scopes });
}

type Change = Partial<Setup> & Partial<ZBooking>;

/** The setup in force with something changed: choices of Z-reports follow a scenario that has them. */
function draft(bridge: RunningBridge, { scenario, zBooking, ...booking }: Change): Setup {
  const { setup } = bridge.setupChooser.current();
  const chosen = scenario ?? setup.scenario;
  const begun = zBooking ?? setup.zBooking ?? FIRST_SETUP.setup.zBooking;
  const books = 'zReports' in chosen && begun !== null;
  return { scenario: chosen, zBooking: books ? { ...begun, ...booking } : null };
}

/** Previews and saves what was previewed. */
async function choose(bridge: RunningBridge, change: Change) {
  const setup = draft(bridge, change);
  const preview = await bridge.setupChooser.preview(setup);
  return { preview, saved: await bridge.setupChooser.save(setup, preview.basedOn, 'Karin') };
}

describe('a start date', () => {
  test('lays earlier days aside with a reason, and says so before', async () => {
    const world = await startWorld();
    const id = addZ(world, 1042, {}, { state: 'held', problem: problem('z-clock-off') });
    const bridge = world.start();
    world.later(TWO_DAYS_MS);
    const { preview, saved } = await choose(bridge, { scenario: from('2026-11-20') });
    expect(saved.ok).toBe(true);
    expect(preview.laysAside).toMatchObject({ count: 1, first: [{ id }] });
    expect(world.state(id)).toMatchObject({
      state: 'skipped',
      problem: problem('z-before-start', { date: '2026-11-19', from: '2026-11-20' }),
    });
  });

  test('that is moved back takes them up again, each booked once', async () => {
    const world = await startWorld();
    world.store.settings.save({ ...world.store.settings.current(), scenario: from('2026-11-20') }, 0);
    const id = addZ(world, 1042);
    const bridge = world.start();
    await untilState(world, id, 'skipped');
    const { preview } = await choose(bridge, { scenario: from('2026-11-01') });
    expect(preview.books).toMatchObject({ count: 1, first: [{ id }] });
    await expectBookedOnce(world, id);
  });

  test('in the future is refused, and the old settings hold', async () => {
    const world = await startWorld();
    const bridge = world.start();
    const { preview, saved } = await choose(bridge, { scenario: from('2099-01-01') });
    expect(preview.refused).toEqual(problem('start-date-future', { date: '2099-01-01' }));
    expect(saved).toMatchObject({ ok: false, problem: { code: 'start-date-future' } });
    expect(bridge.setupChooser.current().setup.scenario).toEqual(from(null));
  });

  test('in a locked period is refused', async () => {
    const world = await startWorld();
    world.simulator.changeCompany({ lockedUntil: '2026-10-31' });
    const { saved } = await choose(world.start(), { scenario: from('2026-10-31') });
    expect(saved).toMatchObject({ ok: false, problem: { code: 'start-date-locked' } });
  });

  test('that holds since before its period was locked stops no other choice', async () => {
    const world = await startWorld();
    const bridge = world.start();
    expect((await choose(bridge, { scenario: from('2026-10-15') })).saved.ok).toBe(true);
    world.simulator.changeCompany({ lockedUntil: '2026-10-31' });
    expect((await choose(bridge, { bookingDate: 'print-date' })).saved.ok).toBe(true);
  });
});

describe('the scenario', () => {
  test('without Z-reports stops them, and lays those that wait aside', async () => {
    const world = await startWorld();
    const bridge = world.start();
    const { preview } = await choose(bridge, { scenario: ARTICLES });
    expect(preview).toMatchObject({ stops: ['z-reports'], coming: ['articles', 'stock'] });
    const id = addZ(world, 1042);
    bridge.tryNow();
    expect((await untilState(world, id, 'skipped')).problem).toEqual(problem('z-flow-off'));
    expect(bookedAs(world, 1042)).toEqual([]);
  });

  test('that was chosen can be turned back to', async () => {
    const world = await startWorld();
    const bridge = world.start();
    await choose(bridge, { scenario: ARTICLES });
    await choose(bridge, { scenario: from('2026-11-01') });
    const [latest, before] = bridge.setupChooser.versions();
    expect([latest, before]).toMatchObject([
      {
        subject: 'scenario',
        by: 'Karin',
        differences: [
          { field: 'scenario', from: '6', to: '1' },
          { field: 'zStartDate', from: null, to: '2026-11-01' },
          { field: 'voucherSeries', from: null, to: 'F' },
          { field: 'bookingDate', from: null, to: 'period-end' },
        ],
        setup: { scenario: from('2026-11-01') },
      },
      { subject: 'scenario', by: 'Karin', setup: { scenario: ARTICLES } },
    ]);
    const { saved } = await choose(bridge, before?.setup ?? {});
    expect(saved.ok).toBe(true);
    expect(bridge.setupChooser.current().setup.scenario).toEqual(ARTICLES);
  });

  test('can be turned back to what the shop began with, even after the first save', async () => {
    const world = await startWorld();
    const bridge = world.start();
    const began = bridge.setupChooser.current().setup;
    await choose(bridge, { scenario: ARTICLES });
    const beginning = bridge.setupChooser.versions().at(-1);
    expect(beginning).toMatchObject({ savedAt: null, by: null, subject: 'start', setup: began });
    const { saved } = await choose(bridge, beginning?.setup ?? {});
    expect(saved.ok).toBe(true);
    expect(bridge.setupChooser.current().setup).toEqual(began);
  });

  test('that is chosen says who will own what, and what is not built yet, only when it is new', async () => {
    const world = await startWorld();
    const bridge = world.start();
    const { preview } = await choose(bridge, { scenario: ARTICLES });
    expect(preview).toMatchObject({ coming: ['articles', 'stock'], later: ['articles-fortnox'] });
    const again = await bridge.setupChooser.preview(
      draft(bridge, {
        scenario: { number: 6, articles: { priceList: 'B', removeMissingArticles: false } },
      }),
    );
    expect(again).toMatchObject({ coming: [], later: [], starts: [], stops: [] });
    expect(again.differences).toEqual([{ field: 'priceList', from: 'A', to: 'B' }]);
  });

  test('is not saved over somebody else’s save', async () => {
    const world = await startWorld();
    const bridge = world.start();
    const mine = await bridge.setupChooser.preview(draft(bridge, { scenario: from('2026-11-02') }));
    await choose(bridge, { scenario: from('2026-11-03') });
    const late = await bridge.setupChooser.save(
      draft(bridge, { scenario: from('2026-11-02') }),
      mine.basedOn,
      null,
    );
    expect(late).toMatchObject({ ok: false, problem: { code: 'settings-changed' } });
    expect(bridge.setupChooser.current().setup.scenario).toEqual(from('2026-11-03'));
  });

  test('is not saved when a Z-report has come that the preview did not show', async () => {
    const world = await startWorld({
      faults: [{ method: 'GET', path: '/3/vouchers*', cutBeforeCommit: true }],
    });
    const bridge = world.start();
    const setup = draft(bridge, { scenario: ARTICLES });
    const seen = await bridge.setupChooser.preview(setup);
    expect(seen.laysAside.count).toBe(0);
    const id = addZ(world, 1042, {}, { state: 'held', problem: problem('z-clock-off') });
    const unseen = await bridge.setupChooser.save(setup, seen.basedOn, 'Karin');
    expect(unseen).toMatchObject({ ok: false, problem: { code: 'preview-outdated' } });
    expect(world.state(id).state).toBe('held');
    const again = await bridge.setupChooser.preview(setup);
    expect(again.laysAside).toMatchObject({ count: 1, first: [{ id }] });
    expect((await bridge.setupChooser.save(setup, again.basedOn, 'Karin')).ok).toBe(true);
    expect(world.state(id).state).toBe('skipped');
  });

  test('waits for the document that is being sent', async () => {
    // The answer comes well after everything else that the save asks Fortnox.
    const world = await startWorld({
      faults: [{ method: 'POST', path: '/3/vouchers', nth: 1, delayAfterCommit: ANSWER_LATE_MS }],
    });
    const id = addZ(world, 1042);
    const bridge = world.start({ timings: { ...HURRIED, requestTimeoutMs: 2 * ANSWER_LATE_MS } });
    await expect.poll(() => world.posts().length, { timeout: 10_000 }).toBe(1);
    const { saved } = await choose(bridge, { scenario: ARTICLES });
    expect(saved.ok).toBe(true);
    expect(world.state(id).state).toBe('posted');
  });
});

describe('what was chosen from a list', () => {
  test('is offered as Fortnox has it', async () => {
    const world = await startWorld();
    const found = await world.start().setupChooser.choices();
    expect(found.series).toMatchObject({
      ok: true,
      value: expect.arrayContaining([
        expect.objectContaining({ code: 'F', manual: true }),
        expect.objectContaining({ code: 'B', manual: false }),
      ]),
    });
  });

  test.each([
    ['a series that is not manual', { voucherSeries: 'B' }, 'series-not-manual'],
    ['a series that was deleted', { voucherSeries: 'Z' }, 'series-missing'],
    ['a cost centre that was deleted', { costCenter: 'BORTA' }, 'choice-missing'],
  ])('%s is refused, and the old settings hold', async (_what, change, code) => {
    const world = await startWorld();
    const bridge = world.start();
    const before = bridge.setupChooser.current();
    const { saved } = await choose(bridge, change);
    expect(saved).toMatchObject({ ok: false, problem: { code } });
    expect(bridge.setupChooser.current()).toEqual(before);
  });

  test('but cannot be used any more when it is saved is refused, and the old settings hold', async () => {
    const world = await startWorld();
    const bridge = world.start();
    const setup = draft(bridge, { voucherSeries: 'A', scenario: from('2026-11-10') });
    const preview = await bridge.setupChooser.preview(setup);
    expect(preview.refused).toBeNull();
    const before = bridge.setupChooser.current();
    world.simulator.changeCompany({ series: { code: 'A', manual: false } });
    const unusable = await bridge.setupChooser.save(setup, preview.basedOn, 'Karin');
    expect(unusable).toMatchObject({ ok: false, problem: { code: 'series-not-manual' } });
    world.simulator.changeCompany({ series: { code: 'A', manual: true }, lockedUntil: '2026-11-10' });
    const locked = await bridge.setupChooser.save(setup, preview.basedOn, 'Karin');
    expect(locked).toMatchObject({ ok: false, problem: { code: 'start-date-locked' } });
    expect(bridge.setupChooser.current()).toEqual(before);
  });

  test('another series takes up what the old one held back', async () => {
    const world = await startWorld();
    world.simulator.changeCompany({ series: { code: 'F', manual: false } });
    const id = addZ(world, 1042);
    const bridge = world.start();
    await untilState(world, id, 'held');
    await choose(bridge, { voucherSeries: 'A' });
    await expectBookedOnce(world, id);
    expect(bookedAs(world, 1042)).toEqual(['A 1']);
  });

  test('is not chosen anew without a line; what holds already does not stop another choice', async () => {
    const world = await startWorld({
      faults: [{ method: 'GET', path: '/3/*', cutBeforeCommit: true }],
    });
    const bridge = world.start();
    const { saved: date } = await choose(bridge, { scenario: from('2026-11-01') });
    expect(date).toMatchObject({
      ok: false,
      problem: problem('choice-unchecked', { field: 'startDate', found: '2026-11-01' }),
    });
    const { saved: series } = await choose(bridge, { voucherSeries: 'FINNSEJ' });
    expect(series).toMatchObject({
      ok: false,
      problem: problem('choice-unchecked', { field: 'voucherSeries', found: 'FINNSEJ' }),
    });
    const { preview, saved } = await choose(bridge, { bookingDate: 'print-date' });
    expect(preview).toMatchObject({ unchecked: true, refused: null });
    expect(saved.ok).toBe(true);
  });

  test('is offered list by list: what the shop has no licence for hides nothing else', async () => {
    const world = await startWorld({ company: withoutLicence('price', 'costcenter') });
    const bridge = world.start();
    const offered = await bridge.setupChooser.choices();
    expect(offered).toMatchObject({
      series: { ok: true },
      termsOfPayment: { ok: true },
      costCenters: { ok: false },
      priceLists: { ok: false },
    });
    const { saved: unknown } = await choose(bridge, { voucherSeries: 'FINNSEJ' });
    expect(unknown).toMatchObject({ ok: false, problem: { code: 'series-missing' } });
    const { preview, saved } = await choose(bridge, { voucherSeries: 'A' });
    expect(preview.unchecked).toBe(false);
    expect(saved.ok).toBe(true);
  });

  test('is not looked for where the scenario has no use of it', async () => {
    const world = await startWorld();
    const bridge = world.start();
    const settings = world.store.settings.current();
    world.store.settings.save({ ...settings, scenario: ARTICLES, costCenter: 'BORTA' }, 0);
    const { saved } = await choose(bridge, {
      scenario: { number: 6, articles: { priceList: 'A', removeMissingArticles: true } },
    });
    expect(saved.ok).toBe(true);
    expect(world.store.settings.current().costCenter).toBe('BORTA');
  });

  test('in a year that Fortnox does not have is told as a missing year', async () => {
    const world = await startWorld();
    const bridge = world.start();
    world.later(TEN_YEARS_MS);
    const { saved } = await choose(bridge, { voucherSeries: 'A' });
    expect(saved).toMatchObject({ ok: false, problem: { code: 'year-missing' } });
  });
});
