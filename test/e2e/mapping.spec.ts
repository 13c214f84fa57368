/** The accounts: the first Z proposes the rows to map, an account is found by name, the voucher follows, the Z is booked. */
import { headlines } from '../../src/main/cli/demo/shop-page.ts';
import { sv } from '../../src/shared/texts/sv.ts';
import { expect, expectAccessible, expectReadable, test, vouchersOf } from './shop.ts';
import { test as staged } from './staged.ts';

const UNMAPPED = 'Rumsnota';
const labelOf = (name: string): string => sv.mapping.field.label.replace('{{name}}', name);

test('a first Z with an unmapped means of payment is mapped by the account’s name, and booked', async ({
  world,
  shop,
  page,
}) => {
  const field = page.getByRole('combobox', { name: labelOf(UNMAPPED) });
  const voucher = page.getByRole('region', { name: sv.mapping.voucher.title });

  await shop.goTo('settings');
  await page.getByRole('link', { name: sv.settingsPages.accounts }).click();
  await expect(page.getByText(sv.mapping.before)).toBeVisible();
  await page.getByText(sv.mapping.knownAlone, { exact: true }).click();
  await expect(page.getByRole('combobox', { name: labelOf('kontant'), exact: true })).toHaveValue(
    '1910 Kassa',
  );

  await world.sell(3);
  await world.closeDay('unmapped-tender');
  await expect(page.getByRole('row', { name: UNMAPPED })).toContainText(sv.mapping.states.missing);
  await expect(
    voucher.getByText(sv.problems['tender-unmapped'].title.replace('{{tender}}', UNMAPPED)),
  ).toBeVisible();
  await expectAccessible(page);

  // With the keyboard alone: words of the name, in any order, then Enter.
  await field.focus();
  await page.keyboard.type('fordring kund');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['1510 Kundfordringar']);
  await expectReadable(page);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('1510 Kundfordringar');
  await expect(voucher.getByRole('row', { name: UNMAPPED })).toContainText('1510');
  await expect(page.getByText(sv.mapping.save.releases_one.replace('{{count}}', '1'))).toBeVisible();
  expect(await vouchersOf(world, '1042')).toBe(0);

  await page.getByRole('button', { name: sv.mapping.save.save, exact: true }).click();
  await expect(page.getByRole('region', { name: sv.mapping.save.title })).toBeHidden();
  await shop.goTo('today');
  await shop.says(headlines.booked('1042'));
  expect(await vouchersOf(world, '1042')).toBe(1);
});

test('what held before is brought back as a draft, and saved', async ({ shop, page }) => {
  const field = page.getByRole('combobox', { name: labelOf('swish'), exact: true });
  await shop.goTo('settings');
  await page.getByRole('link', { name: sv.settingsPages.accounts }).click();
  // No Z-report has come yet: what is known stands folded away.
  await page.getByText(sv.mapping.knownAlone, { exact: true }).click();
  await expect(field).toHaveValue(/^1686 /);
  // A whole number needs no choice from the list.
  await field.fill('1930');
  await expect(field).toHaveValue(/^1930 /);
  await page.getByRole('button', { name: sv.mapping.save.save, exact: true }).click();
  await page.getByText(sv.mapping.versions.title).click();
  await page.getByRole('button', { name: sv.mapping.versions.goBack }).click();
  await expect(field).toHaveValue(/^1686 /);
  await page.getByRole('button', { name: sv.mapping.save.save, exact: true }).click();
  await expect(page.getByRole('region', { name: sv.mapping.save.title })).toBeHidden();
  await page.reload();
  await page.getByText(sv.mapping.knownAlone, { exact: true }).click();
  await expect(field).toHaveValue(/^1686 /);
});

staged('a cashier sees the accounts and changes none', async ({ play, page }) => {
  const { url } = await play('cashier');
  await page.goto(`${url}#/settings/accounts`);
  await expect(page.getByText(sv.mapping.managerOnly)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Kontant/ }).first()).toContainText('1910 Kassa');
  await expect(
    page.getByRole('main').getByRole('combobox', { name: labelOf('Kontant'), exact: true }),
  ).toBeHidden();
  await expect(page.getByRole('button', { name: sv.mapping.versions.goBack })).toBeHidden();
  await expectAccessible(page);
});

staged(
  'without Fortnox the account numbers alone are written, and the page says so',
  async ({ play, page }) => {
    const { url } = await play('offline');
    await page.goto(`${url}#/settings/accounts`);
    await expect(page.getByText(sv.mapping.noChart)).toBeVisible();
    const field = page.getByRole('textbox', { name: labelOf('Klarna') });
    await field.fill('1684');
    await expect(
      page.getByRole('region', { name: sv.mapping.voucher.title }).getByRole('row', { name: 'Klarna' }),
    ).toContainText('1684');
    await page.getByRole('button', { name: sv.mapping.save.undo, exact: true }).click();
    await expect(field).toHaveValue('');
    await expectAccessible(page);
  },
);

staged(
  'accounts that the chart does not have are told of, and every proposal is taken at once',
  async ({ play, page }) => {
    const { url } = await play('held-tender');
    await page.goto(`${url}#/settings/accounts`);
    const card = page.getByRole('combobox', { name: labelOf('Kort'), exact: true });
    await expect(page.getByRole('row', { name: /^Kort/ }).first()).toContainText(
      sv.mapping.states['account-missing'],
    );
    await page
      .getByRole('button', { name: sv.mapping.proposal.takeAll_other.replace('{{count}}', '8') })
      .click();
    await expect(card).toHaveValue(/^1580 /);
    await expect(page.getByRole('combobox', { name: labelOf('Presentkort, 0 %') })).toHaveValue(/^2421 /);
    await expectAccessible(page);
  },
);
