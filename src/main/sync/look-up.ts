import type { FortnoxClient } from '../fortnox/client.ts';
import { succeeded, type Outcome } from '../fortnox/outcome.ts';
import type { ListedVoucher, PostedVoucher } from '../fortnox/vouchers.ts';
import { isAlike } from '../rules/voucher-alike.ts';
import { carriesMark, marksIn } from '../rules/voucher-mark.ts';
import { matchVoucher } from '../rules/voucher-match.ts';
import type { Intent } from '../store/documents.ts';

/**
 * What the books hold: the voucher that was meant (`ours`), one with its mark that says something else (`differs`), or
 * somebody's voucher of the same date and money (`alike`).
 */
export interface Found {
  readonly match: 'ours' | 'differs' | 'alike';
  readonly voucher: PostedVoucher;
}

/**
 * Looks for a voucher that was meant; null when the books do not hold it.
 * @param alikeToo whether to name one that is only alike, too; ours is always sought to the end first
 */
export type LookUp = (intent: Intent, alikeToo: boolean) => Promise<Outcome<Found | null>>;

/** Numbers read one by one at most; whatever lies further back carries our date and is in the dated list too. */
const MAX_NUMBERS_READ = 100;
/** Vouchers read one by one at most because they may be alike: a shop books a few a day by hand. */
const MAX_ALIKE_READ = 50;

/**
 * The look-up before every POST and after every unknown outcome: all vouchers of the booking date in every series
 * (so one that another computer, or this one before it was reinstalled, has booked is found too), then every
 * number the series has handed out since the intent was made.
 */
export function createLookUp(client: FortnoxClient): LookUp {
  return async (intent, alikeToo) => {
    const { voucher, yearId, lookUpFrom } = intent;
    const listed = await client.vouchersOn(voucher.date, yearId);
    if (!listed.ok) return listed;
    const seen = new Set<string>();
    let alike: Found | null = null;
    let readForAlike = 0;
    for (const item of listed.value) {
      seen.add(`${item.series} ${item.number}`);
      const perhapsAlike = alikeToo && item.manual && alike === null && readForAlike < MAX_ALIKE_READ;
      if (!mayBeOurs(item, intent)) {
        if (!perhapsAlike || isMarked(item)) continue;
        readForAlike += 1;
      }
      const found = await readAndMatch(client, intent, item.series, item.number);
      if (!found.ok) return found;
      if (found.value?.match === 'ours' || found.value?.match === 'differs') return found;
      if (perhapsAlike) alike = found.value;
    }
    const series = await client.voucherSeries(voucher.series, yearId);
    if (!series.ok) return series;
    const next = series.value?.nextNumber ?? lookUpFrom;
    const from = Math.max(lookUpFrom, next - MAX_NUMBERS_READ);
    for (let number = from; number < next; number += 1) {
      if (seen.has(`${voucher.series} ${number}`)) continue;
      const found = await readAndMatch(client, intent, voucher.series, number);
      if (!found.ok) return found;
      if (found.value?.match === 'ours' || found.value?.match === 'differs') return found;
    }
    return succeeded(alike);
  };
}

/** A list says little: without comments, or with our words but another comment, the voucher itself must tell. */
function mayBeOurs(item: ListedVoucher, intent: Intent): boolean {
  const { description, comments } = item;
  if (comments === null || comments === '' || carriesMark(comments, intent.mark)) return true;
  return description === null || description === intent.voucher.description;
}

/** Another Z-report's voucher, however alike. */
function isMarked({ comments }: ListedVoucher): boolean {
  return comments !== null && marksIn(comments).length > 0;
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
  if (match !== 'other') return succeeded({ match, voucher: outcome.value });
  return succeeded(
    isAlike(intent.voucher, outcome.value) ? { match: 'alike', voucher: outcome.value } : null,
  );
}
