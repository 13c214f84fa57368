import { describe, expect, test } from 'vitest';
import { DrawerOpenings } from '../../../../src/main/capture/printer-status/drawer-openings.ts';
import type { LineEvent } from '../../../../src/shared/line-event.ts';
import { START } from './line.ts';

const receipt = { startOffset: 100, endOffset: 900, startedAt: START - 2000, heardAt: START };
const OPEN = { startOffset: 100, startedAt: START - 2000 };
/** Longer than any register waits between pulse and print. */
const LONG = 6000;

function opening(offset: number, atMs: number): LineEvent {
  return { type: 'drawer-pulse', offset, at: START + atMs, jobStart: null, facts: { pin: 2 } };
}

describe('an opening of the drawer', () => {
  test.each([
    ['before the print', 90],
    ['in the print', 500],
  ])('%s waits for its end and belongs to it', (_where, offset) => {
    const openings = new DrawerOpenings(null);
    openings.heard(opening(offset, -3000));
    expect(openings.settle(START + LONG, OPEN)).toEqual([]);
    expect(openings.ofPrint(receipt).map(({ jobStart }) => jobStart)).toEqual([100]);
    expect(openings.settle(START + LONG, null)).toEqual([]);
  });

  test('right after the cut belongs to the print before it', () => {
    const openings = new DrawerOpenings(null);
    openings.heard(opening(901, 300));
    expect(openings.ofPrint(receipt)).toEqual([]);
    expect(openings.settle(START + 300, null).map(({ jobStart }) => jobStart)).toEqual([100]);
  });

  test('right after a print that was stored before a crash belongs to it all the same', () => {
    const openings = new DrawerOpenings(receipt);
    openings.heard(opening(901, 300));
    expect(openings.settle(START + 300, null).map(({ jobStart }) => jobStart)).toEqual([100]);
  });

  test('inside the next print, soon after the one before, belongs to the next', () => {
    const openings = new DrawerOpenings(receipt);
    openings.heard(opening(1000, 2000));
    expect(openings.settle(START + 2000, { startOffset: 950, startedAt: START + 1000 })).toEqual([]);
    const next = { startOffset: 950, endOffset: 1800, startedAt: START + 1000, heardAt: START + 4000 };
    expect(openings.ofPrint(next).map(({ jobStart }) => jobStart)).toEqual([950]);
  });

  test('near no print belongs to none, once no print has come', () => {
    const openings = new DrawerOpenings(receipt);
    openings.heard(opening(901, LONG));
    expect(openings.settle(START + LONG + 4999, null)).toEqual([]);
    expect(openings.settle(START + LONG + 5000, null).map(({ jobStart }) => jobStart)).toEqual([null]);
  });

  test('long before a print belongs to none, whether the print comes piece by piece or whole', () => {
    const pieces = new DrawerOpenings(null);
    pieces.heard(opening(90, -2 * LONG));
    expect(pieces.settle(START, OPEN).map(({ jobStart }) => jobStart)).toEqual([null]);
    const whole = new DrawerOpenings(null);
    whole.heard(opening(90, -2 * LONG));
    expect(whole.ofPrint(receipt).map(({ jobStart }) => jobStart)).toEqual([null]);
  });
});
