import { describe, expect, test } from 'vitest';
import { rowOf, stream, tokensOf } from './reading.ts';

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const DLE = 0x10;
const US = 0x1f;

/** What follows each command in these tests; were a length wrong, it would not come out as this token. */
const AFTER = '|after|';

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}

/** A command of each form: its bytes, and the name it must have. Lengths: Epson ESC/POS command reference. */
const COMMANDS: readonly (readonly [string, Uint8Array])[] = [
  ['ESC @', stream(ESC, '@')],
  ['ESC SP', stream(ESC, ' ', 3)],
  ['ESC FF', stream(ESC, 0x0c)],
  ['ESC $', stream(ESC, '$', [1, 2])],
  ['ESC &', stream(ESC, '&', [3, 65, 66], [2, ...zeros(6)], [1, ...zeros(3)])],
  ['ESC &', stream(ESC, '&', [3, 66, 65])],
  ['ESC ( A', stream(ESC, '(A', [2, 0, 7, 7])],
  ['ESC * m=0', stream(ESC, '*', [0, 4, 0], zeros(4))],
  ['ESC * m=33', stream(ESC, '*', [33, 4, 1], zeros(3 * 260))],
  ['ESC D', stream(ESC, 'D', [8, 16, 24, 0])],
  ['ESC D', stream(ESC, 'D', 0)],
  ['ESC R', stream(ESC, 'R', 5)],
  ['ESC W', stream(ESC, 'W', zeros(8))],
  ['ESC c 5', stream(ESC, 'c5', 0)],
  ['ESC i', stream(ESC, 'i')],
  ['ESC p', stream(ESC, 'p', [0, 25, 250])],
  ['ESC \\', stream(ESC, '\\', [1, 0])],
  ['GS !', stream(GS, '!', 0x11)],
  ['GS $', stream(GS, '$', [1, 0])],
  ['GS ( k cn=49 fn=80', stream(GS, '(k', [7, 0, 49, 80, 48], 'ABCD')],
  ['GS ( L cn=48 fn=50', stream(GS, '(L', [2, 0, 48, 50])],
  ['GS ( H', stream(GS, '(H', [3, 0], zeros(3))],
  ['GS 8 L cn=48 fn=112', stream(GS, '8L', [4, 0, 0, 0, 48, 112, 0, 0])],
  ['GS *', stream(GS, '*', [2, 1], zeros(16))],
  ['GS C 0', stream(GS, 'C0', [1, 2])],
  ['GS C 1', stream(GS, 'C1', zeros(6))],
  ['GS C ;', stream(GS, 'C;1;999;1;3;1;')],
  ['GS D', stream(GS, 'D0C0', [1, 2, 1, 49], 'BM', [20, 0, 0, 0], zeros(14))],
  ['GS Q 0 16x2', stream(GS, 'Q0', [0, 2, 0, 2, 0], zeros(4))],
  ['GS V 0', stream(GS, 'V', 0)],
  ['GS V 66', stream(GS, 'V', [66, 3])],
  ['GS ^', stream(GS, '^', [1, 2, 0])],
  ['GS g 2', stream(GS, 'g2', [0, 1, 0])],
  ['GS k A m=4', stream(GS, 'k', 4, '*ABC*', 0)],
  ['GS k B m=73', stream(GS, 'k', [73, 5], '{BABC')],
  ['GS v 0 24x3', stream(GS, 'v0', [0, 3, 0, 3, 0], zeros(9))],
  ['GS z 0', stream(GS, 'z0', [1, 1])],
  ['FS .', stream(FS, '.')],
  ['FS 2', stream(FS, '2', [1, 2], zeros(72))],
  ['FS ( E', stream(FS, '(E', [1, 0, 60])],
  ['FS g 1', stream(FS, 'g1', [0, 0, 0, 0, 0, 2, 0], 'xy')],
  ['FS g 2', stream(FS, 'g2', zeros(7))],
  ['FS p', stream(FS, 'p', [1, 0])],
  ['FS q', stream(FS, 'q', 2, [1, 0, 1, 0], zeros(8), [1, 0, 2, 0], zeros(16))],
  ['DLE EOT 1', stream(DLE, [4, 1])],
  ['DLE EOT 7', stream(DLE, [4, 7, 1])],
  ['DLE ENQ 1', stream(DLE, [5, 1])],
  ['DLE DC4 1', stream(DLE, [0x14, 1, 0, 1])],
  ['DLE DC4 8', stream(DLE, [0x14, 8, 1, 3, 20, 1, 6, 2, 8])],
  ['US $', stream(US, '$', [1, 2])],
  ['US LF', stream(US, '\n')],
  ['HT', stream('\t')],
  ['BEL', stream(7)],
  ['DEL', stream(0x7f)],
];

describe('the length of each command', () => {
  test.each(COMMANDS)('%s ends where its form says', (name, bytes) => {
    const rows = [`0\t${bytes.length}\t${name}`, `${bytes.length}\t${AFTER.length}\tTEXT`];
    const whole = Buffer.concat([bytes, Buffer.from(AFTER)]);
    expect(tokensOf(whole).map(rowOf)).toEqual(rows);
    expect(tokensOf(whole, 1).map(rowOf)).toEqual(rows);
  });

  test('tab stops end at the first column that does not rise, which is read again', () => {
    const bytes = stream(ESC, 'D', [8, 16, 10], 'A');
    const rows = ['0\t4\tESC D', '4\t1\tLF', '5\t1\tTEXT'];
    expect(tokensOf(bytes).map(rowOf)).toEqual(rows);
    expect(tokensOf(bytes, 1).map(rowOf)).toEqual(rows);
  });

  test('an unknown command is stepped over by two bytes and counted as unknown', () => {
    for (const bytes of [stream(ESC, 'zA'), stream(GS, 'V', 7), stream(ESC, 'c', 9), stream(DLE, 'A')]) {
      const [first] = tokensOf(bytes);
      expect(first).toMatchObject({ offset: 0, length: 2, fault: 'unknown' });
      expect(tokensOf(bytes, 1)).toEqual(tokensOf(bytes));
    }
  });

  test('a window command has its display form while a display is selected', () => {
    const select = stream(ESC, '=', 2);
    const close = stream(ESC, 'W', [1, 0]);
    const open = stream(ESC, 'W', [1, 1, 1, 1, 20, 2]);
    const back = stream(ESC, '=', 1);
    const bytes = Buffer.concat([select, close, open, back, stream('A')]);
    expect(tokensOf(bytes).map(rowOf)).toEqual([
      '0\t3\tESC =',
      '3\t4\tESC W',
      '7\t8\tESC W',
      '15\t3\tESC =',
      '18\t1\tTEXT',
    ]);
  });
});
