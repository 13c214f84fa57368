/** A preflight on the page: red, mended step by step in Fortnox, green; and the day's page says that a stop stands. */
import { sv } from '../../src/shared/texts/sv.ts';
import { expect, expectAccessible, expectReadable, test, vouchersOf } from './shop.ts';

const words = sv.preflight;
const inNumber = (text: string, count: number): string => text.replace('{{count}}', String(count));

test('what Fortnox lacks is named, mended step by step, and then all is well', async ({
  world,
  shop,
  page,
}) => {
  const main = page.getByRole('main');
  const again = main.getByRole('button', { name: words.again });
  // A company that has just been reached is looked into without anybody asking.
  await shop.goTo('settings');
  await page.getByRole('link', { name: sv.settingsPages.preflight }).click();
  await expect(main.getByText(words.allWell)).toBeVisible();
  await expectAccessible(page);

  // A day has needed the account for cash; one that nobody needs would only be something to look at.
  await world.sell(8);
  await world.closeDay();
  await expect.poll(() => vouchersOf(world, '1042')).toBe(1);
  await world.tellFortnox('/company', {
    series: { code: 'F', manual: false },
    account: { number: 1910, active: false },
  });
  await again.click();
  await expect(main.getByText(inNumber(words.stops_other, 2))).toBeVisible();
  await expect(
    main.getByRole('heading', { name: sv.problems['series-not-manual'].title.replace('{{series}}', 'F') }),
  ).toBeVisible();
  await expect(main.getByRole('link', { name: words.places.fortnox }).first()).toHaveAttribute(
    'href',
    'https://apps.fortnox.se/',
  );
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadable(page);
  await page.emulateMedia({ colorScheme: 'light' });

  await shop.goTo('today');
  await expect(main.getByText(inNumber(words.stops_other, 2))).toBeVisible();
  await main.getByRole('link', { name: words.show }).click();

  await world.tellFortnox('/company', { series: { code: 'F', manual: true } });
  await again.click();
  await expect(main.getByText(inNumber(words.stops_one, 1))).toBeVisible();
  await world.tellFortnox('/company', { account: { number: 1910, active: true } });
  await again.click();
  await expect(main.getByText(words.allWell)).toBeVisible();

  // An account that no day has needed stops nothing, and is seen on the page of the day all the same.
  await world.tellFortnox('/company', { account: { number: 2421, removed: true } });
  await again.click();
  await expect(main.getByText(inNumber(words.warnings_one, 1), { exact: true })).toBeVisible();
  await main.getByRole('link', { name: words.places.accounts }).click();
  await expect(page.getByRole('link', { name: sv.settingsPages.accounts })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await shop.goTo('today');
  await expect(main.getByText(inNumber(words.toLookAt_one, 1))).toBeVisible();
  await expectAccessible(page);
  await main.getByRole('link', { name: words.show }).click();
  await world.tellFortnox('/company', { account: { number: 2421, removed: false } });
  await again.click();
  await expect(main.getByText(words.allWell)).toBeVisible();

  // What was found is kept: a page opened after a restart shows it, with its time.
  await world.killApp();
  const { address } = await world.startApp();
  await shop.open(address);
  await shop.goTo('settings');
  await page.getByRole('link', { name: sv.settingsPages.preflight }).click();
  await expect(main.getByText(words.allWell)).toBeVisible();
  await expect(main.getByText(words.causes.asked)).toBeVisible();
});

test('without a line it says so, and keeps showing what was found before', async ({ world, shop, page }) => {
  const main = page.getByRole('main');
  await shop.goTo('settings');
  await page.getByRole('link', { name: sv.settingsPages.preflight }).click();
  await expect(main.getByText(words.allWell)).toBeVisible();
  await world.setLine('refuse');
  await main.getByRole('button', { name: words.again }).click();
  await expect(main.getByText(words.broken)).toBeVisible();
  await expect(main.getByText(words.allWell)).toBeVisible();
});
