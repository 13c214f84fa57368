/**
 * One reading of one document: every field of the Z-report, and the figures that must agree with it.
 */
import { sumOre, type Ore } from '../../../shared/money.ts';
import type { ZReport } from '../../../shared/z-report.ts';
import type { Reading } from './arithmetic.ts';
import { readAmountField, readCounters } from './counters.ts';
import { giftCardsAmongGroups } from './gift-cards.ts';
import { readGrandTotals } from './grand-totals.ts';
import { readGroups } from './groups.ts';
import { readHeader } from './header.ts';
import type { FieldName } from './field-words.ts';
import type { Line } from './row.ts';
import { readSections, type Sections } from './sections.ts';
import { readTenders } from './tenders.ts';
import { allCandidates, chooseTotal, totalCandidates, totalPaid, vatGross } from './total.ts';
import { withNet } from './vat-net.ts';
import { readVat } from './vat-table.ts';

function amountsOf(sections: Sections, name: FieldName): readonly Ore[] {
  return sections.fields.flatMap(({ field, row }) =>
    field === name && row.amounts.length === 1 ? row.amounts.map(({ ore }) => ore) : [],
  );
}

/** `Avgår dricks  -640,00`: tips are never negative; the minus says that they are taken from what was paid. */
function readTips(fields: Sections['fields']): Ore | null {
  const tips = readAmountField(fields, 'tips');
  return tips === null ? null : Math.abs(tips);
}

/** What was paid in all, in öre, before it is known what the total is. */
function paidIn(sections: Sections, tips: Ore | null): Ore {
  const { tenders, rounding } = readTenders(sections, null, tips);
  return sumOre(tenders.map(({ amount }) => amount)) - (rounding ?? 0) - (tips ?? 0);
}

/** Reads one document. Its lines are numbered from its own first line. */
export function readZReport(lines: readonly Line[]): Reading {
  const sections = readSections(lines);
  const { fields, tables } = sections;
  const candidates = totalCandidates(sections);
  const targets = allCandidates(candidates);
  const named = readAmountField(fields, 'giftCardsSold');
  const tips = readTips(fields);
  const vatTables = tables.filter(({ section }) => section === 'vat');
  const vat = readVat(vatTables, targets);
  const totalGross =
    chooseTotal(candidates, vat.rows, named) ?? totalPaid(candidates, paidIn(sections, tips));
  const groups = readGroups(tables, sections.blocks, totalGross === null ? targets : [totalGross]);
  const vatRows = withNet(vat.rows, groups.rows, totalGross);
  const giftCardsSold = named ?? giftCardsAmongGroups(groups.rows, vatRows, totalGross);
  const tenders = readTenders(sections, totalGross, tips);
  const report: ZReport = {
    ...readHeader(lines),
    totalGross,
    vat: [...vatRows],
    groups: [...groups.rows],
    tenders: [...tenders.tenders],
    rounding: tenders.rounding,
    giftCardsSold,
    tips,
    openingFloat: readAmountField(fields, 'openingFloat'),
    cashIn: readAmountField(fields, 'cashIn'),
    cashOut: readAmountField(fields, 'cashOut'),
    cashDifference: readAmountField(fields, 'cashDifference'),
    grandTotals: readGrandTotals(tables, fields, sections.unknown, totalGross),
    counters: readCounters(fields, tables, groups.column),
  };
  return {
    report,
    triples: vat.triples,
    tenderDifference: tenders.difference,
    sums: [...vat.sums, ...groups.sums, ...tenders.sums],
    totals: amountsOf(sections, 'total'),
    nets: vatGross(vatRows) === null && vatRows.length === 0 ? [] : amountsOf(sections, 'netTotal'),
    vatTotals: amountsOf(sections, 'vatTotal'),
  };
}
