/** The printer line is chosen on the page: a cable that listens, one that is pulled out, and the way through. */
import { join } from 'node:path';
import { headlines } from '../../src/main/cli/demo/shop-page.ts';
import { plugIn } from '../../src/main/cli/world/serial-cable.ts';
import { startWorld } from '../../src/main/cli/world/world.ts';
import { sv } from '../../src/shared/texts/sv.ts';
import { LineForm, upToFact } from './line-form.ts';
import { twoCables, wireRegister, yCable } from './serial-register.ts';
import { expect, expectAccessible, HURRIED, test as base, vouchersOf } from './shop.ts';

/** From a receipt to the page that says so. */
const HEARD_WITHIN = { timeout: 4000 };
/** What a pulled cable may take to be told. */
const TOLD_WITHIN = { timeout: 3000 };

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  world: async ({}, use) => {
    const world = await startWorld({ app: HURRIED, register: ['--first-z', '1042'], lineNotChosen: true });
    await use(world);
    await world.stop();
  },
});

test('a technician chooses the line, hears the register, pulls the cable and puts it back, then goes through', async ({
  world,
  shop,
  page,
}) => {
  const wiring = await wireRegister(world);
  const registerPort = join(world.directory, 'register-port');
  const printerPort = join(world.directory, 'printer-port');
  let cable = await plugIn(registerPort);
  wiring.use(yCable(world, cable));
  const form = new LineForm(page);

  await expect(shop.headline).toHaveText(sv.day.noLine);
  await page.getByRole('link', { name: sv.problems['line-not-chosen'].button }).click();
  await form.typePort(sv.line.registerPort, registerPort);
  await expect(page.getByText(sv.line.willListen.replace('{{port}}', registerPort))).toBeVisible();
  await form.save();
  await expect(form.now).toContainText(upToFact(sv.line.silent));
  await expectAccessible(page);

  await world.sell(2);
  await expect(form.now).toContainText(upToFact(sv.line.listening));
  await world.closeDay();
  await shop.goTo('today');
  await shop.says(headlines.booked('1042'));

  await shop.goTo('settings');
  await page.getByRole('link', { name: sv.settingsPages.line }).click();
  await cable.unplug();
  await expect(form.now).toContainText(`Porten ${registerPort} finns inte`, TOLD_WITHIN);
  cable = await plugIn(registerPort);
  wiring.use(yCable(world, cable));
  await expect(form.now).toContainText(upToFact(sv.line.silent));
  // What is printed in the very moment the port is opened may be lost; the next receipt is heard.
  await expect(async () => {
    await world.sell(1);
    await expect(form.now).toContainText(upToFact(sv.line.listening), HEARD_WITHIN);
  }).toPass();

  const toPrinter = await plugIn(printerPort);
  await form.chooseWay('serial-pass-through');
  await form.typePort(sv.line.printerPort, printerPort);
  await form.save();
  await expect(form.now).toContainText(upToFact(sv.line.summary['serial-pass-through']));
  await expect(form.now).toContainText(upToFact(sv.line.silent));
  wiring.use(twoCables(world, cable, toPrinter));
  await world.sell(1);
  await world.closeDay();
  await shop.goTo('today');
  await shop.says(headlines.booked('1043'));
  expect(await vouchersOf(world, '1042')).toBe(1);
  expect(await vouchersOf(world, '1043')).toBe(1);

  await shop.goTo('settings');
  await page.getByRole('link', { name: sv.settingsPages.line }).click();
  await page.getByRole('button', { name: sv.line.back }).click();
  await expect(form.now).toContainText(upToFact(sv.line.summary['serial-listen']));
  await expect(form.now).toContainText(upToFact(sv.line.silent));

  wiring.close();
  await Promise.all([cable.unplug(), toPrinter.unplug()]);
});
