/** The settings page for the printer line, over scripted scenes: by keyboard, by touch, whatever the line is like. */
import { SCENES } from '../stage/scenes/index.ts';
import { sv } from '../../src/shared/texts/sv.ts';
import { LineForm, upToFact } from './line-form.ts';
import { expect, expectAccessible, expectReadable } from './shop.ts';
import { test } from './staged.ts';

const LINE = '#/settings/line';

test('the right speed is found while a receipt is printed, and one click uses it', async ({ page, play }) => {
  const { url } = await play('line-not-chosen');
  await page.goto(`${url}${LINE}`);
  await page.getByLabel(sv.line.registerPort).selectOption('COM3 – FTDI');
  await page.getByRole('button', { name: sv.line.find }).click();
  await expect(page.getByText(sv.line.finding)).toBeVisible();
  await expect(page.getByText('Hittade: 19200 baud, 8 bitar, ingen paritet')).toBeVisible();
  await expect(page.getByRole('button', { name: sv.line.useAndSave })).toBeFocused();
  await page.keyboard.press('Enter');
  const { now } = new LineForm(page);
  await expect(now).toContainText('Y-kabel på COM3, 19200 baud');
  await expect(page.getByText(sv.line.unchanged)).toBeVisible();
});

test('nothing heard and only noise are said in words, and the search can be made again', async ({
  page,
  play,
}) => {
  const { url } = await play('line-not-chosen');
  await page.goto(`${url}${LINE}`);
  const port = page.getByLabel(sv.line.registerPort);
  await port.selectOption('COM7');
  await page.getByRole('button', { name: sv.line.find }).click();
  await expect(page.getByText(/Provar \d+ baud, .*Inget hörs än\. Högst \d+ s till\./)).toBeVisible();
  await expect(page.getByText(sv.problems['line-nothing-heard'].title)).toBeVisible();
  await expect(page.getByText(/Inte ett tecken kom in på COM7/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sök igen' })).toBeFocused();

  await port.selectOption('COM5 – Prolific');
  await page.getByRole('button', { name: sv.line.find }).click();
  await expect(page.getByText(sv.problems['line-only-noise'].title)).toBeVisible();
});

test('a search can be given up', async ({ page, play }) => {
  const { url } = await play('line-heard');
  await page.goto(`${url}${LINE}`);
  await page.getByRole('button', { name: sv.line.find }).click();
  await page.getByRole('button', { name: sv.line.stopFinding }).click();
  await expect(page.getByRole('button', { name: sv.line.find })).toBeVisible();
  await expect(page.getByText(sv.line.finding)).toHaveCount(0);
});

test('a line that is not whole is not saved: the field says what is missing, and has the focus', async ({
  page,
  play,
}) => {
  const { url } = await play('line-not-chosen');
  await page.goto(`${url}${LINE}`);
  const form = new LineForm(page);
  await form.save();
  await expect(page.getByText(sv.line.errors.port)).toBeVisible();
  await expect(page.getByLabel(sv.line.registerPort)).toBeFocused();

  await form.chooseWay('network');
  await form.save();
  await expect(page.getByText(sv.line.errors.host)).toBeVisible();
  await expect(page.getByLabel(sv.line.printerHost)).toBeFocused();
  await expect(form.now).toContainText(sv.problems['line-not-chosen'].title);
});

test('the ways are walked with the arrows, and what saving does is said before', async ({ page, play }) => {
  const { url } = await play('line-heard');
  await page.goto(`${url}${LINE}`);
  await page.getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByLabel(sv.line.printerHost).fill('192.168.1.50');
  await expect(
    page.getByText('Kassabryggan tar emot på port 9100 och skickar vidare till 192.168.1.50:9100.'),
  ).toBeVisible();
  await expect(page.getByText(sv.line.willWait)).toBeVisible();
  await page.keyboard.press('Enter');
  const { now } = new LineForm(page);
  await expect(now).toContainText(sv.line.changing);
  await expect(now).toContainText(upToFact(sv.line.silent));
  await page.getByRole('button', { name: sv.line.back }).click();
  await expect(now).toContainText('Y-kabel på COM3');
});

test('a line that somebody else has chosen meanwhile is told, shown, and only then replaced', async ({
  page,
  play,
}) => {
  const { url } = await play('line-heard');
  await page.goto(`${url}${LINE}`);
  const form = new LineForm(page);
  await form.chooseWay('network');
  await page.getByLabel(sv.line.printerHost).fill('192.168.1.50');

  // Another manager, in another window.
  const other = await page.context().newPage();
  await other.goto(`${url}${LINE}`);
  const theirs = new LineForm(other);
  await theirs.chooseWay('network');
  await other.getByLabel(sv.line.printerHost).fill('192.168.1.60');
  await theirs.save();
  await expect(theirs.now).toContainText('192.168.1.60');

  await form.save();
  await expect(page.getByText(sv.problems['settings-changed'].title)).toBeVisible();
  await expect(form.now).toContainText('192.168.1.60');
  await form.save();
  await expect(form.now).toContainText('192.168.1.50');
});

test('XON/XOFF cannot be chosen, and the page says why', async ({ page, play }) => {
  const { url } = await play('line-heard');
  await page.goto(`${url}${LINE}`);
  await expect(
    page.getByText('Avancerat 19200 baud, 8 bitar, ingen paritet, ingen handskakning'),
  ).toBeVisible();
  await page.getByText(sv.line.advanced).click();
  await expect(page.getByLabel(sv.line.handshake).locator('option')).toHaveText([
    sv.line.handshakes.none,
    sv.line.handshakes.rtscts,
  ]);
  await expect(page.getByText(sv.line.handshakeWhy)).toBeVisible();
});

for (const scene of ['line-cashier', 'line-fixed']) {
  test(`the line is shown and cannot be changed: ${scene}`, async ({ page, play }) => {
    const { url } = await play(scene);
    await page.goto(`${url}${LINE}`);
    const { now } = new LineForm(page);
    await expect(now).toBeVisible();
    const why = scene === 'line-cashier' ? sv.line.managerOnly : sv.problems['line-fixed'].title;
    await expect(page.getByText(why)).toBeVisible();
    await expect(page.getByRole('button', { name: sv.line.save, exact: true })).toHaveCount(0);
    await expect(page.locator('main').getByRole('radio')).toHaveCount(0);
    await expect(page.locator('main select')).toHaveCount(0);
    // The number of the register is no part of its line.
    await expect(page.getByLabel(sv.line.number)).toHaveCount(scene === 'line-cashier' ? 0 : 1);
  });
}

for (const scene of Object.keys(SCENES).filter((name) => name.startsWith('line-'))) {
  test(`the page of the line in the scene ${scene} can be used by everybody, in light and dark`, async ({
    page,
    play,
  }) => {
    const { url } = await play(scene);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${url}${LINE}`);
    await expect(page.getByRole('heading', { level: 1, name: sv.line.title })).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await expectReadable(page);
  });
}

test('everything that is touched is at least 44 px high', async ({ page, play }) => {
  const { url } = await play('line-heard');
  await page.goto(`${url}${LINE}`);
  await page.getByText(sv.line.advanced).click();
  const touched = page.locator('main').locator('button, select, summary, label:has(input[type="radio"])');
  const heights = await touched.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(8);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});
