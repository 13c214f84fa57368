/**
 * The checks a Z-report must pass before it may be booked, over the record alone: no matter whether it was read
 * from paper or from the register's database. In the order of the bookkeeping manual's walk: is it a Z, whose is
 * it, which one, and does its arithmetic close to the öre.
 */
import type { Check, CheckName } from '../../shared/document.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import { sumOre, type Ore } from '../../shared/money.ts';
import type { ZReport } from '../../shared/z-report.ts';
import { zCounter } from './z-number.ts';

/** Registers round VAT per receipt row, so a day's VAT strays from gross x rate: 1 öre a receipt, 10 at least. */
const VAT_TOLERANCE_PER_RECEIPT: Ore = 1;
const VAT_TOLERANCE_LEAST: Ore = 10;

/** Runs the checks over one report. The grand totals are held against those of other reports, see `z-place.ts`. */
export function checkZReport(report: ZReport): Check[] {
  return [
    verdict('z-number', checkNumber(report)),
    verdict('vat-rows', checkVatRows(report)),
    verdict('groups', checkGroups(report)),
    verdict('tenders', checkTenders(report)),
    verdict('vat-plausible', checkVatPlausible(report)),
  ];
}

type Finding = Problem | 'passed' | null;

function verdict(check: CheckName, finding: Finding): Check {
  if (finding === null) return { check, outcome: 'not-checked', problem: null };
  if (finding === 'passed') return { check, outcome: 'passed', problem: null };
  return { check, outcome: 'failed', problem: finding };
}

function equal(check: CheckName, expected: Ore, found: Ore): Finding {
  return expected === found ? 'passed' : problem('z-sums-differ', { check, expected, found });
}

function checkNumber(report: ZReport): Finding {
  return report.zNumber === null || zCounter(report.zNumber) === null
    ? problem('z-number-missing')
    : 'passed';
}

/** Net and VAT make gross in each row, and the rows make the total; gift cards sold at 0 % may stand apart. */
function checkVatRows(report: ZReport): Finding {
  if (report.totalGross === null) return problem('z-field-missing', { field: 'totalGross' });
  if (report.vat.length === 0) return problem('z-field-missing', { field: 'vat' });
  let gross = 0;
  for (const row of report.vat) {
    if (row.net === null) return problem('z-net-missing', { rate: row.rate });
    if (row.gross !== null && row.net + row.vat !== row.gross) {
      return problem('z-sums-differ', { check: 'vat-rows', expected: row.gross, found: row.net + row.vat });
    }
    gross += row.net + row.vat;
  }
  return equal('vat-rows', report.totalGross, gross + giftCardsOutsideVat(report));
}

/** Gift cards sold, where the VAT table has no 0 % row that already holds them. */
export function giftCardsOutsideVat(report: ZReport): Ore {
  return report.vat.some((row) => row.rate === 0 && row.net !== 0) ? 0 : (report.giftCardsSold ?? 0);
}

/** What the VAT table and the gift cards beside it add up to in öre, or null when a net is not printed. */
export function reportGross(report: ZReport): Ore | null {
  if (report.vat.length === 0 || report.vat.some(({ net }) => net === null)) return null;
  return sumOre(report.vat.map(({ net, vat }) => (net ?? 0) + vat)) + giftCardsOutsideVat(report);
}

function checkGroups(report: ZReport): Finding {
  if (report.groups.length === 0 || report.totalGross === null) return null;
  return equal('groups', report.totalGross, sumOre(report.groups.map((group) => group.amount)));
}

/** What was paid is what was sold, plus what rounding gave and what was tipped. */
function checkTenders(report: ZReport): Finding {
  if (report.totalGross === null) return null;
  if (report.tenders.length === 0) return problem('z-field-missing', { field: 'tenders' });
  const paid = sumOre(report.tenders.map((tender) => tender.amount));
  return equal('tenders', report.totalGross + (report.rounding ?? 0) + (report.tips ?? 0), paid);
}

function checkVatPlausible(report: ZReport): Finding {
  const receipts = report.counters.receipts;
  const tolerance = Math.max(VAT_TOLERANCE_LEAST, (receipts ?? 0) * VAT_TOLERANCE_PER_RECEIPT);
  for (const row of report.vat) {
    if (row.net === null) return null;
    const gross = row.net + row.vat;
    const computed = Math.round((gross * row.rate) / (100 + row.rate));
    if (Math.abs(computed - row.vat) > tolerance) {
      return problem('z-sums-differ', { check: 'vat-plausible', expected: computed, found: row.vat });
    }
  }
  return report.vat.length === 0 ? null : 'passed';
}
