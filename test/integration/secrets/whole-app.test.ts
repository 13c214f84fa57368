/**
 * The whole app against a Fortnox that says our secrets back to us in every way it has. Whatever the page is told, the
 * database keeps, the process prints or a person reads in either language is searched for them.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createInstance, type TFunction } from 'i18next';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import {
  startFortnoxSimulator,
  type FortnoxSimulator,
} from '../../../src/main/practice/fortnox/simulator.ts';
import { openStore } from '../../../src/main/store/store.ts';
import { happeningWords } from '../../../src/renderer/words/happening-words.ts';
import { problemWords } from '../../../src/renderer/words/problem-words.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import type { Happening } from '../../../src/shared/document.ts';
import { ANY_LAYOUT } from '../../../src/shared/layout.ts';
import { problemSchema, success, type Problem } from '../../../src/shared/problem.ts';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts';
import type { Change } from '../../../src/shared/state.ts';
import { en } from '../../../src/shared/texts/en.ts';
import { sv } from '../../../src/shared/texts/sv.ts';
import { observeConformance } from '../../fortnox-openapi/conformance.ts';
import {
  startBareFortnox,
  type Answering,
  type BareAnswer,
  type BareRequest,
} from '../fortnox-client/bare-fortnox.ts';
import { addZ, HURRIED, PATIENCE } from '../sender/bridge-world.ts';
import { listenToOutput } from './listen-to-output.ts';
import { startDeafApp } from '../deaf-app.ts';

const CLIENT_ID = 'klient';
const TENANT = '1234567';
/** One of them looks like the standard's names of refusals, which are repeated. */
const SECRETS = {
  clientSecret: 'klientens_hemlighet',
  accessToken: 'opak-nyckel-7f0e1c',
  basic: Buffer.from(`${CLIENT_ID}:klientens_hemlighet`).toString('base64'),
};
/** Every way in which a server may say them. */
const SAID = [
  ...Object.values(SECRETS),
  `Bearer ${SECRETS.accessToken}`,
  `https://apps.fortnox.se/oauth-v1/token?client_secret=${SECRETS.clientSecret}&access_token=${SECRETS.accessToken}`,
  encodeURIComponent(SECRETS.basic),
].join(' ');

function echo({ headers }: BareRequest, status: number): BareAnswer {
  const words = `${SAID} ${headers.authorization ?? ''}`;
  return {
    status,
    headers: { Location: `http://127.0.0.1:1/?code=${SECRETS.accessToken}` },
    body: {
      ErrorInformation: { error: 1, message: words, code: 2_000_588 },
      error: SECRETS.clientSecret,
      error_description: words,
      message: words,
    },
  };
}

const TOKEN: Answering = () => ({ body: { access_token: SECRETS.accessToken, expires_in: 3600 } });

/** Hands a request on to a Fortnox that knows another token. */
async function handOn(
  simulator: FortnoxSimulator,
  { method, path, query, body }: BareRequest,
): Promise<BareAnswer> {
  const { clientId, clientSecret, tenantId, tokenUrl, apiUrl } = simulator;
  const login = await fetch(tokenUrl, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`, TenantId: tenantId },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token } = z.object({ access_token: z.string() }).parse(await login.json());
  const answer = await fetch(`${apiUrl}${path}?${query.toString()}`, {
    method,
    headers: {
      Authorization: `Bearer ${access_token}`,
      Accept: 'application/json',
      'Content-Type': 'application/json',
    },
    ...(body === '' ? {} : { body }),
  });
  return { status: answer.status, body: await answer.text() };
}

/** Runs the app over one waiting Z until it has met trouble; gives everything it has told, kept and printed. */
async function runApp(
  api: Answering,
  token: Answering,
): Promise<{ text: string; problems: readonly Problem[] }> {
  const output = listenToOutput();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'kassabryggan-secrets-'));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const id = waitingZ(join(dataDirectory, 'companion.db'));
  const { address } = await startBareFortnox(api, { token });
  const credentials = { clientId: CLIENT_ID, clientSecret: SECRETS.clientSecret, tenantId: TENANT };
  const app = startDeafApp({
    dataDirectory,
    fortnox: address,
    keychain: {
      readCredentials: () => Promise.resolve(success(credentials)),
      storeCredentials: () => Promise.resolve(success(true)),
      removeCredentials: () => Promise.resolve(success(true)),
      access: {
        read: () => Promise.resolve(success(null)),
        store: () => Promise.resolve(success(true)),
        remove: () => Promise.resolve(success(true)),
      },
    },
    timings: { ...HURRIED, requestTimeoutMs: 5000 },
  });
  const page = createRouterClient(app.router, { context: { caller: app.connect() } });
  const told: Change[] = [];
  const closing = new AbortController();
  const changes = await page.app.changes(undefined, { signal: closing.signal });
  const listening = (async () => {
    for await (const change of changes) told.push(change);
  })().catch(() => undefined);
  await expect
    .poll(
      () => told.some((change) => change.type === 'happening' && change.happening.problem !== null),
      PATIENCE,
    )
    .toBe(true);
  await page.zReports.retry({ id });
  await page.app.tryNow();
  await systemClock.sleep(HURRIED.settleMs);
  const answers = [
    await page.zReports.detail({ id }),
    await page.log.page({ before: null, limit: 500, of: 'diary' }),
  ];
  const kept = filesIn(dataDirectory);
  await app.stop();
  closing.abort();
  await listening;
  const problems = problemsIn([told, answers]);
  const read = await readByPeople(problems, happeningsIn(told));
  return {
    text: [JSON.stringify([told, answers]), kept, filesIn(dataDirectory), ...output, ...read].join('\n'),
    problems,
  };
}

function waitingZ(file: string): number {
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  opened.value.layouts.save(DEFAULT_SETTINGS.register.key, 0, null, ANY_LAYOUT);
  const id = addZ({ store: opened.value }, 1042);
  opened.value.close();
  return id;
}

function filesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

function happeningsIn(told: readonly Change[]): Happening[] {
  return told.flatMap((change) => (change.type === 'happening' ? [change.happening] : []));
}

/** Every problem, wherever it stands. */
function problemsIn(value: unknown): Problem[] {
  const found = problemSchema.safeParse(value);
  if (found.success) return [found.data];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(problemsIn) : [];
}

async function readByPeople(
  problems: readonly Problem[],
  happenings: readonly Happening[],
): Promise<string[]> {
  const read: string[] = [];
  for (const words of [sv, en]) {
    const t = await wordsOf(words);
    read.push(JSON.stringify(problems.map((found) => problemWords(t, found))));
    read.push(JSON.stringify(happenings.map((happening) => happeningWords(t, happening))));
  }
  return read;
}

async function wordsOf(translation: typeof sv): Promise<TFunction> {
  const instance = createInstance();
  await instance.init({
    lng: 'xx',
    resources: { xx: { translation } },
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => '…',
  });
  return instance.t;
}

function expectNoSecret(text: string): void {
  for (const [name, secret] of Object.entries(SECRETS)) {
    expect.soft(text.includes(secret), name).toBe(false);
    expect.soft(text.includes(encodeURIComponent(secret)), `${name}, encoded`).toBe(false);
  }
}

test.each([200, 302, 400, 401, 403, 500])(
  'a token host that answers %i says a wrong secret back',
  async (status) => {
    const { text, problems } = await runApp(
      () => ({ status: 500 }),
      (request) => echo(request, status),
    );
    expect(problems).not.toEqual([]);
    expectNoSecret(text);
  },
);

test.each([200, 302, 400, 401, 403, 404, 409, 500])(
  'an API that answers %i says the token back',
  async (status) => {
    const { text, problems } = await runApp((request) => echo(request, status), TOKEN);
    expect(problems).not.toEqual([]);
    expectNoSecret(text);
  },
);

test.each([400, 401, 403, 500])('a voucher refused with %i, with the token in the words', async (status) => {
  const simulator = await startFortnoxSimulator({
    observe: observeConformance('our-client'),
    switches: { rateLimit: false },
  });
  onTestFinished(() => simulator.close());
  let posts = 0;
  const { text } = await runApp((request) => {
    if (request.method !== 'POST') return handOn(simulator, request);
    posts += 1;
    return echo(request, status);
  }, TOKEN);
  expect(posts).toBeGreaterThan(0);
  expectNoSecret(text);
});
