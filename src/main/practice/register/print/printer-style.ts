/** How a make of register drives its printer. */
export interface PrinterStyle {
  /** Characters on a line of normal width. */
  readonly columns: number;
  /** Epson ESC/POS `ESC t n`: the character table, and the name it goes by elsewhere. */
  readonly codeTable: { readonly number: number; readonly name: string };
  readonly font: 'A' | 'B';
  readonly lineEnd: '\n' | '\r\n';
  /** `one-by-one` sends ESC E and GS ! for each property, `print-mode` sends ESC ! for all at once. */
  readonly emphasis: 'one-by-one' | 'print-mode';
  /** The printer is asked how it is after so many lines. */
  readonly linesBetweenPolls: number;
  /** `feed-and-cut` is GS V 66 n, `cut` is ESC d n followed by GS V 1. */
  readonly cut: 'feed-and-cut' | 'cut';
}
