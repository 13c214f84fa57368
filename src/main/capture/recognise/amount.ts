/**
 * Amounts as registers print them, read into whole öre: `1 234,50`, `1.234,50`, `1,234.50`, `1234.50`, `-25,00`,
 * `25,00-`, `(25,00)`, `*123.00`. Decimal comma and decimal point may stand side by side in one report, so every
 * amount is read on its own. An amount always has exactly two decimals.
 */
import { isOre, type Ore } from '../../../shared/money.ts';

export interface Amount {
  /** In whole öre. When the sign could not be read, the amount without sign. */
  readonly ore: Ore;
  /** False when something stands where a minus may have been: an encoder prints U+2212 as `?`. */
  readonly signKnown: boolean;
}

/** Whether a plain space may stand between thousands in this print; `12 611,00` is also a count and an amount. */
export type Thousands = 'space' | 'none';

/**
 * What can stand for a no-break space: itself (0xFF in CP437 to CP865, 0xA0 in Windows-1252), its narrow sisters,
 * those two bytes read in the other code page, the `?` of an encoder that had no such character, an apostrophe.
 */
const GAPS = "\u00A0\u2009\u202F\u00FF\u00E1?'";
const MINUS = '-\u2212\u2013';
const ORE_PER_KRONA = 100;

function wholeKronor(thousands: Thousands): string {
  const gaps = thousands === 'space' ? ` ${GAPS}` : GAPS;
  return [
    String.raw`\d{1,3}(?:[${gaps}]\d{3})+`,
    String.raw`\d{1,3}(?:\.\d{3})+(?=,)`,
    String.raw`\d{1,3}(?:,\d{3})+(?=\.)`,
    String.raw`\d+`,
  ].join('|');
}

/** A pattern for one amount standing at `lastIndex`; match with `readAmountAt`. */
function amountPattern(thousands: Thousands): RegExp {
  return new RegExp(
    String.raw`(?:(?<far>[${MINUS}])(?=\*))?(?:\*|(?:SEK|kr)\s?)?(?<open>\()?(?<sign>[${MINUS}] ?|[?+])?(?:SEK |kr )?` +
      String.raw`(?<kronor>${wholeKronor(thousands)})[.,](?<ore>\d{2})(?![\d%]|\s%|[.,]\d)` +
      String.raw`(?<trailing>[${MINUS}](?!\d)|\))?`,
    'iuy',
  );
}

const PATTERNS: Readonly<Record<Thousands, RegExp>> = {
  space: amountPattern('space'),
  none: amountPattern('none'),
};

/**
 * Reads an amount that begins exactly at a position of a line.
 * @returns the amount and where it ends, or null when no amount begins there
 */
export function readAmountAt(
  text: string,
  start: number,
  thousands: Thousands,
): { readonly amount: Amount; readonly end: number } | null {
  const pattern = PATTERNS[thousands];
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match?.groups === undefined) return null;
  const { far, open, sign, kronor = '', ore = '', trailing } = match.groups;
  const bracketed = open !== undefined;
  const closed = trailing === ')';
  // A bracket that opens and does not close is no amount we understand; one that only closes is not the amount's.
  if (bracketed && !closed) return null;
  const magnitude = Number(kronor.replaceAll(/\D/g, '')) * ORE_PER_KRONA + Number(ore);
  if (!isOre(magnitude)) return null;
  const leading = sign?.trim() ?? '';
  const minusBefore = leading !== '' && MINUS.includes(leading);
  const minusAfter = trailing !== undefined && !closed;
  const signs = [far !== undefined, minusBefore, minusAfter, bracketed].filter(Boolean).length;
  if (signs > 1) return null;
  return {
    amount: { ore: signs === 1 && magnitude !== 0 ? -magnitude : magnitude, signKnown: leading !== '?' },
    end: start + match[0].length - (closed && !bracketed ? 1 : 0),
  };
}

/**
 * Reads a text that is one amount and nothing else, apart from space and currency.
 * @returns the amount, or null when the text is anything else
 */
export function parseAmount(text: string, thousands: Thousands = 'space'): Amount | null {
  const trimmed = text.trim().replace(/\s?(?:kr|SEK)\.?$/iu, '');
  const found = readAmountAt(trimmed, 0, thousands);
  return found !== null && found.end === trimmed.length ? found.amount : null;
}

/**
 * Whether an amount in these lines can only be one with spaces between thousands: it has two of them, a sign
 * before the first figure, or a zero after the space, `-1 184,00`, `2 844 120,50`, `1 040,00`.
 */
export function printsSpacedThousands(lines: readonly string[]): boolean {
  const spaced = /(?<!\d)(?:[-\u2212*(]\d{1,3} \d{3}|\d{1,3}(?: \d{3}){2,}|\d{1,3} 0\d{2})[.,]\d{2}(?!\d)/u;
  return lines.some((line) => spaced.test(line));
}

/** Whether an amount in these lines is at least 1 000 kr and written without any separator: `4312,00`. */
export function printsBareThousands(lines: readonly string[]): boolean {
  return lines.some((line) => /(?<![\d.,])\d{4,}[.,]\d{2}(?![\d.,%])/u.test(line));
}
