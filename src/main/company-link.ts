/** The company in Fortnox: how it is connected, and whether it still lets us in. */
import type { Clock } from '../shared/clock.ts';
import { sv } from '../shared/texts/sv.ts';
import type { Problem } from '../shared/problem.ts';
import type { Bridge } from './bridge.ts';
import type { FortnoxAddress, FortnoxClient } from './fortnox/client.ts';
import type { Company } from './fortnox/company.ts';
import type { RunKeychain } from './run-keychain.ts';
import type { Changes } from './sync/changes.ts';
import { createPairing, type PairingKeeper } from './sync/pair-company.ts';
import { nextDocument } from './sync/queue.ts';
import type { Timings } from './sync/timings.ts';
import { startLinkWatch } from './sync/watch-link.ts';

export interface CompanyLink extends Omit<PairingKeeper, 'stop'> {
  /** Looks now whether Fortnox lets us in. */
  tryNow(): void;
  stop(): Promise<void>;
}

export function startCompanyLink(options: {
  readonly bridge: Pick<
    Bridge,
    'store' | 'record' | 'link' | 'preflight' | 'betweenDocuments' | 'loginChanged'
  >;
  readonly client: FortnoxClient;
  readonly keychain: RunKeychain;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly address: FortnoxAddress;
  readonly timings: Timings;
  readonly redirectPort: number;
}): CompanyLink {
  const { bridge, client, keychain, changes, clock, address, timings, redirectPort } = options;
  const { store, record } = bridge;
  let stopped = false;
  const pairing = createPairing({
    store,
    record,
    changes,
    clock,
    logins: keychain,
    address,
    requestTimeoutMs: timings.requestTimeoutMs,
    redirectPort,
    words: browserWords,
    betweenDocuments: (change) => bridge.betweenDocuments(change),
    loginChanged() {
      bridge.loginChanged();
      watch.wake();
    },
  });
  const watch = startLinkWatch({
    client,
    link: bridge.link,
    clock,
    timings,
    sending: () => nextDocument(store) !== null,
    reached: (company) => void meet(company),
  });
  void pairing.look();

  async function meet(company: Company): Promise<void> {
    const login = await keychain.readCredentials();
    // The store is closed, or about to be.
    if (stopped) return;
    // An answer that was under way when the company was disconnected pins nothing: its login is gone.
    if (login.ok && login.value !== null) pinFirst(company);
    void pairing.look();
    bridge.preflight.reached();
  }

  /** A login that was made without the page is pinned when it is first met. */
  function pinFirst({ databaseNumber, name, organisationNumber }: Company): void {
    const settings = store.settings.current();
    if (settings.company !== null) return;
    const company = { databaseNumber, name, organisationNumber, connected: true };
    store.transaction(() =>
      store.settings.save({ ...settings, company }, clock.now(), { subject: 'company', by: null }),
    );
  }

  return {
    ...pairing,
    tryNow: () => watch.wake(),
    async stop() {
      stopped = true;
      pairing.stop();
      await watch.stop();
    },
  };
}

/** What the browser shows when it has come back, in the shop's first language: nobody has chosen one there. */
function browserWords(found: Problem | null): { readonly title: string; readonly words: string } {
  const { taken, takenWords, notTakenWords } = sv.pairing.browser;
  if (found === null) return { title: taken, words: takenWords };
  return { title: sv.problems[found.code].title, words: notTakenWords };
}
