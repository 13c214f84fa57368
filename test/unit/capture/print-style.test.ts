import { describe, expect, test } from 'vitest';
import { plainLine, type PrintLine } from '../../../src/main/capture/print-job.ts';
import { jobsOf, stream, textOf, type StreamPart } from './escpos/reading.ts';

const ESC = 0x1b;
const GS = 0x1d;

function linesOf(...parts: readonly StreamPart[]): readonly PrintLine[] {
  return jobsOf(stream(...parts)).flatMap(({ lines }) => lines);
}

function textsOf(...parts: readonly StreamPart[]): string[] {
  return linesOf(...parts).map(({ text }) => text);
}

/** The style of a line `A` printed after a command. */
function styleAfter(...parts: readonly StreamPart[]): Partial<PrintLine> {
  const [line] = linesOf(...parts, 'A\n');
  const plain: Readonly<Record<string, unknown>> = { ...plainLine('A', line?.offset ?? 0) };
  return Object.fromEntries(Object.entries(line ?? {}).filter(([name, value]) => plain[name] !== value));
}

describe('the style of a line', () => {
  test.each<[string, readonly StreamPart[], Partial<PrintLine>]>([
    ['ESC E 1', [ESC, 'E', 1], { bold: true }],
    ['ESC G 1', [ESC, 'G', 1], { bold: true }],
    ['ESC E 0 while ESC G is on', [ESC, 'G', 1, ESC, 'E', [1], ESC, 'E', 0], { bold: true }],
    ['ESC ! 8', [ESC, '!', 0x08], { bold: true }],
    ['ESC ! 16', [ESC, '!', 0x10], { doubleHeight: true }],
    ['ESC ! 32', [ESC, '!', 0x20], { doubleWidth: true }],
    ['ESC ! 128', [ESC, '!', 0x80], { underline: true }],
    ['ESC ! 0 after all', [ESC, '!', 0xb8, ESC, '!', 0], {}],
    ['ESC - 1', [ESC, '-', 1], { underline: true }],
    ['ESC - as the character 2', [ESC, '-2'], { underline: true }],
    ['ESC - as the character 0', [ESC, '-1', ESC, '-0'], {}],
    ['GS B 1', [GS, 'B', 1], { inverse: true }],
    ['GS ! 0x11', [GS, '!', 0x11], { doubleWidth: true, doubleHeight: true }],
    ['ESC a 1', [ESC, 'a', 1], { align: 'centre' }],
    ['ESC a as the character 2', [ESC, 'a2'], { align: 'right' }],
    ['ESC a with a number that means nothing', [ESC, 'a', 1, ESC, 'a', 9], { align: 'centre' }],
    ['ESC @ after all', [ESC, 'E', 1, ESC, '-', 1, GS, 'B', 1, ESC, 'a', 2, ESC, '{', 1, ESC, '@'], {}],
  ])('%s gives it', (_, parts, style) => {
    expect(styleAfter(...parts)).toEqual(style);
  });

  test('is what any visible part of it has; spaces alone have none', () => {
    const [line] = linesOf(
      [ESC, 0x2d, 1],
      '   ',
      [ESC, 0x2d, 0],
      'A',
      [GS, 0x42, 1],
      'B',
      [GS, 0x42, 0],
      'C',
    );
    expect(line).toMatchObject({ text: '   ABC', underline: false, inverse: true });
  });
});

describe('text printed upside down', () => {
  const turn = [ESC, 0x7b, 1];
  const back = [ESC, 0x7b, 0];

  test('reads from its last line to its first, as the paper is turned', () => {
    expect(textsOf(turn, 'tredje\nandra\nförsta\n')).toEqual(['första', 'andra', 'tredje']);
  });

  test('stays in its place between what is printed the right way up', () => {
    expect(textsOf('A\n', turn, 'C\n\nB\n', back, 'D\n')).toEqual(['A', 'B', '', 'C', 'D']);
  });
});

describe('page mode', () => {
  const PAGE = [ESC, 0x4c];
  const place = (x: number, y: number): number[] => [ESC, 0x24, x % 256, x >> 8, GS, 0x24, y % 256, y >> 8];
  const area = (left: number, top: number, width: number, height: number): number[] => [
    ESC,
    0x57,
    ...[left, top, width, height].flatMap((word) => [word % 256, word >> 8]),
  ];
  const direction = (n: number): number[] => [ESC, 0x54, n];

  test('places areas among each other, the upper one first whatever was sent first', () => {
    const page = [PAGE, area(0, 100, 400, 60), 'under\n', area(0, 0, 400, 60), 'over\n'];
    expect(textsOf(...page, '\f')).toEqual(['over', 'under']);
  });

  test('puts areas side by side on one line', () => {
    const page = [PAGE, area(240, 0, 200, 60), '-12,00', area(0, 0, 200, 60), 'Rabatt'];
    expect(textsOf(...page, '\f')).toEqual([`Rabatt${' '.repeat(14)}-12,00`]);
  });

  test('reads text that runs upside down as it is held for reading', () => {
    const page = [PAGE, area(0, 0, 400, 200), direction(2), place(0, 60), 'under', place(0, 20), 'over'];
    expect(textsOf(...page, '\f')).toEqual(['over', 'under']);
  });

  test('places areas among each other as they are held for reading', () => {
    const upper = [area(0, 0, 400, 60), direction(2), 'A\n'];
    const lower = [area(0, 100, 400, 60), direction(2), 'B\n'];
    expect(textsOf(PAGE, ...upper, ...lower, '\f')).toEqual(['B', 'A']);
    const leftmost = [area(0, 0, 60, 400), direction(1), 'A\n'];
    const rightmost = [area(100, 0, 60, 400), direction(1), 'B\n'];
    expect(textsOf(PAGE, ...rightmost, ...leftmost, '\f')).toEqual(['A', 'B']);
    const downwards = [area(0, 0, 60, 400), direction(3), 'A\n', area(100, 0, 60, 400), direction(3), 'B\n'];
    expect(textsOf(PAGE, ...downwards, '\f')).toEqual(['B', 'A']);
  });

  test.each([1, 3])('reads text that runs along the paper (ESC T %i) in columns of its own', (n) => {
    const rows = [
      place(0, 24),
      'Kort',
      place(120, 24),
      '1,00',
      place(0, 54),
      'Swish',
      place(120, 54),
      '2,00',
    ];
    expect(textsOf(PAGE, area(0, 0, 100, 300), direction(n), ...rows, '\f')).toEqual([
      'Kort      1,00',
      'Swish     2,00',
    ]);
  });

  test('prints one direction after the other', () => {
    const page = [PAGE, area(0, 0, 400, 200), 'A\n', direction(2), 'B\n', direction(0), place(0, 90), 'C'];
    expect(textsOf(...page, '\f')).toEqual(['A', 'C', 'B']);
  });

  test('ESC FF prints and stays, CAN throws away and stays, ESC S throws away and leaves', () => {
    expect(textsOf(PAGE, 'A', [ESC, 0x0c], place(0, 40), 'B', '\f', 'C')).toEqual(['A', 'B', 'C']);
    expect(textsOf(PAGE, 'A', 0x18, 'B', '\f')).toEqual(['B']);
    expect(textsOf(PAGE, 'A', [ESC, 0x53], 'B\n')).toEqual(['B']);
  });

  test('a page that is cut before it was printed is read all the same', () => {
    expect(textOf(jobsOf(stream(PAGE, 'A', [GS, 0x56, 0]))[0])).toEqual(['A']);
  });
});

describe('a customer display on the same line', () => {
  test.each<[string, readonly StreamPart[]]>([
    ['2 as a number', [[ESC, 0x3d, 2]]],
    ['2 as a character', [[ESC, 0x3d, 0x32]]],
    ['0: nobody', [[ESC, 0x3d, 0]]],
    ['with other devices than the printer', [[ESC, 0x3d, 6]]],
  ])('selected by %s gets texts that are not printed', (_, select) => {
    expect(textsOf('A\n', ...select, 'TOTALT 9,00', [ESC, 0x3d, 1], 'B\n')).toEqual(['A', 'B']);
  });

  test.each([1, 3, 0x31])('and the printer get the text after ESC = %i', (n) => {
    expect(textsOf([ESC, 0x3d, 2], 'hemligt', [ESC, 0x3d, n], 'A\n')).toEqual(['A']);
  });

  test('is cleared, initialised, moved about and cut off without a trace on paper', () => {
    const display = [
      [ESC, 0x3d, 2],
      '\f\u000b',
      [ESC, 0x40],
      [0x1f, 0x24, 1, 2],
      [0x1f, 0x43, 0],
      [ESC, 0x57, 1, 1, 1, 1, 20, 2],
      'VÄLKOMMEN',
      [ESC, 0x57, 1, 0],
      [ESC, 0x3d, 1],
    ] as const;
    const jobs = jobsOf(stream('A\n', ...display, 'B\n', [GS, 0x56, 0]));
    expect(jobs.map((job) => [job.ended, textOf(job)])).toEqual([['cut', ['A', 'B']]]);
  });

  test('is addressed by US commands even while the printer is selected; they print nothing', () => {
    expect(textsOf('A', [0x1f, 0x24, 65, 66], [0x1f, 0x58, 67], 'B\n')).toEqual(['AB']);
  });
});
