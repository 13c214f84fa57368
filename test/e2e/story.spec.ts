/** The demo's whole story, told by a person's hands: a booked day, a cut line, a waiting day, booked once. */
import { headlines } from '../../src/main/cli/demo/shop-page.ts';
import { sv } from '../../src/shared/texts/sv.ts';
import { expect, expectAccessible, test, vouchersOf } from './shop.ts';

test('a Z is booked, the next waits while the line is cut, and is booked once when it is back', async ({
  world,
  shop,
  page,
}) => {
  await expect(shop.headline).toHaveText(headlines.ready);

  await world.sell(5);
  await shop.closeDay();
  await shop.says(headlines.booked('1042'));
  expect(await vouchersOf(world, '1042')).toBe(1);

  await shop.cutLine();
  await world.sell(5);
  await shop.closeDay();
  await shop.says(headlines.offline(1));
  await expect(page.getByText(sv.today.tryNow)).toBeVisible();
  expect(await vouchersOf(world, '1043')).toBe(0);

  await shop.mendLine();
  await shop.tryNow();
  await shop.says(headlines.booked('1043'));
  expect(await vouchersOf(world, '1042')).toBe(1);
  expect(await vouchersOf(world, '1043')).toBe(1);

  await shop.goTo('zReports');
  await shop.openZ('1043');
  await expect(page.getByText('Utg moms 25 %')).toBeVisible();
  // The register's own count and the pulses heard on its line are two ways to one number.
  await expect(page.getByText(/^Z säger (\d+), på linjen hördes \1$/)).toBeVisible();
  await shop.goTo('log');
  await expect(page.getByText(sv.happenings['line-back'])).toBeVisible();
  await expect(page.getByText(/^\d+ lådöppning/)).toBeVisible();
});

test('a Z booked while the answer was lost is found in the books and not sent again', async ({
  world,
  shop,
}) => {
  await world.tellFortnox('/faults', [
    { method: 'POST', path: '/3/vouchers*', nth: 1, cutAfterCommit: true },
  ]);
  await world.sell(3);
  await world.closeDay();
  await shop.says(headlines.booked('1042'));
  expect(await vouchersOf(world, '1042')).toBe(1);
});

test('the app killed with a Z waiting books it once when it is started again', async ({
  world,
  page,
  shop,
}) => {
  await world.setLine('refuse');
  await world.sell(3);
  await world.closeDay();
  await shop.says(headlines.offline(1));
  await world.killApp();
  await world.setLine('up');
  const { address } = await world.startApp();
  await page.goto(address);
  await shop.says(headlines.booked('1042'));
  expect(await vouchersOf(world, '1042')).toBe(1);
});

test('a Z printed while the app is not running is caught when it starts', async ({ world, page, shop }) => {
  await world.killApp();
  await world.sell(3);
  await world.closeDay();
  const { address } = await world.startApp();
  await page.goto(address);
  await shop.says(headlines.booked('1042'));
});

test('every view can be used by everybody, in light and dark', async ({ world, shop, page }) => {
  await world.sell(3);
  await world.closeDay();
  await shop.says(headlines.booked('1042'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await shop.goTo('today');
    await expectAccessible(page);
    await shop.goTo('zReports');
    await expectAccessible(page);
    await shop.openZ('1042');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await shop.goTo('log');
    await expectAccessible(page);
  }
});

test('everything is reached with the keyboard alone', async ({ world, shop, page }) => {
  await world.sell(3);
  await world.closeDay();
  await shop.says(headlines.booked('1042'));

  await page.getByRole('link', { name: sv.nav.zReports }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '1042', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '1042' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: '1042', exact: true })).toBeFocused();

  await page.getByRole('link', { name: sv.nav.log }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('1042');
  await expect(page.getByRole('searchbox')).toHaveValue('1042');
});
