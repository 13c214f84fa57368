import { describe, expect, test } from 'vitest';
import { JobStream, SILENCE_MS } from '../../../src/main/capture/job-stream.ts';
import { FRAME_KINDS, type Frame } from '../../../src/main/capture/tap/frame.ts';

const CUT = Uint8Array.from([0x1d, 0x56, 0x00]);
const POLL = Uint8Array.from([0x10, 0x04, 0x01]);
const START = 1_000_000;

function frame(bytes: Uint8Array | string, at = START): Frame {
  const payload = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
  return { kind: FRAME_KINDS.fromRegister, at, bytes: payload };
}

function paper(text: string): Uint8Array {
  return Buffer.concat([Buffer.from(`\u001b@${text}\n`, 'latin1'), CUT]);
}

function textOf(job: { readonly lines: readonly { readonly text: string }[] }): string {
  return job.lines.map(({ text }) => text).join('\n');
}

describe('frames of the tap', () => {
  test('become jobs with the very bytes they were read from', () => {
    const [job] = new JobStream(0).push(frame(paper('Kvitto 1')));
    expect(job === undefined ? null : textOf(job)).toBe('Kvitto 1');
    expect(Buffer.from(job?.raw ?? []).equals(paper('Kvitto 1'))).toBe(true);
    expect(job?.heardAt).toBe(START);
  });

  test('give the same job however they are cut', () => {
    const bytes = paper('Kvitto med en lång rad');
    const stream = new JobStream(0);
    const jobs = Array.from(bytes, (byte) => stream.push(frame(Uint8Array.of(byte)))).flat();
    expect(jobs).toEqual(new JobStream(0).push(frame(bytes)));
  });

  test('from the printer are no print', () => {
    const stream = new JobStream(0);
    expect(stream.push({ ...frame(paper('Kvitto')), kind: FRAME_KINDS.fromPrinter })).toEqual([]);
    expect(stream.printing).toBe(false);
  });
});

describe('reading on after a crash', () => {
  const papers = ['Ett', 'Två', 'Tre'].map(paper);
  const whole = Buffer.concat(papers);
  const all = new JobStream(0).push(frame(whole));

  test.each([0, 1, 2, 3])('after %i papers gives the rest, at the same places', (read) => {
    const startOffset = papers.slice(0, read).reduce((sum, { length }) => sum + length, 0);
    const again = new JobStream(startOffset).push(frame(whole));
    expect(again.map(({ startOffset: at, endOffset, raw }) => [at, endOffset, raw])).toEqual(
      all.slice(read).map(({ startOffset: at, endOffset, raw }) => [at, endOffset, raw]),
    );
  });
});

describe('a print without a cut', () => {
  test('ends when the next bytes come after a silence', () => {
    const stream = new JobStream(0);
    expect(stream.push(frame('\u001b@Z-RAPPORT\n'))).toEqual([]);
    expect(stream.printing).toBe(true);
    const [job, ...more] = stream.push(frame('\u001b@Kvitto\n', START + SILENCE_MS + 1));
    expect(more).toEqual([]);
    expect(job?.ended).toBe('idle');
    expect(job === undefined ? null : textOf(job)).toBe('Z-RAPPORT');
  });

  test.each([
    ['DLE EOT 1', POLL],
    ['DLE EOT 7 1', Uint8Array.from([0x10, 4, 7, 1])],
    ['GS r 1', Uint8Array.from([0x1d, 0x72, 1])],
    ['ESC v', Uint8Array.from([0x1b, 0x76])],
    ['ESC u 0', Uint8Array.from([0x1b, 0x75, 0])],
    ['GS I 1', Uint8Array.from([0x1d, 0x49, 1])],
  ])('is not kept open by a register that asks for the status with %s all the while', (_, poll) => {
    const stream = new JobStream(0);
    stream.push(frame('\u001b@Z-RAPPORT\n'));
    const ended = [1000, 2000, 3000, 4000, 5000, 6000].flatMap((later) =>
      stream.push(frame(poll, START + later)),
    );
    expect(ended.map(({ ended: how }) => how)).toEqual(['idle']);
  });

  test('is not kept open by questions that arrive byte by byte', () => {
    const stream = new JobStream(0);
    stream.push(frame('\u001b@Z-RAPPORT\n'));
    const bytes = [...POLL, ...POLL, ...POLL];
    const ended = bytes.flatMap((byte, index) =>
      stream.push(frame(Uint8Array.of(byte), START + (index + 1) * 1000)),
    );
    expect(ended.map(({ ended: how }) => how)).toEqual(['idle']);
  });

  test('is not ended while a long picture is under way on a slow line', () => {
    const stream = new JobStream(0);
    stream.push(frame('\u001b@Z-RAPPORT\n\u001dv0\u0000\u0010\u0000\u0010\u0000'));
    const pixels = Array.from({ length: 16 }, (_, row) =>
      stream.push(frame(new Uint8Array(16).fill(0x10), START + (row + 1) * 1000)),
    );
    expect(pixels.flat()).toEqual([]);
    expect(stream.push(frame(CUT, START + 17_000)).map(({ ended: how }) => how)).toEqual(['cut']);
  });

  test('goes on over pauses shorter than a silence', () => {
    const stream = new JobStream(0);
    stream.push(frame('\u001b@Z-RAP'));
    stream.push(frame('PORT\n', START + SILENCE_MS - 1));
    const [job] = stream.push(frame(CUT, START + 2 * SILENCE_MS - 2));
    expect(job?.ended).toBe('cut');
    expect(job === undefined ? null : textOf(job)).toBe('Z-RAPPORT');
  });
});
