/**
 * The first day: an app that has nothing (no company, no manager, no printer line, a register it has never met) books
 * its first Z-report, by the hands of somebody who has the integration's id and secret.
 */
import { join } from 'node:path';
import { headlines } from '../../src/main/cli/demo/shop-page.ts';
import { plugIn } from '../../src/main/cli/world/serial-cable.ts';
import { startWorld } from '../../src/main/cli/world/world.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { sv } from '../../src/shared/texts/sv.ts';
import { CountedHands } from './counted-hands.ts';
import { LineForm, upToFact } from './line-form.ts';
import { listAdapter } from './listed-port.ts';
import { wireRegister, yCable } from './serial-register.ts';
import { expect, HURRIED, test as base, vouchersOf } from './shop.ts';

const WITHIN = { clicks: 12, fields: 3, ms: 5 * 60 * 1000 };
const PIN = '2580';

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  world: async ({}, use) => {
    const world = await startWorld({
      app: HURRIED,
      unpaired: true,
      newRegister: true,
      lineNotChosen: true,
      register: ['--first-z', '1042'],
    });
    const unlist = listAdapter(join(world.directory, 'ttyUSB0'), join(world.directory, 'bin'));
    await use(world);
    unlist();
    await world.stop();
  },
});

test('from nothing to the first Z booked, within twelve clicks and three typed fields', async ({
  world,
  shop,
  page,
}, testInfo) => {
  const wiring = await wireRegister(world);
  const cable = await plugIn(join(world.directory, 'ttyUSB0'));
  wiring.use(yCable(world, cable));
  const hands = new CountedHands();
  const main = page.getByRole('main');
  const pages = page.getByRole('navigation', { name: sv.nav.settings });
  await shop.says(sv.day.noLine);
  const began = systemClock.monotonic();

  // The printer line: with one adapter plugged in it is chosen already.
  await hands.click(main.getByRole('link', { name: sv.problems['line-not-chosen'].button }));
  await expect(page.getByLabel(sv.line.registerPort)).toHaveValue(cable.path);
  await hands.click(page.getByRole('button', { name: sv.line.save, exact: true }));
  await expect(new LineForm(page).now).toContainText(upToFact(sv.line.silent));

  // The company.
  await hands.click(pages.getByRole('link', { name: sv.settingsPages.fortnox }));
  await hands.type(page.getByLabel(sv.pairing.clientId), world.integration.clientId);
  await hands.type(
    page.getByRole('textbox', { name: sv.pairing.clientSecret }),
    world.integration.clientSecret,
  );
  await hands.click(page.getByRole('button', { name: sv.pairing.next }));
  const opened = page.waitForEvent('popup');
  await hands.click(page.getByRole('link', { name: sv.pairing.open }));
  const consent = await opened;
  await hands.click(consent.getByRole('button', { name: 'Godkänn' }));
  await consent.getByRole('heading', { name: sv.pairing.browser.taken }).waitFor();
  await consent.close();
  await expect(page.getByText(upToFact(sv.pairing.connected)).first()).toBeVisible();

  // The manager.
  await hands.click(pages.getByRole('link', { name: sv.settingsPages.managers }));
  await hands.type(page.getByLabel(sv.access.name), 'Anna');
  await hands.typePin(page.getByLabel(sv.access.pin, { exact: true }), PIN);
  await hands.typePin(page.getByLabel(sv.access.pinAgain), PIN);
  await hands.click(page.getByRole('button', { name: sv.access.add, exact: true }));
  await expect(page.getByRole('banner').getByText('Anna')).toBeVisible();

  // The register's first Z is compared with the paper once.
  await hands.click(page.getByRole('link', { name: sv.nav.today }));
  await world.sell(4);
  await world.closeDay();
  await shop.says(headlines.needsPerson('1042'));
  expect(await vouchersOf(world, '1042')).toBe(0);
  await hands.click(main.getByRole('link', { name: sv.problems['layout-unconfirmed'].button }).first());
  await hands.click(page.getByRole('button', { name: sv.layout.confirm }));
  await hands.click(page.getByRole('link', { name: sv.nav.today }));
  await shop.says(headlines.booked('1042'));
  const ms = Math.round(systemClock.monotonic() - began);

  expect(await vouchersOf(world, '1042')).toBe(1);
  const { clicks, fields, pinFields } = hands.count;
  testInfo.annotations.push({ type: 'first booking', description: JSON.stringify({ ...hands.count, ms }) });
  process.stderr.write(
    `first booking: ${clicks} clicks, ${fields} fields, ${pinFields} for the PIN, ${ms} ms\n`,
  );
  expect(clicks).toBeLessThanOrEqual(WITHIN.clicks);
  expect(fields).toBeLessThanOrEqual(WITHIN.fields);
  expect(ms).toBeLessThan(WITHIN.ms);
  wiring.close();
  await cable.unplug();
});
