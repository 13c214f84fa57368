/**
 * What a register asks of its printer, and when it pulses a drawer.
 */
import { byteAt } from '../escpos/command-table.ts';
import type { Token } from '../escpos/token.ts';

/** A question the printer answers with one byte, or with a block that ends at NUL. */
export type Request =
  | { readonly kind: 'real-time'; readonly n: number }
  | { readonly kind: 'paper' }
  | { readonly kind: 'drawer' }
  /** `GS I 1` to `3`: one byte about the model. */
  | { readonly kind: 'identity' }
  | { readonly kind: 'block' };

const PARAMETER_AT = 2;
/** `GS r n` and `GS I n` take their numbers also as digits: '1' is 49. */
const DIGIT_ZERO = 0x30;
/** `GS I n`: from 65 (firmware, maker, model, serial number) the answer is a text. */
const FIRST_IDENTITY_TEXT = 65;
const REAL_TIME_PULSE = 1;
const REAL_TIME_PIN_AT = 3;

function numberOrDigit(value: number): number {
  return value >= DIGIT_ZERO ? value - DIGIT_ZERO : value;
}

/** The question a command asks, or null when the printer says nothing to it. */
export function requestOf({ command, bytes }: Token): Request | null {
  const parameter = byteAt(bytes, PARAMETER_AT);
  switch (command) {
    case 'DLE EOT':
      return { kind: 'real-time', n: parameter };
    case 'GS r':
      return statusRequest(numberOrDigit(parameter));
    case 'ESC v':
      return { kind: 'paper' };
    case 'ESC u':
      return { kind: 'drawer' };
    case 'GS I':
      return { kind: parameter >= FIRST_IDENTITY_TEXT ? 'block' : 'identity' };
    case 'GS g':
    case 'GS (':
      return { kind: 'block' };
    default:
      return null;
  }
}

function statusRequest(n: number): Request | null {
  if (n === 1) return { kind: 'paper' };
  return n === 2 ? { kind: 'drawer' } : null;
}

/** A question whose silence means something: the printer answers it whatever state it is in, or soon after. */
export function mustBeAnswered({ command }: Token): boolean {
  return command === 'DLE EOT' || command === 'GS r';
}

/** Which pin of the drawer connector a command pulses (`ESC p m`, `DLE DC4 1 m`), or null when it pulses none. */
export function pulsedPin({ command, bytes }: Token): 2 | 5 | null {
  if (command === 'ESC p') return pin(byteAt(bytes, PARAMETER_AT));
  if (command !== 'DLE DC4' || byteAt(bytes, PARAMETER_AT) !== REAL_TIME_PULSE) return null;
  return pin(byteAt(bytes, REAL_TIME_PIN_AT));
}

function pin(m: number): 2 | 5 {
  return numberOrDigit(m) === 0 ? 2 : 5;
}
