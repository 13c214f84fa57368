/** The tokens that have been handed out, and the consent they rest on. Times are ms since 1970. */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../shared/clock.ts';
import type { Company } from './company.ts';
import { signedJwt } from './jwt.ts';

/** Fortnox developer guide: authorization. */
export const ACCESS_TOKEN_SECONDS = 3600;
const MS_PER_SECOND = 1000;
const REFRESH_TOKEN_MS = 45 * 24 * 3600 * MS_PER_SECOND;
const CODE_MS = 10 * 60 * MS_PER_SECOND;

/** What a connection without offline access is reported to live. */
export const SHORT_REFRESH_TOKEN_MS = 3600 * MS_PER_SECOND;

interface Grant {
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}
interface Code extends Grant {
  readonly redirectUri: string;
  /** Whether access_type=offline was asked for, without which no refresh token is given. */
  readonly offline: boolean;
}

/** What was handed out, for whoever looks for it where it must not stand; the latest of each kind, the oldest first. */
export interface Issued {
  readonly codes: readonly string[];
  readonly accessTokens: readonly string[];
  readonly refreshTokens: readonly string[];
}

const KEPT_ISSUED = 1000;

export class Tokens {
  /** Whether the client secret holds, the consent stands, and what it covers. */
  secretRevoked = false;
  consentRevoked = false;
  scopes: readonly string[];
  /** Whether the consent was given to a service account, which client credentials need. */
  serviceConsent: boolean;
  readonly #company: Company;
  readonly #clock: Clock;
  readonly #signingKey = randomUUID();
  readonly #access = new Map<string, Grant>();
  readonly #refresh = new Map<string, Grant>();
  readonly #codes = new Map<string, Code>();
  #issued: Issued = { codes: [], accessTokens: [], refreshTokens: [] };

  constructor(company: Company, clock: Clock) {
    this.#company = company;
    this.#clock = clock;
    this.scopes = company.scopes;
    this.serviceConsent = company.serviceConsent;
  }

  /** Hands out an access token: a JWT that can be decoded, good for an hour. */
  issueAccess(scopes: readonly string[]): string {
    const issuedAt = Math.floor(this.#clock.now() / MS_PER_SECOND);
    const claims = {
      tenantId: this.#company.databaseNumber,
      clientId: this.#company.client.id,
      scopes,
      authsource: 'fortnox',
      jti: randomUUID(),
      iss: 'https://apps.fortnox.se/oauth-v1',
      aud: this.#company.client.id,
      sub: `1@${this.#company.databaseNumber}`,
      exp: issuedAt + ACCESS_TOKEN_SECONDS,
      iat: issuedAt,
      token_type: 'access_token',
      scope: scopes.join(' '),
    };
    const token = signedJwt(claims, this.#signingKey);
    this.#store(this.#access, token, { scopes, expiresAt: claims.exp * MS_PER_SECOND });
    this.#note('accessTokens', token);
    return token;
  }

  /** The scopes of an access token, or null when it is unknown or no longer good. */
  scopesOf(accessToken: string): readonly string[] | null {
    const grant = this.#access.get(accessToken);
    return grant !== undefined && this.#clock.now() < grant.expiresAt ? grant.scopes : null;
  }

  /** Ends every access token at once, as if their hour were over. */
  expireAccess(): void {
    this.#access.clear();
  }

  /** @param life ms; 45 days unless said otherwise */
  issueRefresh(scopes: readonly string[], life: number = REFRESH_TOKEN_MS): string {
    const token = randomUUID();
    this.#store(this.#refresh, token, { scopes, expiresAt: this.#clock.now() + life });
    this.#note('refreshTokens', token);
    return token;
  }

  /**
   * Uses up a refresh token; null when it is unknown, used or too old.
   * @param graceSeconds how long it is taken once more; 0 when it dies at once
   */
  useRefresh(token: string, graceSeconds: number): readonly string[] | null {
    const grant = this.#use(this.#refresh, token);
    if (grant === null) return null;
    const expiresAt = Math.min(grant.expiresAt, this.#clock.now() + graceSeconds * MS_PER_SECOND);
    this.#refresh.set(token, { ...grant, expiresAt });
    return grant.scopes;
  }

  /** Ends a refresh token. */
  revokeRefresh(token: string): void {
    this.#refresh.delete(token);
  }

  /** The company withdraws its consent; what becomes of the access tokens is a switch. */
  revokeConsent(access: 'lives-on' | 'ends'): void {
    this.consentRevoked = true;
    if (access === 'ends') this.expireAccess();
  }

  /** Somebody at the company has consented to these scopes, and to no others. */
  giveConsent(scopes: readonly string[], toServiceAccount: boolean): void {
    this.consentRevoked = false;
    this.serviceConsent ||= toServiceAccount;
    this.scopes = scopes;
  }

  issueCode(code: Pick<Code, 'scopes' | 'redirectUri' | 'offline'>): string {
    const word = randomUUID();
    this.#store(this.#codes, word, { ...code, expiresAt: this.#clock.now() + CODE_MS });
    this.#note('codes', word);
    return word;
  }

  /** Uses up an authorization code. */
  useCode(word: string): Code | null {
    return this.#use(this.#codes, word);
  }

  issued(): Issued {
    return this.#issued;
  }

  #note(kind: keyof Issued, word: string): void {
    this.#issued = { ...this.#issued, [kind]: [...this.#issued[kind], word].slice(-KEPT_ISSUED) };
  }

  #use<G extends Grant>(grants: Map<string, G>, token: string): G | null {
    const grant = grants.get(token);
    grants.delete(token);
    return grant !== undefined && this.#clock.now() < grant.expiresAt ? grant : null;
  }

  /** Stores a grant and forgets the oldest ones that are over, so that the maps stay small. */
  #store<G extends Grant>(grants: Map<string, G>, token: string, grant: G): void {
    for (const [old, { expiresAt }] of grants) {
      if (expiresAt > this.#clock.now()) break;
      grants.delete(old);
    }
    grants.set(token, grant);
  }
}
