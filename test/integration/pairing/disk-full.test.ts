/** A login that is in the keychain without its company would send to nobody knows whom. */
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../../src/main/cli/world/free-port.ts';
import { openKeychain } from '../../../src/main/keychain.ts';
import { withThisRun } from '../../../src/main/run-keychain.ts';
import { createChanges } from '../../../src/main/sync/changes.ts';
import { createPairing } from '../../../src/main/sync/pair-company.ts';
import { createRecorder } from '../../../src/main/sync/recorder.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { failure, problem } from '../../../src/shared/problem.ts';
import { tempStore } from '../../unit/store/temp-store.ts';
import { consentAndReturn, integrationOf, PATIENCE, startSimulator } from './pairing-app.ts';

const EARLIER = { clientId: 'tidigare', clientSecret: 'hemlig', tenantId: '1', pairedAt: 1 };

test.each([
  ['the login that was stored before is stored again', EARLIER],
  ['no login is left where there was none', null],
])('when the company cannot be kept, %s', async (_what, earlier) => {
  const simulator = await startSimulator();
  const redirectPort = await freePort();
  const keychain = openKeychain(`disk-full-${process.pid}-${redirectPort}`);
  onTestFinished(async () => void (await keychain.removeCredentials()));
  if (earlier !== null) await keychain.storeCredentials(earlier);
  const { store } = tempStore();
  const changes = createChanges();
  const pairing = createPairing({
    // The disk of the settings takes nothing more.
    store: { ...store, transaction: () => failure(problem('disk-full', { file: 'companion.db' })) },
    record: createRecorder({ store, changes, clock: systemClock, storageTrouble: () => undefined }),
    changes,
    clock: systemClock,
    logins: withThisRun(keychain),
    address: simulator,
    requestTimeoutMs: 1000,
    redirectPort,
    words: () => ({ title: '', words: '' }),
    betweenDocuments: async (change) => change(),
    loginChanged: () => undefined,
  });
  onTestFinished(() => pairing.stop());

  const began = await pairing.begin({ account: 'service', integration: integrationOf(simulator) }, 'Karin');
  if (!began.ok) throw new Error(began.problem.code);
  await consentAndReturn(began.value.consentUrl);
  await expect.poll(() => pairing.current().attempt.kind, PATIENCE).toBe('failed');
  expect(pairing.current().attempt).toMatchObject({ problem: { code: 'disk-full' } });
  expect(await keychain.readCredentials()).toEqual({ ok: true, value: earlier });
});
