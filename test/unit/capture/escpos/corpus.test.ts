import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/main/cli/world/seeded-random.ts';
import type { Token } from '../../../../src/main/capture/escpos/token.ts';
import { printCaptures, tokenCaptures } from './corpus.ts';
import { jobsOf, jobsOfChunks, readTokens, rowOf, stream, textOf, tokensOf } from './reading.ts';

const tokens = tokenCaptures();
const prints = printCaptures();

/** A page of text made here, so that the checks below run even where there is no corpus. */
const OWN_PRINT = stream(0x1b, '@', 'Z-RAPPORT 17\n', 0x1d, 'VB', 3);
const OWN_ROWS = ['0\t2\tESC @', '2\t12\tTEXT', '14\t1\tLF', '15\t4\tGS V 66'];

/** Longer captures are split at so many places, drawn by the seed; shorter ones at every one. */
const SPLITS = 400;
const EVERY_OFFSET_BYTES = 10_000;
const SEED = Number(process.env['KASSABRYGGAN_SEED'] ?? 20_261_124);

function splits({ length }: Uint8Array): string {
  return length <= EVERY_OFFSET_BYTES ? 'every offset' : `${SPLITS} offsets, seed ${SEED}`;
}

function splitOffsets({ length }: Uint8Array): readonly number[] {
  if (length <= EVERY_OFFSET_BYTES) return Array.from({ length: length + 1 }, (_, at) => at);
  const random = seededRandom(SEED);
  return Array.from({ length: SPLITS }, () => Math.floor(random() * (length + 1)));
}

function isSame(token: Token, other: Token | undefined): boolean {
  return token.offset === other?.offset && token.length === other.length && token.name === other.name;
}

/** Every offset of every capture takes its time where other work is done as well. */
const PATIENCE_MS = 60_000;

describe('the corpus of captures', { timeout: PATIENCE_MS }, () => {
  test('says how many captures are checked, and checks one of our own', () => {
    const where = tokens.length + prints.length === 0 ? ' (KASSABRYGGAN_CORPUS names none)' : '';
    console.info(
      `corpus: ${tokens.length} token tables, ${prints.length} printed layouts, splits by seed ${SEED}${where}`,
    );
    expect(tokensOf(OWN_PRINT).map(rowOf)).toEqual(OWN_ROWS);
    expect(textOf(jobsOf(OWN_PRINT)[0])).toEqual(['Z-RAPPORT 17']);
  });

  for (const { name, bytes, rows } of tokens) {
    test(`${name} gives its table's tokens: whole, byte by byte, and split in two at ${splits(bytes)}`, () => {
      expect(tokensOf(bytes).map(rowOf)).toEqual(rows);
      expect(tokensOf(bytes, 1).map(rowOf)).toEqual(rows);
      const whole = tokensOf(bytes);
      const otherwise = splitOffsets(bytes).filter((at) => {
        const split = readTokens([bytes.subarray(0, at), bytes.subarray(at)]);
        return split.length !== whole.length || !split.every((token, index) => isSame(token, whole[index]));
      });
      expect(otherwise).toEqual([]);
    });
  }

  test('all token captures one after the other give all tables one after the other', () => {
    const captures = [...tokens, { bytes: OWN_PRINT, rows: OWN_ROWS }];
    let before = 0;
    const rows: string[] = [];
    for (const capture of captures) {
      for (const row of capture.rows) {
        const [offset, ...rest] = row.split('\t');
        rows.push([Number(offset) + before, ...rest].join('\t'));
      }
      before += capture.bytes.length;
    }
    const all = Buffer.concat(captures.map(({ bytes }) => bytes));
    for (const chunkSize of [all.length, 1, 64]) expect(tokensOf(all, chunkSize).map(rowOf)).toEqual(rows);
  });

  for (const { name, bytes, lines } of prints) {
    test(`${name} reads as its paper`, () => {
      expect(jobsOf(bytes).flatMap((job) => textOf(job))).toEqual(lines);
      expect(jobsOf(bytes, { chunkSize: 1 })).toEqual(jobsOf(bytes));
    });

    test(`${name} reads as its paper when it is split anywhere`, () => {
      const whole = JSON.stringify(jobsOf(bytes));
      const otherwise = splitOffsets(bytes).filter(
        (at) => JSON.stringify(jobsOfChunks([bytes.subarray(0, at), bytes.subarray(at)])) !== whole,
      );
      expect(otherwise).toEqual([]);
    });

    test(`${name} is not damaged and its code page is recognised`, () => {
      const jobs = jobsOf(bytes);
      expect(jobs.map(({ damaged, unknownCommands }) => [damaged, unknownCommands])).toEqual(
        jobs.map(() => [false, 0]),
      );
      expect(jobs[0]?.codePage).toBe(name.split('.')[1]);
    });
  }
});
