/**
 * The switches: what differs between Fortnox companies, or is not publicly known. The defaults are the
 * strictest or best documented behaviour; a client must hold with every setting.
 */
import * as z from 'zod';

const switchesSchema = z.strictObject({
  /** Whether 25 requests per 5 s are enforced. */
  rateLimit: z.boolean(),
  /** Seconds in a Retry-After header on 429, or null for no such header (none is documented). */
  retryAfterSeconds: z.number().int().positive().nullable(),
  /** The body of a 429 is not documented. */
  tooManyRequestsBody: z.enum(['empty', 'html', 'json']),
  /** Error keys: Pascal case on 404 and lower case on 400, as recorded, or always lower case. */
  errorKeys: z.enum(['by-status', 'lower-case']),
  /** Error codes come as numbers, sometimes as text. */
  errorCodeAsText: z.boolean(),
  unknownFields: z.enum(['refuse', 'ignore']),
  /** The HTTP status of a missing scope is not documented. */
  missingScopeStatus: z.union([z.literal(400), z.literal(403)]),
  licence: z.enum(['active', 'missing-for-scope', 'missing-for-api']),
  /** One report says that limit=500 is answered with 100 rows. */
  limitCappedAt100: z.boolean(),
  /** What a page after the last gives is not documented. */
  pageBeyondEnd: z.enum(['refuse', 'empty']),
  /** Cost centers are reported to give the same rows whatever the page. */
  costCentersIgnorePage: z.boolean(),
  /** Documentation and live tests disagree on the year of a voucher sent without financialyear. */
  yearWithoutParameter: z.enum(['by-date', 'selected']),
  /** LockedPeriod when nothing is locked. */
  emptyLockedPeriod: z.enum(['null', 'absent']),
  /** List items of older companies are said to lack Comments. */
  commentsInVoucherList: z.boolean(),
});
export type Switches = z.infer<typeof switchesSchema>;

export const DEFAULT_SWITCHES: Switches = {
  rateLimit: true,
  retryAfterSeconds: null,
  tooManyRequestsBody: 'empty',
  errorKeys: 'by-status',
  errorCodeAsText: false,
  unknownFields: 'refuse',
  missingScopeStatus: 403,
  licence: 'active',
  limitCappedAt100: false,
  pageBeyondEnd: 'refuse',
  costCentersIgnorePage: false,
  yearWithoutParameter: 'by-date',
  emptyLockedPeriod: 'null',
  commentsInVoucherList: true,
};

/** Some of the switches, as a switches file or a request to the control address gives them. */
export const someSwitchesSchema = switchesSchema.partial();
export type SomeSwitches = z.infer<typeof someSwitchesSchema>;

/** The switches after some of them were set; those not named keep their setting. */
export function setSwitches(switches: Switches, some: SomeSwitches): Switches {
  return switchesSchema.parse({ ...switches, ...some });
}
