import { success } from '../shared/problem.ts';
import type { Credentials } from './fortnox/token.ts';
import type { Keychain } from './keychain.ts';

/** The keychain, with a place in memory for a login that it does not take. */
export interface RunKeychain extends Keychain {
  /** Keeps a login until the app ends, because a manager said so: it is written nowhere. */
  keepForThisRun(credentials: Credentials): void;
  thisRunOnly(): boolean;
}

export function withThisRun(keychain: Keychain): RunKeychain {
  let held: Credentials | null = null;
  return {
    readCredentials: () => (held === null ? keychain.readCredentials() : Promise.resolve(success(held))),
    async storeCredentials(credentials) {
      const stored = await keychain.storeCredentials(credentials);
      if (stored.ok) held = null;
      else if (held !== null) held = credentials;
      // It has been agreed that this login stands in memory, and so do those that follow from it.
      return held === null ? stored : success(true);
    },
    async removeCredentials() {
      const removed = await keychain.removeCredentials();
      const wasHeld = held !== null;
      held = null;
      return wasHeld ? success(true) : removed;
    },
    keepForThisRun(credentials) {
      held = credentials;
    },
    thisRunOnly: () => held !== null,
    access: keychain.access,
  };
}
