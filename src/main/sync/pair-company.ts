/**
 * Connecting a company: the consent is asked for in the person's own browser, what comes back is judged, the code is
 * turned into a login that has been tried, the company is pinned, and only then the login is stored. Until that moment
 * everything that was in force stays in force.
 */
import { randomBytes } from 'node:crypto';
import type {
  Pairing,
  PairingAttempt,
  PairingRequest,
  Integration,
  LoginAccount,
  Pasted,
} from '../../shared/pairing.ts';
import { failure, problem, success, type Problem, type Result } from '../../shared/problem.ts';
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
import { asksForWarehouse, checkCompany, CONSENT_WAIT_MS, judgeAnswer } from '../rules/pairing.ts';
import { signed } from '../store/happenings.ts';
import type { Changes } from './changes.ts';
import { createKnownIntegration } from './known-integration.ts';
import { createLoginInForce, type LoginInForceDeps, type TriedLogin } from './login-in-force.ts';
import { pairingProblem } from './pairing-problem.ts';
import type { Recorder } from './recorder.ts';

export interface PairingOptions extends LoginInForceDeps {
  readonly record: Recorder;
  readonly changes: Changes;
  readonly address: FortnoxAddress;
  readonly requestTimeoutMs: number;
  readonly redirectPort: number;
  /** What the browser shows when it has come back. */
  readonly words: (found: Problem | null) => Pick<Heard, 'title' | 'words'>;
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
  const { store, record, changes, clock } = options;
  const login = createLoginInForce(options);
  const known = createKnownIntegration(() => options.logins.readCredentials());
  const redirectUri = redirectUriOf(options.redirectPort);
  let attempt: PairingAttempt = { kind: 'idle' };
  let waiting: Waiting | null = null;
  /** The one whose answer has come and is being turned into a login. */
  let exchanging: Waiting | null = null;
  let underWay = Promise.resolve();
  let unstored: TriedLogin | null = null;
  /** The warehouse was asked for, and no consent has come of it. */
  let warehouseInVain = false;
  /** The store is about to be closed: what comes back now changes nothing any more. */
  let stopped = false;

  function current(): Pairing {
    const { company } = store.settings.current();
    return {
      redirectUri,
      attempt,
      login: login.current(),
      knownClientId: known.clientId(),
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
      known.refused();
      void look();
    }
    record.happening({ type: 'connect-failed', problem: found });
    show({ kind: 'failed', problem: found });
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
    const replaced = await login.replace({ credentials, company }, by, () => exchanging === mine);
    if (stopped) return;
    switch (replaced.kind) {
      case 'in-force':
        return finish(company, by);
      case 'not-taken':
        unstored = { credentials, company };
        show({ kind: 'unstored', company, problem: problem('pairing-keychain', replaced.problem.facts) });
        return;
      case 'not-kept':
        return fail(replaced.problem);
      case 'unwanted':
        return;
    }
  }

  async function finish({ name, organisationNumber }: Company, by: string | null): Promise<void> {
    known.settled();
    record.happening({
      type: 'connected',
      facts: signed(by, { company: `${name} ${organisationNumber}`.trim() }),
    });
    await look();
    // Somebody may have begun anew meanwhile.
    if (attempt.kind !== 'waiting') show({ kind: 'idle' });
  }

  async function look(): Promise<void> {
    const stored = await login.look();
    if (stopped) return;
    known.stored(stored);
    show();
  }

  async function endInTime({ stopped }: Waiting): Promise<void> {
    await clock.sleep(CONSENT_WAIT_MS, stopped.signal);
    if (!stopped.signal.aborted) fail(problem('pairing-expired'));
  }

  return {
    current,
    async begin(request, by) {
      const integration = request.integration ?? (await known.find());
      if (integration === null) return failure(problem('pairing-integration-missing'));
      stopWaiting();
      known.tried(integration);
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
      const tried = unstored;
      unstored = null;
      const replaced = await login.replaceForThisRun(tried, by);
      if (replaced.ok) await finish(tried.company, by);
      else fail(replaced.problem);
      return replaced;
    },
    async forget(by) {
      stopWaiting();
      // One that is being stored this very moment is put back first, and goes with the rest.
      await underWay;
      const gone = await login.letGo(by);
      if (!gone.ok) return gone;
      known.settled();
      record.happening({ type: 'disconnected', facts: signed(by) });
      await look();
      show({ kind: 'idle' });
      return gone;
    },
    look,
    stop() {
      stopped = true;
      stopWaiting();
    },
  };
}
