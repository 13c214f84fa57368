import { describe, expect, test } from 'vitest';
import type { RecognisedDocument } from '../../../../src/main/capture/recognise/document.ts';
import { LAYOUTS, only, print, recogniseText, voucherFigures } from './print.ts';

/** Amounts with two decimals, whatever stands between the thousands. */
const AMOUNT = /\d+(?:[ .,]\d{3})*[.,]\d{2}(?!\d)/gu;
/** What comes after the last block a voucher needs. */
const DECORATION = /^(?:[\s=-]*|\s*(?:End of Z report|Tack för idag!|Z-UTSLAG))$/u;
const TEN = 10;
/** Every so many digits is misread: all of them would only take longer. */
const STRIDE = 3;
const PATIENCE_MS = 30_000;

/** The same print with one digit of one amount changed, at places all over the paper. */
function* misreadDigits(text: string): Generator<string> {
  let digits = 0;
  for (const match of text.matchAll(AMOUNT)) {
    for (let at = match.index; at < match.index + match[0].length; at += 1) {
      const digit = Number.parseInt(text.charAt(at), TEN);
      if (Number.isNaN(digit)) continue;
      digits += 1;
      if (digits % STRIDE !== 0) continue;
      // A different wrong digit at every place, the same in every run.
      const wrong = (digit + 1 + (at % (TEN - 1))) % TEN;
      yield `${text.slice(0, at)}${wrong}${text.slice(at + 1)}`;
    }
  }
}

/** Whether a print would be booked with other figures than the right one. */
function booksOtherwise(text: string, right: RecognisedDocument): boolean {
  if (right.zReport === null) throw new Error('the whole print has no record');
  const booked = JSON.stringify(voucherFigures(right.zReport));
  return recogniseText(text).some(
    ({ postable, zReport }) =>
      postable && zReport !== null && JSON.stringify(voucherFigures(zReport)) !== booked,
  );
}

describe.each(LAYOUTS)('%s', (layout) => {
  const whole = print(layout);
  const lines = whole.split('\n');
  const right = only(whole);

  test('is postable when whole', () => {
    expect(right.reasons).toEqual([]);
    expect([right.kind, right.postable]).toEqual(['z-report', true]);
  });

  test('is not postable when it was cut off anywhere before its last needed line', () => {
    const lastNeeded = lines.findLastIndex((line) => !DECORATION.test(line));
    for (let kept = 0; kept < lines.length; kept += 1) {
      const postable = recogniseText(lines.slice(0, kept).join('\n')).some((document) => document.postable);
      expect([kept, postable]).toEqual([kept, kept > lastNeeded]);
    }
  });

  test('is not postable when its last needed line was cut off in the middle of its amount', () => {
    const lastNeeded = lines.findLastIndex((line) => !DECORATION.test(line));
    const line = lines[lastNeeded] ?? '';
    for (let kept = line.trimStart().search(/\d/u) + 1; kept < line.length; kept += 1) {
      const torn = [...lines.slice(0, lastNeeded), line.slice(0, kept)].join('\n');
      expect(recogniseText(torn).some((document) => document.postable)).toBe(false);
    }
  });

  test(
    'is not postable with other figures when a digit of an amount was misread',
    () => {
      const misread = [...misreadDigits(whole)];
      expect(misread.length).toBeGreaterThan(30);
      expect(misread.filter((text) => booksOtherwise(text, right))).toEqual([]);
    },
    PATIENCE_MS,
  );

  test('is not postable when a row of VAT, tenders or totals is missing, or books the same without it', () => {
    // What a heading over columns or a counter of gift cards says, nothing else on the paper says again.
    const saidOnce = /räknat|sålda presentkort|presentkort försäljning/iu;
    const torn = lines.flatMap((line, index) =>
      saidOnce.test(line) ? [] : [lines.toSpliced(index, 1).join('\n')],
    );
    expect(torn.filter((text) => booksOtherwise(text, right))).toEqual([]);
  });
});
