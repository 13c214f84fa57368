import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RecognisedDocument } from '../../../../src/main/capture/recognise/document.ts';
import { recognise } from '../../../../src/main/capture/recognise/recognise.ts';
import type { DocumentKind } from '../../../../src/shared/z-report.ts';
import { printCaptures } from '../escpos/corpus.ts';
import { jobsOf } from '../escpos/reading.ts';
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

/** A print of the corpus, written down or as bytes, and the file that says what is on it. */
interface Sample {
  readonly name: string;
  readonly expected: Expected;
  readonly documents: () => readonly RecognisedDocument[];
}

const samples: readonly Sample[] = [
  ...names.map((name) => ({
    name,
    expected: expectedOf(name),
    documents: () => recogniseText(readFileSync(join(layouts ?? '', `${name}.txt`), 'utf8')),
  })),
  ...printCaptures().map(({ name, bytes }) => ({
    name,
    expected: expectedOf(name.split('.')[0] ?? ''),
    documents: () => jobsOf(bytes).flatMap((job) => recognise(job)),
  })),
];

function mustNotPost(expected: Expected): boolean {
  return expected['mustNotPost'] === true;
}

const KINDS: ReadonlyMap<unknown, DocumentKind> = new Map([
  ['Z', 'z-report'],
  ['X', 'x-report'],
  ['Z-copy', 'z-copy'],
  ['training', 'training'],
]);

function kindIn(expected: Expected): DocumentKind | undefined {
  return KINDS.get(expected['reportType']);
}

/** The net of every rate must be printed or follow exactly; the corpus lists these as VAT alone. */
function hasNet(expected: Expected): boolean {
  const rows = expected['vat'];
  return Array.isArray(rows) && rows.every((row) => isExpected(row) && 'net' in row);
}

/** Fields of which nobody has said how the record answers to them. */
function unlisted(expected: Expected): string[] {
  return Object.keys(expected).filter((field) => !(field in MAPPED) && !(field in NOT_CARRIED));
}

describe('the corpus of layouts', () => {
  test('says how many prints are compared, and recognises one of our own', () => {
    console.info(
      `corpus: ${names.length} layouts, ${samples.length - names.length} streams${corpus === undefined ? ' (KASSABRYGGAN_CORPUS names none)' : ''}`,
    );
    expect(recogniseText(print('bare-rates-44'))).toHaveLength(1);
  });

  for (const name of names) {
    const expected = expectedOf(name);
    test(`${name}: every expected field is mapped or known not to be carried`, () => {
      expect(unlisted(expected)).toEqual([]);
    });
  }

  test('a field that is neither mapped nor known not to be carried is noticed', () => {
    expect(unlisted({ zNumber: 1, aNewField: 2 })).toEqual(['aNewField']);
  });

  for (const { name, expected, documents } of samples.filter((sample) => mustNotPost(sample.expected))) {
    test(`${name}: is what its expected file says, and not postable`, () => {
      expect(documents().map(({ kind, postable }) => [kind, postable])).toEqual([[kindIn(expected), false]]);
    });
  }

  for (const { name, expected, documents } of samples.filter((sample) => !mustNotPost(sample.expected))) {
    test(`${name}: is one Z-report, read whole, and postable if the net of each rate is printed`, () => {
      const reports = documents().filter(({ kind }) => kind === kindIn(expected));
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
