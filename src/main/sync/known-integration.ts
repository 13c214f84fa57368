import type { Integration } from '../../shared/pairing.ts';
import type { Result } from '../../shared/problem.ts';
import type { Credentials } from '../fortnox/token.ts';

/** The client id and secret that a consent is asked for with, without typing them again. */
export interface KnownIntegration {
  /** Of the one that would be used; null when it must be typed. */
  clientId(): string | null;
  /** The one that would be used: typed in this run, or stored with the login. */
  find(): Promise<Integration | null>;
  /** It was typed, and is being tried. */
  tried(integration: Integration): void;
  /** Fortnox said no to its secret: it is not offered again, not even where it is the stored one. */
  refused(): void;
  /** It is stored with a login, or both are let go. */
  settled(): void;
  /** What stands in the keychain now. */
  stored(credentials: Credentials | null): void;
}

export function createKnownIntegration(
  readCredentials: () => Promise<Result<Credentials | null>>,
): KnownIntegration {
  /** Tried in this run and not stored yet. */
  let typed: Integration | null = null;
  let refused: Integration | null = null;
  let offered: string | null = null;

  function isRefused({ clientId, clientSecret }: Integration): boolean {
    return refused?.clientId === clientId && refused.clientSecret === clientSecret;
  }

  return {
    clientId: () => typed?.clientId ?? offered,
    async find() {
      if (typed !== null) return typed;
      const stored = await readCredentials();
      if (!stored.ok || stored.value === null || isRefused(stored.value)) return null;
      const { clientId, clientSecret } = stored.value;
      return { clientId, clientSecret };
    },
    tried(integration) {
      typed = integration;
    },
    refused() {
      refused = typed;
      typed = null;
    },
    settled() {
      typed = null;
      refused = null;
    },
    stored(credentials) {
      offered = credentials === null || isRefused(credentials) ? null : credentials.clientId;
    },
  };
}
