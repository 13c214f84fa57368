/**
 * From the lines of a print job to what it is: the documents in it, and every field of a Z-report.
 */
import { problem, type Problem } from '../../../shared/problem.ts';
import type { ZReport } from '../../../shared/z-report.ts';
import type { PrintJob, PrintLine } from '../print-job.ts';
import { checkArithmetic, type Reading } from './arithmetic.ts';
import type { RecognisedDocument } from './document.ts';
import { kindOf } from './kind.ts';
import { chooseReading } from './readings.ts';
import { readLine } from './row.ts';
import { splitDocuments, type Span } from './split.ts';

const missing = (field: string): Problem => problem('z-field-missing', { field });

/** The grand totals end a report by law; a print without all three was cut off or is no Z. */
function hasGrandTotals({ grandTotals }: ZReport): boolean {
  return (
    grandTotals.salesAfter !== null && grandTotals.returnsAfter !== null && grandTotals.netAfter !== null
  );
}

/** What the law asks for and the voucher needs (SKVFS 2014:9 chapter 7 section 3), and the print does not say. */
function missingParts(report: ZReport): readonly Problem[] {
  const problems: Problem[] = [];
  if (report.zNumber === null) problems.push(problem('z-number-missing'));
  if (report.organisationNumber === null) problems.push(missing('organisationNumber'));
  if (report.totalGross === null) problems.push(missing('totalGross'));
  if (report.vat.length === 0) problems.push(missing('vat'));
  if (report.tenders.length === 0) problems.push(missing('tenders'));
  if (!hasGrandTotals(report)) problems.push(missing('grandTotals'));
  const withoutNet = report.vat.find(({ net }) => net === null);
  if (withoutNet !== undefined) problems.push(problem('z-net-missing', { rate: withoutNet.rate }));
  return problems;
}

/** A reading that closes only because a part of it was not understood is no reading. */
function isWhole({ report }: Reading): boolean {
  return missingParts(report).length === 0;
}

function recogniseDocument(lines: readonly PrintLine[], span: Span, jobDamaged: boolean): RecognisedDocument {
  const own = lines.slice(span.firstLine, span.endLine);
  const rows = own.flatMap((source, index) => {
    const line = readLine(source, index, 'space');
    return line.type === 'rows' ? line.rows : [];
  });
  const kind = kindOf(rows);
  if (kind !== 'z-report' && kind !== 'z-copy')
    return { kind, postable: false, reasons: [], zReport: null, ...span };
  const { reading, signUnreadable } = chooseReading(own, isWhole);
  const zReport = reading.report;
  // A copy is read too: it may stand in for a print that was missed, if a person says so.
  if (kind === 'z-copy') return { kind, postable: false, reasons: [], zReport, ...span };
  const cutOff = !hasGrandTotals(zReport);
  const reasons = [
    ...(jobDamaged || cutOff ? [problem('print-damaged')] : []),
    ...(signUnreadable ? [problem('z-sign-unreadable')] : []),
    ...missingParts(zReport),
    ...checkArithmetic(reading),
  ];
  return { kind: cutOff ? 'damaged' : kind, postable: reasons.length === 0, reasons, zReport, ...span };
}

/**
 * Recognises the documents of a print job, in the order they were printed.
 * @param job its lines, and whether it is known to be incomplete; then nothing in it is postable
 */
export function recognise(job: Pick<PrintJob, 'lines' | 'ended' | 'damaged'>): RecognisedDocument[] {
  const lines = job.lines.map((line, index) => readLine(line, index, 'space'));
  if (lines.every((line) => line.type !== 'rows')) return [];
  return splitDocuments(lines).map((span) => recogniseDocument(job.lines, span, job.damaged));
}
