import type keytar from 'keytar';
import * as z from 'zod';
import type { Clock } from '../shared/clock.ts';
import { failure, problem, success, type Result } from '../shared/problem.ts';
import { accessSecretSchema, type AccessSecret } from './access/secret.ts';
import type { Credentials, TokenStore } from './fortnox/token.ts';

/** Where the secrets stand in the operating system's keychain: one entry for each pairing. */
const SERVICE = 'Kassabryggan';
/** Behind the pairing's name: where the managers' secret stands. */
const MANAGERS = '/managers';

const integration = {
  clientId: z.string(),
  clientSecret: z.string(),
  pairedAt: z.number().exactOptional(),
};
/** One way of logging in or the other; an entry never holds both. */
const credentialsSchema = z.union([
  z.object({ ...integration, refreshToken: z.string(), renewedAt: z.number().exactOptional() }),
  z.object({ ...integration, tenantId: z.string() }),
]);

/** Secrets live in the operating system's keychain and nowhere else: there is no file to fall back to. */
export interface Keychain {
  /** Null when there are none - or when the keychain is locked, which some systems answer in the same way. */
  readCredentials(): Promise<Result<Credentials | null>>;
  storeCredentials(credentials: Credentials): Promise<Result<true>>;
  removeCredentials(): Promise<Result<true>>;
  /** The secret without which no manager's PIN can be checked; one for each pairing too. */
  readonly access: KeychainEntry<AccessSecret>;
}

export interface KeychainEntry<T> {
  /** Null when there is none - or when the keychain is locked, which some systems answer in the same way. */
  read(): Promise<Result<T | null>>;
  store(value: T): Promise<Result<true>>;
  remove(): Promise<Result<true>>;
}

/** @param account which pairing, for instance `fortnox` */
export function openKeychain(account: string): Keychain {
  const credentials = entry(account, credentialsSchema);
  return {
    readCredentials: () => credentials.read(),
    storeCredentials: (given) => credentials.store(given),
    removeCredentials: () => credentials.remove(),
    access: entry(`${account}${MANAGERS}`, accessSecretSchema),
  };
}

function entry<T>(name: string, schema: z.ZodType<T>): KeychainEntry<T> {
  return {
    async read() {
      try {
        const text = await (await loadKeytar()).getPassword(SERVICE, name);
        return text === null ? success(null) : parseEntry(text, schema);
      } catch (error) {
        return unavailable(error);
      }
    },
    async store(value) {
      try {
        const library = await loadKeytar();
        const text = JSON.stringify(value);
        await library.setPassword(SERVICE, name, text);
        // A locked keychain may take a secret without keeping it; what was stored is read back.
        const kept = await library.getPassword(SERVICE, name);
        return kept === text ? success(true) : unavailable(new Error('locked'));
      } catch (error) {
        return unavailable(error);
      }
    },
    async remove() {
      try {
        await (await loadKeytar()).deletePassword(SERVICE, name);
        return success(true);
      } catch (error) {
        return unavailable(error);
      }
    },
  };
}

/** An entry that is not ours is named as such; what it says may be a secret, so no message repeats it. */
function parseEntry<T>(text: string, schema: z.ZodType<T>): Result<T> {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return success(parsed.data);
  } catch {
    // Not JSON: the same answer as for another shape.
  }
  return unavailable(new Error('the entry cannot be read'));
}

/**
 * The keychain as the Fortnox client asks it: anew at each login, so that a changed secret is met at once.
 * @param deps.loginExpected whether a company has been connected: some locked keychains show nothing instead of saying so
 */
export function tokenStoreFrom(
  keychain: Pick<Keychain, 'readCredentials' | 'storeCredentials'>,
  deps: { readonly clock: Pick<Clock, 'now'>; readonly loginExpected: () => boolean },
): Required<TokenStore> {
  return {
    async credentials() {
      const found = await keychain.readCredentials();
      if (!found.ok) return 'keychain-unavailable';
      return found.value ?? (deps.loginExpected() ? 'keychain-unavailable' : 'not-paired');
    },
    async storeRefreshToken(used, next) {
      const found = await keychain.readCredentials();
      if (!found.ok || found.value === null || !('refreshToken' in found.value)) return false;
      // Somebody has connected the company anew meanwhile; what they stored stays.
      if (found.value.refreshToken !== used) return false;
      const renewed = { ...found.value, refreshToken: next, renewedAt: deps.clock.now() };
      return (await keychain.storeCredentials(renewed)).ok;
    },
  };
}

/** Loaded when first needed: on a machine without libsecret the mere import throws. */
async function loadKeytar(): Promise<typeof keytar> {
  return (await import('keytar')).default;
}

function unavailable(error: unknown): Result<never> {
  const message = error instanceof Error ? error.message : String(error);
  return failure(problem('keychain-unavailable', { message }));
}
