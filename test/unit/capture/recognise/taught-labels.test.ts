import { describe, expect, test } from 'vitest';
import { recognise } from '../../../../src/main/capture/recognise/recognise.ts';
import { type TaughtLabels } from '../../../../src/shared/layout.ts';
import { jobOf, LAYOUTS, only, print } from './print.ts';

function readTaught(text: string, taught: TaughtLabels) {
  const [document] = recognise(jobOf(text), taught);
  if (document === undefined) throw new Error('nothing was recognised');
  return document;
}

describe('where the fields were found', () => {
  test.each(LAYOUTS)('every figure a voucher is made of has its place on the print: %s', (name) => {
    const { layout, zReport } = only(print(name));
    const found = new Set(layout.map(({ field }) => field));
    expect(found).toContain('zNumber');
    expect(found).toContain('organisationNumber');
    expect(found).toContain('totalGross');
    expect(found).toContain('vat');
    expect(found).toContain('tenders');
    expect(found).toContain('grandNet');
    expect(zReport?.zNumber).not.toBeNull();
  });

  test.each(LAYOUTS)('the lines pointed at are lines of the print: %s', (name) => {
    const lines = print(name).split('\n');
    for (const { lines: at } of only(print(name)).layout)
      for (const line of at) expect(lines[line]?.trim()).not.toBe('');
  });

  test('a value stands on its line', () => {
    const text = print('flat-labels-42');
    const { layout, zReport } = only(text);
    const place = layout.find(({ field }) => field === 'zNumber');
    expect(text.split('\n')[place?.lines[0] ?? -1]).toContain(zReport?.zNumber ?? 'none');
  });
});

describe('taught words', () => {
  test('a total under words nobody knows is read once its line was pointed at', () => {
    const text = print('flat-labels-42');
    const { layout } = only(text);
    const at = layout.find(({ field }) => field === 'totalGross')?.lines[0] ?? -1;
    const strange = text.split('\n');
    strange[at] = (strange[at] ?? '').replace(/^\s*[^\d]*?(?=\s{2,}|\.{2,})/u, 'Summan vi slog in');
    const unread = only(strange.join('\n'));
    const taught = readTaught(strange.join('\n'), { 'summan vi slog in': 'totalGross' });
    expect(taught.zReport).toEqual(only(text).zReport);
    expect(
      unread.layout.filter(({ field }) => field === 'totalGross').flatMap(({ lines }) => lines),
    ).not.toContain(at);
  });

  test('a report with a title nobody knows is doubtful, and a Z once its title was pointed at', () => {
    const text = print('gross-first-41').replace('Z-RAPPORT (DAGSAVSLUT)', 'KVÄLLSREMSA');
    const [doubtful] = recognise(jobOf(text));
    expect(doubtful?.kind).toBe('other');
    expect(doubtful?.reasons.map(({ code }) => code)).toContain('z-title-missing');
    expect(readTaught(text, { kvallsremsa: 'title' }).postable).toBe(true);
  });
});
