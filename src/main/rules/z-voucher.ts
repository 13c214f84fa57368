/**
 * Z-report -> voucher rows. Every figure is copied from the report: a figure that is not printed is never made up
 * here, and VAT is the printed VAT, since registers round it per receipt row.
 */
import type { Ore } from '../../shared/money.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import { tenderKey, type Mapping, type Settings } from '../../shared/settings.ts';
import type { VoucherRow } from '../../shared/voucher.ts';
import type { TenderRow, VatRow, ZReport } from '../../shared/z-report.ts';
import { giftCardsOutsideVat } from './z-checks.ts';

export interface VoucherRows {
  readonly rows: readonly VoucherRow[];
  /** Whatever is not mapped, or does not balance. With any of these the rows must not be sent. */
  readonly problems: readonly Problem[];
}

/** A row in the making: positive is debit, negative is credit. */
interface Entry {
  readonly account: number;
  readonly amount: Ore;
  readonly text: string;
}

type Outcome = readonly (Entry | Problem)[];

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
  if (problems.length === 0 && (difference !== 0 || rows.length === 0)) {
    return { rows, problems: [problem('voucher-unbalanced', { found: difference })] };
  }
  return { rows, problems };
}

function isEntry(item: Entry | Problem): item is Entry {
  return 'account' in item;
}

function isProblem(item: Entry | Problem): item is Problem {
  return 'code' in item;
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
  const account = own(mapping.tenders, tenderKey(tender.name));
  if (account === undefined)
    return [problem('tender-unmapped', { tender: tender.name, amount: tender.amount })];
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

/** A name from a print is looked up among what was mapped only, never among what every object has. */
function own<T>(mapped: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(mapped, name) ? mapped[name] : undefined;
}

function salesEntries(row: VatRow, report: ZReport, mapping: Mapping): Outcome {
  if (row.net === 0 && row.vat === 0) return [];
  if (row.net === null) return [problem('z-net-missing', { rate: row.rate })];
  // A 0 % row that is exactly the gift cards sold is a debt to their holders, not revenue.
  if (row.rate === 0 && row.net === report.giftCardsSold) {
    return [{ account: mapping.giftCardsSold, amount: -row.net, text: 'Sålda presentkort' }];
  }
  const accounts = own(mapping.rates, String(row.rate));
  if (accounts === undefined || (accounts.vat === null && row.vat !== 0)) {
    return [problem('rate-unmapped', { rate: row.rate, amount: row.net + row.vat })];
  }
  const sales: Entry = { account: accounts.revenue, amount: -row.net, text: `Försäljning ${row.rate} %` };
  return accounts.vat === null
    ? [sales]
    : [sales, { account: accounts.vat, amount: -row.vat, text: `Utg moms ${row.rate} %` }];
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
