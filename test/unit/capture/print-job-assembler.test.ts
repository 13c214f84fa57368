import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PrintJobAssembler } from '../../../src/main/capture/print-job-assembler.ts';
import { jobsOf, stream, textOf } from './escpos/reading.ts';

const ESC = 0x1b;
const GS = 0x1d;
const DLE = 0x10;
const INIT = [ESC, 0x40];
const CUT = [GS, 0x56, 0];
const DRAWER = [ESC, 0x70, 0, 25, 250];
const POLL = [DLE, 4, 1];
const SEED = Number(process.env['KASSABRYGGAN_SEED'] ?? 20_261_124);

function assembler(startOffset = 0): PrintJobAssembler {
  return new PrintJobAssembler({ startOffset });
}

function events(bytes: Uint8Array, waitForTail = false): string[][] {
  return jobsOf(bytes, { waitForTail }).map((job) => job.events.map(({ type }) => type));
}

describe('where a job ends', () => {
  test.each([
    ['GS V 0', [GS, 0x56, 0]],
    ['GS V 49', [GS, 0x56, 49]],
    ['GS V 66 n', [GS, 0x56, 66, 3]],
    ['GS V 104 n', [GS, 0x56, 104, 3]],
    ['ESC i', [ESC, 0x69]],
    ['ESC m', [ESC, 0x6d]],
  ])('%s ends it, at once', (_, cut) => {
    const jobs = assembler(100).push(stream(INIT, 'A\n', cut));
    const endOffset = 100 + 4 + cut.length;
    expect(jobs).toMatchObject([{ startOffset: 100, endOffset, ended: 'cut', damaged: false }]);
  });

  test('ESC @ ends it when it holds text', () => {
    const jobs = jobsOf(stream(INIT, 'A\n', INIT, INIT, 'B\n', CUT));
    expect(jobs.map((job) => [job.ended, job.startOffset, job.endOffset, ...textOf(job)])).toEqual([
      ['init', 0, 4, 'A'],
      ['cut', 6, 13, 'B'],
    ]);
  });

  test('ESC @ after a logo alone does not part the logo from its text', () => {
    const logo = stream(GS, 'v0', [0, 1, 0, 1, 0, 255]);
    const jobs = jobsOf(stream(INIT, [...logo], INIT, 'A\n', CUT));
    expect(jobs).toMatchObject([{ startOffset: 0, events: [{ type: 'image' }, { type: 'cut' }] }]);
  });

  test('silence ends it, and nothing is open afterwards', () => {
    const line = assembler();
    expect(line.push(stream(INIT, 'TOTALT 1,00'))).toEqual([]);
    expect(line.openSince).toBe(0);
    const jobs = line.idle();
    expect(jobs).toMatchObject([{ ended: 'idle', damaged: false, endOffset: 13 }]);
    expect(textOf(jobs[0])).toEqual(['TOTALT 1,00']);
    expect(line.openSince).toBeNull();
    expect(line.idle()).toEqual([]);
  });

  test('the end of the stream ends it', () => {
    expect(jobsOf(stream('A'))).toMatchObject([{ ended: 'end', damaged: false, endOffset: 1 }]);
  });
});

describe('what is no job', () => {
  test('what follows a cut without text is not another one', () => {
    expect(jobsOf(stream(INIT, 'A\n', CUT, '\n\n', [ESC, 0x64, 5], DRAWER, CUT, INIT))).toHaveLength(1);
  });

  test('nor is initialising, feeding, asking for the state or printing blanks', () => {
    expect(jobsOf(stream(INIT, POLL, '   \n\n', [ESC, 0x74, 2], POLL, CUT))).toEqual([]);
  });

  test('asking for the state opens nothing, half a command does', () => {
    const line = assembler();
    line.push(stream(POLL, POLL));
    expect(line.openSince).toBeNull();
    line.push(stream(DLE));
    expect(line.openSince).toBe(6);
    line.push(stream(4, 1, INIT));
    expect(line.openSince).toBe(9);
    line.idle();
    expect(line.openSince).toBeNull();
  });

  test('feeds after a cut are not blank lines of the next job, and it starts after them', () => {
    const [, next] = jobsOf(stream('A\n', CUT, '\n\n', DRAWER, 'B\n', CUT));
    expect(next).toMatchObject({ startOffset: 12, events: [{ type: 'cut' }] });
    expect(textOf(next)).toEqual(['B']);
  });

  test('a job of a picture alone is one', () => {
    expect(jobsOf(stream(GS, 'v0', [0, 1, 0, 1, 0, 255], CUT))).toMatchObject([{ ended: 'cut', lines: [] }]);
  });
});

describe('events', () => {
  const qr = stream(GS, '(k', [8, 0, 49, 80, 48], 'Z1042', GS, '(k', [3, 0, 49, 81, 48]);

  test('codes say what they hold', () => {
    const barcode = stream(GS, 'k', 4, '1042', 0, GS, 'k', [73, 6], '{B1042');
    const [job] = jobsOf(stream([...qr], [...barcode], CUT));
    expect(job?.events.map(({ type, data }) => [type, data])).toEqual([
      ['qr', 'Z1042'],
      ['barcode', '1042'],
      ['barcode', '{B1042'],
      ['cut', undefined],
    ]);
  });

  test('a picture that is only stored is none until it is printed', () => {
    const store = stream(GS, '(L', [10, 0, 48, 112, 48, 1, 1, 49, 8, 0, 1, 0]);
    const print = stream(GS, '(L', [2, 0, 48, 50]);
    expect(events(stream('A\n', [...store], CUT))).toEqual([['cut']]);
    expect(events(stream('A\n', [...store], [...print], CUT))).toEqual([['image', 'cut']]);
  });

  test('a drawer pulse after the cut belongs to the job before it, where the tail is waited for', () => {
    const bytes = stream('A\n', CUT, DRAWER, 'B\n', CUT, INIT, DRAWER);
    expect(events(bytes, true)).toEqual([
      ['cut', 'drawer'],
      ['cut', 'drawer'],
    ]);
    expect(events(bytes)).toEqual([['cut'], ['cut']]);
  });

  test('a drawer pulse after the next ESC @ belongs to the next job', () => {
    expect(events(stream('A\n', CUT, INIT, DRAWER, 'B\n', CUT), true)).toEqual([['cut'], ['drawer', 'cut']]);
  });
});

describe('damage', () => {
  const halfRaster = stream(GS, 'v0', [0, 50, 0, 50, 0], 'half of it');

  test('silence inside a picture gives out the text before it, damaged; the next print is whole', () => {
    const line = assembler();
    line.push(stream(INIT, 'A\n', [...halfRaster]));
    const broken = line.idle();
    expect(broken).toMatchObject([{ ended: 'idle', damaged: true }]);
    expect(textOf(broken[0])).toEqual(['A']);
    const whole = line.push(stream('more pixels', INIT, 'B\n', CUT));
    expect(whole).toMatchObject([{ ended: 'cut', damaged: false }]);
    expect(textOf(whole[0])).toEqual(['B']);
  });

  test('a picture that swallows the cut damages the job at the end of the stream', () => {
    expect(jobsOf(stream('A\n', [...halfRaster], CUT))).toMatchObject([{ ended: 'end', damaged: true }]);
  });

  test('unknown commands are counted in the job and over the stream', () => {
    const line = assembler();
    const jobs = line.push(stream('A', [ESC, 0x7a, GS, 0x7e], CUT, [ESC, 0x7a]));
    expect(jobs).toMatchObject([{ unknownCommands: 2 }]);
    expect(line.unknownCommands).toBe(3);
  });

  test('a stream that never ends a job is cut into damaged jobs instead of filling the memory', () => {
    const jobs = jobsOf(Buffer.from('A\n'.repeat(60_000)));
    expect(jobs.length).toBeGreaterThan(1);
    expect(jobs[0]).toMatchObject({ ended: 'end', damaged: true });
    expect(jobs.reduce((lines, job) => lines + job.lines.length, 0)).toBe(60_000);
  });

  test('so is one whose few lines have no end', () => {
    const line = `${'A'.repeat(60_000)}\n`;
    const jobs = jobsOf(Buffer.from(line.repeat(60)));
    expect(jobs.length).toBeGreaterThan(1);
    expect(jobs[0]).toMatchObject({ ended: 'end', damaged: true });
    expect(jobs.reduce((lines, job) => lines + job.lines.length, 0)).toBe(60);
  });

  test('jobs are the same for any chunks, and follow each other without overlap', () => {
    console.info(`print jobs: seed ${SEED}`);
    const piece = fc.oneof(
      fc.constantFrom(
        ...[INIT, CUT, DRAWER, POLL, [ESC, 0x3d, 2], [ESC, 0x3d, 1], [ESC, 0x4c], [ESC, 0x64, 3]].map(
          (bytes) => stream(bytes),
        ),
        stream('F\x94rs\x84ljning\r\n'),
        stream('\t1,00\n'),
        halfRaster,
      ),
      fc.uint8Array({ maxLength: 16 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (pieces, chunkSize) => {
        const bytes = Buffer.concat(pieces);
        const jobs = jobsOf(bytes);
        expect(jobsOf(bytes, { chunkSize })).toEqual(jobs);
        let before = 0;
        for (const job of jobs) {
          expect(job.startOffset).toBeGreaterThanOrEqual(before);
          expect(job.endOffset).toBeGreaterThan(job.startOffset);
          before = job.endOffset;
        }
        expect(before).toBeLessThanOrEqual(bytes.length);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('noise with silences between never throws, and leaves nothing open once it has ended', () => {
    console.info(`print jobs: noise, seed ${SEED}`);
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 12 }), (bursts) => {
        const line = assembler(7);
        const jobs = bursts.flatMap((burst) => [...line.push(burst), ...line.idle()]);
        jobs.push(...line.end());
        expect(line.openSince).toBeNull();
        const end = 7 + bursts.reduce((sum, burst) => sum + burst.length, 0);
        for (const job of jobs) expect(job.endOffset).toBeLessThanOrEqual(end);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
