/**
 * The page at a person's hands, over scripted scenes: what it does by keyboard and by touch, whatever the day is like.
 * The app's own decisions are tried in the stories; here it is played by a stage that decides nothing.
 */
import type { Page } from '@playwright/test';
import { SCENES } from '../stage/scenes/index.ts';
import { expect, expectAccessible, expectReadable } from './shop.ts';
import { test } from './staged.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('the list is walked with arrows, Enter opens, Esc closes and gives the row back', async ({
  page,
  play,
}) => {
  const { url } = await play('long');
  await page.goto(`${url}#/z-reports`);
  await page.getByRole('link', { name: '6001' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('5999');
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement?.textContent === '1001');
  await page.keyboard.press('Home');
  await page.waitForFunction(() => document.activeElement?.textContent === '6001');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('pre')).toBeVisible();
  expect(await focused(page)).toBe('Z 6000');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.textContent === '6000');
});

test('a new Z does not move what is being read further down', async ({ page, play }) => {
  const { url } = await play('practising');
  await page.setViewportSize({ width: 1440, height: 420 });
  await page.goto(`${url}#/z-reports`);
  const row = page.getByRole('link', { name: '1035' });
  await row.scrollIntoViewIfNeeded();
  const before = await row.boundingBox();
  await page.getByRole('button', { name: 'Ta en Z på kassan' }).click();
  await expect(page.getByRole('button', { name: '1 ny högst upp' })).toBeVisible();
  const after = await row.boundingBox();
  expect(after?.y).toBe(before?.y);
});

test('an account that is none is not sent; one that is found books the Z, with the keyboard alone', async ({
  page,
  play,
}) => {
  const { url } = await play('held-tender');
  await page.goto(url);
  const account = page.getByRole('combobox', { name: 'Konto för Klarna' });
  await account.fill('0000');
  await expect(page.getByText('Inget konto passar sökningen.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Välj ett konto, 1000 till 9999.')).toBeVisible();
  await account.fill('1580');
  await expect(page.getByRole('option').first()).toHaveText(/^1580 /);
  await expect(page.getByRole('option').first()).toHaveAttribute('data-combobox-selected', 'true');
  // The first takes what was found, the second sends it.
  await page.keyboard.press('Enter');
  await expect(account).toHaveValue(/^1580 /);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Z 1042 är bokförd som F 88' })).toBeVisible();
  expect(await page.title()).toMatch(/^Z 1042 är bokförd som F\s88 – /);
});

test('laying a Z aside is asked once more, with the harmless answer in focus', async ({ page, play }) => {
  const { url } = await play('held-sums');
  await page.goto(`${url}#/z-reports/1042`);
  await page.getByRole('button', { name: 'Lägg undan' }).click();
  expect(await focused(page)).toBe('Låt den ligga');
  await page.getByRole('button', { name: 'Ja, lägg undan' }).click();
  await expect(page.locator('article').getByText('Bokförs inte', { exact: true })).toBeVisible();
});

test('a cashier is told who answers, and has no button for it', async ({ page, play }) => {
  const { url } = await play('cashier');
  await page.goto(url);
  await expect(page.getByText('Det här svarar chefen på.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Boka ändå' })).toHaveCount(0);
});

test('practising: the cable is pulled, a Z waits, the cable is put back', async ({ page, play }) => {
  const { url } = await play('practising');
  await page.goto(url);
  await page.getByRole('button', { name: 'Dra ur sladden' }).click();
  await page.getByRole('button', { name: 'Ta en Z på kassan' }).click();
  await expect(page.getByRole('heading', { name: /Ingen förbindelse\. 1.väntar/ })).toBeVisible();
  await expect(page.getByText(/Nästa försök om \d+ s/)).toBeVisible();
  await page.getByRole('button', { name: 'Sätt i sladden' }).click();
  await expect(page.getByRole('heading', { name: 'Z 1043 fångad, bokförs …' })).toBeVisible();
});

test('the log is searched with /, cleared with Esc, and has older pages', async ({ page, play }) => {
  const { url } = await play('booked');
  await page.goto(`${url}#/log`);
  await expect(page.getByText('60 rader')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('f 88');
  await expect(page.getByText('1 rad', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('60 rader')).toBeVisible();
  await page.getByRole('button', { name: 'Visa äldre' }).click();
  await expect(page.getByText('260 rader')).toBeVisible();
  await page.getByText('Kassan', { exact: true }).click();
  await expect(page.getByText('Inget passar sökningen')).toBeVisible();
});

test('the log counts drawer openings by the day, and shows each of them when asked for', async ({
  page,
  play,
}) => {
  const { url } = await play('printer-day');
  await page.goto(`${url}#/log`);
  await expect(page.getByText('213 lådöppningar, 1 utan utskrift')).toBeVisible();
  await expect(page.getByText('Pappret tog slut')).toBeVisible();
  await expect(page.getByText('Lådan öppnades vid en utskrift')).toHaveCount(0);
  await page.getByText('Skrivare och låda', { exact: true }).click();
  await expect(page.getByText('207 rader')).toBeVisible();
  await expect(page.getByText('Lådan öppnades vid en utskrift').first()).toBeVisible();
  await page.getByRole('button', { name: 'Visa äldre' }).click();
  await expect(page.getByText('219 rader')).toBeVisible();
  await expect(page.getByText('Här börjar dagboken.')).toBeVisible();
  await page.getByText('Allt', { exact: true }).click();
  await expect(page.getByText('67 rader')).toBeVisible();
});

test('paper out is said quietly, and leads to the log', async ({ page, play }) => {
  const { url } = await play('paper-out');
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Redo för dagens Z');
  await expect(page.getByText('Pappret i skrivaren är slut')).toBeVisible();
  await page.getByRole('link', { name: 'Visa loggen' }).click();
  await expect(page.getByRole('heading', { name: 'Logg' })).toBeVisible();
});

test('a login that ends soon is seen wherever one is, and leads to where it is renewed', async ({
  page,
  play,
}) => {
  const { url } = await play('login-ends-soon');
  await page.goto(url);
  const top = page.getByRole('banner');
  await expect(page.getByRole('main').getByText(/^Inloggningen till Fortnox går ut/)).toBeVisible();
  await expect(top.getByText('Fortnox anslutet')).toHaveCount(0);
  await page.goto(`${url}#/log`);
  await top.getByRole('link', { name: /^Inloggningen går ut/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anslutning till Fortnox' })).toBeVisible();
});

test('language and appearance are remembered', async ({ page, play }) => {
  const { url } = await play('ready');
  await page.goto(url);
  await page.getByRole('button', { name: 'Språk och utseende' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  // The menu stays open, so that one choice after another can be tried.
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Ready for today’s Z' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('the app restarts under the page, which says so and comes back', async ({ page, play }) => {
  const first = await play('booked');
  await page.goto(first.url);
  await expect(page.getByRole('heading', { name: 'Z 1042 är bokförd som F 88' })).toBeVisible();
  await first.close();
  await expect(page.getByRole('heading', { name: 'Kassabryggan startar om …' })).toBeVisible();
  await play('booked', Number(new URL(first.url).port));
  await expect(page.getByRole('heading', { name: 'Z 1042 är bokförd som F 88' })).toBeVisible();
  await expect(page.locator('main h1')).toHaveCount(1);
});

/** Those of the line are looked at where they differ (line-page.spec.ts); of the alarms, which differ in words, two. */
const LOOKED_AT = Object.keys(SCENES).filter(
  (name) =>
    !name.startsWith('line-') &&
    !['voucher-gone', 'voucher-changed', 'voucher-doubled', 'voucher-foreign-mark'].includes(name),
);

/** What a scene is about, where that is not how the day stands. */
function placeOf(scene: string): string {
  if (scene.startsWith('pairing-')) return '#/settings/fortnox';
  return scene.startsWith('preflight-') ? '#/settings/preflight' : '';
}

for (const scene of LOOKED_AT) {
  test(`the scene ${scene} can be used by everybody, in light and dark`, async ({ page, play }) => {
    const { url } = await play(scene);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${url}${placeOf(scene)}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await expectReadable(page);
  });
}
