/** The lock: a manager is named, the window locked, and what only a manager may do waits for the PIN. */
import { headlines } from '../../src/main/cli/demo/shop-page.ts';
import { sv } from '../../src/shared/texts/sv.ts';
import { expect, expectAccessible, expectReadable, test, vouchersOf } from './shop.ts';

const ANNA = 'Anna';
const PIN = '2580';
const WRONG = '9071';

test('a cashier sees the question, a manager unlocks and answers it, and the diary says who', async ({
  world,
  shop,
  page,
}) => {
  const dialog = page.getByRole('dialog', { name: sv.access.dialog });
  const banner = page.getByRole('banner');

  await shop.goTo('settings');
  await page.getByRole('link', { name: sv.settingsPages.managers }).click();
  await expect(page.getByText(sv.access.nobody)).toBeVisible();
  await page.getByLabel(sv.access.name).fill(ANNA);
  await page.getByLabel(sv.access.pin, { exact: true }).fill(PIN);
  await page.getByLabel(sv.access.pinAgain).fill(PIN);
  await page.getByRole('button', { name: sv.access.add, exact: true }).click();
  await expect(banner.getByText(ANNA)).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadable(page);

  await banner.getByRole('button', { name: sv.access.lock, exact: true }).click();
  await expect(page.getByText(sv.access.managerOnly)).toBeVisible();

  await world.sell(3);
  await world.closeDay('unmapped-tender');
  await shop.goTo('today');
  await shop.says(headlines.needsPerson('1042'));
  await expect(page.getByText(sv.detail.managerOnly)).toBeVisible();
  await expect(page.getByRole('button', { name: sv.problems['tender-unmapped'].button })).toBeHidden();

  // With the keyboard alone, beginning at the question itself.
  await page.getByRole('main').getByRole('button', { name: sv.access.unlock }).press('Enter');
  await expect(dialog.getByLabel(sv.access.pin)).toBeFocused();
  await expectReadable(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  await page.keyboard.type(WRONG);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(sv.problems['pin-wrong'].title)).toBeVisible();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await shop.chooseAccount('Rumsnota', '1510');
  await shop.says(headlines.booked('1042'));
  expect(await vouchersOf(world, '1042')).toBe(1);

  await shop.goTo('log');
  await expect(page.getByText(sv.log.by.replace('{{who}}', ANNA)).first()).toBeVisible();
});

test('after five wrong PINs the right one waits too, and the page says how long; a restart changes nothing', async ({
  world,
  shop,
  page,
}) => {
  const dialog = page.getByRole('dialog', { name: sv.access.dialog });
  const paused = dialog.getByText(sv.problems['pin-paused'].title.replace(/\{\{.*/, ''));
  await shop.goTo('settings');
  await page.getByRole('link', { name: sv.settingsPages.managers }).click();
  await page.getByLabel(sv.access.name).fill(ANNA);
  await page.getByLabel(sv.access.pin, { exact: true }).fill(PIN);
  await page.getByLabel(sv.access.pinAgain).fill(PIN);
  await page.getByRole('button', { name: sv.access.add, exact: true }).click();
  await page.getByRole('banner').getByRole('button', { name: sv.access.lock, exact: true }).click();

  await page.getByRole('banner').getByRole('button', { name: sv.access.unlock }).click();
  for (let guess = 0; guess < 5; guess += 1) {
    await dialog.getByLabel(sv.access.pin).fill(WRONG);
    await dialog.getByLabel(sv.access.pin).press('Enter');
    await expect(dialog.getByRole('button', { name: sv.access.unlock })).toBeEnabled();
  }
  await expect(paused).toBeVisible();
  await world.killApp();
  const { address } = await world.startApp();
  await shop.open(address);
  await page.getByRole('banner').getByRole('button', { name: sv.access.unlock }).click();
  await dialog.getByLabel(sv.access.pin).fill(PIN);
  await dialog.getByLabel(sv.access.pin).press('Enter');
  await expect(paused).toBeVisible();
});
