/** What goes wrong while a company is connected: each has its own words, and what was in force stays in force. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  consent,
  consentAndReturn,
  integrationOf,
  PATIENCE,
  startNeighbour,
  startPairingApp,
  startSimulator,
  type PairingApp,
} from './pairing-app.ts';

const failedWith = (code: string) => ({ attempt: { kind: 'failed', problem: { code } } });
const waitingWith = (code: string) => ({ attempt: { kind: 'waiting', remark: { code } } });

/** A company that is connected, and works. */
async function connected() {
  const simulator = await startSimulator();
  const app = await startPairingApp(simulator);
  await consentAndReturn(await app.begin());
  await expect
    .poll(app.pairing, PATIENCE)
    .toMatchObject({ attempt: { kind: 'idle' }, login: { account: 'service' } });
  const before = await app.keychain.readCredentials();
  return { simulator, app, before };
}

async function expectUntouched(app: PairingApp, before: unknown): Promise<void> {
  expect(await app.keychain.readCredentials()).toEqual(before);
  await expect.poll(async () => (await app.snapshot()).link.state, PATIENCE).toBe('online');
}

describe('while a consent is waited for', () => {
  test('a forged answer is refused, told, and ends nothing', async () => {
    const { app, before } = await connected();
    const url = new URL(await consent(await app.begin()));
    const forged = new URL(url);
    forged.searchParams.set('state', 'gissat');
    forged.searchParams.set('code', 'angriparens');
    const answer = await fetch(forged);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('angriparens');
    await expect.poll(app.pairing, PATIENCE).toMatchObject(waitingWith('pairing-answer-foreign'));
    expect(await app.keychain.readCredentials()).toEqual(before);
    await fetch(url);
    await expect
      .poll(app.pairing, PATIENCE)
      .toMatchObject({ attempt: { kind: 'idle' }, login: { account: 'service' } });
  });

  test('a forged no ends nothing either', async () => {
    const { app } = await connected();
    await app.begin();
    const { redirectUri } = await app.pairing();
    expect((await fetch(`${redirectUri}?error=access_denied&state=gissat`)).status).toBe(400);
    expect((await fetch(`${redirectUri}?error=access_denied`)).status).toBe(400);
    await expect.poll(app.pairing, PATIENCE).toMatchObject(waitingWith('pairing-answer-foreign'));
  });

  test('a bare redirect is told, and the waiting goes on', async () => {
    const { simulator, app, before } = await connected();
    simulator.setSwitches({ redirectWithoutCode: true });
    const url = await app.begin();
    await consentAndReturn(url);
    await expect.poll(app.pairing, PATIENCE).toMatchObject(waitingWith('pairing-answer-bare'));
    await expectUntouched(app, before);
    simulator.setSwitches({ redirectWithoutCode: false });
    await consentAndReturn(url);
    await expect.poll(app.pairing, PATIENCE).toMatchObject({ attempt: { kind: 'idle' } });
  });

  test('other addresses and other methods are nothing to the listener', async () => {
    const { app } = await connected();
    await app.begin();
    const { redirectUri } = await app.pairing();
    expect((await fetch(new URL('/favicon.ico', redirectUri))).status).toBe(404);
    expect((await fetch(redirectUri, { method: 'POST' })).status).toBe(404);
    await expect.poll(app.pairing, PATIENCE).toMatchObject({ attempt: { kind: 'waiting', remark: null } });
  });

  test('a replayed answer finds nobody listening, and pasted it is refused', async () => {
    const { app, before } = await connected();
    const url = await consent(await app.begin());
    await fetch(url);
    await expect.poll(app.pairing, PATIENCE).toMatchObject({ attempt: { kind: 'idle' } });
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    await expect(app.client.pairing.paste({ text: url })).rejects.toMatchObject({
      data: { code: 'pairing-not-waiting' },
    });
    // Nor is it the answer to the next question.
    await app.begin();
    expect((await fetch(url)).status).toBe(400);
    await expect.poll(app.pairing, PATIENCE).toMatchObject(waitingWith('pairing-answer-foreign'));
    await app.client.pairing.cancel();
    const { value } = before.ok ? before : { value: null };
    await expectUntouched(app, { ok: true, value: { ...value, pairedAt: expect.any(Number) } });
  });
});

describe('it fails in its own words, and the old login stays in force, when', () => {
  test('the company says no', async () => {
    const { simulator, app, before } = await connected();
    simulator.setSwitches({ consent: 'refuse' });
    await consentAndReturn(await app.begin());
    await expect.poll(app.pairing, PATIENCE).toMatchObject(failedWith('pairing-consent-refused'));
    await expectUntouched(app, before);
  });

  test('the secret is wrong, which is then not offered again', async () => {
    const { simulator, app, before } = await connected();
    const wrong = { ...integrationOf(simulator), clientSecret: 'fel-hemlighet' };
    await consentAndReturn(await app.begin('service', wrong));
    await expect.poll(app.pairing, PATIENCE).toMatchObject(failedWith('pairing-secret-wrong'));
    await expectUntouched(app, before);
    await consentAndReturn(await app.begin('service', null));
    await expect.poll(app.pairing, PATIENCE).toMatchObject({ attempt: { kind: 'idle' } });
  });

  test('the stored secret is wrong, which is not offered again either', async () => {
    const { app, before } = await connected();
    if (!before.ok || before.value === null) throw new Error('nothing is stored');
    await app.keychain.storeCredentials({ ...before.value, clientSecret: 'fel-hemlighet' });
    await consentAndReturn(await app.begin('service', null));
    await expect.poll(app.pairing, PATIENCE).toMatchObject(failedWith('pairing-secret-wrong'));
    await expect.poll(async () => (await app.pairing()).knownClientId, PATIENCE).toBeNull();
    await expect(app.begin('service', null)).rejects.toMatchObject({
      data: { code: 'pairing-integration-missing' },
    });
  });

  test('it was given up, and what comes of it afterwards is not taken for the next one', async () => {
    const { simulator, app } = await connected();
    simulator.setFaults([
      { path: '/oauth-v1/token', nth: 1, delayBeforeCommit: 300 },
      { path: '/oauth-v1/token', nth: 2, delayBeforeCommit: 600 },
    ]);
    const wrong = { ...integrationOf(simulator), clientSecret: 'fel-hemlighet' };
    await consentAndReturn(await app.begin('service', wrong));
    await app.client.pairing.cancel();
    await consentAndReturn(await app.begin());
    const seen: string[] = [];
    await expect
      .poll(async () => {
        const { attempt } = await app.pairing();
        seen.push(attempt.kind);
        return attempt.kind;
      }, PATIENCE)
      .toBe('idle');
    expect(seen).not.toContain('failed');
  });

  test('the code has been used, or is ten minutes old', async () => {
    const { simulator, app, before } = await connected();
    const TEN_MINUTES_MS = 600_001;
    const url = await consent(await app.begin());
    simulator.advanceClock(TEN_MINUTES_MS);
    await fetch(url);
    await expect.poll(app.pairing, PATIENCE).toMatchObject(failedWith('pairing-code-spent'));
    await expectUntouched(app, before);
  });

  test('the line breaks', async () => {
    const { simulator, app, before } = await connected();
    const url = await consent(await app.begin());
    simulator.setFaults([{ path: '/oauth-v1/token', cutBeforeCommit: true }]);
    await fetch(url);
    await expect.poll(app.pairing, PATIENCE).toMatchObject(failedWith('pairing-unreachable'));
    simulator.setFaults([]);
    await expectUntouched(app, before);
  });

  test('the service account may not log in by itself', async () => {
    const { simulator, app, before } = await connected();
    const url = await consent(await app.begin());
    // The second of the two calls to the token host is the service account's own.
    simulator.setFaults([
      {
        path: '/oauth-v1/token',
        nth: 2,
        answer: { status: 400, body: '{"error":"unauthorized_client"}' },
      },
    ]);
    await fetch(url);
    await expect.poll(app.pairing, PATIENCE).toMatchObject(failedWith('pairing-service-refused'));
    await expectUntouched(app, before);
  });

  test('it is another company', async () => {
    const { app, before } = await connected();
    const folder = app.folder;
    await app.stop();
    const other = await startNeighbour(false);
    const { keychain, redirectPort } = app;
    const again = await startPairingApp(other, { folder, keychain, redirectPort });
    await consentAndReturn(await again.begin());
    await expect.poll(again.pairing, PATIENCE).toMatchObject(failedWith('pairing-company-other'));
    expect((await again.pairing()).attempt).toMatchObject({
      problem: {
        facts: {
          company: expect.stringContaining('Övningsbolaget'),
          found: expect.stringContaining('Grannens'),
        },
      },
    });
    expect(await again.keychain.readCredentials()).toEqual(before);
    // Nothing has been sent yet, so somebody who means it may disconnect and choose the other one.
    await again.client.pairing.forget();
    await consentAndReturn(await again.begin('service', integrationOf(other)));
    await expect
      .poll(again.pairing, PATIENCE)
      .toMatchObject({ attempt: { kind: 'idle' }, company: { name: 'Grannens Handel AB' } });
  });
});

test('a port that is taken is told, and the pasted address does as well', async () => {
  const simulator = await startSimulator();
  const app = await startPairingApp(simulator);
  const squatter = createServer().listen(app.redirectPort, '127.0.0.1');
  await once(squatter, 'listening');
  onTestFinished(() => void squatter.close());
  const url = await app.begin();
  await expect.poll(app.pairing, PATIENCE).toMatchObject(waitingWith('pairing-port-taken'));
  const pastes = async (text: string) => app.client.pairing.paste({ text });
  await expect(pastes('hej på dig')).rejects.toMatchObject({ data: { code: 'pairing-paste-unreadable' } });
  await expect(pastes((await app.pairing()).redirectUri)).rejects.toMatchObject({
    data: { code: 'pairing-answer-bare' },
  });
  await pastes(` ${await consent(url)}\n`);
  await expect
    .poll(app.pairing, PATIENCE)
    .toMatchObject({ attempt: { kind: 'idle' }, login: { account: 'service' } });
});

test('the code alone may be pasted', async () => {
  const app = await startPairingApp(await startSimulator());
  const url = new URL(await consent(await app.begin()));
  await app.client.pairing.paste({ text: url.searchParams.get('code') ?? '' });
  await expect
    .poll(app.pairing, PATIENCE)
    .toMatchObject({ attempt: { kind: 'idle' }, login: { account: 'service' } });
});

test('connecting anew keeps every setting, and needs neither id nor secret', async () => {
  const { app } = await connected();
  const { setup } = await app.snapshot();
  const { scenario, zBooking } = setup.setup;
  const chosen = { scenario, zBooking: zBooking === null ? null : { ...zBooking, voucherSeries: 'A' } };
  const { basedOn } = await app.client.setup.preview({ setup: chosen });
  await app.client.setup.save({ setup: chosen, basedOn });
  await consentAndReturn(await app.begin('person', null));
  await expect
    .poll(app.pairing, PATIENCE)
    .toMatchObject({ attempt: { kind: 'idle' }, login: { account: 'person' } });
  expect((await app.snapshot()).setup.setup).toEqual(chosen);
});

test('disconnecting removes the login, and says so', async () => {
  const { app } = await connected();
  await app.client.pairing.forget();
  expect(await app.keychain.readCredentials()).toEqual({ ok: true, value: null });
  await expect
    .poll(app.pairing, PATIENCE)
    .toMatchObject({ attempt: { kind: 'idle' }, login: null, knownClientId: null });
  await expect.poll(async () => (await app.snapshot()).link.state, PATIENCE).toBe('not-paired');
  await expect(app.begin('service', null)).rejects.toMatchObject({
    data: { code: 'pairing-integration-missing' },
  });
});

test('what goes to the page holds no secret, and no state', async () => {
  const { simulator, app } = await connected();
  const url = new URL(await app.begin('person'));
  const told = JSON.stringify(await app.snapshot());
  expect(told).not.toContain(simulator.clientSecret);
  expect(told).not.toContain(url.searchParams.get('state'));
});
