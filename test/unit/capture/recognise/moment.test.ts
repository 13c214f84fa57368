import { describe, expect, test } from 'vitest';
import {
  findMoments,
  toLocalDateTime,
  withoutMoments,
} from '../../../../src/main/capture/recognise/moment.ts';

function momentsIn(text: string): readonly (string | null)[] {
  return findMoments(text).map(toLocalDateTime);
}

describe('a date and time on paper', () => {
  test.each([
    ['2026-01-05 17:19:22', '2026-01-05T17:19:22'],
    ['2026-11-16 08:00', '2026-11-16T08:00:00'],
    ['2026-11-16T08:00:01', '2026-11-16T08:00:01'],
    ['2026-11-16 kl 16:04', '2026-11-16T16:04:00'],
    ['2026-11-16 kl. 16.04', '2026-11-16T16:04:00'],
    ['2026/11/16, 16:04', '2026-11-16T16:04:00'],
    ['20261116 16:04', '2026-11-16T16:04:00'],
    ['26-11-16 16:04', '2026-11-16T16:04:00'],
    ['16.11.2026 16:04', '2026-11-16T16:04:00'],
    ['13 maj 2026 kl 18:02', '2026-05-13T18:02:00'],
    ['3 October 2026 18:02', '2026-10-03T18:02:00'],
    ['2028-02-29 00:00', '2028-02-29T00:00:00'],
  ])('%j is %s', (text, moment) => {
    expect(momentsIn(text)).toEqual([moment]);
  });

  test('may stand twice on a line', () => {
    expect(momentsIn('SKIFT: 2413. 2026-01-03 18:00:51 - 2026-01-05 17:19:22')).toEqual([
      '2026-01-03T18:00:51',
      '2026-01-05T17:19:22',
    ]);
  });

  test.each([
    '2026-02-30 10:00',
    '2026-13-01 10:00',
    '556000-0456',
    '0042-03:417',
    '1 234,50',
    'Tel 08-12 34 56',
  ])('%j is none', (text) => {
    expect(momentsIn(text).filter((moment) => moment !== null)).toEqual([]);
  });

  test('without a time is no moment: midnight is not made up', () => {
    expect(momentsIn('Datum: 2026-06-02')).toEqual([null]);
    expect(findMoments('Datum: 2026-06-02')[0]?.date).toBe('2026-06-02');
  });

  test('leaves no digit behind that could be taken for an amount', () => {
    expect(withoutMoments('Tid 2026-01-05 17.19.22  7,00')).toBe('Tid                      7,00');
  });
});
