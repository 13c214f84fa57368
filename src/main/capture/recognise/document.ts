/**
 * What the recogniser says about a print: which kind of paper it is, and what a Z-report on it says.
 */
import type { Layout } from '../../../shared/layout.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { TerminalClose } from '../../../shared/terminal-close.ts';
import type { DocumentKind, ZReport } from '../../../shared/z-report.ts';

export interface RecognisedDocument {
  readonly kind: DocumentKind;
  /** True only for a whole Z-report whose arithmetic closes. */
  readonly postable: boolean;
  /** Why it is not postable; empty when it is. */
  readonly reasons: readonly Problem[];
  readonly zReport: ZReport | null;
  /** What a card terminal's close says; null for any other paper. */
  readonly terminalClose: TerminalClose | null;
  /** Where the fields of the report were found; lines counted from the document's first. Empty without a report. */
  readonly layout: Layout;
  /** Which lines of the job it covers: first index, and the index after the last. */
  readonly firstLine: number;
  readonly endLine: number;
}
