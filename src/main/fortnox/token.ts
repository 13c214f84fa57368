import { succeeded, type Outcome } from './outcome.ts';

interface Integration {
  readonly clientId: string;
  readonly clientSecret: string;
  /** When the company was connected, ms since 1970; not there when it was done without the page. */
  readonly pairedAt?: number;
}

/** A service account: a token whenever one is needed, nothing to rotate and so nothing to lose. */
export interface ServiceCredentials extends Integration {
  readonly tenantId: string;
}

/** A person's consent: each refresh token is good once and answers with the next one. */
export interface RotatingCredentials extends Integration {
  readonly refreshToken: string;
  /** When this token was given, ms since 1970; not there when nobody knows. */
  readonly renewedAt?: number;
}

/** How long a refresh token is good for, unused (developer guide: refresh token). */
export const REFRESH_TOKEN_LIFE_MS = 45 * 24 * 60 * 60 * 1000;

/** What Kassabryggan logs in with. Lives in the keychain and in memory, nowhere else. */
export type Credentials = ServiceCredentials | RotatingCredentials;

export type CredentialsSource = () => Promise<Credentials | 'not-paired' | 'keychain-unavailable'>;

/** Where the credentials stand: the keychain, for this room only these two doors. */
export interface TokenStore {
  readonly credentials: CredentialsSource;
  /**
   * Puts the next refresh token in the place of the used one; false when it was not kept, or another one stands there
   * by now. Without it a rotating token is never used, since the next one would have nowhere to stand.
   */
  readonly storeRefreshToken?: (used: string, next: string) => Promise<boolean>;
}

export interface TokenProvider {
  /** A token that is good for at least a while; fetched at most once at a time. */
  get(): Promise<Outcome<string>>;
  /** Throws a token away after Fortnox has refused it, unless it has been renewed meanwhile; none named: whichever is held. */
  forget(refused?: string): void;
  /** Everything that must never be repeated: what was last logged in with, and what was granted. */
  secrets(): readonly string[];
}

/** One token that is not renewed: whoever finds it refused is told so. */
export function onlyToken(token: string, { secrets }: Pick<TokenProvider, 'secrets'>): TokenProvider {
  return { get: () => Promise.resolve(succeeded(token)), forget: () => undefined, secrets };
}
