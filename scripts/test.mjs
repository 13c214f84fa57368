// npm test: sets up what is missing, then runs every check and every test, and ends with the total.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { projectNode, ROOT, run } from './run.mjs';
import { say } from './say.mjs';
import { buildPage, setUp } from './setup.mjs';
import { runWithKeyring } from './with-keyring.mjs';

const RESULTS = join(ROOT, 'out', 'test-results');
/** How many scenes of the page are looked at at the same time. */
const AT_ONCE = 2;

await setUp();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
await buildPage();
// Every process of the suite adds to it what it has held against Fortnox's OpenAPI document.
const openApiFolder = mkdtempSync(join(tmpdir(), 'kassabryggan-fortnox-openapi-'));
process.env.KASSABRYGGAN_FORTNOX_OPENAPI = openApiFolder;

const counts = [
  await runChecks(),
  await runVitest('unit'),
  await runVitest('integration'),
  await runVitest('processes'),
  await runPlaywright('scenes', AT_ONCE),
  await runPlaywright('worlds', 1),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const openApiFailed = await tellOpenApiTotal();
const failed = counts.reduce((sum, count) => sum + count.failed, openApiFailed);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function runVitest(project) {
  const file = join(RESULTS, `${project}.json`);
  say(`\n${project} …`);
  const code = await runWithKeyring('npx', [
    '--no-install',
    'vitest',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  // Only what reads given captures, or another operating system's own ways, may be skipped; the tests see to it.
  if (skipped > 0) say(`${skipped} skipped: no KASSABRYGGAN_CORPUS, or another operating system's`);
  return atLeastOneFailure(code, { passed, failed });
}

async function runPlaywright(project, workers) {
  const file = join(RESULTS, `${project}.json`);
  say(`\ne2e: ${project} …`);
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = file;
  const code = await runWithKeyring('npx', [
    '--no-install',
    'playwright',
    'test',
    `--project=${project}`,
    `--workers=${workers}`,
    '--reporter=list,json',
  ]);
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailure(code, { passed: expected, failed: unexpected + flaky + skipped });
}

/** @returns 1 when a message did not fit, or an exception was not needed; else 0 */
async function tellOpenApiTotal() {
  say('');
  const code = await run(projectNode(), [join(ROOT, 'test/fortnox-openapi/tell-total.ts'), openApiFolder]);
  rmSync(openApiFolder, { recursive: true });
  return code === 0 ? 0 : 1;
}

/** A runner that ended badly without naming a test (a file that does not load) counts as one failure. */
function atLeastOneFailure(code, count) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
