/** What was found of a company is looked at anew when it is connected again: that is how a missing permission is given. */
import { expect, test } from 'vitest';
import { companySchema } from '../../../src/main/practice/fortnox/company.ts';
import { practiceCompany } from '../../../src/main/practice/fortnox/practice-company.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { consentAndReturn, PATIENCE, startPairingApp, startSimulator } from './pairing-app.ts';

/** Of a first preflight, and of another after it. */
const WHILE = { ...PATIENCE, timeout: 20_000 };
/** Longer than the app waits after a change. */
const AFTERWARDS_MS = 2500;
const GRANTED = companySchema.parse(practiceCompany(systemClock.now())).scopes;
const BOTH = { timeout: 60_000 };

test('a permission that was missing is seen when the company is connected anew', BOTH, async () => {
  const simulator = await startSimulator();
  const app = await startPairingApp(simulator);
  const refused = async () =>
    (await app.snapshot()).preflight.last?.lines.flatMap(({ problem, area }) =>
      problem?.code === 'area-not-granted' ? [area] : [],
    );
  await consentAndReturn(await app.begin());
  await expect.poll(refused, WHILE).toEqual([]);
  // The first time it is looked into once.
  await systemClock.sleep(AFTERWARDS_MS);
  const years = simulator.books().requests.filter(({ path }) => path.startsWith('/3/financialyears'));
  expect(years).toHaveLength(1);
  simulator.changeCompany({ scopes: ['companyinformation', 'bookkeeping'], tokens: 'expired' });
  await app.client.preflight.run();
  expect(await refused()).toEqual(['settings']);
  simulator.changeCompany({ scopes: GRANTED });
  await consentAndReturn(await app.begin());
  await expect.poll(refused, WHILE).toEqual([]);
  expect((await app.snapshot()).preflight.last?.cause).toBe('connected');
});
