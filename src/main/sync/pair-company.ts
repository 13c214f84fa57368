/**
 * Connecting a company: the consent is asked for in the person's own browser, what comes back is judged, the code is
 * turned into a login that has been tried, the company is pinned, and only then the login is stored. Until that moment
 * everything that was in force stays in force.
 */
import { randomBytes } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import type {
  Pairing,
  PairingAttempt,
  PairingRequest,
  Integration,
  LoginAccount,
  Pasted,
} from '../../shared/pairing.ts';
import { failure, problem, success, type Problem, type Result } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import type { FortnoxAddress } from '../fortnox/client.ts';
import type { Company } from '../fortnox/company.ts';
import { authorizationUrl, readPasted } from '../fortnox/login/authorization.ts';
import { connectCompany } from '../fortnox/login/connect-company.ts';
import {
  listenForRedirect,
  redirectUriOf,
  type Heard,
  type RedirectListener,
} from '../fortnox/login/redirect-listener.ts';
import type { Credentials } from '../fortnox/token.ts';
import { asksForWarehouse, checkCompany, CONSENT_WAIT_MS, judgeAnswer } from '../rules/pairing.ts';
import { signed } from '../store/happenings.ts';
import type { Store } from '../store/store.ts';
import type { Changes } from './changes.ts';
import { loginOf } from './login-of.ts';
import { pairingProblem } from './pairing-problem.ts';
import type { Recorder } from './recorder.ts';

/** Where the login stands. */
export interface LoginKeeper {
  readCredentials(): Promise<Result<Credentials | null>>;
  storeCredentials(credentials: Credentials): Promise<Result<true>>;
  removeCredentials(): Promise<Result<true>>;
  /** In memory alone, until the app ends. */
  keepForThisRun(credentials: Credentials): void;
  thisRunOnly(): boolean;
}

export interface PairingOptions {
  readonly store: Store;
  readonly record: Recorder;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly logins: LoginKeeper;
  readonly address: FortnoxAddress;
  readonly requestTimeoutMs: number;
  readonly redirectPort: number;
  /** What the browser shows when it has come back. */
  readonly words: (found: Problem | null) => Pick<Heard, 'title' | 'words'>;
  /** Runs a change while no document is being sent. */
  readonly betweenDocuments: <T>(change: () => T) => Promise<T>;
  /** Another login is in force, or none: whoever has one in memory lets it go. */
  readonly loginChanged: () => void;
}

export interface PairingKeeper {
  current(): Pairing;
  /**
   * Begins to wait for a consent; one that was waited for is waited for no longer.
   * @param by the manager who connects, here as in the others; null before managers were named
   */
  begin(request: PairingRequest, by: string | null): Promise<Result<{ readonly consentUrl: string }>>;
  /** The address the browser came back with, or the code in it, brought by hand. */
  paste(text: string): Result<void>;
  cancel(): void;
  /** Keeps in memory what the keychain did not take. */
  keepForThisRun(by: string | null): Promise<Result<void>>;
  /** Lets the login go. What has been booked keeps its company. */
  forget(by: string | null): Promise<Result<void>>;
  /** Looks into the keychain again. */
  look(): Promise<void>;
  stop(): void;
}

const STATE_BYTES = 32;

/** What is waited for, and known to nobody but the browser that was sent there. */
interface Waiting {
  readonly integration: Integration;
  readonly account: LoginAccount;
  readonly by: string | null;
  readonly state: string;
  readonly withWarehouse: boolean;
  readonly stopped: AbortController;
  listener: RedirectListener | null;
}

export function createPairing(options: PairingOptions): PairingKeeper {
  const { store, record, changes, clock, logins } = options;
  const redirectUri = redirectUriOf(options.redirectPort);
  let attempt: PairingAttempt = { kind: 'idle' };
  let waiting: Waiting | null = null;
  /** The one whose answer has come and is being turned into a login. */
  let exchanging: Waiting | null = null;
  let underWay = Promise.resolve();
  let unstored: { readonly credentials: Credentials; readonly company: Company } | null = null;
  /** Typed in this run and not stored yet. */
  let typed: Integration | null = null;
  /** Fortnox has said no to its secret: where it is the stored one it is not offered again. */
  let refused: Integration | null = null;
  let storedIsRefused = false;
  let login: Pairing['login'] = null;
  /** The warehouse was asked for, and no consent has come of it. */
  let warehouseInVain = false;
  /** The store is about to be closed: what comes back now changes nothing any more. */
  let stopped = false;

  function current(): Pairing {
    const { company } = store.settings.current();
    return {
      redirectUri,
      attempt,
      login,
      knownClientId: typed?.clientId ?? (storedIsRefused ? null : (login?.clientId ?? null)),
      company:
        company === null ? null : { name: company.name, organisationNumber: company.organisationNumber },
    };
  }

  function show(next: PairingAttempt = attempt): void {
    attempt = next;
    changes.publish({ type: 'pairing', pairing: current() });
  }

  function stopWaiting(): void {
    waiting?.stopped.abort();
    waiting?.listener?.close();
    waiting = null;
    exchanging = null;
    unstored = null;
  }

  function fail(found: Problem): void {
    stopWaiting();
    if (found.code === 'pairing-secret-wrong') {
      refused = typed;
      typed = null;
      void look();
    }
    record.happening({ type: 'connect-failed', problem: found });
    show({ kind: 'failed', problem: found });
  }

  async function integrationOf(request: PairingRequest): Promise<Integration | null> {
    if (request.integration !== null) return request.integration;
    if (typed !== null) return typed;
    const stored = await logins.readCredentials();
    if (!stored.ok || stored.value === null || isRefused(stored.value)) return null;
    const { clientId, clientSecret } = stored.value;
    return { clientId, clientSecret };
  }

  function isRefused({ clientId, clientSecret }: Integration): boolean {
    return refused?.clientId === clientId && refused.clientSecret === clientSecret;
  }

  /** @returns what is wrong with an answer; null when it was the right one */
  function hear(answer: Pasted): Problem | null {
    if (waiting === null) return problem('pairing-not-waiting');
    const verdict = judgeAnswer(waiting.state, answer, waiting.withWarehouse);
    switch (verdict.kind) {
      case 'refuse':
        if (attempt.kind === 'waiting') show({ ...attempt, remark: verdict.problem });
        return verdict.problem;
      case 'end':
        fail(verdict.problem);
        return verdict.problem;
      case 'exchange': {
        const mine = waiting;
        warehouseInVain = false;
        stopWaiting();
        exchanging = mine;
        show({ kind: 'exchanging' });
        underWay = exchange(mine, verdict.code);
        return null;
      }
    }
  }

  async function exchange(mine: Waiting, code: string): Promise<void> {
    const { integration, account, by } = mine;
    const connected = await connectCompany({ ...integration, account, code, redirectUri }, options);
    // Another one has been begun, or this one given up, meanwhile.
    if (stopped || exchanging !== mine) return;
    if (!connected.ok) return fail(pairingProblem(connected.at, connected.failure));
    const { credentials, company } = connected;
    const other = checkCompany(store.settings.current().company, company);
    if (other !== null) return fail(other);
    const before = await logins.readCredentials();
    const kept = await logins.storeCredentials(credentials);
    if (stopped) return;
    if (exchanging !== mine) return putBack(before);
    if (!kept.ok) {
      unstored = { credentials, company };
      return show({ kind: 'unstored', company, problem: problem('pairing-keychain', kept.problem.facts) });
    }
    const finished = await finish(company, by);
    if (finished.ok) return;
    await putBack(before);
    fail(finished.problem);
  }

  /** What held before holds again: a login without its company would send to nobody knows whom. */
  async function putBack(before: Result<Credentials | null>): Promise<void> {
    await (before.ok && before.value !== null
      ? logins.storeCredentials(before.value)
      : logins.removeCredentials());
    options.loginChanged();
  }

  async function finish(company: Company, by: string | null): Promise<Result<void>> {
    const { databaseNumber, name, organisationNumber } = company;
    const saved = await pin(() => ({ databaseNumber, name, organisationNumber, connected: true }), by);
    if (!saved.ok) return saved;
    typed = null;
    refused = null;
    record.happening({
      type: 'connected',
      facts: signed(by, { company: `${name} ${organisationNumber}`.trim() }),
    });
    await look();
    // Somebody may have begun anew meanwhile.
    if (attempt.kind !== 'waiting') show({ kind: 'idle' });
    return saved;
  }

  /** Between two documents: none is prepared for one company and sent to another. */
  function pin(
    choose: (before: Settings['company']) => Settings['company'],
    by: string | null,
  ): Promise<Result<void>> {
    return options.betweenDocuments(() => {
      const settings = store.settings.current();
      const company = choose(settings.company);
      const saved = store.transaction(() =>
        store.settings.save({ ...settings, company }, clock.now(), { subject: 'company', by }),
      );
      if (saved.ok) options.loginChanged();
      return saved;
    });
  }

  async function look(): Promise<void> {
    const found = await logins.readCredentials();
    if (stopped) return;
    const stored = found.ok ? found.value : null;
    login = stored === null ? null : loginOf(stored, logins.thisRunOnly());
    storedIsRefused = stored !== null && isRefused(stored);
    show();
  }

  async function endInTime({ stopped }: Waiting): Promise<void> {
    await clock.sleep(CONSENT_WAIT_MS, stopped.signal);
    if (!stopped.signal.aborted) fail(problem('pairing-expired'));
  }

  return {
    current,
    async begin(request, by) {
      const integration = await integrationOf(request);
      if (integration === null) return failure(problem('pairing-integration-missing'));
      stopWaiting();
      typed = integration;
      const state = randomBytes(STATE_BYTES).toString('base64url');
      const withWarehouse = asksForWarehouse(store.settings.current().scenario, warehouseInVain);
      warehouseInVain = withWarehouse;
      const mine: Waiting = {
        integration,
        account: request.account,
        by,
        state,
        withWarehouse,
        stopped: new AbortController(),
        listener: null,
      };
      waiting = mine;
      const listener = await listenForRedirect(options.redirectPort, (redirect) => {
        const waitedFor = waiting === mine;
        const found = hear(redirect);
        // What ends the waiting is the answer to it.
        return { taken: waitedFor && waiting !== mine, ...options.words(found) };
      });
      if (waiting !== mine) {
        listener?.close();
        return failure(problem('pairing-not-waiting'));
      }
      mine.listener = listener;
      const remark =
        listener === null ? problem('pairing-port-taken', { port: String(options.redirectPort) }) : null;
      show({ kind: 'waiting', expiresAt: clock.now() + CONSENT_WAIT_MS, remark });
      void endInTime(mine);
      const consentUrl = authorizationUrl({
        tokenUrl: options.address.tokenUrl,
        clientId: integration.clientId,
        redirectUri,
        state,
        withWarehouse,
        service: request.account === 'service',
      });
      return success({ consentUrl });
    },
    paste(text) {
      const pasted = readPasted(text);
      if (pasted === null) return failure(problem('pairing-paste-unreadable'));
      const found = hear(pasted);
      return found === null ? success(undefined) : failure(found);
    },
    cancel() {
      stopWaiting();
      show({ kind: 'idle' });
    },
    async keepForThisRun(by) {
      if (unstored === null) return failure(problem('pairing-not-waiting'));
      const { credentials, company } = unstored;
      unstored = null;
      logins.keepForThisRun(credentials);
      const finished = await finish(company, by);
      if (!finished.ok) fail(finished.problem);
      return finished;
    },
    async forget(by) {
      stopWaiting();
      // One that is being stored this very moment is put back first, and goes with the rest.
      await underWay;
      const before = await logins.readCredentials();
      const removed = await logins.removeCredentials();
      if (!removed.ok) return removed;
      // What has been sent belongs to its company for ever; before that, another one may be chosen.
      const saved = await pin(
        (company) =>
          company !== null && store.documents.anySent() ? { ...company, connected: false } : null,
        by,
      );
      if (!saved.ok) {
        await putBack(before);
        return saved;
      }
      typed = null;
      refused = null;
      record.happening({ type: 'disconnected', facts: signed(by) });
      await look();
      show({ kind: 'idle' });
      return success(undefined);
    },
    look,
    stop() {
      stopped = true;
      stopWaiting();
    },
  };
}
