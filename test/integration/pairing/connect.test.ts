import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../../src/main/store/store.ts';
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

  test('is connected and let go in the name of the manager who did it, also when the answer comes by itself', async () => {
    const app = await startPairingApp(await startSimulator());
    await app.client.access.nameManager({ name: 'Karin', pin: '2580' });
    await consentAndReturn(await app.begin());
    await expect.poll(app.pairing, PATIENCE).toMatchObject({ attempt: { kind: 'idle' }, company: COMPANY });
    await app.client.pairing.forget();
    await app.stop();
    await app.keychain.access.remove();
    const opened = openStore(join(app.folder, 'companion.db'));
    if (!opened.ok) throw new Error(opened.problem.code);
    const { settings, happenings } = opened.value;
    const saves = settings.history().map(({ subject, by }) => ({ subject, by }));
    const told = (['connected', 'disconnected'] as const).map(
      (type) => happenings.latestOfType(type, 1)[0]?.facts['by'],
    );
    opened.value.close();
    expect(saves).toEqual([
      { subject: 'company', by: 'Karin' },
      { subject: 'company', by: 'Karin' },
    ]);
    expect(told).toEqual(['Karin', 'Karin']);
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
