import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EXIT } from '../../../src/main/cli/command.ts';
import { command as decode } from '../../../src/main/cli/decode.ts';
import { command as tokens } from '../../../src/main/cli/tokens.ts';
import { stream } from './escpos/reading.ts';

let folder = '';
let file = '';
let out = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kb-decode-'));
  file = path.join(folder, 'print.bin');
  await writeFile(file, stream([0x1b, 0x40], 'L\x94k\n', [0x1d, 0x56, 0], [0x1b, 0x70, 0, 1, 1]));
  out = '';
  // What the commands write is caught here; all else runs as it is.
  vi.spyOn(process.stdout, 'write').mockImplementation((...args: unknown[]) => {
    out += String(args[0]);
    const done = args.at(-1);
    if (typeof done === 'function') done();
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('kb decode', () => {
  test('prints the jobs of a file as JSON, the drawer pulse after the cut included', async () => {
    for (const args of [[file], [file, '--chunk', '1', '--code-page', 'auto']]) {
      out = '';
      expect(await decode.run(args)).toBe(EXIT.done);
      expect(JSON.parse(out)).toMatchObject({
        jobs: [
          {
            ended: 'cut',
            damaged: false,
            codePage: 'cp858',
            lines: ['Lök'],
            events: [{ type: 'cut' }, { type: 'drawer' }],
          },
        ],
        bytes: 14,
        unknownCommands: 0,
      });
    }
  });

  test('reads in the code page it is told', async () => {
    expect(await decode.run([file, '--code-page', 'cp1252'])).toBe(EXIT.done);
    expect(JSON.parse(out)).toMatchObject({ jobs: [{ codePage: 'cp1252', lines: ['L”k'] }] });
  });

  test.each([[[]], [['a', 'b']], [['a', '--chunk', '0']], [['a', '--code-page', 'cp1']], [['a', '--what']]])(
    'refuses %j as wrong use',
    async (args) => {
      expect(await decode.run(args)).toBe(EXIT.wrongUse);
      expect(out).toBe('');
    },
  );

  test('fails on a file that is not there', async () => {
    expect(await decode.run([path.join(folder, 'none.bin')])).toBe(EXIT.failed);
  });
});

describe('kb tokens', () => {
  test('prints one token a line, whatever the chunks', async () => {
    const rows = '0\t2\tESC @\n2\t3\tTEXT\n5\t1\tLF\n6\t3\tGS V 0\n9\t5\tESC p\n';
    for (const args of [[file], [file, '--chunk', '1']]) {
      out = '';
      expect(await tokens.run(args)).toBe(EXIT.done);
      expect(out).toBe(rows);
    }
  });

  test('takes no code page', async () => {
    expect(await tokens.run([file, '--code-page', 'auto'])).toBe(EXIT.wrongUse);
  });
});
