import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../../../src/shared/z-report.ts';
import { only, print, recogniseText } from './print.ts';

const WHOLE = print('english-columns-48');
const SWEDISH = print('vat-in-groups-40');

describe('what is not a Z-report is never one', () => {
  test.each<readonly [string, DocumentKind]>([
    ['not-z-receipt', 'receipt'],
    ['not-z-x-report', 'x-report'],
    ['not-z-not-reset', 'x-report'],
    ['not-z-copy', 'z-copy'],
    ['not-z-training', 'training'],
    ['not-z-period', 'period-report'],
    ['not-z-cashier', 'cashier-report'],
    ['not-z-terminal', 'terminal-close'],
  ])('%s is %s', (name, kind) => {
    const documents = recogniseText(print(name));
    expect(documents.map((document) => [document.kind, document.postable])).toEqual([[kind, false]]);
  });

  test.each<readonly [string, DocumentKind]>([
    ['Z REPORT', 'z-report'],
    ['X REPORT', 'x-report'],
    ['X-RAPPORT', 'x-report'],
    ['*** X1 ***', 'x-report'],
    ['X/Z-RAPPORT', 'x-report'],
    ['Z2 REPORT', 'period-report'],
    ['MONTHLY Z REPORT', 'period-report'],
    ['MÅNADSRAPPORT', 'period-report'],
    ['CASHIER REPORT', 'cashier-report'],
    ['SERVITÖRSRAPPORT', 'cashier-report'],
    ['Z REPORT COPY', 'z-copy'],
    ['KOPIA AV Z-RAPPORT', 'z-copy'],
    ['Z-RAPPORT ÖVNINGSLÄGE', 'training'],
    ['Z REPORT TRAINING MODE', 'training'],
    ['SHIFT SUMMARY', 'other'],
  ])('a whole day under the title %j is %s', (title, kind) => {
    const document = only(WHOLE.replace('Z REPORT', title).replace('End of Z report', ''));
    expect([document.kind, document.postable]).toEqual([kind, kind === 'z-report']);
  });

  test.each<readonly [string, DocumentKind]>([
    ['KOPIA', 'z-copy'],
    ['*** KOPIA ***', 'z-copy'],
    ['UTSKRIVEN IGEN 2026-05-14 09:00', 'z-copy'],
    ['DUPLICATE', 'z-copy'],
    ['OVNING', 'training'],
    ['EJ KVITTO', 'other'],
    ['EJ NOLLSTÄLLD', 'x-report'],
  ])('the mark %j above or below a Z-report makes it %s', (mark, kind) => {
    expect(only(`${mark}\n${SWEDISH}`).kind).toBe(kind);
    expect(only(`${SWEDISH}\n      ${mark}`).kind).toBe(kind);
  });

  test.each(['KOPIA', 'ÖVNING'])('the mark %s in double size counts anywhere', (mark) => {
    const lines = SWEDISH.split('\n');
    const marked = lines.toSpliced(Math.floor(lines.length / 2), 0, `{2W}   ${mark}`);
    expect(only(marked.join('\n')).postable).toBe(false);
    expect(only(marked.join('\n')).kind).not.toBe('z-report');
  });

  test('counters of copies and training receipts are no marks', () => {
    expect(only(SWEDISH).kind).toBe('z-report');
    expect(SWEDISH).toMatch(/^Övning$/mu);
  });

  test('an empty job holds nothing, and blank paper is nothing in particular', () => {
    expect(recogniseText('')).toEqual([]);
    expect(recogniseText('\n   \n')).toEqual([]);
    expect(recogniseText('----\nHej').map(({ kind }) => kind)).toEqual(['other']);
  });
});
