/**
 * What a print that is no ESC/POS text is among documents: one paper of no known kind, and what to do about it.
 */
import { problem, type ProblemCode } from '../../../shared/problem.ts';
import type { ForeignPrint } from '../foreign-print.ts';
import type { RecognisedDocument } from './document.ts';

const PROBLEM_OF: Readonly<Record<ForeignPrint, ProblemCode>> = {
  'raster-only': 'print-raster-only',
  'wrong-speed': 'print-wrong-speed',
  'star-line-mode': 'print-star-mode',
};

/** @param endLine how many lines the print has */
export function foreignDocument(foreign: ForeignPrint, endLine: number): RecognisedDocument {
  const reasons = [problem(PROBLEM_OF[foreign])];
  return {
    kind: 'other',
    postable: false,
    reasons,
    zReport: null,
    layout: [],
    terminalClose: null,
    firstLine: 0,
    endLine,
  };
}

/** A report that can be read was heard at the right speed: what is garbled on its paper is something else. */
export function isReadAnyway(foreign: ForeignPrint, documents: readonly RecognisedDocument[]): boolean {
  return foreign === 'wrong-speed' && documents.some(({ zReport }) => (zReport?.vat.length ?? 0) > 0);
}
