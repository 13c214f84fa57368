/** A shop of its own for each test: the whole practice world, the app, and its page in a real Chromium. */
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { ShopPage } from '../../src/main/cli/demo/shop-page.ts';
import { startWorld, type World } from '../../src/main/cli/world/world.ts';

/** The simulator answers within a second or not at all, so the waits may be in proportion. */
export const HURRIED = ['--request-timeout', '1500', '--settle-time', '2500'];
const FIRST_Z = '1042';

interface Shop {
  readonly world: World;
  /** The page, opened on a running app. */
  readonly shop: ShopPage;
}

export const test = base.extend<Shop>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  world: async ({}, use) => {
    const world = await startWorld({ app: HURRIED, register: ['--first-z', FIRST_Z] });
    await use(world);
    await world.stop();
  },
  shop: async ({ world, page }, use) => {
    const { address } = await world.startApp();
    const shop = new ShopPage(page);
    await shop.open(address);
    await use(shop);
  },
});

/** Looks for what keeps a person with a screen reader, a keyboard or weak eyes out. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(new AxeBuilder({ page }).options({ resultTypes: ['violations'] }));
}

/** Of a page that was looked at whole in another colour scheme only the colours are new. */
export async function expectReadable(page: Page): Promise<void> {
  await expectNoViolations(new AxeBuilder({ page }).withRules(['color-contrast']));
}

async function expectNoViolations(axe: AxeBuilder): Promise<void> {
  // The page has no frames: nothing is put together in a blank page of its own.
  const { violations } = await axe.setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** The vouchers of one Z in the simulated Fortnox. */
export async function vouchersOf(world: World, zNumber: string): Promise<number> {
  const vouchers = await world.books();
  return vouchers.filter(({ description }) => description.includes(`Z ${zNumber} `)).length;
}

export { expect };
