import { describe, expect, test } from 'vitest';
import { StatusPollFilter } from '../../../src/main/capture/status-poll.ts';

const POLL = [0x10, 0x04, 0x01];

/** What the filter says of pieces that come one after the other. */
function judge(...pieces: readonly (readonly number[])[]): boolean[] {
  const filter = new StatusPollFilter();
  return pieces.map((piece) => filter.isPoll(Uint8Array.from(piece)));
}

describe('a status request', () => {
  test('is told from a print, alone or in a row', () => {
    expect(judge(POLL, [...POLL, 0x10, 0x04, 0x04])).toEqual([true, true]);
  });

  test('is told whatever pieces it arrives in', () => {
    expect(judge([0x10], [0x04, 0x01, 0x10], [0x04], [0x02])).toEqual([true, true, true, true]);
  });
});

describe('a print', () => {
  test.each([
    ['text', [...Buffer.from('Z-RAPPORT')]],
    ['text after a status request', [...POLL, 0x41]],
    ['a drawer kick in real time (DLE DC4)', [0x10, 0x14, 0x01, 0x00, 0x01]],
    ['nothing at all', []],
  ])('%s is no status request', (_what, piece) => {
    expect(judge(piece)).toEqual([false]);
  });

  test('that begins like a status request is a print from where it differs', () => {
    expect(judge([0x10], [0x41], POLL)).toEqual([true, false, true]);
  });
});
