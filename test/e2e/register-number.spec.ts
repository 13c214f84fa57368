/** The register's number in the books, over scripted scenes: where it is asked for, and where it is changed. */
import { sv } from '../../src/shared/texts/sv.ts';
import { expect, expectAccessible } from './shop.ts';
import { test } from './staged.ts';

const { line, problems, detail } = sv;

test('two computers of one number: the question leads to the number, and a new one is used at once', async ({
  page,
  play,
}) => {
  const { url } = await play('number-shared-held');
  await page.goto(`${url}#/z-reports/1042`);
  await page.getByRole('link', { name: problems['register-number-shared'].button }).first().click();
  await expect(page).toHaveURL(/#\/settings\/line$/);
  const field = page.getByLabel(line.number);
  await expect(field).toHaveValue('1');
  await expect(page.getByText(line.numberWhy)).toBeVisible();
  await field.fill('2');
  await expect(page.getByText('Från nästa verifikation heter den kassa 2.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kassa 2', { exact: true })).toBeVisible();
  await expect(field).toHaveValue('2');
});

for (const wrong of ['0', '100', '1,5', 'två', '']) {
  test(`the number ”${wrong}” is not taken, and the field says which are`, async ({ page, play }) => {
    const { url } = await play('line-heard');
    await page.goto(`${url}#/settings/line`);
    await page.getByLabel(line.number).fill(wrong);
    await page.getByRole('button', { name: line.numberSave }).click();
    await expect(page.getByText(line.numberInvalid)).toBeVisible();
    await expect(page.getByText('Kassa 1', { exact: true })).toBeVisible();
  });
}

test('a cashier sees the number and cannot change it', async ({ page, play }) => {
  const { url } = await play('line-cashier');
  await page.goto(`${url}#/settings/line`);
  await expect(page.getByText('Den här kassan är nummer 1.')).toBeVisible();
  await expect(page.getByLabel(line.number)).toHaveCount(0);
});

test('of a booked day it can be said that it has been seen to', async ({ page, play }) => {
  const { url } = await play('number-shared-booked');
  await page.goto(`${url}#/z-reports/1041`);
  await page.getByRole('button', { name: detail.seen }).click();
  await expect(page.getByRole('button', { name: detail.seen })).toHaveCount(0);
});

test('that the register counts from the beginning again is asked once more before it is said', async ({
  page,
  play,
}) => {
  const { url } = await play('held-number-lower');
  await page.goto(`${url}#/z-reports/1042`);
  await page.getByRole('button', { name: detail.countAnew }).click();
  await expect(page.getByRole('button', { name: detail.countAnewNo })).toBeFocused();
  await page.getByRole('button', { name: detail.countAnewYes }).click();
  await expect(page.getByRole('button', { name: detail.countAnewYes })).toHaveCount(0);
});
