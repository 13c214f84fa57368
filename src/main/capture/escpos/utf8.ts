/**
 * UTF-8 as some newer printers take it (RFC 3629): how much of a text is well formed, and how wide it prints.
 */

const FIRST_HIGH_BYTE = 0x80;

/** How many bytes the sequence has that a lead byte begins; 0 for a byte that begins none. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= FIRST_HIGH_BYTE && byte <= 0xbf;
}

interface Utf8Count {
  readonly sequences: number;
  readonly stray: number;
  /** Bytes after the first of a sequence. */
  readonly continuations: number;
}

/** Counts well-formed sequences of more than one byte, and high bytes that are in none. */
export function countUtf8(bytes: Uint8Array): Utf8Count {
  let sequences = 0;
  let stray = 0;
  let continuations = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const length = sequenceLength(byte);
    let well = length > 0;
    for (let next = 1; next < length; next += 1) well &&= isContinuation(bytes[at + next]);
    if (well) {
      sequences += 1;
      continuations += length - 1;
    } else if (byte >= FIRST_HIGH_BYTE) stray += 1;
    at += well ? length : 1;
  }
  return { sequences, stray, continuations };
}

/** How many characters text prints as: bytes, unless all that is not ASCII is well-formed UTF-8. */
export function printedCharacters(bytes: Uint8Array): number {
  const { stray, continuations } = countUtf8(bytes);
  return stray === 0 ? bytes.length - continuations : bytes.length;
}
