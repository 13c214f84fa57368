import type { FortnoxClient } from '../fortnox/client.ts';
import { succeeded, type Outcome } from '../fortnox/outcome.ts';
import type { ListedVoucher, PostedVoucher } from '../fortnox/vouchers.ts';
import { carriesMark } from '../rules/voucher-mark.ts';
import { matchVoucher } from '../rules/voucher-match.ts';
import type { Intent } from '../store/documents.ts';

export interface Found {
  readonly match: 'ours' | 'differs';
  readonly voucher: PostedVoucher;
}

/** Looks for a voucher that was meant; null when the books do not hold it. */
export type LookUp = (intent: Intent) => Promise<Outcome<Found | null>>;

/** Numbers read one by one at most; whatever lies further back carries our date and is in the dated list too. */
const MAX_NUMBERS_READ = 100;

/**
 * The look-up before every POST and after every unknown outcome: all vouchers of the booking date in every series
 * (so one that another computer, or this one before it was reinstalled, has booked is found too), then every
 * number the series has handed out since the intent was made.
 */
export function createLookUp(client: FortnoxClient): LookUp {
  return async (intent) => {
    const { voucher, yearId, lookUpFrom } = intent;
    const listed = await client.vouchersOn(voucher.date, yearId);
    if (!listed.ok) return listed;
    const seen = new Set<string>();
    for (const item of listed.value) {
      const worthReading = mayBeOurs(item, intent);
      seen.add(`${item.series} ${item.number}`);
      if (!worthReading) continue;
      const found = await readAndMatch(client, intent, item.series, item.number);
      if (!found.ok || found.value !== null) return found;
    }
    const series = await client.voucherSeries(voucher.series, yearId);
    if (!series.ok) return series;
    const next = series.value?.nextNumber ?? lookUpFrom;
    const from = Math.max(lookUpFrom, next - MAX_NUMBERS_READ);
    for (let number = from; number < next; number += 1) {
      if (seen.has(`${voucher.series} ${number}`)) continue;
      const found = await readAndMatch(client, intent, voucher.series, number);
      if (!found.ok || found.value !== null) return found;
    }
    return succeeded(null);
  };
}

/** A list says little: without comments, or with our words but another comment, the voucher itself must tell. */
function mayBeOurs(item: ListedVoucher, intent: Intent): boolean {
  const { description, comments } = item;
  if (comments === null || comments === '' || carriesMark(comments, intent.mark)) return true;
  return description === null || description === intent.voucher.description;
}

async function readAndMatch(
  client: FortnoxClient,
  intent: Intent,
  series: string,
  number: number,
): Promise<Outcome<Found | null>> {
  const outcome = await client.voucher(series, number, intent.yearId);
  if (!outcome.ok) return outcome;
  if (outcome.value === null) return succeeded(null);
  const match = matchVoucher(intent, outcome.value);
  return succeeded(match === 'other' ? null : { match, voucher: outcome.value });
}
