/** What goes wrong with the computer: said on the page, nothing lost, one click goes on. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { headlines, ShopPage } from '../../src/main/cli/demo/shop-page.ts';
import { sv } from '../../src/shared/texts/sv.ts';
import { expect, test, vouchersOf } from './shop.ts';

test('a companion.db of a newer version is left as it is, and said', async ({ world, page }) => {
  const file = join(world.dataDirectory, 'companion.db');
  mkdirSync(world.dataDirectory, { recursive: true });
  const newer = new Database(file);
  newer.exec('CREATE TABLE of_the_future (id INTEGER)');
  newer.pragma('user_version = 999');
  newer.close();
  const before = readFileSync(file);

  const { address } = await world.startApp();
  const shop = new ShopPage(page);
  await shop.open(address);
  await shop.says(headlines.problem('database-newer'));
  expect(readFileSync(file).equals(before)).toBe(true);

  rmSync(file);
  await shop.answer('database-newer');
  await shop.says(headlines.ready);
  await world.sell(3);
  await world.closeDay();
  // A database that begins anew has not met this register yet.
  await shop.says(headlines.needsPerson('1042'));
  await shop.answer('layout-unconfirmed');
  await page.getByRole('button', { name: sv.layout.confirm }).click();
  await shop.goTo('today');
  await shop.says(headlines.booked('1042'));
});

test('a full disk is said, the print goes on, and the Z is booked once there is room again', async ({
  world,
  page,
}) => {
  const { address, child } = await world.startApp();
  const shop = new ShopPage(page);
  await shop.open(address);
  await shop.says(headlines.ready);

  // The kernel itself refuses every write of the app's files; the tap, a process of its own, still has room.
  limitFileSize(child.process.pid, '1');
  await world.sell(3);
  await world.closeDay();
  await shop.says(headlines.problem('disk-full'));
  expect(await vouchersOf(world, '1042')).toBe(0);

  limitFileSize(child.process.pid, 'unlimited');
  await shop.answer('disk-full');
  await shop.says(headlines.booked('1042'));
  expect(await vouchersOf(world, '1042')).toBe(1);
});

function limitFileSize(pid: number | undefined, limit: string): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${limit}:unlimited`]);
}
