/**
 * What happens at the printer besides text and cuts: pictures, codes, the drawer, questions about its state.
 */
import type { PrintEvent, PrintEventType } from '../print-job.ts';
import { byteAt } from './command-table.ts';
import type { Token } from './token.ts';

/** `ESC p` and the real-time `DLE DC4 1` open a drawer. */
const DLE_DC4_PULSE = 1;
const DLE_DC4_STATUS = 7;

const ALWAYS: ReadonlyMap<string, PrintEventType> = new Map<string, PrintEventType>([
  ['ESC p', 'drawer'],
  ['ESC *', 'image'],
  ['GS v', 'image'],
  ['GS Q', 'image'],
  ['GS /', 'image'],
  ['FS p', 'image'],
  ['DLE EOT', 'status-request'],
  ['ESC u', 'status-request'],
  ['ESC v', 'status-request'],
  ['GS I', 'status-request'],
  ['GS r', 'status-request'],
]);

/** `GS ( L` functions that print a stored picture: 2 and 50 the buffer, 69 an NV logo, 85 a downloaded one. */
const PICTURE_PRINTS = new Set([2, 50, 69, 85]);
/** `GS ( k` functions: store the symbol's data, print the symbol. */
const STORE_SYMBOL = 80;
const PRINT_SYMBOL = 81;
const QR_CODE = 49;
/** `GS ( k pL pH cn fn m d...` and `GS ( L pL pH m fn`. */
const LETTER_AT = 2;
const CODE_AT = 5;
const FUNCTION_AT = 6;
const SYMBOL_DATA_AT = 8;
const FIRST_FORM_B_BARCODE = 65;

/** Whether a command asks for the printer's state. */
export function isStatusRequest(command: string): boolean {
  return ALWAYS.get(command) === 'status-request';
}

export class PrintEvents {
  /** Data stored by `GS ( k` for each kind of symbol, until it is printed. */
  readonly #symbols = new Map<number, string>();

  /** What a token makes happen besides text, if anything. */
  of(token: Token): PrintEvent | null {
    const { command, offset, bytes } = token;
    const type = ALWAYS.get(command);
    if (type !== undefined) return { type, offset };
    if (command === 'DLE DC4') return realTime(byteAt(bytes, LETTER_AT), offset);
    if (command === 'GS k') return { type: 'barcode', offset, data: barcodeData(bytes) };
    return command === 'GS (' ? this.#extended(token) : null;
  }

  #extended({ bytes, offset }: Token): PrintEvent | null {
    const letter = String.fromCharCode(byteAt(bytes, LETTER_AT));
    const code = byteAt(bytes, CODE_AT);
    const wanted = byteAt(bytes, FUNCTION_AT);
    if (letter === 'L') return PICTURE_PRINTS.has(wanted) ? { type: 'image', offset } : null;
    if (letter !== 'k') return null;
    if (wanted === STORE_SYMBOL) this.#symbols.set(code, textOf(bytes.subarray(SYMBOL_DATA_AT)));
    if (wanted !== PRINT_SYMBOL) return null;
    return { type: code === QR_CODE ? 'qr' : 'barcode', offset, data: this.#symbols.get(code) ?? '' };
  }
}

function realTime(wanted: number, offset: number): PrintEvent | null {
  if (wanted === DLE_DC4_PULSE) return { type: 'drawer', offset };
  return wanted === DLE_DC4_STATUS ? { type: 'status-request', offset } : null;
}

/** `GS k m d... NUL` or `GS k m n d...`. */
function barcodeData(bytes: Uint8Array): string {
  const formA = byteAt(bytes, LETTER_AT) < FIRST_FORM_B_BARCODE;
  return textOf(formA ? bytes.subarray(3).filter((byte) => byte !== 0) : bytes.subarray(4));
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
