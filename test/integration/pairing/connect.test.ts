import { describe, expect, test } from 'vitest';
import { consentAndReturn, PATIENCE, startPairingApp, startSimulator } from './pairing-app.ts';

const COMPANY = { name: 'Övningsbolaget AB', organisationNumber: '556000-0010' };

describe('a company', () => {
  test('is connected with a service account, pinned, and logged in to', async () => {
    const simulator = await startSimulator();
    const app = await startPairingApp(simulator);
    await expect.poll(async () => (await app.snapshot()).link.state, PATIENCE).toBe('not-paired');
    const answer = await consentAndReturn(await app.begin());
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Klart');
    await expect.poll(app.pairing, PATIENCE).toMatchObject({
      attempt: { kind: 'idle' },
      login: { account: 'service', endsAt: null, thisRunOnly: false },
      company: COMPANY,
    });
    await expect
      .poll(async () => (await app.snapshot()).link, PATIENCE)
      .toMatchObject({
        state: 'online',
        company: COMPANY,
      });
    const { clientId, clientSecret, tenantId } = simulator;
    expect(await app.keychain.readCredentials()).toEqual({
      ok: true,
      value: { clientId, clientSecret, tenantId, pairedAt: expect.any(Number) },
    });
  });

  test('is connected with a person’s login, which says when it ends', async () => {
    const simulator = await startSimulator();
    const app = await startPairingApp(simulator);
    await consentAndReturn(await app.begin('person'));
    await expect
      .poll(app.pairing, PATIENCE)
      .toMatchObject({ login: { account: 'person', endsAt: expect.any(Number) }, company: COMPANY });
    await expect.poll(async () => (await app.snapshot()).link.state, PATIENCE).toBe('online');
  });
});
