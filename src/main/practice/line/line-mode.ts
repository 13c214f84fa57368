/**
 * How the line behaves:
 * up       everything passes
 * refuse   nobody answers on the ports, and open connections are reset
 * swallow  connections are taken and what they send is read, and nothing ever comes back
 * cut      what is sent reaches the other side; at the first byte of an answer the connection is reset
 */
export const LINE_MODES = ['up', 'refuse', 'swallow', 'cut'] as const;
export type LineMode = (typeof LINE_MODES)[number];

/** A place the line leads to. */
export interface Target {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}
