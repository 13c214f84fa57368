/**
 * The time a cashier waits: from the last byte of the cut leaving the register to the voucher being confirmed, and
 * to the page showing the capture. Everything is real and in processes of its own; the simulated Fortnox answers
 * at once.
 */
import { connect } from 'node:net';
import { cpus } from 'node:os';
import { chromium, type Page } from 'playwright';
import { systemClock } from '../../../shared/clock.ts';
import { connectToApp, type ApiClient } from '../world/api-client.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../world/find-browser.ts';
import { startWorld } from '../world/world.ts';
import { percentiles, type Percentiles } from './percentiles.ts';
import { printedDays } from './printed-days.ts';

export interface CutToVoucher {
  readonly rounds: number;
  readonly cores: number;
  /** All in ms from the last byte of the cut. */
  readonly voucher: Percentiles;
  readonly page: Percentiles;
  readonly limits: { readonly voucherP95: number; readonly page: number };
  readonly reached: boolean;
}

const VOUCHER_P95_LIMIT_MS = 300;
const PAGE_LIMIT_MS = 1000;
/** Five calls a voucher: this keeps the run below the rate limit, which is not what is measured here. */
const PAUSE_MS = 1300;

export async function measureCutToVoucher(options: {
  readonly rounds: number;
  readonly seed: number;
}): Promise<CutToVoucher> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('The measurement needs a Chromium.');
  const world = await startWorld();
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGUMENTS] });
  try {
    const { address, child } = await world.startApp();
    const nextAddress = new Promise<string>((resolve) => {
      child.onLine((line) => resolve(addressIn(line)));
    });
    const { client, close } = await connectToApp(address);
    const booked = watchBooked(client);
    child.process.stdin?.write('\n');
    const page = await browser.newPage();
    await page.goto(await nextAddress);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await watchHeadline(page);

    const voucher: number[] = [];
    const shown: number[] = [];
    const company = world.company();
    for (const day of await printedDays({ ...options, company })) {
      const cutAt = await print(day.bytes, world.tapPort);
      voucher.push((await booked.when(day.zNumber)) - cutAt);
      await systemClock.sleep(PAUSE_MS);
      shown.push((await headlineShownAt(page, day.zNumber)) - cutAt);
    }
    close();
    const result = { voucher: percentiles(voucher), page: percentiles(shown) };
    return {
      rounds: voucher.length,
      cores: cpus().length,
      ...result,
      limits: { voucherP95: VOUCHER_P95_LIMIT_MS, page: PAGE_LIMIT_MS },
      reached: result.voucher.p95 < VOUCHER_P95_LIMIT_MS && result.page.max < PAGE_LIMIT_MS,
    };
  } finally {
    await browser.close();
    await world.stop();
  }
}

function addressIn(line: string): string {
  const parsed: unknown = JSON.parse(line);
  if (
    typeof parsed === 'object' &&
    parsed !== null &&
    'address' in parsed &&
    typeof parsed.address === 'string'
  ) {
    return parsed.address;
  }
  throw new Error(`The app said ${line} instead of an address.`);
}

/** Prints as a register does. @returns when the last byte was handed to the network, ms since 1970 */
function print(bytes: Uint8Array, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', reject);
    socket.resume();
    socket.write(bytes, () => {
      resolve(systemClock.now());
      socket.end();
    });
  });
}

/** Notes when each Z was confirmed, as the app's own stream of changes tells it. */
function watchBooked(client: ApiClient): { when(zNumber: string): Promise<number> } {
  const times = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  void (async () => {
    for await (const change of await client.app.changes()) {
      if (change.type !== 'document' || change.document.state !== 'posted') continue;
      const zNumber = change.document.zNumber ?? '';
      times.set(zNumber, systemClock.now());
      waiting.get(zNumber)?.(systemClock.now());
    }
  })().catch(() => undefined);
  return {
    when(zNumber) {
      const known = times.get(zNumber);
      if (known !== undefined) return Promise.resolve(known);
      return new Promise((resolve) => waiting.set(zNumber, resolve));
    },
  };
}

/** Lets the page itself note when a Z first stood in its headline. */
async function watchHeadline(page: Page): Promise<void> {
  await page.evaluate(`
    window.shownAt = {};
    new MutationObserver(() => {
      const words = (document.querySelector('h1')?.textContent ?? '').split(/[^0-9]+/);
      for (const word of words) window.shownAt[word] ??= Date.now();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  `);
}

async function headlineShownAt(page: Page, zNumber: string): Promise<number> {
  return Number(await page.evaluate(`window.shownAt[${JSON.stringify(zNumber)}]`));
}
