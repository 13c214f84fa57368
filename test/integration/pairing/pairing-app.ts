/** The whole app against a simulated Fortnox, called as its page calls it, with a keychain entry of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import type { Router } from '../../../src/main/api/router.ts';
import { freePort } from '../../../src/main/cli/world/free-port.ts';
import { openKeychain, type Keychain } from '../../../src/main/keychain.ts';
import { practiceCompany } from '../../../src/main/practice/fortnox/practice-company.ts';
import {
  startFortnoxSimulator,
  type FortnoxSimulator,
  type SimulatorOptions,
} from '../../../src/main/practice/fortnox/simulator.ts';
import { DEFAULT_TIMINGS } from '../../../src/main/sync/timings.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import type { Integration, LoginAccount, Pairing } from '../../../src/shared/pairing.ts';
import type { Snapshot } from '../../../src/shared/state.ts';
import { startDeafApp } from '../deaf-app.ts';

export const PATIENCE = { timeout: 10_000, interval: 20 };
const REQUEST_TIMEOUT_MS = 1000;

export interface PairingApp {
  readonly client: RouterClient<Router>;
  readonly keychain: Keychain;
  readonly redirectPort: number;
  readonly folder: string;
  snapshot(): Promise<Snapshot>;
  readonly pairing: () => Promise<Pairing>;
  /** Asks for a consent. @returns the address of the page on which it is given */
  begin(account?: LoginAccount, integration?: Integration | null): Promise<string>;
  stop(): Promise<void>;
}

/** A simulated Fortnox whose company has consented to nothing yet. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<FortnoxSimulator> {
  const company = { ...practiceCompany(systemClock.now()), serviceConsent: false };
  const simulator = await startFortnoxSimulator({ company, ...options });
  onTestFinished(() => simulator.close());
  return simulator;
}

/** The neighbour's company, which may be logged in to with client credentials from the first. */
export function startNeighbour(serviceConsent: boolean): Promise<FortnoxSimulator> {
  const company = practiceCompany(systemClock.now());
  return startSimulator({
    company: { ...company, databaseNumber: 7_654_321, name: 'Grannens Handel AB', serviceConsent },
  });
}

export async function startPairingApp(
  simulator: FortnoxSimulator,
  again: Partial<Pick<PairingApp, 'keychain' | 'folder' | 'redirectPort'>> = {},
): Promise<PairingApp> {
  const folder = again.folder ?? newFolder();
  const redirectPort = again.redirectPort ?? (await freePort());
  const keychain = again.keychain ?? ownKeychain(redirectPort);
  const app = startDeafApp({
    dataDirectory: folder,
    fortnox: simulator,
    keychain,
    redirectPort,
    timings: { ...DEFAULT_TIMINGS, requestTimeoutMs: REQUEST_TIMEOUT_MS },
  });
  const client = createRouterClient(app.router, { context: { caller: app.connect() } });
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopping ??= app.stop());
  onTestFinished(stop);

  async function snapshot(): Promise<Snapshot> {
    const stream = await client.app.changes();
    for await (const change of stream) {
      if (change.type === 'snapshot') return change.snapshot;
    }
    throw new Error('the stream began without a snapshot');
  }
  const pairing = async (): Promise<Pairing> => (await snapshot()).pairing;

  return {
    client,
    keychain,
    redirectPort,
    folder,
    snapshot,
    pairing,
    stop,
    async begin(account = 'service', integration = integrationOf(simulator)) {
      return (await client.pairing.begin({ account, integration })).consentUrl;
    },
  };
}

export function integrationOf({ clientId, clientSecret }: FortnoxSimulator): Integration {
  return { clientId, clientSecret };
}

/** Goes to the consent page as a program does, which is answered as if a person had said yes. @returns where to */
export async function consent(consentUrl: string): Promise<string> {
  const answer = await fetch(consentUrl, { redirect: 'manual', headers: { accept: 'application/json' } });
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`no redirect: ${answer.status} ${await answer.text()}`);
  return location;
}

/** Consents, and follows the browser back to the app. */
export async function consentAndReturn(consentUrl: string): Promise<Response> {
  return fetch(await consent(consentUrl));
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-pairing-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

function ownKeychain(port: number): Keychain {
  const keychain = openKeychain(`pairing-${process.pid}-${port}`);
  onTestFinished(async () => void (await keychain.removeCredentials()));
  return keychain;
}
