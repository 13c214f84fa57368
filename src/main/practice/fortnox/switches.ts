/**
 * The switches: what differs between Fortnox companies, or is not publicly known. The defaults are the
 * strictest or best documented behaviour; a client must hold with every setting.
 */
import * as z from 'zod';

const switchesSchema = z.strictObject({
  // The rate limit
  /** Whether 25 requests per 5 s are enforced. */
  rateLimit: z.boolean(),
  /** Seconds in a Retry-After header on 429, or null for no such header (none is documented). */
  retryAfterSeconds: z.number().int().positive().nullable(),
  /** The body of a 429 is not documented. */
  tooManyRequestsBody: z.enum(['empty', 'html', 'json']),
  /** Whether calls to the token endpoint count is not documented. */
  tokenCallsCount: z.boolean(),

  // Requests and refusals
  /** Error keys: Pascal case on 404 and lower case on 400, as recorded, or always lower case. */
  errorKeys: z.enum(['by-status', 'lower-case']),
  /** Error codes come as numbers, sometimes as text. */
  errorCodeAsText: z.boolean(),
  /** An Accept header that takes anything: not documented whether it counts as one for JSON. */
  wildcardAccept: z.enum(['refuse', 'json']),
  /** A route that does not exist: the meaning of code 2000762 is not established. */
  unknownRoute: z.enum(['error-information', 'bare']),
  unknownFields: z.enum(['refuse', 'ignore']),
  /** Read-only fields are ignored in most cases; whether one of them is ever refused is not known. */
  readOnlyFields: z.enum(['ignore', 'refuse']),
  unknownParameters: z.enum(['refuse', 'ignore']),
  /** The published list of characters lacks the straight apostrophe; what happens in practice is not known. */
  straightApostrophe: z.enum(['refuse', 'take']),

  // Permission
  /** The HTTP status of a missing scope is not documented. */
  missingScopeStatus: z.union([z.literal(400), z.literal(403)]),
  /** Some SDKs know codes of their own for vouchers (2002455) and invoices (2001393). */
  missingScopeCode: z.enum(['general', 'by-resource']),
  licence: z.enum(['active', 'missing-for-scope', 'missing-for-api']),
  /** Whether createinvoice needs the invoice scope besides the order scope is not known. */
  createInvoiceNeedsInvoiceScope: z.boolean(),

  // Tokens
  /** What a person at the consent page answers; a program that is no browser is answered as if they approved. */
  consent: z.enum(['asked-in-browser', 'approve', 'refuse']),
  /** Whether a scope the company has no licence for can be consented to: integrators report both. */
  consentWithoutLicence: z.enum(['grant', 'refuse']),
  /** A company that may not consent at all is sent back without code and state (reported by integrators). */
  redirectWithoutCode: z.boolean(),
  /** Without access_type=offline: no refresh token, one that works, or one that soon dies. */
  withoutOfflineAccess: z.enum(['no-refresh-token', 'refresh-token', 'short-lived-refresh-token']),
  /** How long a used refresh token is still taken; no such time is documented. */
  refreshGraceSeconds: z.number().int().nonnegative(),
  /** Which error a revoked consent gives at the token endpoint is not documented. */
  revokedConsentError: z.enum(['invalid_grant', 'access_denied', 'unauthorized_client']),
  /** What access tokens do after the consent was revoked is not documented. */
  revokedConsentAccess: z.enum(['lives-on', 'ends']),

  // Lists
  /** One report says that limit=500 is answered with 100 rows. */
  limitCappedAt100: z.boolean(),
  /** What a page after the last gives is not documented. */
  pageBeyondEnd: z.enum(['refuse', 'empty']),
  /** Cost centers are reported to give the same rows whatever the page. */
  costCentersIgnorePage: z.boolean(),
  /** The guide allows one search field a call; recordings show two together. */
  severalSearchFields: z.enum(['all-hold', 'refuse']),

  // Books
  /** Documentation and live tests disagree on the year of a voucher sent without financialyear. */
  yearWithoutParameter: z.enum(['by-date', 'selected']),
  /** LockedPeriod when nothing is locked. */
  emptyLockedPeriod: z.enum(['null', 'absent']),
  /** List items of older companies are said to lack Comments. */
  commentsInVoucherList: z.boolean(),
  /** Whether rows are answered with Quantity is not known. */
  quantityInVoucherRows: z.boolean(),
  /** One vendor says that the first manual series is used when none is sent. */
  omittedSeries: z.enum(['refuse', 'first-manual']),
  /** What a voucher in a series with an approver begins as: 1 is said to mean not ready, 2 not approved. */
  newApprovalState: z.union([z.literal(1), z.literal(2)]),
  /** Rows with an amount below zero: not documented. */
  negativeAmounts: z.enum(['refuse', 'take']),
  /** Rows with neither debit nor credit: not documented. */
  zeroRows: z.enum(['refuse', 'take']),
  /** Deleting an account that has been booked on: not documented. */
  deleteUsedAccount: z.enum(['refuse', 'take']),

  // Files
  /** Whether one file can belong to several vouchers is not documented. */
  fileOnSeveralVouchers: z.enum(['take', 'refuse']),
  /** The largest upload in bytes is not documented; null for no limit of its own. */
  maxUploadBytes: z.number().int().positive().nullable(),

  // Registers
  /** Whether stock and price changes count as a change of the article is not known. */
  stockAndPriceTouchArticle: z.boolean(),
  /** Changing Type or StockGoods of an article that stands on documents: not documented. */
  changeUsedArticle: z.enum(['take', 'refuse']),
  /** Some integrators find a base price as soon as an article is made, others have to create it. */
  newArticleHasPrice: z.boolean(),
  /** Whether the company has the warehouse module, which takes stock out of the article's own hands. */
  warehouseModule: z.boolean(),
  /** With the warehouse module on, writing QuantityInStock is ignored or refused. */
  warehouseStockWrite: z.enum(['ignore', 'refuse']),
  /** Names are documented with 1024 characters; integrators meet a lower limit. */
  customerNameMax: z.number().int().positive(),
  /** Whether the form of an e-mail address is looked at is not known. */
  emailAddresses: z.enum(['unchecked', 'checked']),
  /** A date nobody has set. */
  emptyDate: z.enum(['null', 'text']),
  /** With EasyVat a row whose VAT differs from its account's needs an account of its own. */
  easyVat: z.boolean(),
});
export type Switches = z.infer<typeof switchesSchema>;

/** The longest name that is documented. */
const DOCUMENTED_NAME_MAX = 1024;

export const DEFAULT_SWITCHES: Switches = {
  rateLimit: true,
  retryAfterSeconds: null,
  tooManyRequestsBody: 'empty',
  tokenCallsCount: false,
  errorKeys: 'by-status',
  errorCodeAsText: false,
  wildcardAccept: 'refuse',
  unknownRoute: 'error-information',
  unknownFields: 'refuse',
  readOnlyFields: 'ignore',
  unknownParameters: 'refuse',
  straightApostrophe: 'refuse',
  missingScopeStatus: 403,
  missingScopeCode: 'general',
  licence: 'active',
  createInvoiceNeedsInvoiceScope: false,
  consent: 'asked-in-browser',
  consentWithoutLicence: 'grant',
  redirectWithoutCode: false,
  withoutOfflineAccess: 'no-refresh-token',
  refreshGraceSeconds: 0,
  revokedConsentError: 'invalid_grant',
  revokedConsentAccess: 'lives-on',
  limitCappedAt100: false,
  pageBeyondEnd: 'refuse',
  costCentersIgnorePage: false,
  severalSearchFields: 'all-hold',
  yearWithoutParameter: 'by-date',
  emptyLockedPeriod: 'null',
  commentsInVoucherList: true,
  quantityInVoucherRows: true,
  omittedSeries: 'refuse',
  newApprovalState: 1,
  negativeAmounts: 'refuse',
  zeroRows: 'refuse',
  deleteUsedAccount: 'refuse',
  fileOnSeveralVouchers: 'take',
  maxUploadBytes: null,
  stockAndPriceTouchArticle: false,
  changeUsedArticle: 'take',
  newArticleHasPrice: false,
  warehouseModule: false,
  warehouseStockWrite: 'ignore',
  customerNameMax: DOCUMENTED_NAME_MAX,
  emailAddresses: 'unchecked',
  emptyDate: 'null',
  easyVat: false,
};

/** Some of the switches, as a switches file or a request to the control address gives them. */
export const someSwitchesSchema = switchesSchema.partial();
export type SomeSwitches = z.infer<typeof someSwitchesSchema>;

/** The switches after some of them were set; those not named keep their setting. */
export function setSwitches(switches: Switches, some: SomeSwitches): Switches {
  return switchesSchema.parse({ ...switches, ...some });
}
