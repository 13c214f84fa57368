/**
 * What is seen on the printer line besides prints.
 *
 * drawer-pulse     the register opened a drawer
 * drawer-level     the level of the drawer's pin changed
 * paper, cover, cutter, online   the printer said so, and had not said it before
 * printer-silent   a question was not answered in time; printer-answers: the first word after that, or at all
 * gap              bytes of the line were lost before they could be kept
 */
export const LINE_EVENT_TYPES = [
  'drawer-pulse',
  'drawer-level',
  'paper',
  'cover',
  'cutter',
  'online',
  'printer-silent',
  'printer-answers',
  'gap',
] as const;
export type LineEventType = (typeof LINE_EVENT_TYPES)[number];

export interface LineEvent {
  readonly type: LineEventType;
  /**
   * Where it stands in its stream: the register's for pulses, silence and gaps, the printer's for what it said. With
   * the type it names the event within a segment.
   */
  readonly offset: number;
  /** Wall time in ms. */
  readonly at: number;
  /** Start offset of the print it belongs to, in the register's stream; null between prints. */
  readonly jobStart: number | null;
  readonly facts: LineEventFacts;
}

/**
 * Of changes: the new `value`, and `before` unless it was not known. Of a drawer's level its `cause`, of being
 * offline whether paper or cover explain it (1 or 0), of a pulse its `pin`, of a gap its `bytes`.
 */
export type LineEventFacts = Readonly<Record<string, string | number>>;
