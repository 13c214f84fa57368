import type keytar from 'keytar';
import * as z from 'zod';
import { failure, problem, success, type Result } from '../shared/problem.ts';
import type { Credentials, CredentialsSource } from './fortnox/token.ts';

/** Where the secrets stand in the operating system's keychain: one entry for each pairing. */
const SERVICE = 'Kassabryggan';

const credentialsSchema = z.object({ clientId: z.string(), clientSecret: z.string(), tenantId: z.string() });

/** Secrets live in the operating system's keychain and nowhere else: there is no file to fall back to. */
export interface Keychain {
  /** Null when there are none - or when the keychain is locked, which some systems answer in the same way. */
  readCredentials(): Promise<Result<Credentials | null>>;
  storeCredentials(credentials: Credentials): Promise<Result<true>>;
  removeCredentials(): Promise<Result<true>>;
}

/** @param account which pairing, for instance `fortnox` */
export function openKeychain(account: string): Keychain {
  return {
    async readCredentials() {
      try {
        const text = await (await loadKeytar()).getPassword(SERVICE, account);
        return text === null ? success(null) : readEntry(text);
      } catch (error) {
        return unavailable(error);
      }
    },
    async storeCredentials(credentials) {
      try {
        const library = await loadKeytar();
        await library.setPassword(SERVICE, account, JSON.stringify(credentials));
        // A locked keychain may take a secret without keeping it; what was stored is read back.
        const kept = await library.getPassword(SERVICE, account);
        return kept === null ? unavailable(new Error('locked')) : success(true);
      } catch (error) {
        return unavailable(error);
      }
    },
    async removeCredentials() {
      try {
        await (await loadKeytar()).deletePassword(SERVICE, account);
        return success(true);
      } catch (error) {
        return unavailable(error);
      }
    },
  };
}

/** An entry that is not ours is named as such; what it says may be a secret, so no message repeats it. */
function readEntry(text: string): Result<Credentials> {
  try {
    const parsed = credentialsSchema.safeParse(JSON.parse(text));
    if (parsed.success) return success(parsed.data);
  } catch {
    // Not JSON: the same answer as for another shape.
  }
  return unavailable(new Error('the entry cannot be read'));
}

/** The keychain as the Fortnox client asks it: anew at each login, so that a changed secret is met at once. */
export function credentialsFrom(keychain: Keychain): CredentialsSource {
  return async () => {
    const found = await keychain.readCredentials();
    return found.ok ? (found.value ?? 'not-paired') : 'keychain-unavailable';
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
