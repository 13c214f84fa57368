import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './src/main/cli/world/find-browser.ts';

/** What needs only the page, over a scripted scene: no processes beside it, so two can be looked at at once. */
const OVER_SCENES = ['page.spec.ts', 'line-page.spec.ts'];

const executablePath = findBrowser();
if (executablePath === null) {
  throw new Error('The tests need a Chromium: npm run setup installs it, or CHROMIUM=/path names one.');
}

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/fortnox-openapi/global-setup.ts',
  // One world of processes at a time on two cores; scripts/test.mjs gives the scenes two.
  workers: 1,
  projects: [
    { name: 'scenes', testMatch: OVER_SCENES, fullyParallel: true, outputDir: 'out/test-results/scenes' },
    { name: 'worlds', testIgnore: OVER_SCENES, outputDir: 'out/test-results/worlds' },
  ],
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    viewport: { width: 1024, height: 768 },
    locale: 'sv-SE',
    launchOptions: { executablePath, args: [...BROWSER_ARGUMENTS] },
    // Recording every page makes the suite half as slow again; KASSABRYGGAN_TRACE=1 records the failing ones.
    trace: process.env['KASSABRYGGAN_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
});
