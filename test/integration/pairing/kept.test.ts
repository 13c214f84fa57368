/** Where the login stands: in the keychain, or, when it takes none and a manager says so, in memory for this run. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKeychain, type Keychain } from '../../../src/main/keychain.ts';
import { failure, problem, success } from '../../../src/shared/problem.ts';
import {
  consentAndReturn,
  PATIENCE,
  startNeighbour,
  startPairingApp,
  startSimulator,
} from './pairing-app.ts';

const LOCKED = failure(problem('keychain-unavailable', { message: 'locked' }));

/** Locked as some are: what is read is nothing, and what is stored is not kept. */
const lockedKeychain: Keychain = {
  readCredentials: () => Promise.resolve(success(null)),
  storeCredentials: () => Promise.resolve(LOCKED),
  removeCredentials: () => Promise.resolve(LOCKED),
  access: {
    read: () => Promise.resolve(success(null)),
    store: () => Promise.resolve(LOCKED),
    remove: () => Promise.resolve(LOCKED),
  },
};

test('a keychain that takes nothing is told of, and nothing is kept until a manager says so', async () => {
  const simulator = await startSimulator();
  const app = await startPairingApp(simulator, { keychain: lockedKeychain });
  await consentAndReturn(await app.begin());
  await expect.poll(app.pairing, PATIENCE).toMatchObject({
    attempt: {
      kind: 'unstored',
      problem: { code: 'pairing-keychain' },
      company: { name: 'Övningsbolaget AB' },
    },
    login: null,
  });
  expect((await app.snapshot()).link.state).toBe('not-paired');

  await app.client.pairing.keepForThisRun();
  await expect.poll(app.pairing, PATIENCE).toMatchObject({
    attempt: { kind: 'idle' },
    login: { account: 'service', thisRunOnly: true },
  });
  await expect.poll(async () => (await app.snapshot()).link.state, PATIENCE).toBe('online');
  await app.stop();
  const files = readdirSync(app.folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const leaks = files.filter(({ name }) =>
    readFileSync(join(app.folder, name)).includes(simulator.clientSecret),
  );
  expect(files.map(({ name }) => name)).toContain('companion.db');
  expect(leaks).toEqual([]);

  // Started again, nothing is left of it: and the locked keychain is named, since a company has been connected.
  const { folder } = app;
  const again = await startPairingApp(simulator, { keychain: lockedKeychain, folder });
  await expect
    .poll(async () => (await again.snapshot()).link, PATIENCE)
    .toMatchObject({
      state: 'refused',
      problem: { code: 'keychain-unavailable' },
    });
});

test('there is no agreement to something that was never asked', async () => {
  const app = await startPairingApp(await startSimulator(), { keychain: lockedKeychain });
  await expect(app.client.pairing.keepForThisRun()).rejects.toMatchObject({
    data: { code: 'pairing-not-waiting' },
  });
});

test('a login of another company, put into the keychain from outside, is not used', async () => {
  const simulator = await startSimulator();
  const app = await startPairingApp(simulator);
  await consentAndReturn(await app.begin());
  await expect.poll(async () => (await app.snapshot()).link.state, PATIENCE).toBe('online');
  await app.stop();

  const other = await startNeighbour(true);
  const { folder, redirectPort } = app;
  const { clientId, clientSecret } = other;
  const foreign = openKeychain(`pairing-foreign-${process.pid}-${redirectPort}`);
  await foreign.storeCredentials({ clientId, clientSecret, tenantId: other.tenantId });
  const again = await startPairingApp(other, { folder, redirectPort, keychain: foreign });
  await expect
    .poll(async () => (await again.snapshot()).link, PATIENCE)
    .toMatchObject({
      state: 'refused',
      problem: { code: 'company-other', facts: { company: expect.stringContaining('Grannens') } },
    });
  // It was asked whose it is, and nothing else.
  const asked = other.books().requests.filter(({ path }) => path.startsWith('/3/'));
  expect(new Set(asked.map(({ method, path }) => `${method} ${path}`))).toEqual(
    new Set(['GET /3/companyinformation']),
  );
  await foreign.removeCredentials();
});
