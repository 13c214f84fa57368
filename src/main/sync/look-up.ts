import type { FortnoxClient } from '../fortnox/client.ts';
import { succeeded, type Outcome } from '../fortnox/outcome.ts';
import type { ListedVoucher, PostedVoucher } from '../fortnox/vouchers.ts';
import { isAlike, isAnothers } from '../rules/voucher-alike.ts';
import { carriesMark } from '../rules/voucher-mark.ts';
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
 * @param isToBeAsked of which that are only alike to name the first; null to look for none. Ours is always sought to
 *   the end first
 */
export type LookUp = (
  intent: Intent,
  isToBeAsked: ((alike: PostedVoucher) => boolean) | null,
) => Promise<Outcome<Found | null>>;

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
  return async (intent, isToBeAsked) => {
    const { voucher, yearId, lookUpFrom } = intent;
    const listed = await client.vouchersOn(voucher.date, yearId);
    if (!listed.ok) return listed;
    const series = await client.voucherSeries(voucher.series, yearId);
    if (!series.ok) return series;
    const next = series.value?.nextNumber ?? lookUpFrom;
    const candidates = [
      ...worthReading(listed.value, intent, isToBeAsked !== null),
      ...numbersSince(lookUpFrom, next, voucher.series, listed.value),
    ];
    let differs: Found | null = null;
    let alike: Found | null = null;
    for (const { series: of, number, manual } of candidates) {
      const found = await readAndMatch(client, intent, of, number);
      if (!found.ok) return found;
      if (found.value?.match === 'ours') return found;
      if (found.value?.match === 'differs') differs ??= found.value;
      else if (manual && found.value !== null && isToBeAsked?.(found.value.voucher)) alike ??= found.value;
    }
    // Ours may stand behind another's: two computers that call their registers by one number give one mark to two days.
    return succeeded(differs ?? alike);
  };
}

type Candidate = Pick<ListedVoucher, 'series' | 'number' | 'manual'>;

/** Those of a list that may be ours; and, when asked, those that somebody made by hand and that may be alike. */
export function worthReading(
  listed: readonly ListedVoucher[],
  intent: Intent,
  alikeToo: boolean,
): Candidate[] {
  const mayBeAlike = listed.filter(
    (item) => item.manual && !mayBeOurs(item, intent) && !isAnothers(item.comments ?? '', intent.formerMarks),
  );
  const read = new Set(alikeToo ? mayBeAlike.slice(0, MAX_ALIKE_READ) : []);
  return listed.filter((item) => mayBeOurs(item, intent) || read.has(item));
}

function numbersSince(
  from: number,
  next: number,
  series: string,
  listed: readonly ListedVoucher[],
): Candidate[] {
  const seen = new Set(listed.filter((item) => item.series === series).map(({ number }) => number));
  const first = Math.max(from, next - MAX_NUMBERS_READ);
  return Array.from({ length: Math.max(0, next - first) }, (_, index) => first + index)
    .filter((number) => !seen.has(number))
    .map((number) => ({ series, number, manual: true }));
}

/**
 * A list says little: without comments, or with our words but another comment, the voucher itself must tell. Not so
 * of one that Fortnox made itself: a shop may have hundreds of invoices a day.
 */
function mayBeOurs({ description, comments, manual }: ListedVoucher, intent: Intent): boolean {
  if (comments !== null && carriesMark(comments, intent.mark)) return true;
  if (description === null || description === intent.voucher.description) return true;
  return manual && (comments === null || comments === '');
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
  return succeeded(isAlike(intent, outcome.value) ? { match: 'alike', voucher: outcome.value } : null);
}
