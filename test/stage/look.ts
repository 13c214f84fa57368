/**
 * `node test/stage/look.ts --out FOLDER [--scene NAME] [--browser PATH]`: every scene and view, light and dark, at
 * both widths: a picture of each, and what axe finds. Exits 1 when anything was found.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright';
import { sv } from '../../src/shared/texts/sv.ts';
import { SetupForm } from '../e2e/setup-form.ts';
import { SCENES } from './scenes/index.ts';
import { startStage } from './stage-server.ts';

const SIZES = [
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
] as const;
const SCHEMES = ['light', 'dark'] as const;
/** Views beyond I dag are looked at where they have something to show. */
const VIEWS: Record<string, readonly string[]> = {
  booked: ['today', 'z-reports', 'z-reports/1042', 'log'],
  'printer-day': ['today', 'log', 'z-reports/1042'],
  refused: ['today', 'z-reports/1042', 'log'],
  'held-tender': ['today', 'z-reports/1042', 'settings/accounts'],
  'held-sums': ['today', 'z-reports/1042'],
  'new-register': ['today', 'z-reports/1042', 'z-reports/1042/layout'],
  cashier: ['today', 'z-reports/1042', 'settings/scenario', 'settings/managers', 'settings/accounts'],
  managers: ['today', 'settings/managers'],
  'managers-lost': ['settings/managers'],
  'held-gap': ['today', 'z-reports/1042'],
  'held-missing': ['today', 'z-reports/1042'],
  'held-chain-misread': ['today', 'z-reports/1042'],
  'voucher-alike': ['today', 'z-reports/1042'],
  'voucher-differs': ['today', 'z-reports/1042'],
  'series-approver': ['today', 'z-reports/1042'],
  'z-crosses-year': ['today', 'z-reports/1042'],
  'voucher-gone': ['today', 'z-reports', 'z-reports/1041', 'log'],
  'voucher-changed': ['today', 'z-reports/1041'],
  'voucher-twin': ['today', 'z-reports/1041'],
  'voucher-doubled': ['today', 'z-reports/1041'],
  'voucher-foreign-mark': ['today', 'z-reports/1041'],
  'number-shared-held': ['today', 'z-reports/1042', 'settings/line'],
  'number-shared-booked': ['today', 'z-reports/1041'],
  'held-number-lower': ['today', 'z-reports/1042'],
  'z-still-missing': ['today', 'z-reports/1041'],
  long: ['today', 'z-reports', 'log'],
  empty: ['today', 'z-reports', 'log', 'settings/accounts'],
  'card-terminal': ['z-reports/1042', 'log'],
  'card-terminal-differs': ['z-reports/1042'],
  offline: ['today', 'settings/accounts'],
  practising: ['today', 'z-reports/1042'],
  ready: ['settings/scenario', 'settings/fortnox'],
  'articles-only': ['today', 'settings/scenario'],
  'not-paired': ['today', 'settings/fortnox'],
  'login-refused': ['today', 'settings/fortnox'],
  'pairing-waiting': ['settings/fortnox'],
  'pairing-port-taken': ['settings/fortnox'],
  'pairing-exchanging': ['settings/fortnox'],
  'pairing-secret-wrong': ['settings/fortnox'],
  'pairing-unstored': ['settings/fortnox'],
  'login-ends-soon': ['today', 'settings/fortnox'],
  'login-this-run': ['today', 'settings/fortnox'],
  'company-other': ['today', 'settings/fortnox'],
  'preflight-good': ['settings/preflight'],
  'preflight-mending': ['today', 'settings/preflight'],
  'preflight-looking': ['today', 'settings/preflight'],
  'preflight-unseen': ['today', 'settings/preflight'],
  'preflight-chosen': ['settings/preflight'],
  'preflight-disconnected': ['settings/preflight'],
  'preflight-first': ['settings/preflight'],
  'preflight-again': ['settings/preflight'],
  'preflight-no-internet': ['settings/preflight'],
  'preflight-before-pairing': ['settings/preflight'],

  'line-not-chosen': ['today', 'settings/line'],
  'line-heard': ['settings/line'],
  'line-silent': ['settings/line'],
  'line-changing': ['settings/line'],
  'line-port-missing': ['today', 'settings/line'],
  'line-port-busy': ['today', 'settings/line'],
  'line-listen-port-busy': ['settings/line'],
  'line-printer-unreachable': ['settings/line'],
  'line-printer-stalled': ['settings/line'],
  'line-cashier': ['settings/line'],
  'line-fixed': ['settings/line'],
};

/** A page whose steps go beyond the window is looked at whole. */
const TALL = 2400;

/** What is done on a page before it is looked at again: the steps of a change. */
const STEPS: Record<string, readonly (readonly [string, (form: SetupForm) => Promise<void>])[]> = {
  ready: [
    ['settings/scenario', (form) => form.unfold(sv.setup.table.title)],
    ['settings/scenario', chooseEight],
    [
      'settings/scenario',
      async (form) => {
        await chooseEight(form);
        await form.show();
      },
    ],
    ['settings/scenario', (form) => form.unfold(sv.setup.versions.title)],
  ],
};

async function chooseEight(form: SetupForm): Promise<void> {
  await form.unfold(sv.setup.table.title);
  await form.choose(8);
}

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    scene: { type: 'string' },
    browser: { type: 'string', default: '/usr/bin/chromium' },
  },
});
if (values.out === undefined) throw new Error('--out FOLDER is missing.');
const folder = values.out;

async function look(browser: Browser, name: string, url: string): Promise<number> {
  let found = 0;
  for (const viewport of SIZES) {
    for (const colorScheme of SCHEMES) {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') console.log(`${name}: console: ${message.text()}`);
      });
      page.on('pageerror', (error) => {
        found += 1;
        console.log(`${name}: ${error.message}`);
      });
      for (const view of VIEWS[name] ?? ['today']) {
        await open(page, `${url}#/${view}`);
        const picture = `${name}-${view.replaceAll('/', '-')}-${viewport.width}-${colorScheme}`;
        await page.screenshot({ path: join(folder, `${picture}.png`) });
        found += await violations(page, picture);
      }
      for (const [index, [view, step]] of (STEPS[name] ?? []).entries()) {
        await page.setViewportSize({ width: viewport.width, height: TALL });
        await open(page, `${url}#/${view}`);
        await step(new SetupForm(page));
        const picture = `${name}-${view.replaceAll('/', '-')}-step-${index + 1}-${viewport.width}-${colorScheme}`;
        await page.screenshot({ path: join(folder, `${picture}.png`) });
        found += await violations(page, picture);
      }
      await context.close();
    }
  }
  return found;
}

/** Loads the page anew, and waits until it shows what it has been told. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.getByText('Kassa 1', { exact: true }).waitFor();
  if (/\d$/.test(address)) await page.locator('pre').waitFor();
  if (address.endsWith('/layout')) await page.locator('[data-line]').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

async function violations(page: Page, picture: string): Promise<number> {
  const result = await new AxeBuilder({ page }).analyze();
  for (const { id, help, nodes } of result.violations) {
    console.log(`${picture}: ${id}: ${help}`);
    for (const node of nodes) console.log(`   ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`);
  }
  return result.violations.length;
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: values.browser,
  args: ['--no-sandbox', '--disable-gpu'],
});
let found = 0;
for (const [name, scene] of Object.entries(SCENES)) {
  if (values.scene !== undefined && values.scene !== name) continue;
  const stage = await startStage(scene);
  found += await look(browser, name, stage.url);
  await stage.close();
}
await browser.close();
console.log(found === 0 ? 'Nothing found.' : `${found} found.`);
process.exitCode = found === 0 ? 0 : 1;
