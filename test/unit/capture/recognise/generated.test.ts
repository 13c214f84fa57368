/**
 * The recogniser on prints nobody wrote: generated layouts, other papers and damage. The suite reads the same ones every
 * time; `KASSABRYGGAN_LAYOUT_SEEDS` asks for so many fresh ones, `KASSABRYGGAN_LAYOUT_SEED` names the first of them.
 */
import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeJob } from '../../../generator/generated-job.ts';
import { shortcomings, wronglyBooked, wrongWhenDamaged } from './generated.ts';

/** Of the prints that can be read, so many must be read whole: postable, and every field as on the paper. */
const SHARE_READ_WHOLE = 0.95;
const PATIENCE_MS = 30 * 60_000;
/** Every so many prints are damaged and counterfeited too, which takes twenty readings each. */
const STRIDE = 8;

const chosen = process.env['KASSABRYGGAN_LAYOUT_SEEDS'];
const first = process.env['KASSABRYGGAN_LAYOUT_SEED'];
const LARGEST_SEED = 2 ** 31;
const runs: readonly { readonly name: string; readonly seed: number; readonly count: number }[] =
  chosen === undefined
    ? [{ name: 'the same in every run', seed: 20_260_101, count: 300 }]
    : [{ name: 'chosen', seed: Number(first ?? randomInt(LARGEST_SEED)), count: Number(chosen) }];

function seedsOf(seed: number, count: number, stride = 1): readonly number[] {
  return Array.from({ length: Math.ceil(count / stride) }, (_, index) => seed + index * stride);
}

/** What went wrong how often, the most frequent first, each with a seed to look at. */
function histogram(found: ReadonlyMap<number, readonly string[]>): string {
  const reasons = new Map<string, { times: number; seed: number }>();
  for (const [seed, names] of found) {
    for (const name of names) reasons.set(name, { seed, times: (reasons.get(name)?.times ?? 0) + 1 });
  }
  return [...reasons]
    .toSorted(([, one], [, other]) => other.times - one.times)
    .map(([name, { times, seed }]) => `\n  ${times} ${name} (seed ${seed})`)
    .join('');
}

describe.each(runs)('generated prints, $name, from seed $seed', ({ seed, count }) => {
  test(
    'are read whole, nearly all of them, and what is booked is right',
    () => {
      const found = new Map<number, readonly string[]>();
      let lost = 0;
      for (const each of seedsOf(seed, count)) {
        const job = makeJob(each);
        if (job.signsLost) lost += 1;
        const short = shortcomings(job);
        if (short.length > 0) found.set(each, short);
      }
      const share = 1 - found.size / count;
      console.info(
        `seed ${seed}: ${count} prints (${lost} with a lost sign), ${(100 * share).toFixed(1)} % read whole${histogram(found)}`,
      );
      expect(share).toBeGreaterThanOrEqual(SHARE_READ_WHOLE);
      const wrong = [...found].filter(([, reasons]) =>
        reasons.some((reason) => reason.startsWith('booked wrong')),
      );
      expect(wrong).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'of other papers are never booked',
    () => {
      const booked = seedsOf(seed, count, STRIDE).map((each): [number, readonly string[]] => [
        each,
        wronglyBooked(each),
      ]);
      expect(booked.filter(([, papers]) => papers.length > 0)).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'that were damaged are never booked with other figures',
    () => {
      const booked = seedsOf(seed, count, STRIDE).map((each): [number, readonly string[]] => [
        each,
        wrongWhenDamaged(each),
      ]);
      expect(booked.filter(([, damages]) => damages.length > 0)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
