/** A person books by hand in Fortnox: the same rules as over the API, but any character a keyboard has. */
import * as z from 'zod';
import { bookVoucher } from './book-voucher.ts';
import type { Voucher } from './ledger.ts';
import { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';
import { decideVoucher } from './voucher-rules.ts';
import type { World } from './world.ts';

const ore = z.number().int().default(0);
const text = z.string().default('');

export const manualVoucherSchema = z.strictObject({
  series: z.string(),
  date: z.iso.date(),
  description: z.string().min(1),
  comments: text,
  costCenter: text,
  project: text,
  rows: z.array(
    z.strictObject({
      account: z.number(),
      /** Öre. */
      debit: ore,
      credit: ore,
      costCenter: text,
      project: text,
      transactionInformation: text,
      description: text,
      quantity: z.number().default(0),
    }),
  ),
});
export type ManualVoucher = z.input<typeof manualVoucherSchema>;

/** Books it in the year of its date. */
export function bookByHand(world: World, voucher: ManualVoucher): Voucher | Refusal {
  const asked = manualVoucherSchema.parse(voucher);
  const year = world.ledger.yearOn(asked.date);
  if (year === null) return refusals.yearMissing();
  const draft = decideVoucher(asked, year, world);
  return draft instanceof Refusal ? draft : bookVoucher(world, draft, 'person');
}
