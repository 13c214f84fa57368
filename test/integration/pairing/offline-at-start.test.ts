import { expect, onTestFinished, test } from 'vitest';
import { practiceCompany } from '../../../src/main/practice/fortnox/practice-company.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { openKeychain } from '../../../src/main/keychain.ts';
import { PATIENCE, startPairingApp, startSimulator } from './pairing-app.ts';

test('a network that comes a moment after the app is noticed within seconds, with nothing to send', async () => {
  const simulator = await startSimulator({
    company: practiceCompany(systemClock.now()),
    faults: [{ path: '*', cutBeforeCommit: true }],
  });
  const keychain = openKeychain(`pairing-late-network-${process.pid}`);
  onTestFinished(async () => void (await keychain.removeCredentials()));
  const { clientId, clientSecret, tenantId } = simulator;
  await keychain.storeCredentials({ clientId, clientSecret, tenantId });
  const app = await startPairingApp(simulator, { keychain });
  const state = async (): Promise<string> => (await app.snapshot()).link.state;
  await expect.poll(state, PATIENCE).toBe('offline');
  simulator.setFaults([]);
  await expect.poll(state, PATIENCE).toBe('online');
});
