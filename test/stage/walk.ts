/**
 * `node test/stage/walk.ts [--browser PATH]`: a person at the counter, by keyboard and by hand: opens and closes a
 * Z-report, answers a question, pulls the cable, searches the log, and sees the app restart under the page.
 */
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright';
import { SCENES } from './scenes/index.ts';
import { startStage } from './stage-server.ts';

const { values } = parseArgs({ options: { browser: { type: 'string', default: '/usr/bin/chromium' } } });

type Walk = (page: Page, url: string) => Promise<void>;

const headline = (page: Page) => page.locator('main h1');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

const WALKS: readonly { readonly name: string; readonly scene: string; readonly walk: Walk }[] = [
  {
    name: 'the list is walked with arrows, Enter opens, Esc closes and gives the row back',
    scene: 'long',
    walk: async (page, url) => {
      await page.goto(`${url}#/z-reports`);
      await page.getByRole('link', { name: '6001' }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      assert.equal(await focused(page), '5999');
      await page.keyboard.press('End');
      await page.waitForFunction(() => document.activeElement?.textContent === '1001');
      await page.keyboard.press('Home');
      await page.waitForFunction(() => document.activeElement?.textContent === '6001');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('pre').waitFor();
      assert.equal(await focused(page), 'Z 6000');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.activeElement?.textContent === '6000');
    },
  },
  {
    name: 'a new Z does not move what is being read further down',
    scene: 'practising',
    walk: async (page, url) => {
      await page.setViewportSize({ width: 1440, height: 420 });
      await page.goto(`${url}#/z-reports`);
      const row = page.getByRole('link', { name: '1035' });
      await row.scrollIntoViewIfNeeded();
      const before = await row.boundingBox();
      await page.getByRole('button', { name: 'Ta en Z på kassan' }).click();
      await page.getByRole('button', { name: '1 ny högst upp' }).waitFor();
      const after = await row.boundingBox();
      assert.equal(after?.y, before?.y);
    },
  },
  {
    name: 'an account that is none is not sent; a right one books the Z',
    scene: 'held-tender',
    walk: async (page, url) => {
      await page.goto(url);
      await page.getByLabel('Konto för Klarna').fill('12');
      await page.keyboard.press('Enter');
      await page.getByText('Ett konto har fyra siffror, 1000 till 9999.').waitFor();
      await page.getByLabel('Konto för Klarna').fill('1580');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Z 1042 är bokförd som F 88' }).waitFor();
      assert.match(await page.title(), /^Z 1042 är bokförd som F\s88 – /);
    },
  },
  {
    name: 'laying a Z aside is asked once more, with the harmless answer in focus',
    scene: 'held-sums',
    walk: async (page, url) => {
      await page.goto(`${url}#/z-reports/1042`);
      await page.getByRole('button', { name: 'Lägg undan' }).click();
      assert.equal(await focused(page), 'Låt den ligga');
      await page.getByRole('button', { name: 'Ja, lägg undan' }).click();
      await page.locator('article').getByText('Bokförs inte', { exact: true }).waitFor();
    },
  },
  {
    name: 'a cashier is told who answers, and has no button for it',
    scene: 'cashier',
    walk: async (page, url) => {
      await page.goto(url);
      await page.getByText('Det här svarar chefen på.').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Boka ändå' }).count(), 0);
    },
  },
  {
    name: 'practising: the cable is pulled, a Z waits, the cable is put back',
    scene: 'practising',
    walk: async (page, url) => {
      await page.goto(url);
      await page.getByRole('button', { name: 'Dra ur sladden' }).click();
      await page.getByRole('button', { name: 'Ta en Z på kassan' }).click();
      await page.getByRole('heading', { name: /Ingen förbindelse\. 1.väntar/ }).waitFor();
      await page.getByText(/Nästa försök om \d+ s/).waitFor();
      await page.getByRole('button', { name: 'Sätt i sladden' }).click();
      await page.getByRole('heading', { name: 'Z 1043 fångad, bokförs …' }).waitFor();
    },
  },
  {
    name: 'the log is searched with /, cleared with Esc, and has older pages',
    scene: 'booked',
    walk: async (page, url) => {
      await page.goto(`${url}#/log`);
      await page.getByText('90 rader').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('f 88');
      await page.getByText('1 rad', { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('90 rader').waitFor();
      await page.getByRole('button', { name: 'Visa äldre' }).click();
      await page.getByText('290 rader').waitFor();
      await page.getByText('Kassan', { exact: true }).click();
      await page.getByText('Inget passar sökningen').waitFor();
    },
  },
  {
    name: 'language and appearance are remembered',
    scene: 'ready',
    walk: async (page, url) => {
      await page.goto(url);
      await page.getByRole('button', { name: 'Språk och utseende' }).click();
      await page.getByRole('menuitemradio', { name: 'English' }).click();
      await page.getByRole('button', { name: 'Language and appearance' }).click();
      await page.getByRole('menuitemradio', { name: 'Dark' }).click();
      await page.reload();
      await page.getByRole('heading', { name: 'Ready for today’s Z' }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      assert.equal(await page.locator('html').getAttribute('data-mantine-color-scheme'), 'dark');
    },
  },
];

async function restart(page: Page): Promise<void> {
  const scene = SCENES['booked'];
  if (scene === undefined) throw new Error('There is no scene booked.');
  const first = await startStage(scene);
  await page.goto(first.url);
  await page.getByRole('heading', { name: 'Z 1042 är bokförd som F 88' }).waitFor();
  await first.close();
  await page.getByRole('heading', { name: 'Kassabryggan startar om …' }).waitFor();
  const second = await startStage(scene, Number(new URL(first.url).port));
  await page.getByRole('heading', { name: 'Z 1042 är bokförd som F 88' }).waitFor();
  assert.equal(await headline(page).count(), 1);
  await second.close();
}

async function inPage(browser: Browser, name: string, walk: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await walk(page);
  await page.close();
  console.log(`ok  ${name}`);
}

const browser = await chromium.launch({
  executablePath: values.browser,
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const { name, scene, walk } of WALKS) {
  const played = SCENES[scene];
  if (played === undefined) throw new Error(`There is no scene ${scene}.`);
  const stage = await startStage(played);
  await inPage(browser, name, (page) => walk(page, stage.url));
  await stage.close();
}
await inPage(browser, 'the app restarts under the page, which says so and comes back', restart);
await browser.close();
