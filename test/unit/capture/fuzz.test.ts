/**
 * Millions of bytes that no register sends, through the whole way from bytes to documents. KASSABRYGGAN_FUZZ_BYTES
 * makes it more of them, KASSABRYGGAN_SEED other ones.
 */
import { describe, expect, test } from 'vitest';
import { PrintJobAssembler } from '../../../src/main/capture/print-job-assembler.ts';
import type { RecognisedDocument } from '../../../src/main/capture/recognise/document.ts';
import { recognise } from '../../../src/main/capture/recognise/recognise.ts';
import { seededRandom } from '../../../src/main/cli/world/seeded-random.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import type { ZReport } from '../../../src/shared/z-report.ts';
import { inRandomChunks, mutate, noise, splice } from './damaged-streams.ts';
import { printCaptures, tokenCaptures } from './escpos/corpus.ts';
import { jobsOf, readTokens } from './escpos/reading.ts';
import { allZReports } from './own-prints.ts';

const SEED = Number(process.env['KASSABRYGGAN_SEED'] ?? 20_261_124);
const TOTAL_BYTES = Number(process.env['KASSABRYGGAN_FUZZ_BYTES'] ?? 2_000_000);
const KINDS = 4;
/** A hang is what takes a hundred times as long as it does on an idle machine, where a megabyte takes a second. */
const MS_PER_STREAM = 10_000;
const MS_PER_MEGABYTE = 100_000;
const NOISE_BYTES = 20_000;
const PIECES = 6;
/** On both sides of a whole print. */
const MARGIN_BYTES = 300;

const zReports = allZReports();
const prints = [
  ...zReports.map(({ bytes }) => bytes),
  ...tokenCaptures().map(({ bytes }) => bytes),
  ...printCaptures().map(({ bytes }) => bytes),
];

interface Tally {
  bytes: number;
  streams: number;
  documents: number;
  postable: RecognisedDocument[];
}

/** Reads a stream in chunks, now and then with silences between, as the app does. */
function readAll(stream: Uint8Array, random: () => number): RecognisedDocument[] {
  const assembler = new PrintJobAssembler({ startOffset: 0 });
  const silences = random() < 0.3 ? 0.01 : 0;
  const documents: RecognisedDocument[] = [];
  for (const chunk of inRandomChunks(random, stream)) {
    documents.push(...assembler.push(chunk).flatMap((job) => recognise(job)));
    if (random() < silences) documents.push(...assembler.idle().flatMap((job) => recognise(job)));
  }
  documents.push(...assembler.end().flatMap((job) => recognise(job)));
  expect(assembler.openSince).toBeNull();
  return documents;
}

/** Feeds streams of one kind until their share of all bytes is reached. */
function fuzz(name: string, seed: number, next: (random: () => number) => Uint8Array): Tally {
  const random = seededRandom(seed);
  const tally: Tally = { bytes: 0, streams: 0, documents: 0, postable: [] };
  const began = systemClock.monotonic();
  while (tally.bytes < TOTAL_BYTES / KINDS) {
    const stream = next(random);
    const streamBegan = systemClock.monotonic();
    const documents = readAll(stream, random);
    expect(systemClock.monotonic() - streamBegan).toBeLessThan(MS_PER_STREAM);
    tally.bytes += stream.length;
    tally.streams += 1;
    tally.documents += documents.length;
    tally.postable.push(...documents.filter(({ postable }) => postable));
  }
  const ms = systemClock.monotonic() - began;
  const { bytes, streams, documents, postable } = tally;
  console.info(
    `fuzz ${name}: seed ${seed}, ${bytes} bytes in ${streams} streams, ${documents} documents, ` +
      `${postable.length} postable, ${Math.round(ms)} ms`,
  );
  return tally;
}

/**
 * The figures of a report that its arithmetic holds together. A letter of a name may be lost, and so may a row of
 * zeros; what is said once only (gift cards sold, tips) has nothing it could be held against.
 */
function figuresOf(report: ZReport | null): string {
  return JSON.stringify([
    report?.totalGross,
    report?.vat
      .filter(({ gross }) => gross !== 0)
      .map(({ rate, net, vat, gross }) => [rate, net, vat, gross]),
    report?.tenders.map(({ amount }) => amount).filter((amount) => amount !== 0),
    report?.rounding ?? 0,
  ]);
}

/** The figures of all whole Z-reports. */
function figuresOn(streams: readonly Uint8Array[]): ReadonlySet<string> {
  const documents = streams.flatMap((bytes) => jobsOf(bytes)).flatMap((job) => recognise(job));
  return new Set(documents.filter(({ postable }) => postable).map(({ zReport }) => figuresOf(zReport)));
}

const PATIENCE_MS = Math.max(60_000, (TOTAL_BYTES / 1_000_000) * MS_PER_MEGABYTE);

describe('whatever the bytes, nothing throws or hangs', { timeout: PATIENCE_MS }, () => {
  test('noise holds nothing to book', () => {
    const { postable } = fuzz('noise', SEED, (random) => noise(random, NOISE_BYTES));
    expect(postable).toEqual([]);
  });

  test('pieces of prints, none of them whole, hold nothing to book', () => {
    const { postable } = fuzz('pieces', SEED + 1, (random) => splice(random, prints, PIECES));
    expect(postable.map(({ zReport }) => zReport)).toEqual([]);
  });

  test('a changed print is booked with its true figures or not at all', () => {
    const truths = figuresOn(prints);
    expect(truths.size).toBeGreaterThanOrEqual(zReports.length);
    const { postable } = fuzz('changed prints', SEED + 2, (random) => {
      const print = prints[Math.floor(random() * prints.length)] ?? prints[0];
      return mutate(random, print ?? new Uint8Array(), prints);
    });
    expect(postable.filter(({ zReport }) => !truths.has(figuresOf(zReport)))).toEqual([]);
  });

  test('noise between whole prints changes no figure', () => {
    const truths = figuresOn(zReports.map(({ bytes }) => bytes));
    const { postable } = fuzz('prints in noise', SEED + 3, (random) => {
      const print = zReports[Math.floor(random() * zReports.length)]?.bytes ?? new Uint8Array();
      return Buffer.concat([noise(random, MARGIN_BYTES), print, noise(random, MARGIN_BYTES)]);
    });
    expect(postable.filter(({ zReport }) => !truths.has(figuresOf(zReport)))).toEqual([]);
  });

  test('tokens cover every byte, in any chunks', () => {
    const random = seededRandom(SEED + 4);
    for (let bytes = 0; bytes < TOTAL_BYTES / 10;) {
      const stream = mutate(random, splice(random, prints, PIECES), prints);
      const tokens = readTokens([...inRandomChunks(random, stream)]);
      const ends = tokens.map(({ offset, length }) => offset + length);
      expect(tokens.map(({ offset }) => offset)).toEqual([0, ...ends.slice(0, -1)]);
      expect(ends.at(-1)).toBe(stream.length);
      expect(readTokens([stream])).toEqual(tokens);
      bytes += stream.length;
    }
  });
});
