/** From the bytes of a Z-report, however they end, to what may be booked. */
import { describe, expect, test } from 'vitest';
import type { PrintJob } from '../../../src/main/capture/print-job.ts';
import { PrintJobAssembler } from '../../../src/main/capture/print-job-assembler.ts';
import { recognise } from '../../../src/main/capture/recognise/recognise.ts';
import { jobsOf, stream } from './escpos/reading.ts';
import { allZReports } from './own-prints.ts';

const ESC = 0x1b;
const GS = 0x1d;
const CUT_BYTES = 4;
const INIT = [ESC, 0x40];

function outcomes(jobs: readonly PrintJob[]): string[] {
  return jobs.flatMap((job) =>
    recognise(job).map(({ kind, postable }) => `${job.ended}: ${kind}${postable ? ', postable' : ''}`),
  );
}

describe.each(allZReports())('$name', ({ bytes }) => {
  const uncut = bytes.subarray(0, -CUT_BYTES);
  const half = uncut.subarray(0, Math.floor(uncut.length * 0.6));

  test('is postable when it is cut, once or twice, with a drawer pulse after it', () => {
    expect(outcomes(jobsOf(bytes))).toEqual(['cut: z-report, postable']);
    const tail = stream([GS, 0x56, 1], [ESC, 0x70, 0, 25, 250], INIT);
    expect(outcomes(jobsOf(Buffer.concat([bytes, tail])))).toEqual(['cut: z-report, postable']);
  });

  test('is postable when a tear bar ends it in silence, or the next print does', () => {
    const line = new PrintJobAssembler({ startOffset: 0 });
    expect(outcomes([...line.push(uncut), ...line.idle()])).toEqual(['idle: z-report, postable']);
    expect(outcomes(jobsOf(Buffer.concat([uncut, bytes])))).toEqual([
      'init: z-report, postable',
      'cut: z-report, postable',
    ]);
  });

  test('is not postable when it falls silent half way, or inside the data of a command', () => {
    const line = new PrintJobAssembler({ startOffset: 0 });
    const torn = outcomes([...line.push(half), ...line.idle()]);
    expect(torn.filter((outcome) => outcome.includes('postable'))).toEqual([]);
    const code = stream(GS, '(k', [40, 0, 49, 80, 48], 'Z 1042');
    const jobs = [...line.push(uncut), ...line.push(code), ...line.idle()];
    expect(jobs.map(({ damaged }) => damaged)).toEqual([true]);
    expect(outcomes(jobs)).toEqual(['idle: z-report']);
  });

  test('is one Z when it was restarted half way: the whole one', () => {
    expect(outcomes(jobsOf(Buffer.concat([half, bytes]))).slice(1)).toEqual(['cut: z-report, postable']);
    const onOnePaper = outcomes(jobsOf(Buffer.concat([half, stream('\n'), bytes.subarray(INIT.length)])));
    expect(onOnePaper.filter((outcome) => outcome.includes('postable'))).toEqual(['cut: z-report, postable']);
  });

  test('is the same in any chunks', () => {
    expect(jobsOf(bytes, { chunkSize: 1 })).toEqual(jobsOf(bytes));
    expect(jobsOf(bytes, { chunkSize: 64 })).toEqual(jobsOf(bytes));
  });
});
