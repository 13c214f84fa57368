/** What goes wrong in a shop: each has a clear state, nothing is lost, and after the mend one click sends it. */
import { headlines } from '../../src/main/cli/demo/shop-page.ts';
import { sv } from '../../src/shared/texts/sv.ts';
import { expect, expectAccessible, test, vouchersOf } from './shop.ts';

test('an unmapped means of payment asks for its account, and is booked when it is given', async ({
  world,
  shop,
  page,
}) => {
  await world.sell(3);
  await world.closeDay('unmapped-tender');
  await shop.says(headlines.needsPerson('1042'));
  await expectAccessible(page);
  await shop.chooseAccount('Rumsnota', '1510');
  await shop.says(headlines.booked('1042'));
  expect(await vouchersOf(world, '1042')).toBe(1);
});

test('a Z whose figures do not add up is held with the figures, and can be laid aside', async ({
  world,
  shop,
  page,
}) => {
  await world.sell(3);
  await world.closeDay('unbalanced');
  await shop.says(headlines.needsPerson('1042'));
  await shop.goTo('zReports');
  await shop.openZ('1042');
  await expectAccessible(page);
  await shop.setAside();
  await shop.goTo('today');
  await shop.says(headlines.ready);
  expect(await vouchersOf(world, '1042')).toBe(0);

  await world.sell(3);
  await world.closeDay();
  await shop.says(headlines.booked('1043'));
  await shop.goTo('zReports');
  await expect(page.getByRole('link', { name: '1042', exact: true })).toBeVisible();
});

test('a print that breaks off is kept as damaged, and the next day is booked as if nothing had happened', async ({
  world,
  shop,
  page,
}) => {
  await world.sell(3);
  await world.closeDay('truncated');
  await expect(shop.headline).toHaveText(/behöver ett beslut/, { timeout: 20_000 });
  await shop.goTo('zReports');
  await page
    .getByRole('link', { name: /1042|nummer/ })
    .first()
    .click();
  await expect(page.getByText(sv.detail.printDamaged)).toBeVisible();
  await shop.setAside();

  await shop.goTo('today');
  await world.sell(3);
  await world.closeDay();
  await shop.says(headlines.booked('1043'));
  expect(await vouchersOf(world, '1042')).toBe(0);
});

test('two Z-reports in one print become two vouchers', async ({ world, shop }) => {
  await world.sell(3);
  await world.closeDay('two-in-one');
  await shop.says(headlines.booked('1043'));
  expect(await vouchersOf(world, '1042')).toBe(1);
  expect(await vouchersOf(world, '1043')).toBe(1);
});

const BOOKS_TO_MEND = [
  {
    what: 'a series that is not manual',
    broken: { series: { code: 'F', manual: false } },
    mended: { series: { code: 'F', manual: true } },
    code: 'series-not-manual',
  },
  {
    what: 'an account that is not in the chart',
    broken: { account: { number: 1686, removed: true } },
    mended: { account: { number: 1686, removed: false } },
    code: 'account-missing',
  },
  {
    what: 'an account that is not active',
    broken: { account: { number: 1686, active: false } },
    mended: { account: { number: 1686, active: true } },
    code: 'account-inactive',
  },
  {
    what: 'a locked period',
    broken: { lockedUntil: '2099-12-31' },
    mended: { lockedUntil: null },
    code: 'period-locked',
  },
] as const;

for (const { what, broken, mended, code } of BOOKS_TO_MEND) {
  test(`${what} is said in words, and mended in Fortnox one click sends it`, async ({
    world,
    shop,
    page,
  }) => {
    await world.tellFortnox('/company', broken);
    await world.sell(5);
    await world.closeDay();
    await shop.says(headlines.needsPerson('1042'));
    await expect(page.getByText(headlines.problem(code)).first()).toBeVisible();
    await world.tellFortnox('/company', mended);
    await shop.answer(code);
    await shop.says(headlines.booked('1042'));
    expect(await vouchersOf(world, '1042')).toBe(1);
  });
}

test('a web page instead of an answer waits for Fortnox, and is booked once when Fortnox is itself again', async ({
  world,
  shop,
}) => {
  const maintenance = { status: 200, contentType: 'text/html', body: '<html>Underhåll</html>' };
  await world.tellFortnox('/faults', [{ path: '/3/*', answer: maintenance }]);
  await world.sell(3);
  await world.closeDay();
  await shop.says(headlines.offline(1));
  await world.tellFortnox('/faults', []);
  await shop.tryNow();
  await shop.says(headlines.booked('1042'));
  expect(await vouchersOf(world, '1042')).toBe(1);
});
