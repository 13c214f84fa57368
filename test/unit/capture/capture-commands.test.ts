import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXIT, type Command } from '../../../src/main/cli/command.ts';
import { command as decode } from '../../../src/main/cli/decode.ts';
import { readInChunks } from '../../../src/main/cli/read-in-chunks.ts';
import { command as recognise } from '../../../src/main/cli/recognise.ts';
import { command as tokens } from '../../../src/main/cli/tokens.ts';
import { stream } from './escpos/reading.ts';
import { printBytes } from './own-prints.ts';
import { runCommand } from './run-command.ts';

const KB = fileURLToPath(new URL('../../../src/main/cli/kb.ts', import.meta.url));
const PRINTS = new URL('../../fixtures/prints/', import.meta.url);
const COMMANDS: readonly (readonly [string, Command])[] = Object.entries({ decode, tokens, recognise });

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kb-capture-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function fileOf(bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, 'print.bin');
  await writeFile(file, bytes);
  return file;
}

function smallPrint(): Promise<string> {
  return fileOf(stream([0x1b, 0x40], 'L\x94k\n', [0x1d, 0x56, 0], [0x1b, 0x70, 0, 1, 1]));
}

/** Runs `kb` in a process of its own. @param read takes what it writes; false when no more is wanted */
function runKb(
  nodeArguments: readonly string[],
  args: readonly string[],
  read: (text: string) => boolean,
): Promise<{ exit: number | null; words: string }> {
  const child = spawn(process.execPath, [...nodeArguments, KB, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (text: Buffer) => {
    words += text.toString();
  });
  child.stdout.on('data', (text: Buffer) => {
    if (!read(text.toString())) child.stdout.destroy();
  });
  return new Promise((resolve) => {
    child.once('close', (exit) => resolve({ exit, words }));
  });
}

describe('kb decode', () => {
  test('prints the jobs of a file as JSON, the drawer pulse after the cut included', async () => {
    const file = await smallPrint();
    for (const args of [[file], [file, '--chunk', '1', '--code-page', 'auto'], [file, '--json']]) {
      const { exit, out } = await runCommand(decode, ...args);
      expect(exit).toBe(EXIT.done);
      expect(JSON.parse(out)).toEqual({
        jobs: [
          {
            ended: 'cut',
            damaged: false,
            codePage: 'cp858',
            foreign: null,
            lines: ['Lök'],
            events: [
              { type: 'cut', offset: 6 },
              { type: 'drawer', offset: 9 },
            ],
            startOffset: 0,
            endOffset: 9,
            unknownCommands: 0,
          },
        ],
        bytes: 14,
        unknownCommands: 0,
      });
    }
  });

  test('reads in the code page it is told', async () => {
    const { out } = await runCommand(decode, await smallPrint(), '--code-page', 'cp1252');
    expect(JSON.parse(out)).toMatchObject({ jobs: [{ codePage: 'cp1252', lines: ['L”k'] }] });
  });

  test('parts the jobs of a file, and finds none in an empty one', async () => {
    const { out } = await runCommand(decode, await fileOf(stream('A', [0x1d, 0x56, 0], 'B')));
    expect(JSON.parse(out)).toMatchObject({ jobs: [{ ended: 'cut' }, { ended: 'end' }], bytes: 5 });
    const empty = await runCommand(decode, await fileOf(stream()));
    expect(empty).toEqual({ exit: EXIT.done, out: '{"jobs":[],"bytes":0,"unknownCommands":0}\n', words: '' });
  });
});

describe('kb tokens', () => {
  test('prints one token a line, whatever the chunks', async () => {
    const file = await smallPrint();
    const rows = '0\t2\tESC @\n2\t3\tTEXT\n5\t1\tLF\n6\t3\tGS V 0\n9\t5\tESC p\n';
    for (const args of [[file], [file, '--chunk', '1'], [file, '--chunk', '4']]) {
      expect(await runCommand(tokens, ...args)).toEqual({ exit: EXIT.done, out: rows, words: '' });
    }
  });

  test('prints nothing of an empty file', async () => {
    expect(await runCommand(tokens, await fileOf(stream()))).toEqual({ exit: EXIT.done, out: '', words: '' });
  });

  test('takes no code page', async () => {
    expect((await runCommand(tokens, 'a', '--code-page', 'auto')).exit).toBe(EXIT.wrongUse);
  });

  test('leaves without a word when its reader has had enough', async () => {
    const file = await fileOf(stream('A\n'.repeat(500_000)));
    expect(await runKb([], ['tokens', file], () => false)).toEqual({ exit: EXIT.failed, words: '' });
  });
});

describe('kb recognise', () => {
  const wholeZ = {
    documents: [
      { kind: 'z-report', postable: true, reasons: [], zReport: { zNumber: '1207', totalGross: 809_700 } },
    ],
  };

  test('gives the documents of a print, written down or as bytes, and no reasons when all is well', async () => {
    const written = fileURLToPath(new URL('bare-rates-44.txt', PRINTS));
    for (const file of [written, await fileOf(printBytes('bare-rates-44'))]) {
      const { exit, out } = await runCommand(recognise, file);
      expect(exit).toBe(EXIT.done);
      expect(JSON.parse(out)).toMatchObject(wholeZ);
    }
  });

  test('gives no record for what is not a report of the register', async () => {
    const { out } = await runCommand(recognise, fileURLToPath(new URL('not-z-receipt.txt', PRINTS)));
    expect(JSON.parse(out)).toEqual({
      documents: [{ kind: 'receipt', postable: false, reasons: [], zReport: null }],
    });
  });

  test('reads in the code page it is told', async () => {
    const file = await fileOf(printBytes('vat-in-groups-40'));
    const right = await runCommand(recognise, file, '--code-page', 'cp858');
    const wrong = await runCommand(recognise, file, '--code-page', 'cp1252');
    expect(JSON.parse(right.out)).toMatchObject({ documents: [{ postable: true }] });
    expect(wrong.out).not.toEqual(right.out);
  });

  test('says in words why a document is not postable', async () => {
    const torn = printBytes('bare-rates-44').subarray(0, 700);
    const { out } = await runCommand(recognise, await fileOf(torn));
    expect(JSON.parse(out)).toMatchObject({
      documents: [{ kind: 'damaged', postable: false, reasons: expect.arrayContaining(['print-damaged']) }],
    });
  });

  test('finds nothing in an empty file', async () => {
    const { exit, out } = await runCommand(recognise, await fileOf(stream()));
    expect([exit, JSON.parse(out)]).toEqual([EXIT.done, { documents: [] }]);
  });
});

describe.each(COMMANDS)('kb %s', (_, command) => {
  test.each([[[]], [['a', 'b']], [['a', '--chunk', '0']], [['a', '--code-page', 'cp1']], [['a', '--what']]])(
    'refuses %j as wrong use, and says how it is used',
    async (args) => {
      const { exit, out, words } = await runCommand(command, ...args);
      expect([exit, out]).toEqual([EXIT.wrongUse, '']);
      expect(words).toContain(`kb ${command.usage}`);
    },
  );

  test('fails on what is not there and on a folder, and says why', async () => {
    for (const file of [path.join(folder, 'none.bin'), folder]) {
      const { exit, out, words } = await runCommand(command, file);
      expect([exit, out]).toEqual([EXIT.failed, '']);
      expect(words).toContain(`${file} cannot be read`);
    }
  });

  test('takes any bytes', async () => {
    const noise = Uint8Array.from({ length: 100_000 }, (_byte, at) => (at * at * 31 + (at >> 3)) % 256);
    expect((await runCommand(command, await fileOf(noise))).exit).toBe(EXIT.done);
  });
});

describe('a long file', () => {
  test('is read in pieces, of the size that is asked for', async () => {
    const file = await fileOf(new Uint8Array(200_000));
    const sizes = new Map<number | null, readonly number[]>();
    for (const size of [null, 7, 70_000]) {
      const lengths = new Set<number>();
      for await (const { length } of readInChunks(file, size)) lengths.add(length);
      sizes.set(size, [...lengths]);
    }
    expect(sizes).toEqual(
      new Map([
        [null, [65_536, 3392]],
        [7, [7, 3]],
        [70_000, [70_000, 60_000]],
      ]),
    );
  });

  const RECEIPTS = 10_000;
  const PATIENCE_MS = 30_000;

  test(
    'is decoded in less memory than its jobs have',
    async () => {
      const receipt = stream([0x1b, 0x40], 'Vara   12,00\n'.repeat(60), [0x1d, 0x56, 0]);
      const file = await fileOf(Buffer.concat(Array.from({ length: RECEIPTS }, () => receipt)));
      let end = '';
      const { exit, words } = await runKb(['--max-old-space-size=32'], ['decode', file], (text) => {
        end = (end + text).slice(-100);
        return true;
      });
      expect([exit, words]).toEqual([EXIT.done, '']);
      expect(end).toContain(`"bytes":${RECEIPTS * receipt.length},"unknownCommands":0}`);
    },
    PATIENCE_MS,
  );
});
