import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeFrames, encodeFrame, FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { SegmentReader } from '../../../src/main/capture/tap/segment-reader.ts';
import { randomBytes } from './random-bytes.ts';
import { bytesOf, tempFolder } from './tap-line.ts';

const AT = 1_763_571_725_123;
const first = encodeFrame({ kind: FRAME_KINDS.fromRegister, at: AT, bytes: Buffer.from('Z-RAPPORT\n') });
const second = encodeFrame({ kind: FRAME_KINDS.fromRegister, at: AT + 1, bytes: Buffer.from('Z-nr 1042\n') });

describe('a torn last frame', () => {
  test.each(Array.from({ length: second.length }, (_, length) => length))(
    'of %i bytes is left alone, and read when its rest has come',
    async (length) => {
      const path = join(tempFolder(), 'a.tap');
      writeFileSync(path, Buffer.concat([first, second.subarray(0, length)]));
      const reader = new SegmentReader(path);
      expect(bytesOf(await reader.read()).toString()).toBe('Z-RAPPORT\n');
      expect(await reader.read()).toEqual([]);
      appendFileSync(path, second.subarray(length));
      expect(bytesOf(await reader.read()).toString()).toBe('Z-nr 1042\n');
    },
  );
});

test('a frame says what, when and which bytes', () => {
  const { frames, consumed } = decodeFrames(first);
  expect(consumed).toBe(first.length);
  expect(frames).toEqual([{ kind: FRAME_KINDS.fromRegister, at: AT, bytes: Buffer.from('Z-RAPPORT\n') }]);
});

test('a file larger than one reading is read whole, in order', async () => {
  const bytes = randomBytes(1_500_000);
  const path = join(tempFolder(), 'a.tap');
  for (let from = 0; from < bytes.length; from += 65_536) {
    const piece = bytes.subarray(from, from + 65_536);
    appendFileSync(path, encodeFrame({ kind: FRAME_KINDS.fromRegister, at: AT, bytes: piece }));
  }
  expect(bytesOf(await new SegmentReader(path).read()).equals(bytes)).toBe(true);
});

test.each([
  ['an unknown kind', Buffer.from([99])],
  ['a length beyond any frame', Buffer.from([FRAME_KINDS.fromRegister, 0xff, 0xff, 0xff, 0x7f])],
])('%s in the file ends the reading there and breaks nothing', async (_what, damage) => {
  const path = join(tempFolder(), 'a.tap');
  writeFileSync(path, Buffer.concat([first, damage, Buffer.alloc(64), second]));
  const reader = new SegmentReader(path);
  expect(bytesOf(await reader.read()).toString()).toBe('Z-RAPPORT\n');
  expect(await reader.read()).toEqual([]);
});
