/** The login in force and the company it opens: changed together, or not at all. */
import type { Clock } from '../../shared/clock.ts';
import type { Pairing } from '../../shared/pairing.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Company } from '../fortnox/company.ts';
import type { Credentials } from '../fortnox/token.ts';
import type { Store } from '../store/store.ts';
import { loginOf } from './login-of.ts';

/** Where the login stands. */
export interface LoginKeeper {
  readCredentials(): Promise<Result<Credentials | null>>;
  storeCredentials(credentials: Credentials): Promise<Result<true>>;
  removeCredentials(): Promise<Result<true>>;
  /** In memory alone, until the app ends. */
  keepForThisRun(credentials: Credentials): void;
  thisRunOnly(): boolean;
}

export interface LoginInForceDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly logins: LoginKeeper;
  /** Runs a change while no document is being sent. */
  readonly betweenDocuments: <T>(change: () => T) => Promise<T>;
  /** Another login is in force, or none: whoever has one in memory lets it go. */
  readonly loginChanged: () => void;
}

/** A login that has been tried, and the company it opened. */
export interface TriedLogin {
  readonly credentials: Credentials;
  readonly company: Company;
}

/** What became of a new login; in every case but the first what held before holds. */
export type Replaced =
  | { readonly kind: 'in-force' }
  /** It is wanted no longer. */
  | { readonly kind: 'unwanted' }
  /** The keychain did not take it. */
  | { readonly kind: 'not-taken'; readonly problem: Problem }
  /** The company could not be kept. */
  | { readonly kind: 'not-kept'; readonly problem: Problem };

export interface LoginInForce {
  /** What of it may be shown, as it was when it was last looked at. */
  current(): Pairing['login'];
  /** Looks into the keychain again. @returns what stands there; null also when it cannot be read */
  look(): Promise<Credentials | null>;
  /**
   * Stores a login and its company.
   * @param by the manager who connects, here as below; null before managers were named
   * @param isWanted asked once the keychain has answered
   */
  replace(tried: TriedLogin, by: string | null, isWanted: () => boolean): Promise<Replaced>;
  /** The same, in memory alone until the app ends. */
  replaceForThisRun(tried: TriedLogin, by: string | null): Promise<Result<void>>;
  /** Lets it go. What has been sent keeps its company. */
  letGo(by: string | null): Promise<Result<void>>;
}

export function createLoginInForce(deps: LoginInForceDeps): LoginInForce {
  const { store, clock, logins } = deps;
  let shown: Pairing['login'] = null;

  /** What held before holds again: a login without its company would send to nobody knows whom. */
  async function putBack(before: Result<Credentials | null>): Promise<void> {
    await (before.ok && before.value !== null
      ? logins.storeCredentials(before.value)
      : logins.removeCredentials());
    deps.loginChanged();
  }

  /** Between two documents: none is prepared for one company and sent to another. */
  function keepCompany(
    choose: (before: Settings['company']) => Settings['company'],
    by: string | null,
  ): Promise<Result<void>> {
    return deps.betweenDocuments(() => {
      const settings = store.settings.current();
      const company = choose(settings.company);
      const saved = store.transaction(() =>
        store.settings.save({ ...settings, company }, clock.now(), { subject: 'company', by }),
      );
      if (saved.ok) deps.loginChanged();
      return saved;
    });
  }

  /** @param before what is put back when the company cannot be kept */
  async function keepOrPutBack(
    before: Result<Credentials | null>,
    choose: (before: Settings['company']) => Settings['company'],
    by: string | null,
  ): Promise<Result<void>> {
    const saved = await keepCompany(choose, by);
    if (!saved.ok) await putBack(before);
    return saved;
  }

  return {
    current: () => shown,
    async look() {
      const found = await logins.readCredentials();
      const stored = found.ok ? found.value : null;
      shown = stored === null ? null : loginOf(stored, logins.thisRunOnly());
      return stored;
    },
    async replace({ credentials, company }, by, isWanted) {
      const before = await logins.readCredentials();
      const taken = await logins.storeCredentials(credentials);
      if (!isWanted()) {
        await putBack(before);
        return { kind: 'unwanted' };
      }
      if (!taken.ok) return { kind: 'not-taken', problem: taken.problem };
      const kept = await keepOrPutBack(before, () => connectedTo(company), by);
      return kept.ok ? { kind: 'in-force' } : { kind: 'not-kept', problem: kept.problem };
    },
    async replaceForThisRun({ credentials, company }, by) {
      const before = await logins.readCredentials();
      logins.keepForThisRun(credentials);
      return keepOrPutBack(before, () => connectedTo(company), by);
    },
    async letGo(by) {
      const before = await logins.readCredentials();
      const removed = await logins.removeCredentials();
      if (!removed.ok) return removed;
      return keepOrPutBack(
        before,
        // Before anything has been sent, another company may be chosen.
        (company) =>
          company !== null && store.documents.anySent() ? { ...company, connected: false } : null,
        by,
      );
    },
  };
}

function connectedTo({ databaseNumber, name, organisationNumber }: Company): Settings['company'] {
  return { databaseNumber, name, organisationNumber, connected: true };
}
