/**
 * The whole app with a real keychain books one Z at a simulated Fortnox and is stopped; then every file it has left
 * is searched for the secret and for every token and login that went over the wire.
 */
import { subscribe } from 'node:diagnostics_channel';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { systemClock } from '../../../src/shared/clock.ts';
import { ANY_LAYOUT } from '../../../src/shared/layout.ts';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts';
import { keepMessages } from '../../../src/main/cli/fortnox-messages.ts';
import { openKeychain } from '../../../src/main/keychain.ts';
import { startFortnoxSimulator } from '../../../src/main/practice/fortnox/simulator.ts';
import { openStore } from '../../../src/main/store/store.ts';
import { MESSAGES_VARIABLE } from '../../fortnox-openapi/message-files.ts';
import { ordinaryDay } from '../../unit/rules/z-reports.ts';
import { startDeafApp } from '../deaf-app.ts';

const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;

const requestMessage = z.object({ request: z.instanceof(ClientRequest) });
const secrets = new Set<string>();
subscribe('http.client.request.start', (message) => {
  const header = requestMessage.parse(message).request.getHeader('authorization');
  if (typeof header === 'string') secrets.add(header.replace(/^\S+ /, ''));
});

const dataDirectory = mkdtempSync(join(tmpdir(), 'kassabryggan-keychain-'));
const messages = process.env[MESSAGES_VARIABLE];
const simulator = await startFortnoxSimulator(
  messages === undefined ? {} : { observe: keepMessages(messages) },
);
const { clientId, clientSecret, tenantId } = simulator;
secrets.add(clientSecret);
const keychain = openKeychain('fortnox');
await keychain.storeCredentials({ clientId, clientSecret, tenantId });
putZ(join(dataDirectory, 'companion.db'));

const app = startDeafApp({ dataDirectory, fortnox: simulator, keychain });
const until = systemClock.monotonic() + PATIENCE_MS;
while (simulator.books().vouchers.length === 0 && systemClock.monotonic() < until) {
  await systemClock.sleep(PAUSE_MS);
}
const whileRunning = leaksIn(dataDirectory);
await app.stop();
const story = {
  booked: simulator.books().vouchers.length,
  secrets: secrets.size,
  files: readdirSync(dataDirectory),
  whileRunning,
  leaks: leaksIn(dataDirectory),
};
await simulator.close();
await keychain.removeCredentials();
rmSync(dataDirectory, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(story)}\n`);

/** The line has caught one Z before the app is started. */
function putZ(file: string): void {
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  const store = opened.value;
  store.layouts.save(DEFAULT_SETTINGS.register.key, 0, null, ANY_LAYOUT);
  const report = ordinaryDay();
  const captureId = store.captures.add({
    segment: '00000000000001-1.tap',
    startOffset: 0,
    endOffset: 1,
    capturedAt: Date.parse('2026-11-19T18:02:05'),
    kind: 'z-report',
    ended: 'cut',
    damaged: false,
    codePage: 'cp858',
    raw: Uint8Array.from([0x5a]),
    lines: ['Z-RAPPORT'],
    zReport: report,
    reasons: [],
  });
  if (captureId === null) throw new Error('the place is taken');
  store.documents.add({
    captureId,
    state: 'waiting',
    problem: null,
    registerKey: '1',
    registerEpoch: 0,
    zNumber: report.zNumber,
    counter: 1042,
    totalGross: report.totalGross,
    bookingDate: '2026-11-19',
  });
  store.close();
}

/** Names of the files that hold one of the secrets. */
function leaksIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => {
      const bytes = readFileSync(join(folder, name));
      return [...secrets].some((secret) => bytes.includes(secret));
    });
}
