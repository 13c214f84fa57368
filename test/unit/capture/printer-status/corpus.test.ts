import { expect, test } from 'vitest';
import { tokenCaptures } from '../escpos/corpus.ts';
import { heard, register } from './line.ts';

const captures = tokenCaptures();

/** `offset TAB length TAB name`: those that open a drawer. */
function pulsesIn(rows: readonly string[]): number[] {
  return rows.filter((row) => /\t(?:ESC p|DLE DC4 1)\b/.test(row)).map((row) => Number(row.split('\t')[0]));
}

test('the pulses of given captures stand where their tables have them', () => {
  const pulses = captures.map(({ rows }) => pulsesIn(rows));
  console.info(`corpus: ${captures.length} token tables, ${pulses.flat().length} drawer pulses`);
  const found = captures.map(({ bytes }) =>
    heard([register(bytes)]).flatMap(({ type, offset }) => (type === 'drawer-pulse' ? [offset] : [])),
  );
  expect(found).toEqual(pulses);
  expect(pulsesIn(['0\t2\tESC @', '2\t5\tESC p 0', '7\t3\tESC t 2'])).toEqual([2]);
});
