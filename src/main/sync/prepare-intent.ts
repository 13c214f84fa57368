import { problem, type Problem } from '../../shared/problem.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import type { Voucher } from '../../shared/voucher.ts';
import type { Company } from '../fortnox/company.ts';
import type { Failure } from '../fortnox/outcome.ts';
import { sanitiseText } from '../fortnox/text.ts';
import { checkBooks } from '../rules/send-checks.ts';
import { markComment, voucherMark } from '../rules/voucher-mark.ts';
import { voucherWords } from '../rules/voucher-words.ts';
import type { Intent, StoredDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import type { BookFacts, FreshFacts } from './book-facts.ts';
import { evaluateStored } from './evaluate-stored.ts';

export type Prepared =
  | { readonly kind: 'ready'; readonly intent: Intent; readonly company: Company }
  /**
   * Something in the books is in the way of sending it. It may stand there already all the same (a restored computer,
   * a period that was locked since), so it is looked for before anybody is asked.
   */
  | { readonly kind: 'obstructed'; readonly intent: Intent; readonly problem: Problem }
  /** Something must be answered or mended first. */
  | { readonly kind: 'held'; readonly problem: Problem }
  | { readonly kind: 'link-failed'; readonly failure: Failure }
  | { readonly kind: 'not-stored' };

const DESCRIPTION_LIMIT = 200;
const ROW_TEXT_LIMIT = 100;
const FIRST_NUMBER = 1;

/**
 * Facts, checks and the intent, frozen on the disk before the first byte goes out. Only for a document of which
 * no request can have been booked: one that is being sent keeps the intent it has.
 */
export async function prepareIntent(
  document: StoredDocument,
  deps: { readonly store: Store; readonly facts: BookFacts },
): Promise<Prepared> {
  const { store } = deps;
  const settings = store.settings.current();
  const { evaluation, report } = evaluateStored(store, document, settings);
  const { bookingDate, problems } = evaluation;
  if (problems[0] !== undefined) return { kind: 'held', problem: problems[0] };
  if (bookingDate === null || document.counter === null)
    return { kind: 'held', problem: problem('z-number-missing') };

  const facts = await deps.facts.gather(bookingDate, settings.voucherSeries, settings.costCenter);
  if (!facts.ok) return { kind: 'link-failed', failure: facts.failure };
  const { company, year, series } = facts.value;
  const { databaseNumber } = company;
  const { registerEpoch: epoch, counter } = document;
  const markBy = (registerKey: string) => voucherMark({ databaseNumber, registerKey, epoch, counter });
  const { key } = settings.register;
  const mark = markBy(key);
  const zNumber = document.zNumber ?? String(document.counter);
  const voucher: Voucher = {
    series: settings.voucherSeries,
    date: bookingDate,
    description: sanitiseText(voucherWords(zNumber, key), DESCRIPTION_LIMIT),
    comments: markComment(mark),
    rows: evaluation.rows.map((row) => ({ ...row, text: sanitiseText(row.text, ROW_TEXT_LIMIT) })),
  };
  const approverKnown = isKnownApprover(settings, series);
  const found = checkBooks(voucher, report?.organisationNumber ?? null, { ...facts.value, approverKnown });
  if (year === null || found?.code === 'company-differs') {
    return { kind: 'held', problem: found ?? problem('year-missing', { date: bookingDate }) };
  }
  const intent: Intent = {
    mark,
    formerMarks: formerKeys(store, key).map(markBy),
    voucher,
    yearId: year.id,
    lookUpFrom: lookUpFrom(document.intent, voucher.series, year.id, series?.nextNumber ?? FIRST_NUMBER),
  };
  if (found !== null) return { kind: 'obstructed', intent, problem: found };
  const stored = store.transaction(() => store.documents.freezeIntent(document.id, intent));
  return stored.ok ? { kind: 'ready', intent, company } : { kind: 'not-stored' };
}

/** The numbers the register had before: what was booked by one of them keeps it. */
function formerKeys(store: Store, inForce: string): string[] {
  const keys = new Set([DEFAULT_SETTINGS.register.key]);
  for (const { settings } of store.settings.history(['register'])) keys.add(settings.register.key);
  keys.delete(inForce);
  return [...keys];
}

function isKnownApprover({ approvers }: Settings, series: FreshFacts['series']): boolean {
  return approvers.some((known) => known.series === series?.code && known.approver === series.approver);
}

/** An earlier intent in the same series keeps its starting number: looking too far back only costs a call. */
function lookUpFrom(earlier: Intent | null, series: string, yearId: number, next: number): number {
  const same = earlier !== null && earlier.voucher.series === series && earlier.yearId === yearId;
  return same ? Math.min(earlier.lookUpFrom, next) : next;
}
