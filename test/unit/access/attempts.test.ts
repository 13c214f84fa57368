import { describe, expect, test } from 'vitest';
import {
  afterFailure,
  afterSuccess,
  NO_ATTEMPTS,
  pauseLeftMs,
  type Attempts,
} from '../../../src/main/access/attempts.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

function failing(times: number, keys: readonly (string | null)[] = ['anna']): Attempts {
  return Array.from({ length: times }, (_, at) => keys[at % keys.length] ?? null).reduce(
    (attempts, key, at) => afterFailure(attempts, key, SECOND, at),
    NO_ATTEMPTS,
  );
}

describe('the pause', () => {
  test.for([
    [0, 0],
    [4, 0],
    [5, 30 * SECOND],
    [6, MINUTE],
    [7, 2 * MINUTE],
    [9, 8 * MINUTE],
    [10, 15 * MINUTE],
    [2000, 15 * MINUTE],
  ] as const)('after %i wrong PINs is %i ms', ([times, pauseMs]) => {
    expect(pauseLeftMs(failing(times), 0)).toBe(pauseMs);
  });

  test('is the same whether one name is guessed at or several, or a name that nobody has', () => {
    expect(pauseLeftMs(failing(6, ['anna', 'bo', null]), 0)).toBe(MINUTE);
  });

  test('passes', () => {
    expect(pauseLeftMs(failing(5), 29 * SECOND)).toBe(SECOND);
    expect(pauseLeftMs(failing(5), 31 * SECOND)).toBe(0);
  });
});

test('a right PIN forgives its own manager’s wrong ones, and not another’s', () => {
  const guessedAtAnna = failing(4, ['anna']);
  expect(afterSuccess(guessedAtAnna, 'anna')).toEqual(NO_ATTEMPTS);
  const afterBo = afterSuccess(afterFailure(guessedAtAnna, null, SECOND, 9), 'bo');
  expect(pauseLeftMs(afterFailure(afterBo, 'anna', SECOND, 10), 0)).toBe(30 * SECOND);
});

test('after a day without a wrong PIN the next one is the first', () => {
  const later = afterFailure(failing(7), 'anna', 24 * HOUR + 1, 1);
  expect(later).toEqual({ failures: { anna: 1 }, lastFailureAt: 1 });
  expect(pauseLeftMs(afterFailure(failing(7), 'anna', 23 * HOUR, 1), 0)).toBe(4 * MINUTE);
});
