/** What Kassabryggan does for the shop is chosen, seen before it is done, saved, and turned back. */
import { headlines } from '../../src/main/cli/demo/shop-page.ts';
import { comingFlows, flowsOf, scenarioOf, type ScenarioNumber } from '../../src/shared/scenario.ts';
import type { LaterEffect } from '../../src/shared/setup.ts';
import { sv } from '../../src/shared/texts/sv.ts';
import { SetupForm } from './setup-form.ts';
import { startWorld } from '../../src/main/cli/world/world.ts';
import { expect, expectAccessible, expectReadable, test as base, vouchersOf } from './shop.ts';

const words = sv.setup;
const ANNA = 'Anna';
const PIN = '2580';

/** Longer than an answer is kept back here, so that a save has something to wait for. */
const PATIENT = ['--request-timeout', '8000', '--settle-time', '9000'];
const ANSWER_LATE_MS = 4000;

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  world: async ({}, use) => {
    const world = await startWorld({ app: PATIENT, register: ['--first-z', '1042'] });
    await use(world);
    await world.stop();
  },
});

/** The way through all eight, from the one a shop begins with; what each step is said to bring later. */
const STEPS: readonly { readonly to: ScenarioNumber; readonly later: readonly LaterEffect[] }[] = [
  { to: 2, later: ['invoices-begin', 'customers-register'] },
  { to: 3, later: ['customers-fortnox'] },
  { to: 4, later: ['customers-register'] },
  { to: 5, later: ['customers-fortnox'] },
  { to: 6, later: ['invoices-end', 'articles-fortnox'] },
  { to: 7, later: [] },
  { to: 8, later: ['invoices-begin', 'customers-fortnox'] },
  { to: 1, later: ['invoices-end', 'articles-end'] },
];

/** What is said, beside the scenario in force, not to run yet. */
function comingWords(number: ScenarioNumber): string[] {
  const flows = comingFlows(scenarioOf(number)).map((flow) => words.flows[flow]);
  if (flows.length === 0) return [];
  return [words.coming.flows.replace('{{flows}}', new Intl.ListFormat('sv').format(flows))];
}

test('all eight are chosen, previewed, saved and switched between', async ({ shop, page }) => {
  const form = new SetupForm(page);
  // Each preview and each save asks Fortnox what there is: sixteen of them take their share of 24 calls in 5 s.
  test.slow();
  await shop.goTo('settings');
  await form.unfold(words.table.title);

  let from: ScenarioNumber = 1;
  for (const { to, later } of STEPS) {
    await expect(form.inForce(from)).toBeVisible();
    await form.choose(to);
    const { zReports, invoices, articles } = scenarioOf(to);
    await expect(page.getByRole('group', { name: words.options.zReports, exact: true })).toHaveCount(
      +zReports,
    );
    await expect(page.getByRole('group', { name: words.options.invoices })).toHaveCount(
      invoices === null ? 0 : 1,
    );
    await expect(page.getByRole('group', { name: words.options.articles })).toHaveCount(+articles);
    await form.show();
    await expect(form.preview).toContainText(`Scenario: ${from} → ${to}`);
    for (const effect of later) await expect(form.preview).toContainText(words.later[effect]);
    const ran = flowsOf(scenarioOf(from)).includes('z-reports');
    await expect(form.preview.getByText(words.preview.stops.replace('{{flows}}', 'Z-rapporter'))).toHaveCount(
      ran && !zReports ? 1 : 0,
    );
    await form.save();
    await expect(page.getByText(words.preview.saved)).toBeVisible();
    await expect(form.comingNow).toHaveText(comingWords(to));
    from = to;
  }
  await expect(form.inForce(1)).toBeVisible();
});

test('the master is toggled, seen before, signed, and turned back by what was saved', async ({
  shop,
  page,
}) => {
  const form = new SetupForm(page);
  await shop.goTo('settings');
  await page.getByRole('link', { name: sv.settingsPages.managers }).click();
  await page.getByLabel(sv.access.name).fill(ANNA);
  await page.getByLabel(sv.access.pin, { exact: true }).fill(PIN);
  await page.getByLabel(sv.access.pinAgain).fill(PIN);
  await page.getByRole('button', { name: sv.access.add, exact: true }).click();
  await expect(page.getByRole('banner').getByText(ANNA)).toBeVisible();
  await page.getByRole('link', { name: sv.settingsPages.scenario }).click();
  await expect(form.inForce(1)).toBeVisible();
  await form.answer(words.questions.registerOwns);
  await form.show();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectReadable(page);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await form.save();
  await expect(form.inForce(4)).toBeVisible();
  await form.answer(words.questions.fortnoxOwns);
  await form.show();
  await expect(form.preview).toContainText('Scenario: 4 → 5');
  await expect(form.preview).toContainText(words.later['customers-fortnox']);
  await expect(form.preview).toContainText(words.preview.notYet);
  await form.save();
  await expect(form.inForce(5)).toBeVisible();

  await form.unfold(words.versions.title);
  const toggled = page.getByRole('listitem').filter({ hasText: 'Scenario: 4 → 5' }).first();
  await expect(toggled).toContainText(ANNA);
  await expect(toggled).toContainText(words.versions.same);
  const beginning = page.getByRole('listitem').filter({ hasText: words.versions.subjects.start });
  await expect(beginning.getByRole('button', { name: words.versions.goBack })).toBeVisible();
  await form.goBackTo('Scenario: 1 → 4');
  await expect(page.getByRole('heading', { name: words.preview.title })).toBeFocused();
  await expect(form.preview).toContainText('Scenario: 5 → 4');
  await expect(form.preview).toContainText(words.later['customers-register']);
  await expectAccessible(page);
  await form.save();
  await expect(form.inForce(4)).toBeVisible();
});

test('a Z taken while no Z-reports are booked is laid aside, shown before it is taken up, and booked once', async ({
  world,
  shop,
  page,
}) => {
  const form = new SetupForm(page);
  await shop.goTo('settings');
  await form.answer(words.questions.yesArticles);
  await page
    .getByRole('radiogroup', { name: words.questions.zReports })
    .getByRole('radio', { name: words.questions.no, exact: true })
    .check();
  await form.show();
  await form.save();
  await expect(form.inForce(6)).toBeVisible();
  await world.sell(3);
  await world.closeDay();
  await shop.goTo('zReports');
  await expect(page.getByRole('link', { name: '1042', exact: true })).toBeVisible();
  expect(await vouchersOf(world, '1042')).toBe(0);
  await shop.goTo('today');
  await shop.says(sv.day.zFlowOff);

  await shop.goTo('settings');
  await form.unfold(words.table.title);
  await form.choose(7);
  await form.show();
  await expect(form.preview).toContainText(words.preview.books_one.replace('{{count}}', '1'));
  await expect(form.preview).toContainText('Z 1042');
  await form.save();
  await shop.goTo('today');
  await shop.says(headlines.booked('1042'));
  expect(await vouchersOf(world, '1042')).toBe(1);
});

test('a save waits for the Z that is on its way, and says so; the Z is booked once', async ({
  world,
  shop,
  page,
}) => {
  const form = new SetupForm(page);
  await world.tellFortnox('/faults', [
    { method: 'POST', path: '/3/vouchers*', nth: 1, delayAfterCommit: ANSWER_LATE_MS },
  ]);
  await shop.goTo('settings');
  await form.answer(words.questions.registerOwns);
  await form.show();
  await world.sell(3);
  await world.closeDay();
  await expect.poll(() => vouchersOf(world, '1042')).toBe(1);
  await form.saveButton.click();
  await expect(page.getByText(words.preview.waitsForZ.replace('{{z}}', '1042'))).toBeVisible();
  await expect(form.inForce(4)).toBeVisible();
  await shop.goTo('today');
  await shop.says(headlines.booked('1042'));
  expect(await vouchersOf(world, '1042')).toBe(1);
});

test('a first day that has not come, and a save that came second, are refused with a sentence', async ({
  shop,
  page,
}) => {
  const form = new SetupForm(page);
  await shop.goTo('settings');
  await page.getByLabel(words.options.startDate).fill('2099-01-01');
  await form.show();
  await expect(form.preview.getByRole('alert')).toContainText('2099-01-01');
  await expect(form.saveButton).toBeDisabled();
  await page.getByRole('button', { name: words.preview.cancel }).click();

  // Another manager, in another window.
  const other = await page.context().newPage();
  await other.goto(page.url());
  const theirs = new SetupForm(other);
  await form.answer(words.questions.registerOwns);
  await form.show();
  await theirs.answer(words.questions.fortnoxOwns);
  await theirs.show();
  await theirs.save();
  await form.saveButton.click();
  await expect(page.getByText(sv.problems['settings-changed'].title)).toBeVisible();
  await expect(form.inForce(5)).toBeVisible();
  await page.getByRole('button', { name: sv.problems['settings-changed'].button, exact: true }).click();
  await expect(form.preview).toContainText('Scenario: 5 → 4');
  await form.save();
  await expect(form.inForce(4)).toBeVisible();
});
