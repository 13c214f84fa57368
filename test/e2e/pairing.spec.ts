/** A company is connected by a person's hands: on the page, and on the consent page that opens beside it. */
import type { Page } from '@playwright/test';
import { headlines } from '../../src/main/cli/demo/shop-page.ts';
import { startWorld, type World } from '../../src/main/cli/world/world.ts';
import { sv } from '../../src/shared/texts/sv.ts';
import { expect, expectAccessible, HURRIED, test as base } from './shop.ts';

const words = sv.pairing;
const COMPANY = 'Övningsbolaget AB';

const test = base.extend<{ readonly world: World }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  world: async ({}, use) => {
    const world = await startWorld({ app: HURRIED, unpaired: true, register: ['--first-z', '1042'] });
    await use(world);
    await world.stop();
  },
});

/** From the page of the day to the second step. @returns the consent page, in a tab of its own */
async function ask(page: Page, integration: World['integration'] | null, account?: string): Promise<Page> {
  if (integration !== null) {
    await page.getByLabel(words.clientId).fill(integration.clientId);
    await page.getByRole('textbox', { name: words.clientSecret }).fill(integration.clientSecret);
  }
  if (account !== undefined) await page.getByRole('radio', { name: account }).check();
  await page.getByRole('button', { name: words.next }).click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: words.open }).click();
  return opened;
}

async function goToPage(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: sv.problems['not-paired'].button }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
}

async function answer(consent: Page, button: 'Godkänn' | 'Neka'): Promise<void> {
  await consent.getByRole('button', { name: button }).click();
}

async function expectConnected(page: Page): Promise<void> {
  await expect(page.getByText(words.connected.replace('{{company}}', COMPANY))).toBeVisible();
}

test('the company is connected with a service account, and the waiting day is booked', async ({
  world,
  shop,
  page,
}) => {
  await shop.says(sv.day.notPaired);
  await world.sell(3);
  await world.closeDay();
  await goToPage(page);
  await expectAccessible(page);
  const consent = await ask(page, world.integration);
  await expectAccessible(page);
  await answer(consent, 'Godkänn');
  await expect(consent.getByRole('heading', { name: words.browser.taken })).toBeVisible();
  await expectConnected(page);
  await expect(page.getByText('556000-0010')).toBeVisible();
  await expect(page.getByText(words.serviceNow)).toBeVisible();
  await expectAccessible(page);
  await shop.goTo('today');
  await shop.says(headlines.booked('1042'));
});

test('a no is told, the old login stays, and another kind of login may be tried', async ({
  world,
  shop,
  page,
}) => {
  await shop.says(sv.day.notPaired);
  await goToPage(page);
  const refused = await ask(page, world.integration);
  await answer(refused, 'Neka');
  await expect(page.getByRole('alert')).toContainText(sv.problems['pairing-consent-refused'].title);
  await expectAccessible(page);
  // What was typed is not asked for again.
  const consent = await ask(page, null, words.accounts.person.name);
  await answer(consent, 'Godkänn');
  await expectConnected(page);
  await expect(page.getByText(words.personNow)).toBeVisible();
});

test('a bare redirect and a forged answer end nothing; the pasted address does', async ({
  world,
  shop,
  page,
}) => {
  await shop.says(sv.day.notPaired);
  await goToPage(page);
  await world.tellFortnox('/switches', { redirectWithoutCode: true });
  const bare = await ask(page, world.integration);
  const consentUrl = bare.url();
  await answer(bare, 'Godkänn');
  await expect(page.getByText(sv.problems['pairing-answer-bare'].title)).toBeVisible();
  await world.tellFortnox('/switches', { redirectWithoutCode: false });

  const redirectUri = new URL(consentUrl).searchParams.get('redirect_uri') ?? '';
  await bare.goto(`${redirectUri}?code=angriparens&state=gissat`);
  await expect(bare.getByText(words.browser.notTakenWords)).toBeVisible();
  await expect(page.getByText(sv.problems['pairing-answer-foreign'].title)).toBeVisible();

  // A browser that cannot reach this machine's port stops on an address that can be copied.
  const stopped = await fetch(consentUrl, { redirect: 'manual', headers: { accept: 'application/json' } });
  await page.getByText(words.paste).click();
  await page.getByLabel(words.pasteLabel).fill(stopped.headers.get('location') ?? '');
  await page.getByRole('button', { name: words.usePaste }).click();
  await expectConnected(page);
});

test('a wrong secret is asked for again, also where another one is stored', async ({ world, shop, page }) => {
  const wrong = { ...world.integration, clientSecret: 'fel' };
  const alert = page.getByRole('alert');
  await shop.says(sv.day.notPaired);
  await goToPage(page);
  await answer(await ask(page, wrong), 'Godkänn');
  await expect(alert).toContainText(sv.problems['pairing-secret-wrong'].title);
  await answer(await ask(page, world.integration), 'Godkänn');
  await expectConnected(page);

  await page.getByRole('button', { name: words.reconnect }).click();
  await page.getByRole('button', { name: words.retype }).click();
  await answer(await ask(page, wrong), 'Godkänn');
  await expect(alert).toContainText(sv.problems['pairing-secret-wrong'].title);
  await expect(page.getByLabel(words.clientId)).toHaveValue('');
  await page.getByRole('button', { name: words.cancel }).click();
  await expectConnected(page);
});

test('connected anew and disconnected: the settings stay', async ({ world, shop, page }) => {
  await shop.says(sv.day.notPaired);
  await goToPage(page);
  await answer(await ask(page, world.integration), 'Godkänn');
  await expectConnected(page);
  await page.getByRole('button', { name: words.reconnect }).click();
  await answer(await ask(page, null), 'Godkänn');
  await expectConnected(page);
  await page.getByRole('button', { name: words.disconnect }).click();
  await expect(page.getByRole('button', { name: words.keepConnected })).toBeFocused();
  await page.getByRole('button', { name: words.disconnect }).click();
  await expect(page.getByText(words.notConnected, { exact: true })).toBeVisible();
  await shop.goTo('today');
  await shop.says(sv.day.notPaired);
});

test('where the API code went is said where people look for it', async ({ shop, page }) => {
  await shop.says(sv.day.notPaired);
  await goToPage(page);
  await page.getByText(words.apiCode).click();
  await expect(page.getByText(words.apiCodeWas)).toBeVisible();
});
