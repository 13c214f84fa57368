import { describe, expect, test } from 'vitest';
import { recognise } from '../../../src/main/capture/recognise/recognise.ts';
import type { ForeignPrint } from '../../../src/main/capture/foreign-print.ts';
import { printCaptures, tokenCaptures } from './escpos/corpus.ts';
import { jobsOf, stream, type StreamPart } from './escpos/reading.ts';
import { allZReports, printBytes } from './own-prints.ts';
import { heardAtSpeed } from './serial-line.ts';

const ESC = 0x1b;
const GS = 0x1d;
const FEED_AND_CUT = [GS, 0x56, 66, 0];

function verdictsOn(...parts: readonly StreamPart[]): (ForeignPrint | null)[] {
  return jobsOf(stream(...parts)).map(({ foreign }) => foreign);
}

function bytesOf(...parts: readonly StreamPart[]): number[] {
  return [...stream(...parts)];
}

/** `GS v 0`: a picture of so many rows of so many bytes, every dot of it black. */
function raster(rowBytes: number, rows: number): number[] {
  const pixels = Array.from({ length: rowBytes * rows }, () => 0xff);
  return bytesOf(GS, 'v0', [0, rowBytes, 0, rows % 256, rows >> 8], pixels);
}

describe('a print that is drawn as a picture', () => {
  const page = [raster(72, 24), raster(72, 24), raster(72, 24)].flat();

  test('is raster only, in whatever command the picture comes', () => {
    const columns = bytesOf(
      ESC,
      '*',
      [33, 0x90, 1],
      Array.from({ length: 3 * 400 }, () => 1),
      '\n',
    );
    const stored = bytesOf(GS, '(L', [0xda, 7, 48, 112, 48, 1, 1, 49, 160, 0, 100, 0], Array(2000).fill(0));
    const printStored = bytesOf(GS, '(L', [2, 0, 48, 50]);
    expect(verdictsOn([ESC, 0x40], page, FEED_AND_CUT)).toEqual(['raster-only']);
    expect(verdictsOn([ESC, 0x40], columns, columns, FEED_AND_CUT)).toEqual(['raster-only']);
    expect(verdictsOn([ESC, 0x40], stored, printStored, FEED_AND_CUT)).toEqual(['raster-only']);
  });

  test('is raster only without a cut as well, when it is longer than any logo', () => {
    expect(verdictsOn([ESC, 0x40], raster(72, 301), '\n\n')).toEqual(['raster-only']);
  });

  test('is not a logo printed ahead for the next receipt, nor one above its text', () => {
    expect(verdictsOn([ESC, 0x40], raster(72, 200))).toEqual([null]);
    expect(verdictsOn([ESC, 0x40], raster(72, 400), 'TOTALT 12,00\n', FEED_AND_CUT)).toEqual([null]);
  });

  test('is a picture where text was printed before and it is narrower than paper', () => {
    const text = ['TOTALT 12,00\n', FEED_AND_CUT] as const;
    const picture = raster(38, 944);
    expect(verdictsOn(...text, picture, FEED_AND_CUT)).toEqual([null, null]);
    expect(verdictsOn(picture, FEED_AND_CUT)).toEqual(['raster-only']);
    expect(verdictsOn(...text, raster(48, 944), FEED_AND_CUT)).toEqual([null, 'raster-only']);
  });

  test('is raster only in Star’s raster language', () => {
    const band = bytesOf('b', [4, 0, 0xff, 0xff, 0xff, 0xff]);
    expect(verdictsOn([ESC, 0x40], bytesOf(ESC, '*rA'), band, band, bytesOf(ESC, '*rB'))).toEqual([
      'raster-only',
    ]);
  });

  test('is one paper of no known kind, with what to do about it', () => {
    const [job] = jobsOf(stream([ESC, 0x40], page, FEED_AND_CUT));
    expect(job?.lines).toEqual([]);
    expect(job === undefined ? [] : recognise(job)).toMatchObject([
      { kind: 'other', postable: false, reasons: [{ code: 'print-raster-only' }], zReport: null },
    ]);
  });
});

describe('a print heard at the wrong speed', () => {
  const SPEEDS = [2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200];
  const pairs = SPEEDS.flatMap((sent) =>
    SPEEDS.filter((heard) => heard !== sent).map((heard) => [sent, heard] as const),
  );

  test.each(pairs)('sent at %i and read at %i is told, whichever print it is', (sentAt, heardAt) => {
    for (const { name, bytes } of allZReports()) {
      const heard = heardAtSpeed(bytes, sentAt, heardAt);
      const jobs = jobsOf(heard);
      const judged = jobs.filter(
        ({ startOffset, endOffset }) => 2 * (endOffset - startOffset) > heard.length,
      );
      // The fewer bits are looked at, the less is heard: below a line's worth nothing is said about speed.
      if (heard.length < 64) continue;
      expect([name, judged.map(({ foreign }) => foreign)]).toEqual([name, ['wrong-speed']]);
      expect(jobs.flatMap((job) => recognise(job)).filter(({ postable }) => postable)).toEqual([]);
    }
  });

  test('sent and read at one speed is the print itself', () => {
    const bytes = printBytes('bare-rates-44');
    expect(heardAtSpeed(bytes, 9600, 9600)).toEqual(new Uint8Array(bytes));
  });

  test('is one paper of no known kind, with what to do about it', () => {
    const [job] = jobsOf(heardAtSpeed(printBytes('bare-rates-44'), 9600, 19_200));
    expect(job === undefined ? [] : recognise(job)).toMatchObject([
      { kind: 'other', postable: false, reasons: [{ code: 'print-wrong-speed' }], zReport: null },
    ]);
  });

  test('is not a print with drawn boxes and high letters, however many', () => {
    const box = `\xc9${'\xcd'.repeat(40)}\xbb\n\xba${'\xb0'.repeat(40)}\xba\n`;
    expect(verdictsOn([ESC, 0x40], box.repeat(20), FEED_AND_CUT)).toEqual([null]);
  });

  test('is not a Z-report with the pixels of a torn logo before it, which is read as what it is', () => {
    const pixels = Array.from({ length: 6000 }, (_, at) => [0x00, 0xff, 0x81, 0x07][at % 4] ?? 0);
    const [job] = jobsOf(stream(pixels, [...printBytes('bare-rates-44').subarray(2)]));
    expect(job?.foreign).toBe('wrong-speed');
    expect(job === undefined ? [] : recognise(job).map(({ kind }) => kind)).toContain('z-report');
  });
});

describe('a print in Star’s language', () => {
  /** Start, code page, centred, size, emphasised without a parameter, feed and cut. */
  const star = bytesOf(
    [ESC, 0x40],
    [ESC, 0x1d, 0x74, 32],
    [ESC, 0x1d, 0x61, 1],
    [ESC, 0x69, 1, 1],
    'Z-RAPPORT 1042\n',
    [ESC, 0x69, 0, 0],
    [ESC, 0x45],
    'TOTALT 1 234,50\n',
    [ESC, 0x46],
    [ESC, 0x64, 3],
  );

  test('is told, in one piece although its size command is a cut elsewhere', () => {
    expect(verdictsOn(star)).toEqual(['star-line-mode']);
  });

  test('is one paper of no known kind, with what to do about it', () => {
    expect(jobsOf(stream(star)).flatMap((job) => recognise(job))).toMatchObject([
      { kind: 'other', postable: false, reasons: [{ code: 'print-star-mode' }], zReport: null },
    ]);
  });

  test('is not a print with GS V, nor one that only feeds at its end', () => {
    expect(verdictsOn(star, FEED_AND_CUT)).toEqual([null]);
    expect(verdictsOn([ESC, 0x40], 'TOTALT 12,00\n', [ESC, 0x64, 3])).toEqual([null]);
  });

  test('is told the same for any chunks', () => {
    expect(jobsOf(stream(star), { chunkSize: 1 })).toEqual(jobsOf(stream(star)));
  });
});

describe('no print of a working line is foreign', () => {
  test('of our own and of the corpus', () => {
    const corpus = [...tokenCaptures(), ...printCaptures()];
    console.info(`foreign prints: none expected among ${corpus.length} captures and our own`);
    for (const { name, bytes } of [...allZReports(), ...corpus]) {
      const foreign = jobsOf(bytes).flatMap((job) => job.foreign ?? []);
      expect([name, foreign]).toEqual([name, []]);
    }
  });
});
