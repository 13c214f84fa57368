/**
 * A print job: what came out of the printer between two ends of paper, as lines a person could read.
 */
export interface PrintLine {
  readonly text: string;
  /** Where the line's first byte stands in the stream. */
  readonly offset: number;
  readonly bold: boolean;
  readonly doubleWidth: boolean;
  readonly doubleHeight: boolean;
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
}
