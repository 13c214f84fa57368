import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import { emptyZReport } from '../../../src/shared/z-report.ts';
import { hashOfLines } from '../../../src/main/store/captures.ts';
import { capture, tempStore } from './temp-store.ts';

describe('a place on the line', () => {
  test('is stored once: read again after a crash it gives nothing new', () => {
    const { store } = tempStore();
    const first = store.captures.add(capture());
    expect(first).not.toBeNull();
    expect(store.captures.add(capture({ lines: ['read again'], capturedAt: 2 }))).toBeNull();
    expect(store.captures.get(first ?? 0).lines).toEqual(['Z-RAPPORT', 'Z-nr 1042']);
  });

  test('in another segment, or further on in the same, is another place', () => {
    const { store } = tempStore();
    const ids = [
      store.captures.add(capture()),
      store.captures.add(capture({ startOffset: 3 })),
      store.captures.add(capture({ segment: '00000000000002-1.tap' })),
    ];
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
  });

  test('is remembered per segment, and moves', () => {
    const { store } = tempStore();
    expect(store.captures.position('a.tap')).toBe(0);
    store.captures.setPosition('a.tap', 120);
    store.captures.setPosition('a.tap', 480);
    store.captures.setPosition('b.tap', 7);
    expect([store.captures.position('a.tap'), store.captures.position('b.tap')]).toEqual([480, 7]);
  });

  test('does not move when the transaction that stores what was read fails', () => {
    const { store } = tempStore();
    const broken = (): void => {
      store.captures.add(capture());
      store.captures.setPosition('a.tap', 480);
      throw new Error('a bug');
    };
    expect(() => store.transaction(broken)).toThrow('a bug');
    expect(store.captures.position('a.tap')).toBe(0);
    expect(store.captures.add(capture())).not.toBeNull();
  });

  test('keeps its offset when the segment is marked as read to its end', () => {
    const { store } = tempStore();
    store.captures.setPosition('a.tap', 480);
    store.captures.finishSegment('a.tap');
    store.captures.finishSegment('never-read.tap');
    expect(store.captures.finishedSegments()).toEqual(new Set(['a.tap', 'never-read.tap']));
    expect(store.captures.position('a.tap')).toBe(480);
  });
});

test('a capture comes back as it was stored: every byte, the record, the reasons', () => {
  const { store } = tempStore();
  const raw = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
  const stored = capture({
    raw,
    damaged: true,
    ended: 'idle',
    zReport: { ...emptyZReport(), zNumber: '0042-03:417', totalGross: -184_00 },
    reasons: [problem('z-sums-differ', { check: 'tenders', expected: 100, found: 101 })],
    lines: ['Kafé Åäö', '', '  Summa   1 234,50'],
  });
  const id = store.captures.add(stored);
  const { raw: rawBack, ...back } = store.captures.get(id ?? 0);
  expect(Buffer.from(rawBack).equals(Buffer.from(raw))).toBe(true);
  const { raw: _raw, ...expected } = stored;
  expect(back).toEqual({ ...expected, id, textHash: hashOfLines(stored.lines) });
});

describe('the hash of a print', () => {
  const lines = ['', 'Z-RAPPORT', 'Z-nr 1042', ''];

  test('is the same for the same paper, whatever blank lines and spaces surround it', () => {
    expect(hashOfLines(['Z-RAPPORT  ', 'Z-nr 1042'])).toBe(hashOfLines(lines));
  });

  test('differs with one digit', () => {
    expect(hashOfLines(['Z-RAPPORT', 'Z-nr 1043'])).not.toBe(hashOfLines(lines));
  });

  test('differs with the spaces inside a line', () => {
    expect(hashOfLines(['Z-RAPPORT', 'Z-nr  1042'])).not.toBe(hashOfLines(lines));
  });
});
