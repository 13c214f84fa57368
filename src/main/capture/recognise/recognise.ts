/**
 * From the lines of a print job to what it is: the documents in it, and every field of a Z-report.
 */
import type { TaughtLabels } from '../../../shared/layout.ts';
import { problem, type Problem } from '../../../shared/problem.ts';
import type { ZReport } from '../../../shared/z-report.ts';
import type { PrintJob } from '../print-job.ts';
import { checkArithmetic, type Reading } from './arithmetic.ts';
import type { RecognisedDocument } from './document.ts';
import { foreignDocument, isReadAnyway } from './foreign-document.ts';
import { mixesReports } from './header.ts';
import { kindOf, speaksLikeZ } from './kind.ts';
import { layoutOf } from './layout.ts';
import { chooseReading } from './readings.ts';
import { readLine, type Row } from './row.ts';
import { readLines } from './side-by-side.ts';
import { splitDocuments, type Span } from './split.ts';
import { inUsualWords } from './taught-labels.ts';
import { readTerminalClose } from './terminal-close.ts';

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

/** Words of a register that nobody has pointed at. */
const NOTHING_TAUGHT: TaughtLabels = {};

type Job = Pick<PrintJob, 'lines' | 'ended' | 'damaged' | 'foreign'>;

function recogniseDocument(
  job: Job,
  span: Span,
  taught: TaughtLabels,
): Omit<RecognisedDocument, 'terminalClose'> {
  const own = job.lines.slice(span.firstLine, span.endLine);
  const parsed = inUsualWords(readLines(own, 'space'), taught);
  const rows = parsed.flatMap((line): readonly Row[] => (line.type === 'rows' ? line.rows : []));
  const kind = kindOf(rows);
  const untitled = kind === 'other' && speaksLikeZ(rows);
  if (kind !== 'z-report' && kind !== 'z-copy' && !untitled)
    return { kind, postable: false, reasons: [], zReport: null, layout: [], ...span };
  const { reading, lines, signUnreadable } = chooseReading(own, taught, isWhole);
  const zReport = reading.report;
  const layout = layoutOf(lines, zReport);
  // A copy is read too: it may stand in for a print that was missed, if a person says so.
  if (kind === 'z-copy') return { kind, postable: false, reasons: [], zReport, layout, ...span };
  if (untitled) {
    const reasons = [problem('z-title-missing')];
    return { kind, postable: false, reasons, zReport, layout, ...span };
  }
  const cutOff = !hasGrandTotals(zReport);
  const reasons = [
    ...(job.damaged || cutOff || mixesReports(lines) ? [problem('print-damaged')] : []),
    ...(signUnreadable ? [problem('z-sign-unreadable')] : []),
    ...missingParts(zReport),
    ...checkArithmetic(reading),
  ];
  const postable = reasons.length === 0;
  return { kind: cutOff ? 'damaged' : kind, postable, reasons, zReport, layout, ...span };
}

/**
 * Recognises the documents of a print job, in the order they were printed.
 * @param job its lines, whether it is known to be incomplete (then nothing in it is postable), and what it is if it
 *   is no ESC/POS text (then it is one document of kind `other`, with that as the reason)
 * @param taught words of this register that a manager has pointed at
 */
export function recognise(job: Job, taught: TaughtLabels = NOTHING_TAUGHT): RecognisedDocument[] {
  const lines = inUsualWords(
    job.lines.map((line, index) => readLine(line, index, 'space')),
    taught,
  );
  const hasRows = lines.some((line) => line.type === 'rows');
  const documents = (hasRows ? splitDocuments(lines) : []).map((span) => {
    const document = recogniseDocument(job, span, taught);
    const own = job.lines.slice(span.firstLine, span.endLine);
    const terminalClose = document.kind === 'terminal-close' ? readTerminalClose(own) : null;
    return { ...document, terminalClose };
  });
  if (job.foreign === null || isReadAnyway(job.foreign, documents)) return documents;
  return [foreignDocument(job.foreign, lines.length)];
}
