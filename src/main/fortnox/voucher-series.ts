import * as z from 'zod';
import type { Connection } from './connection.ts';
import { succeeded, type Outcome } from './outcome.ts';

export interface VoucherSeries {
  readonly code: string;
  /** Only a manual series takes vouchers from an integration; the flag is set for each year of its own. */
  readonly manual: boolean;
  readonly nextNumber: number;
}

const NOT_FOUND = 404;
const answer = z
  .object({
    VoucherSeries: z.object({
      Code: z.coerce.string(),
      Manual: z.boolean(),
      NextVoucherNumber: z.coerce.number().int().positive(),
    }),
  })
  .transform(({ VoucherSeries: found }) => ({
    code: found.Code,
    manual: found.Manual,
    nextNumber: found.NextVoucherNumber,
  }));

/** One series as it stands in one financial year, or null when it does not exist there. */
export async function readVoucherSeries(
  connection: Connection,
  code: string,
  yearId: number,
): Promise<Outcome<VoucherSeries | null>> {
  const outcome = await connection({
    method: 'GET',
    path: `/voucherseries/${encodeURIComponent(code)}`,
    query: { financialyear: yearId },
    answer,
  });
  if (!outcome.ok && outcome.failure.kind === 'refused' && outcome.failure.status === NOT_FOUND) {
    return succeeded(null);
  }
  return outcome;
}
