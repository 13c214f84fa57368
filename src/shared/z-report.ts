/**
 * The Z-report: what a register prints when its day is closed (SKVFS 2014:9 chapter 7 section 3).
 *
 * Every field is what the print says. What it does not say is null: nothing here is ever guessed. One thing is worked
 * out: of a VAT row's net, VAT and gross, the one that is not printed when it follows exactly from the other two.
 * All amounts are integer öre.
 */
import * as z from 'zod';

const ore = z.number().int();
const localDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);

/** One row of the VAT table. Rate is the printed percentage, for instance 25. */
const vatRowSchema = z.object({
  rate: z.number(),
  net: ore.nullable(),
  vat: ore,
  gross: ore.nullable(),
});

/** Sales of one main group (huvudgrupp). */
const groupRowSchema = z.object({
  name: z.string(),
  amount: ore,
  quantity: z.number().nullable(),
  rate: z.number().nullable(),
});

/** Sales by one means of payment, as registered; counted is what was counted in the drawer. */
const tenderRowSchema = z.object({
  name: z.string(),
  amount: ore,
  count: z.number().int().nullable(),
  counted: ore.nullable(),
});

/** The grand totals that are never reset; before is what the print calls the previous sum. */
const grandTotalsSchema = z.object({
  salesBefore: ore.nullable(),
  salesAfter: ore.nullable(),
  returnsBefore: ore.nullable(),
  returnsAfter: ore.nullable(),
  netBefore: ore.nullable(),
  netAfter: ore.nullable(),
});

/** A counted happening that may also have an amount: copies, training receipts, returns, discounts. */
const counterSchema = z.object({ count: z.number().int().nullable(), amount: ore.nullable() });

export const zReportSchema = z.object({
  /** Text, since registers print `2417`, `0097`, `4-17` and `0042-03:417`. */
  zNumber: z.string().nullable(),
  register: z.string().nullable(),
  company: z.string().nullable(),
  organisationNumber: z.string().nullable(),
  printedAt: localDateTime.nullable(),
  periodFrom: localDateTime.nullable(),
  periodTo: localDateTime.nullable(),
  totalGross: ore.nullable(),
  vat: z.array(vatRowSchema),
  groups: z.array(groupRowSchema),
  tenders: z.array(tenderRowSchema),
  rounding: ore.nullable(),
  giftCardsSold: ore.nullable(),
  tips: ore.nullable(),
  openingFloat: ore.nullable(),
  cashIn: ore.nullable(),
  cashOut: ore.nullable(),
  cashDifference: ore.nullable(),
  grandTotals: grandTotalsSchema,
  counters: z.object({
    receipts: z.number().int().nullable(),
    goods: z.number().int().nullable(),
    services: z.number().int().nullable(),
    drawerOpenings: z.number().int().nullable(),
    copies: counterSchema.nullable(),
    training: counterSchema.nullable(),
    returns: counterSchema.nullable(),
    discounts: counterSchema.nullable(),
    corrections: counterSchema.nullable(),
    unfinished: counterSchema.nullable(),
  }),
});

export type VatRow = z.infer<typeof vatRowSchema>;
export type GroupRow = z.infer<typeof groupRowSchema>;
export type TenderRow = z.infer<typeof tenderRowSchema>;
export type GrandTotals = z.infer<typeof grandTotalsSchema>;
export type Counter = z.infer<typeof counterSchema>;
export type ZReport = z.infer<typeof zReportSchema>;

/** A report on which nothing is known yet; readers fill in what the print says. */
export function emptyZReport(): ZReport {
  return {
    zNumber: null,
    register: null,
    company: null,
    organisationNumber: null,
    printedAt: null,
    periodFrom: null,
    periodTo: null,
    totalGross: null,
    vat: [],
    groups: [],
    tenders: [],
    rounding: null,
    giftCardsSold: null,
    tips: null,
    openingFloat: null,
    cashIn: null,
    cashOut: null,
    cashDifference: null,
    grandTotals: {
      salesBefore: null,
      salesAfter: null,
      returnsBefore: null,
      returnsAfter: null,
      netBefore: null,
      netAfter: null,
    },
    counters: {
      receipts: null,
      goods: null,
      services: null,
      drawerOpenings: null,
      copies: null,
      training: null,
      returns: null,
      discounts: null,
      corrections: null,
      unfinished: null,
    },
  };
}

/** What kind of paper came out of the printer. Only `z-report` may ever become a voucher. */
export const DOCUMENT_KINDS = [
  'z-report',
  'x-report',
  'z-copy',
  'training',
  'period-report',
  'cashier-report',
  'terminal-close',
  'receipt',
  'damaged',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
