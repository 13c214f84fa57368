/**
 * A print job: what came out of the printer between two ends of paper, as lines a person could read.
 */
import type { ForeignPrint } from './foreign-print.ts';

/** On which side a line stands (`ESC a`); its text is not padded for it. */
export type Alignment = 'left' | 'centre' | 'right';

export interface PrintLine {
  readonly text: string;
  /** Where the line's first byte stands in the stream. */
  readonly offset: number;
  /** True where any of the line is printed so. */
  readonly bold: boolean;
  readonly doubleWidth: boolean;
  readonly doubleHeight: boolean;
  readonly underline: boolean;
  /** White on black. */
  readonly inverse: boolean;
  readonly align: Alignment;
}

/** A line of normal text, at the left. */
export function plainLine(text: string, offset: number): PrintLine {
  return {
    text,
    offset,
    bold: false,
    doubleWidth: false,
    doubleHeight: false,
    underline: false,
    inverse: false,
    align: 'left',
  };
}

export type PrintEventType = 'cut' | 'drawer' | 'qr' | 'barcode' | 'image' | 'status-request';
export interface PrintEvent {
  readonly type: PrintEventType;
  readonly offset: number;
  /** What a QR code or barcode says. */
  readonly data?: string;
}

/** How a job's end was known: the paper was cut, the printer was reset, silence, or the stream ended. */
export type JobEnd = 'cut' | 'init' | 'idle' | 'end';

export interface PrintJob {
  /** Offset of the job's first byte in the stream, and of the byte after its last. */
  readonly startOffset: number;
  readonly endOffset: number;
  readonly ended: JobEnd;
  /** A command's data was cut short or made no sense. How the job ended is another matter: see `ended`. */
  readonly damaged: boolean;
  readonly codePage: string;
  readonly lines: readonly PrintLine[];
  readonly events: readonly PrintEvent[];
  /** Commands nobody knows; many of them mean a wrong speed or another printer language. */
  readonly unknownCommands: number;
  /** Why the bytes are no ESC/POS text, or null when they are. */
  readonly foreign: ForeignPrint | null;
}
