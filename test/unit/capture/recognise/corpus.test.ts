import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RecognisedDocument } from '../../../../src/main/capture/recognise/document.ts';
import { MAPPED, NOT_CARRIED, type Expected } from './expected-fields.ts';
import { print, recogniseText } from './print.ts';

/** A folder with `zreports/layouts/NAME.txt` and `zreports/expected/NAME.json`; nothing is read without it. */
const corpus = process.env['KASSABRYGGAN_CORPUS'];
const layouts = corpus === undefined ? null : join(corpus, 'zreports', 'layouts');
const names =
  layouts === null || !existsSync(layouts)
    ? []
    : readdirSync(layouts)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => name.slice(0, -'.txt'.length));

function isExpected(value: unknown): value is Expected {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function expectedOf(name: string): Expected {
  const parsed: unknown = JSON.parse(
    readFileSync(join(corpus ?? '', 'zreports', 'expected', `${name}.json`), 'utf8'),
  );
  if (!isExpected(parsed)) throw new Error(`${name}.json is not an object`);
  return parsed;
}

/** An expected value without what the record does not carry: the number of a row in its table. */
function withoutNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNumbers);
  if (!isExpected(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (name === 'no' ? [] : [[name, withoutNumbers(part)]])),
  );
}

function documentsOf(name: string): readonly RecognisedDocument[] {
  return recogniseText(readFileSync(join(layouts ?? '', `${name}.txt`), 'utf8'));
}

function mustNotPost(expected: Expected): boolean {
  return expected['mustNotPost'] === true;
}

/** The net of every rate must be printed or follow exactly; the corpus lists these as VAT alone. */
function hasNet(expected: Expected): boolean {
  const rows = expected['vat'];
  return Array.isArray(rows) && rows.every((row) => isExpected(row) && 'net' in row);
}

describe('the corpus of layouts', () => {
  test('says how many prints are compared, and recognises one of our own', () => {
    console.info(
      `corpus: ${names.length} layouts${corpus === undefined ? ' (KASSABRYGGAN_CORPUS names none)' : ''}`,
    );
    expect(recogniseText(print('bare-rates-44'))).toHaveLength(1);
  });

  for (const name of names) {
    const expected = expectedOf(name);
    test(`${name}: every expected field is mapped or known not to be carried`, () => {
      expect(Object.keys(expected).filter((field) => !(field in MAPPED) && !(field in NOT_CARRIED))).toEqual(
        [],
      );
    });
  }

  for (const name of names.filter((name) => mustNotPost(expectedOf(name)))) {
    test(`${name}: is not postable, nor a Z-report`, () => {
      expect(documentsOf(name).map(({ kind, postable }) => [kind === 'z-report', postable])).toEqual([
        [false, false],
      ]);
    });
  }

  for (const name of names.filter((name) => !mustNotPost(expectedOf(name)))) {
    test(`${name}: is one Z-report, read whole, and postable if the net of each rate is printed`, () => {
      const expected = expectedOf(name);
      const reports = documentsOf(name).filter(({ kind }) => kind === 'z-report');
      expect(reports.map(({ postable, reasons }) => [postable, reasons.map(({ code }) => code)])).toEqual([
        hasNet(expected) ? [true, []] : [false, ['z-net-missing']],
      ]);
      const report = reports[0]?.zReport;
      if (report === null || report === undefined) throw new Error('no record');
      const mapped = Object.entries(expected).filter(([field]) => field in MAPPED);
      expect(mapped.map(([field, value]) => [field, MAPPED[field]?.(report, value)])).toEqual(
        mapped.map(([field, value]) => [field, withoutNumbers(value)]),
      );
    });
  }
});
