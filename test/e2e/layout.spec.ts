/** "Visa en Z": a register the app has never met is learnt once, and a print that has changed is not booked unseen. */
import { startWorld } from '../../src/main/cli/world/world.ts';
import { headlines } from '../../src/main/cli/demo/shop-page.ts';
import { sv } from '../../src/shared/texts/sv.ts';
import { expect, expectAccessible, test as base, vouchersOf } from './shop.ts';

const STRANGE_WORDS = 'kvarnhjulet-48';

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  world: async ({}, use) => {
    const world = await startWorld({
      newRegister: true,
      register: ['--first-z', '1042', '--layout', STRANGE_WORDS],
      app: ['--request-timeout', '1500', '--settle-time', '2500'],
    });
    await use(world);
    await world.stop();
  },
});

test('a register nobody has met: shown, pointed at, confirmed, booked; then booked without a question; then changed and refused', async ({
  world,
  shop,
  page,
}) => {
  await world.sell(4);
  await world.closeDay();
  await shop.says(sv.day.needsPerson.replace('{{z}}', '1042'));
  await shop.answer('z-title-missing');

  // Two things stand under words that nobody knows: what the strip is called, and the day's total.
  await shop.pointOut('title', 'KVÄLLSREMSA');
  await expect(page.getByText('Det saknas något: total försäljning')).toBeVisible();
  await shop.pointOut('totalGross', 'Slog vi in tillsammans');
  await expect(page.getByText(sv.layout.whole)).toBeVisible();
  await expectAccessible(page);
  expect(await vouchersOf(world, '1042')).toBe(0);

  await page.getByRole('button', { name: sv.layout.confirm }).click();
  await shop.goTo('today');
  await shop.says(headlines.booked('1042'));

  await world.sell(3);
  await world.closeDay();
  await shop.says(headlines.booked('1043'));

  await world.updateRegister('bryggkassan-42');
  await world.sell(3);
  await world.closeDay();
  await shop.says(headlines.needsPerson('1044'));
  await expect(page.getByText('Kassan skriver ut på ett nytt sätt')).toBeVisible();
  expect(await vouchersOf(world, '1044')).toBe(0);

  // Somebody compares with the paper, and the new way is the way from now on.
  await shop.answer('layout-changed');
  await page.getByRole('button', { name: sv.layout.confirm }).click();
  await shop.goTo('today');
  await shop.says(headlines.booked('1044'));
  await world.sell(3);
  await world.closeDay();
  await shop.says(headlines.booked('1045'));
  for (const z of ['1042', '1043', '1044', '1045']) expect(await vouchersOf(world, z)).toBe(1);
});

test('a line is pointed out with the keyboard alone, and taken back', async ({ world, shop, page }) => {
  await world.sell(4);
  await world.closeDay();
  await shop.says(headlines.needsPerson('1042'));
  await shop.answer('z-title-missing');
  await page.getByRole('button', { name: sv.layout.point }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-line="0"]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Det saknas något: total försäljning')).toBeVisible();
  await page.getByRole('button', { name: sv.layout.undo }).click();
  await expect(page.getByText('Det saknas något: rubriken')).toBeVisible();
});
