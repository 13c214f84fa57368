/**
 * Finds a command by its first two bytes, and names control characters.
 */
import type { CommandEntry, CommandTable } from './command-table.ts';
import { DLE_COMMANDS } from './dle.ts';
import { ESC_COMMANDS, ESC_DISPLAY_COMMANDS } from './esc.ts';
import { FS_COMMANDS } from './fs.ts';
import { GS_COMMANDS } from './gs.ts';
import { US_COMMANDS } from './us.ts';

/** The names of the control characters 00 to 1F (ASCII). */
const CONTROL_NAMES = (
  'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI ' +
  'DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'
).split(' ');

const SPACE = 0x20;
const DELETE = 0x7f;
const BYTE_VALUES = 0x100;

/** Names one byte: `LF`, `SP`, `@`, `0x9B`. */
export function byteName(byte: number): string {
  if (byte === SPACE) return 'SP';
  if (byte === DELETE) return 'DEL';
  if (byte > DELETE) return `0x${byte.toString(16).toUpperCase()}`;
  return CONTROL_NAMES[byte] ?? String.fromCharCode(byte);
}

/** Tells whether a byte is printed as it stands, in whatever code page. */
export function isText(byte: number): boolean {
  return byte >= SPACE && byte !== DELETE;
}

/** A command as the tokenizer uses it. */
export interface Command extends CommandEntry {
  readonly name: string;
}

/** The commands of one prefix, by their second byte. */
export type CommandFamily = readonly (Command | null)[];

function family(prefix: number, table: CommandTable): CommandFamily {
  return Array.from({ length: BYTE_VALUES }, (_, second) => {
    const entry = table[String.fromCharCode(second)];
    if (entry === undefined) return null;
    const name = `${byteName(prefix)} ${byteName(second)}`;
    return typeof entry === 'number' ? { name, length: entry } : { ...entry, name };
  });
}

/** The families by their prefix byte; null for a byte that begins no command. */
function families(escape: CommandTable): readonly (CommandFamily | null)[] {
  const tables = new Map([
    [0x10, DLE_COMMANDS],
    [0x1b, escape],
    [0x1c, FS_COMMANDS],
    [0x1d, GS_COMMANDS],
    [0x1f, US_COMMANDS],
  ]);
  return Array.from({ length: BYTE_VALUES }, (_, prefix) => {
    const table = tables.get(prefix);
    return table === undefined ? null : family(prefix, table);
  });
}

const PRINTER_FAMILIES = families(ESC_COMMANDS);
const DISPLAY_FAMILIES = families(ESC_DISPLAY_COMMANDS);

/** The commands a prefix byte begins, on the printer or on a customer display; null when it begins none. */
export function familyOf(prefix: number, display: boolean): CommandFamily | null {
  return (display ? DISPLAY_FAMILIES : PRINTER_FAMILIES)[prefix] ?? null;
}
