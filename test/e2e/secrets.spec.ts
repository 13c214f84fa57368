/**
 * Everything secret of a shop's life: the integration's id and secret are typed, a person logs in, a manager is named, a
 * day is booked, the app is cut off and started again. Then whatever the app has left, said or answered is searched.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { headlines } from '../../src/main/cli/demo/shop-page.ts';
import { ROOT } from '../../src/main/cli/world/child.ts';
import { startWorld, type World } from '../../src/main/cli/world/world.ts';
import { basicOf } from '../../src/main/fortnox/login/token-host.ts';
import { practiceCompany } from '../../src/main/practice/fortnox/practice-company.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { sv } from '../../src/shared/texts/sv.ts';
import { secretsIn, type Secret } from './secret-forms.ts';
import { expect, HURRIED, test as base } from './shop.ts';

const ANNA = { name: 'Anna', pin: '71943825' };
/** With what each way of writing it down writes in a way of its own. */
const SECRET = 'hemlig/nyckel+å "1"';
const BUILT_PAGE = join(ROOT, 'out/renderer');

const test = base.extend<{ readonly said: Buffer[]; readonly world: World }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  said: async ({}, use) => {
    await use([]);
  },
  world: async ({ said }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-secrets-'));
    const company = practiceCompany(systemClock.now());
    const file = join(folder, 'company.json');
    writeFileSync(file, JSON.stringify({ ...company, client: { ...company.client, secret: SECRET } }));
    const world = await startWorld({
      app: HURRIED,
      appHeard: (piece) => void said.push(piece),
      fortnox: ['--company', file],
      register: ['--first-z', '1042'],
      unpaired: true,
    });
    await use(world);
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** Collects what the page is answered: every body, and every message of the socket. */
function listen(page: Page): { readonly heard: () => Promise<Buffer> } {
  const heard: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    // A redirect has none.
    heard.push(response.body().catch(() => Buffer.alloc(0)));
    heard.push(Promise.resolve(Buffer.from(JSON.stringify(response.headers()))));
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      heard.push(Promise.resolve(Buffer.from(payload)));
    });
  });
  return { heard: async () => Buffer.concat(await Promise.all(heard)) };
}

async function connect(page: Page, { integration }: World): Promise<string> {
  const words = sv.pairing;
  await page.getByRole('main').getByRole('link', { name: sv.problems['not-paired'].button }).click();
  await page.getByLabel(words.clientId).fill(integration.clientId);
  await page.getByRole('textbox', { name: words.clientSecret }).fill(integration.clientSecret);
  await page.getByRole('radio', { name: words.accounts.person.name }).check();
  await page.getByRole('button', { name: words.next }).click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: words.open }).click();
  const consent = await opened;
  await consent.getByRole('button', { name: 'Godkänn' }).click();
  await expect(page.getByText(words.personNow)).toBeVisible();
  const shown = await consent.content();
  await consent.close();
  return shown;
}

async function nameAnna(page: Page): Promise<void> {
  await page.getByRole('link', { name: sv.settingsPages.managers }).click();
  await page.getByLabel(sv.access.name).fill(ANNA.name);
  await page.getByLabel(sv.access.pin, { exact: true }).fill(ANNA.pin);
  await page.getByLabel(sv.access.pinAgain).fill(ANNA.pin);
  await page.getByRole('button', { name: sv.access.add, exact: true }).click();
  await expect(page.getByRole('banner').getByText(ANNA.name)).toBeVisible();
}

async function everySecret(world: World): Promise<Record<string, Secret>> {
  const { codes, accessTokens, refreshTokens } = await world.issued();
  // One was given for the code, and another when the app began again with none in memory.
  expect(codes).toHaveLength(1);
  expect(refreshTokens.length).toBeGreaterThanOrEqual(2);
  expect(accessTokens.length).toBeGreaterThanOrEqual(2);
  const access = await world.keychain.access.read();
  if (!access.ok || access.value === null) throw new Error('the keychain holds no secret of the managers');
  const kept = await world.keychain.readCredentials();
  expect(kept).toMatchObject({ value: { refreshToken: refreshTokens.at(-1), clientSecret: SECRET } });
  const numbered = Object.entries({ codes, accessTokens, refreshTokens }).flatMap(([kind, words]) =>
    words.map((word, place) => [`${kind} ${place}`, word]),
  );
  return {
    ...Object.fromEntries(numbered),
    clientSecret: SECRET,
    basic: basicOf(world.integration.clientId, SECRET),
    pepper: access.value.pepper,
    pepperBytes: Buffer.from(access.value.pepper, 'base64'),
    pin: ANNA.pin,
  };
}

/** @returns the files that hold a secret, with the names of those they hold */
function leaksIn(folder: string, secrets: Readonly<Record<string, Secret>>): string[] {
  return filesIn(folder).flatMap((file) =>
    secretsIn(readFileSync(file), secrets).map((name) => `${name} in ${file}`),
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

test('nothing secret stands in a file, is said, or is answered to the page', async ({
  world,
  said,
  shop,
  page,
}) => {
  const { heard } = listen(page);
  await shop.says(sv.day.notPaired);
  await page.reload();
  await world.sell(3);
  await world.closeDay();
  const consentPage = await connect(page, world);
  await nameAnna(page);
  await shop.goTo('today');
  await shop.says(headlines.booked('1042'));

  // What is in memory is lost, and what SQLite had not moved yet is left as it stood.
  await world.killApp();
  const { address } = await world.startApp();
  await shop.open(address);
  await expect(page.getByText(sv.top.link.online)).toBeVisible();
  await shop.says(headlines.booked('1042'));

  const secrets = await everySecret(world);
  const files = filesIn(world.dataDirectory).map((path) => path.slice(world.dataDirectory.length + 1));
  expect(files).toEqual(expect.arrayContaining(['companion.db', 'companion.db-wal']));
  expect(leaksIn(world.dataDirectory, secrets)).toEqual([]);
  expect(leaksIn(BUILT_PAGE, secrets)).toEqual([]);
  const answered = await heard();
  // It was listened to: the day was told, and so was its manager.
  expect(answered.includes('1042') && answered.includes(ANNA.name)).toBe(true);
  expect(secretsIn(answered, secrets)).toEqual([]);
  expect(secretsIn(Buffer.from(consentPage), secrets)).toEqual([]);
  const stored = await page.evaluate(() =>
    JSON.stringify([
      document.documentElement.outerHTML,
      document.cookie,
      Object.entries(globalThis.localStorage),
      Object.entries(globalThis.sessionStorage),
    ]),
  );
  expect(secretsIn(Buffer.from(stored), secrets)).toEqual([]);
  expect(said.length).toBeGreaterThan(0);
  expect(secretsIn(Buffer.concat(said), secrets)).toEqual([]);
});
