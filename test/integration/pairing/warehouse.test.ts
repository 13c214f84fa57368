/** The permission that only articles need: asked for then, and no company is kept out for want of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Company } from '../../../src/main/practice/fortnox/company.ts';
import type { SomeSwitches } from '../../../src/main/practice/fortnox/switches.ts';
import { practiceCompany } from '../../../src/main/practice/fortnox/practice-company.ts';
import { openStore } from '../../../src/main/store/store.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import type { PreflightLine } from '../../../src/shared/preflight.ts';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts';
import { consent, consentAndReturn, PATIENCE, startPairingApp, startSimulator } from './pairing-app.ts';

const ARTICLES = {
  number: 7,
  zReports: { startDate: null },
  articles: { priceList: 'A', removeMissingArticles: false },
} as const;

/** A data folder in which a scenario with articles was chosen before a company was connected. */
function folderWithArticles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-warehouse-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const opened = openStore(join(folder, 'companion.db'));
  if (!opened.ok) throw new Error(opened.problem.code);
  opened.value.settings.save({ ...DEFAULT_SETTINGS, scenario: ARTICLES }, systemClock.now());
  opened.value.close();
  return folder;
}

const WITHOUT_LICENCE = { unlicensedScopes: ['warehouse'] };

async function start(ofCompany: Partial<Company>, switches: SomeSwitches = {}) {
  const company = { ...practiceCompany(systemClock.now()), serviceConsent: false, ...ofCompany };
  const simulator = await startSimulator({ company, switches });
  const app = await startPairingApp(simulator, { folder: folderWithArticles() });
  const warehouseLine = async (): Promise<PreflightLine | undefined> =>
    (await app.snapshot()).preflight.last?.lines.find(({ check }) => check === 'warehouse');
  return { app, warehouseLine };
}

test('with articles chosen it is asked for, and the preflight sees whether the module is on', async () => {
  const { app, warehouseLine } = await start({}, { warehouseModule: true });
  await consentAndReturn(await app.begin());
  await expect.poll(warehouseLine, PATIENCE).toMatchObject({ problem: { code: 'warehouse-on' } });
});

test('a consent that fails for want of the licence is told, and the next one leaves it out', async () => {
  const { app, warehouseLine } = await start(WITHOUT_LICENCE, { consentWithoutLicence: 'refuse' });
  expect(new URL(await consent(await app.begin())).searchParams.get('error')).toBe('error_missing_license');
  const answer = await consentAndReturn(await app.begin());
  expect(answer.status).toBe(200);
  await expect
    .poll(warehouseLine, PATIENCE)
    .toMatchObject({ outcome: 'unknown', problem: { code: 'warehouse-not-granted' } });
});

test('an integration without the permission leads to a page that goes nowhere, once', async () => {
  const { client } = practiceCompany(systemClock.now());
  const scopes = client.scopes.filter((scope) => scope !== 'warehouse');
  const { app } = await start({ client: { ...client, scopes } });
  const answer = await fetch(await app.begin(), { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  await app.client.pairing.cancel();
  await consentAndReturn(await app.begin());
  await expect
    .poll(app.pairing, PATIENCE)
    .toMatchObject({ attempt: { kind: 'idle' }, login: { account: 'service' } });
});

test('the company’s own no for want of the licence names the permission', async () => {
  const { app } = await start(WITHOUT_LICENCE, { consentWithoutLicence: 'refuse' });
  await consentAndReturn(await app.begin());
  await expect
    .poll(async () => (await app.pairing()).attempt, PATIENCE)
    .toMatchObject({ kind: 'failed', problem: { code: 'pairing-warehouse-refused' } });
});

test('a consent that is given without the licence behind it leaves the module unseen, never green', async () => {
  const { app, warehouseLine } = await start(WITHOUT_LICENCE, { consentWithoutLicence: 'grant' });
  await consentAndReturn(await app.begin());
  await expect
    .poll(warehouseLine, PATIENCE)
    .toMatchObject({ outcome: 'unknown', problem: { code: 'warehouse-not-granted' } });
});

test('without articles it is not asked for', async () => {
  const app = await startPairingApp(await startSimulator());
  expect(new URL(await app.begin()).searchParams.get('scope')?.split(' ')).not.toContain('warehouse');
});
