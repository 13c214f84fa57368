/** Connecting a company in Fortnox: what is asked for, and how far it has come. Nothing here is a secret. */
import * as z from 'zod';
import { problemSchema } from './problem.ts';

/**
 * A service account belongs to the company and stays until the company takes it back; a person's own login goes with
 * the person, and has to be used at least every 45 days (developer guide: service accounts, refresh token).
 */
export const LOGIN_ACCOUNTS = ['service', 'person'] as const;
export type LoginAccount = (typeof LOGIN_ACCOUNTS)[number];

/** The integration as Fortnox's developer portal shows it. */
const integrationSchema = z.object({
  clientId: z.string().trim().min(1).max(200),
  clientSecret: z.string().trim().min(1).max(200),
});
export type Integration = z.infer<typeof integrationSchema>;

export const pairingRequestSchema = z.object({
  account: z.enum(LOGIN_ACCOUNTS),
  /** Null for the one that is kept already: it is typed once. */
  integration: integrationSchema.nullable(),
});
export type PairingRequest = z.infer<typeof pairingRequestSchema>;

const companySchema = z.object({ name: z.string(), organisationNumber: z.string() });

/** How far connecting has come. Times are ms since 1970. */
const attemptSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle') }),
  z.object({
    kind: z.literal('waiting'),
    expiresAt: z.number(),
    /** The browser's answer cannot be heard here (the port is taken), or one that was none has come. */
    remark: problemSchema.nullable(),
  }),
  z.object({ kind: z.literal('exchanging') }),
  /** The company has consented, and the keychain does not take the login. */
  z.object({ kind: z.literal('unstored'), company: companySchema, problem: problemSchema }),
  z.object({ kind: z.literal('failed'), problem: problemSchema }),
]);
export type PairingAttempt = z.infer<typeof attemptSchema>;

/** What Kassabryggan logs in with, as far as it may be shown. */
const loginSchema = z.object({
  account: z.enum(LOGIN_ACCOUNTS),
  clientId: z.string(),
  /** When the company was connected; null for a login that was not made on the page. */
  since: z.number().nullable(),
  /** When it ends if it is not used until then; null for one that does not end by itself. */
  endsAt: z.number().nullable(),
  /** It stands in no keychain, and is gone when the app ends. */
  thisRunOnly: z.boolean(),
});
export type Login = z.infer<typeof loginSchema>;

export const pairingSchema = z.object({
  /** What has to be registered with the integration in Fortnox's developer portal. */
  redirectUri: z.string(),
  attempt: attemptSchema,
  /** Null when there is none, or the keychain does not show it. */
  login: loginSchema.nullable(),
  /** The integration that needs not be typed again; null when there is none. */
  knownClientId: z.string().nullable(),
  /** The company all of this is for, once it was connected. */
  company: companySchema.nullable(),
});
export type Pairing = z.infer<typeof pairingSchema>;

/** The address the browser came back with. */
export type Redirect =
  | { readonly kind: 'code'; readonly code: string; readonly state: string }
  /** The person said no, or Fortnox did. */
  | { readonly kind: 'refused'; readonly reason: string; readonly state: string | null }
  /** Neither: Fortnox sends the browser back bare when it has locked the company, for instance for an unpaid bill. */
  | { readonly kind: 'bare' };

/** What a person pasted: the whole address, or the code alone, which carries no state. */
export type Pasted = Redirect | { readonly kind: 'code-alone'; readonly code: string };
