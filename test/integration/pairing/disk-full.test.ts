/** A login that is in the keychain without its company would send to nobody knows whom. */
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../../src/main/cli/world/free-port.ts';
import { openKeychain } from '../../../src/main/keychain.ts';
import type { Credentials } from '../../../src/main/fortnox/token.ts';
import { withThisRun } from '../../../src/main/run-keychain.ts';
import { createChanges } from '../../../src/main/sync/changes.ts';
import { createPairing } from '../../../src/main/sync/pair-company.ts';
import { createRecorder } from '../../../src/main/sync/recorder.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { failure, problem } from '../../../src/shared/problem.ts';
import { tempStore } from '../../unit/store/temp-store.ts';
import { consentAndReturn, integrationOf, PATIENCE, startSimulator } from './pairing-app.ts';

const EARLIER = { clientId: 'tidigare', clientSecret: 'hemlig', tenantId: '1', pairedAt: 1 };

/** A shop whose settings take nothing more, and whose keychain may take its time, or nothing. */
async function fullDisk(
  earlier: Credentials | null,
  { takes = true, answer = Promise.resolve() }: { takes?: boolean; answer?: Promise<void> } = {},
) {
  const simulator = await startSimulator();
  const redirectPort = await freePort();
  const keychain = openKeychain(`disk-full-${process.pid}-${redirectPort}`);
  onTestFinished(async () => void (await keychain.removeCredentials()));
  if (earlier !== null) await keychain.storeCredentials(earlier);
  const { store } = tempStore();
  const changes = createChanges();
  const logins = withThisRun({
    ...keychain,
    async storeCredentials(credentials) {
      if (!takes) return failure(problem('keychain-unavailable'));
      const stored = await keychain.storeCredentials(credentials);
      await answer;
      return stored;
    },
  });
  const pairing = createPairing({
    store: { ...store, transaction: () => failure(problem('disk-full', { file: 'companion.db' })) },
    record: createRecorder({ store, changes, clock: systemClock, storageTrouble: () => undefined }),
    changes,
    clock: systemClock,
    logins,
    address: simulator,
    requestTimeoutMs: 1000,
    redirectPort,
    words: () => ({ title: '', words: '' }),
    betweenDocuments: async (change) => change(),
    loginChanged: () => undefined,
  });
  onTestFinished(() => pairing.stop());
  async function consentTo(): Promise<void> {
    const began = await pairing.begin({ account: 'service', integration: integrationOf(simulator) }, 'Karin');
    if (!began.ok) throw new Error(began.problem.code);
    await consentAndReturn(began.value.consentUrl);
  }
  return { keychain, logins, pairing, consentTo };
}

test.each([
  ['the login that was stored before is stored again', EARLIER],
  ['no login is left where there was none', null],
])('when the company cannot be kept, %s', async (_what, earlier) => {
  const { keychain, pairing, consentTo } = await fullDisk(earlier);
  await consentTo();
  await expect.poll(() => pairing.current().attempt.kind, PATIENCE).toBe('failed');
  expect(pairing.current().attempt).toMatchObject({ problem: { code: 'disk-full' } });
  expect(await keychain.readCredentials()).toEqual({ ok: true, value: earlier });
});

test('when it cannot be written that the company is let go, its login stays', async () => {
  const { keychain, pairing } = await fullDisk(EARLIER);
  expect(await pairing.forget('Karin')).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
  expect(await keychain.readCredentials()).toEqual({ ok: true, value: EARLIER });
});

test('what is given up while its login is being stored leaves the one before', async () => {
  const stored = Promise.withResolvers<void>();
  const { keychain, pairing, consentTo } = await fullDisk(EARLIER, { answer: stored.promise });
  await consentTo();
  const now = async () => {
    const found = await keychain.readCredentials();
    return found.ok ? found.value?.clientId : null;
  };
  await expect.poll(now, PATIENCE).not.toBe(EARLIER.clientId);
  pairing.cancel();
  stored.resolve();
  await expect.poll(now, PATIENCE).toBe(EARLIER.clientId);
  expect(pairing.current().attempt.kind).toBe('idle');
});

test('a login kept for this run is let go again when its company cannot be kept', async () => {
  const { logins, pairing, consentTo } = await fullDisk(null, { takes: false });
  await consentTo();
  await expect.poll(() => pairing.current().attempt.kind, PATIENCE).toBe('unstored');
  expect(await pairing.keepForThisRun('Karin')).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
  expect(logins.thisRunOnly()).toBe(false);
  expect(pairing.current()).toMatchObject({ company: null, attempt: { kind: 'failed' } });
});
