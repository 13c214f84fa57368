/**
 * Connecting a company in Fortnox: what is asked for, and how far it has come. What goes back to the page is no secret.
 *
 * The shapes are named rather than inferred: the contract is made of them, and a type that spells all of them out is
 * more than the compiler writes down.
 */
import * as z from 'zod';
import { problemSchema, type Problem } from './problem.ts';

/**
 * A service account belongs to the company and stays until the company takes it back; a person's own login goes with
 * the person, and has to be used at least every 45 days (developer guide: service accounts, refresh token).
 */
export const LOGIN_ACCOUNTS = ['service', 'person'] as const;
export type LoginAccount = (typeof LOGIN_ACCOUNTS)[number];

/** The integration as Fortnox's developer portal shows it. */
export interface Integration {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface PairingRequest {
  readonly account: LoginAccount;
  /** Null for the one that is kept already: it is typed once. */
  readonly integration: Integration | null;
}

const WORD_LIMIT = 200;
const word = z.string().trim().min(1).max(WORD_LIMIT);

export const pairingRequestSchema: z.ZodType<PairingRequest> = z.object({
  account: z.enum(LOGIN_ACCOUNTS),
  integration: z.object({ clientId: word, clientSecret: word }).nullable(),
});

interface NamedCompany {
  readonly name: string;
  readonly organisationNumber: string;
}

/** How far connecting has come. Times are ms since 1970. */
export type PairingAttempt =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'waiting';
      readonly expiresAt: number;
      /** The browser's answer cannot be heard here (the port is taken), or one that was none has come. */
      readonly remark: Problem | null;
    }
  | { readonly kind: 'exchanging' }
  /** The company has consented, and the keychain does not take the login. */
  | { readonly kind: 'unstored'; readonly company: NamedCompany; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What Kassabryggan logs in with, as far as it may be shown. */
export interface Login {
  readonly account: LoginAccount;
  readonly clientId: string;
  /** When the company was connected; null for a login that was not made on the page. */
  readonly since: number | null;
  /** When it ends if it is not used until then; null for one that does not end by itself. */
  readonly endsAt: number | null;
  /** It stands in no keychain, and is gone when the app ends. */
  readonly thisRunOnly: boolean;
}

/** A login that ends in less than this has not been renewed for a month: the app has been off, or something is wrong. */
const WARN_BEFORE_MS = 15 * 24 * 60 * 60 * 1000;

/** What a person should know of a login that works, while there is time; null when there is nothing. */
export type LoginWarning =
  /** At, ms since 1970. */
  { readonly kind: 'ends-soon'; readonly at: number } | { readonly kind: 'this-run-only' };

/** The nearer of the two first: one that is gone when the app ends needs no date. @param now ms since 1970 */
export function loginWarning(login: Login | null, now: number): LoginWarning | null {
  if (login === null) return null;
  if (login.thisRunOnly) return { kind: 'this-run-only' };
  const { endsAt } = login;
  return endsAt !== null && endsAt - now < WARN_BEFORE_MS ? { kind: 'ends-soon', at: endsAt } : null;
}

export interface Pairing {
  /** What has to be registered with the integration in Fortnox's developer portal. */
  readonly redirectUri: string;
  readonly attempt: PairingAttempt;
  /** Null when there is none, or the keychain does not show it. */
  readonly login: Login | null;
  /** The integration that needs not be typed again; null when there is none. */
  readonly knownClientId: string | null;
  /** The company all of this is for, once it was connected. */
  readonly company: NamedCompany | null;
}

const company = z.object({ name: z.string(), organisationNumber: z.string() });

export const pairingSchema: z.ZodType<Pairing> = z.object({
  redirectUri: z.string(),
  attempt: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('idle') }),
    z.object({ kind: z.literal('waiting'), expiresAt: z.number(), remark: problemSchema.nullable() }),
    z.object({ kind: z.literal('exchanging') }),
    z.object({ kind: z.literal('unstored'), company, problem: problemSchema }),
    z.object({ kind: z.literal('failed'), problem: problemSchema }),
  ]),
  login: z
    .object({
      account: z.enum(LOGIN_ACCOUNTS),
      clientId: z.string(),
      since: z.number().nullable(),
      endsAt: z.number().nullable(),
      thisRunOnly: z.boolean(),
    })
    .nullable(),
  knownClientId: z.string().nullable(),
  company: company.nullable(),
});

/** The address the browser came back with. */
export type Redirect =
  | { readonly kind: 'code'; readonly code: string; readonly state: string }
  /** The person said no, or Fortnox did. */
  | { readonly kind: 'refused'; readonly reason: string; readonly state: string | null }
  /** Neither: Fortnox sends the browser back bare when it has locked the company, for instance for an unpaid bill. */
  | { readonly kind: 'bare' };

/** What a person pasted: the whole address, or the code alone, which carries no state. */
export type Pasted = Redirect | { readonly kind: 'code-alone'; readonly code: string };
