/**
 * The card terminal's own close of the day (dagsavslut): what it took and gave back since its last one. It belongs to
 * the vouchers of the day as the summary of its card payments (BFNAR 2013:2 point 6.11).
 */
import * as z from 'zod';

const ore = z.number().int();
/** Count is null where only the amount is printed. Amounts are öre, without sign. */
const movementSchema = z.object({ count: z.number().int().nullable(), amount: ore });

/** What is not printed is null. */
export const terminalCloseSchema = z.object({
  terminalId: z.string().nullable(),
  /** The number of the close (bunt), as text. */
  batch: z.string().nullable(),
  purchases: movementSchema.nullable(),
  returns: movementSchema.nullable(),
  /** Purchases less returns in öre; null as soon as the printed figures do not agree with each other. */
  net: ore.nullable(),
  /** Whether the print says that the acquirer took it. */
  approved: z.boolean().nullable(),
  /** Local date-time of its end, YYYY-MM-DDTHH:mm:ss. */
  at: z.string().nullable(),
});
export type TerminalClose = z.infer<typeof terminalCloseSchema>;

/** The sum of the terminals beside the card rows of the Z-report, both in öre. */
export const cardComparisonSchema = z.object({ terminals: ore, zReport: ore });
export type CardComparison = z.infer<typeof cardComparisonSchema>;
