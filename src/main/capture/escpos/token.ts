/**
 * A token: one command, one control character or one run of text of an ESC/POS stream.
 */

/**
 * Why a token is not what it should be:
 * unknown  nobody knows the command; its two bytes were stepped over
 * damaged  its data was cut short, or claimed a size no print has
 */
export type TokenFault = 'unknown' | 'damaged';

export interface Token {
  /** Where its first byte stands in the stream. */
  readonly offset: number;
  /** How many bytes of the stream it covers. */
  readonly length: number;
  /** With the parameters that decide what it is: `TEXT`, `LF`, `ESC @`, `GS V 65`, `GS v 0 128x148`. */
  readonly name: string;
  /** Without them: `GS V`. */
  readonly command: string;
  /** Its bytes, prefix included; of longer ones only the first KEPT_BYTES. */
  readonly bytes: Uint8Array;
  readonly fault: TokenFault | null;
}

/** How much of one token is kept; the rest of a long picture is counted and let go. */
export const KEPT_BYTES = 64 * 1024;

/** No print carries more than this in one command (NV logos are below 400 kB): what claims more is damage. */
export const MAX_COMMAND_BYTES = 4 * 1024 * 1024;

/** A run of printable bytes. */
export const TEXT = 'TEXT';
/** Bytes stepped over while looking for the next `ESC @` after damage. */
export const SKIPPED = 'SKIPPED';
