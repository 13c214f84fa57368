/**
 * The story of a day, played without a person: a Z is booked, the line is cut, another day closes and waits, the
 * line comes back, it is booked once. Every step is looked up in the simulated Fortnox's own books.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { systemClock } from '../../../shared/clock.ts';
import { countBooked } from '../world/count-booked.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../world/find-browser.ts';
import { waitFor } from '../world/wait-for.ts';
import type { World } from '../world/world.ts';
import { EXIT } from '../command.ts';
import { say } from './say.ts';
import { headlines, ShopPage } from './shop-page.ts';

const VIEWPORT = { width: 1024, height: 768 };
const BOOKED_WITHIN_MS = 15_000;
const SALES_A_DAY = 6;
/** Long enough for a second voucher to show itself, if one were made. */
const LOOK_AFTER_MS = 2000;

export async function playStory(world: World, pictures: string): Promise<number> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    say('Det finns ingen Chromium på datorn. Kör npm run setup, eller peka ut en med CHROMIUM=/sökväg.');
    return EXIT.failed;
  }
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGUMENTS] });
  try {
    const { address } = await world.startApp();
    const page = new ShopPage(await browser.newPage({ viewport: VIEWPORT }));
    await page.open(address);
    return await tell(world, page, (name) => page.picture(join(pictures, `${name}.png`)));
  } catch (error) {
    say(`Det blev inte som det skulle: ${error instanceof Error ? error.message : String(error)}`);
    return EXIT.failed;
  } finally {
    await browser.close();
  }
}

async function tell(world: World, page: ShopPage, picture: (name: string) => Promise<void>): Promise<number> {
  const step = stepCounter();
  await page.says(headlines.ready);
  await picture('1-redo');
  step('Kassan säljer, Kassabryggan lyssnar på skrivarlinjen.');

  await world.sell(SALES_A_DAY);
  const first = (await world.closeDay()).zNumber;
  await page.says(headlines.booked(first));
  await picture('2-bokford');
  step(`Z ${first} fångades på linjen och är bokförd.`);

  await page.cutLine();
  await world.sell(SALES_A_DAY);
  const second = (await world.closeDay()).zNumber;
  await page.says(headlines.offline(1));
  await picture('3-ingen-forbindelse');
  const offline = countBooked(await world.books(), [first, second]);
  step(`Sladden är ur. Z ${second} är fångad och väntar; i Fortnox finns ${offline.posted} av 2.`);

  await page.mendLine();
  await page.tryNow();
  await page.says(headlines.booked(second));
  await picture('4-bokford-en-gang');
  const both = await waitFor(async () => {
    const found = countBooked(await world.books(), [first, second]);
    return found.missing === 0 ? found : null;
  }, BOOKED_WITHIN_MS);
  await systemClock.sleep(LOOK_AFTER_MS);
  const { posted, duplicates, missing } = countBooked(await world.books(), [first, second]);
  step(`Sladden är i. I Fortnox finns ${posted} av 2, dubbla: ${duplicates}, saknade: ${missing}.`);

  await page.goTo('zReports');
  await page.openZ(second);
  await picture('5-z-rapporten');
  await page.goTo('log');
  await picture('6-loggen');

  const right = both !== null && offline.posted === 1 && posted === 2 && duplicates === 0 && missing === 0;
  say(right ? 'Allt blev rätt: varje Z bokförd, en gång.' : 'Det blev INTE rätt.');
  return right ? EXIT.done : EXIT.failed;
}

function stepCounter(): (sentence: string) => void {
  const startedAt = systemClock.monotonic();
  const MS_PER_SECOND = 1000;
  let number = 0;
  return (sentence) => {
    number += 1;
    const seconds = ((systemClock.monotonic() - startedAt) / MS_PER_SECOND).toFixed(1);
    say(`${number}. (${seconds} s) ${sentence}`);
  };
}
