/**
 * Z-report -> voucher rows. Every figure is copied from the report: a figure that is not printed is never made up
 * here, and VAT is the printed VAT, since registers round it per receipt row.
 */
import { accountOf, type Mapping } from '../../shared/mapping.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import type { VoucherRow } from '../../shared/voucher.ts';
import type { TenderRow, ZReport } from '../../shared/z-report.ts';
import { isEntry, isProblem, type Entry, type Outcome } from './voucher-entry.ts';
import { giftCardsOutsideVat } from './z-checks.ts';
import { salesEntries } from './z-sales.ts';

export interface VoucherRows {
  readonly rows: readonly VoucherRow[];
  /** Whatever is not mapped, or does not balance. With any of these the rows must not be sent. */
  readonly problems: readonly Problem[];
}

/**
 * Makes the balanced rows of one Z-report: tenders in debit, sales and VAT in credit, one row for each tender
 * because the split of cash, card and other must be visible in the voucher itself (BFNAR 2013:2 p. 6.10).
 */
export function zVoucherRows(report: ZReport, settings: Settings): VoucherRows {
  const { mapping } = settings;
  const outcome: Outcome = [
    ...report.tenders.flatMap((tender) => tenderEntries(tender, mapping)),
    ...report.vat.flatMap((row) => salesEntries(row, report, mapping)),
    ...giftCardEntries(report, mapping),
    ...tipEntries(report, mapping),
    { account: mapping.rounding, amount: -(report.rounding ?? 0), text: 'Öresavrundning' },
  ];
  const entries = outcome.filter(isEntry);
  const problems = outcome.filter(isProblem);
  const rows = entries
    .filter((entry) => entry.amount !== 0)
    .map((entry) => toRow(entry, settings.costCenter));
  const difference = entries.reduce((sum, entry) => sum + entry.amount, 0);
  // With something unmapped the rows cannot balance; saying so twice would only hide the question.
  const complete = problems.every(({ code }) => code === 'group-inseparable');
  if (complete && (difference !== 0 || rows.length === 0)) {
    return { rows, problems: [...problems, problem('voucher-unbalanced', { found: difference })] };
  }
  return { rows, problems };
}

/** A refund day turns rows to the other side; a negative amount is never put in a debit or credit field. */
function toRow(entry: Entry, costCenter: string | null): VoucherRow {
  return {
    account: entry.account,
    debit: Math.max(entry.amount, 0),
    credit: Math.max(-entry.amount, 0),
    text: entry.text,
    costCenter,
  };
}

/** Where the drawer was counted, the cash row is what was counted and the difference has an account of its own. */
function tenderEntries(tender: TenderRow, mapping: Mapping): Outcome {
  if (tender.amount === 0 && (tender.counted ?? 0) === 0) return [];
  const account = accountOf(mapping, { kind: 'tender', name: tender.name });
  if (account === null) return [problem('tender-unmapped', { tender: tender.name, amount: tender.amount })];
  if (tender.counted === null || tender.counted === tender.amount) {
    return [{ account, amount: tender.amount, text: tender.name }];
  }
  const missing = tender.amount - tender.counted;
  if (mapping.cashDifference === null)
    return [problem('difference-unmapped', { tender: tender.name, amount: missing })];
  return [
    { account, amount: tender.counted, text: tender.name },
    { account: mapping.cashDifference, amount: missing, text: 'Kassadifferens' },
  ];
}

function giftCardEntries(report: ZReport, mapping: Mapping): Outcome {
  return [
    { account: mapping.giftCardsSold, amount: -giftCardsOutsideVat(report), text: 'Sålda presentkort' },
  ];
}

function tipEntries(report: ZReport, mapping: Mapping): Outcome {
  if (report.tips === null || report.tips === 0) return [];
  if (mapping.tips === null) return [problem('tips-unmapped', { amount: report.tips })];
  return [{ account: mapping.tips, amount: -report.tips, text: 'Dricks att betala ut' }];
}
