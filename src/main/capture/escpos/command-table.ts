/**
 * How long each ESC/POS command is: the shape of the tables in esc.ts, gs.ts, fs.ts, dle.ts and us.ts, and the
 * few ways in which a length can be declared.
 */

/**
 * Tells how many bytes a command has in all, as far as its first `have` bytes say.
 * It is asked first with `have` 2, then again with as many as it last answered, until that is not more.
 * @param head the command's bytes from its prefix on, at least `have` of them; the answer depends on these only
 * @returns the length; more than `have` when more must be read before it is known; UNKNOWN when the bytes are
 *   no command
 */
export type LengthRule = (head: Uint8Array, have: number) => number;

/** What a rule answers when the bytes are no command. */
export const UNKNOWN = 0;

export interface CommandEntry {
  readonly length: number | LengthRule;
  /** The parameters that belong to the name: `65` makes `GS V 65`. Reads missing bytes as 0. */
  readonly parameters?: (bytes: Uint8Array) => string;
}

/** One prefix's commands by the character of their second byte; a bare number is a fixed length. */
export type CommandTable = Readonly<Record<string, number | CommandEntry>>;

/** Prefix and command. */
export const TWO = 2;

/** The byte at an index, or 0 where the bytes end. */
export function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

/** A number sent low byte first (nL nH). */
export function wordAt(bytes: Uint8Array, index: number): number {
  return byteAt(bytes, index) + byteAt(bytes, index + 1) * 0x100;
}

/** A number sent in four bytes, low byte first (p1 p2 p3 p4). */
export function longAt(bytes: Uint8Array, index: number): number {
  return wordAt(bytes, index) + wordAt(bytes, index + 2) * 0x1_0000;
}

/** A head of fixed size says how long the whole is. */
export function declared(headBytes: number, total: (head: Uint8Array) => number): LengthRule {
  return (head, have) => (have < headBytes ? headBytes : total(head));
}

/** The third byte (a character or a number) chooses among lengths; any other is no command. */
export function byThird(lengths: ReadonlyMap<number, number | LengthRule>): LengthRule {
  const chosenAt = TWO;
  return (head, have) => {
    if (have <= chosenAt) return chosenAt + 1;
    const length = lengths.get(byteAt(head, chosenAt)) ?? UNKNOWN;
    return typeof length === 'number' ? length : length(head, have);
  };
}

/** The lengths for byThird, one length for several third bytes: characters are taken by their code. */
export function lengths(
  ...groups: readonly (readonly [readonly (number | string)[], number | LengthRule])[]
): ReadonlyMap<number, number | LengthRule> {
  return new Map(
    groups.flatMap(([keys, length]) =>
      keys.map((key) => [typeof key === 'number' ? key : key.charCodeAt(0), length] as const),
    ),
  );
}

/** Data up to and with a NUL; after `most` bytes in all it ends without one. */
export function untilNul(headBytes: number, most: number): LengthRule {
  return (head, have) => {
    if (have < headBytes) return headBytes;
    const ended = have > headBytes && byteAt(head, have - 1) === 0;
    return ended || have >= most ? have : have + 1;
  };
}

/** The third byte as a decimal number, for a name. */
export function thirdAsNumber(bytes: Uint8Array): string {
  return String(byteAt(bytes, TWO));
}

/** The third byte as a character, for a name. */
export function thirdAsCharacter(bytes: Uint8Array): string {
  return String.fromCharCode(byteAt(bytes, TWO));
}
