import { describe, expect, test } from 'vitest';
import { plainLine } from '../../../src/main/capture/print-job.ts';
import { jobsOf, stream, textOf } from './escpos/reading.ts';

const ESC = 0x1b;
const GS = 0x1d;
const INIT = [ESC, 0x40];
const CUT = [GS, 0x56, 0];

describe('the lines of a print job', () => {
  test.each([
    ['LF', 'A\nB\n\nC\n'],
    ['CR LF', 'A\r\nB\r\n\r\nC\r\n'],
    ['LF CR', 'A\n\rB\n\r\n\rC\n\r'],
    ['CR alone', 'A\rB\r\rC\r'],
    ['CR, a question about the state, LF', `A\r\u0010\u0004\u0001\nB\n\nC\n`],
    ['ESC d', 'A\u001Bd\u0001B\u001Bd\u0002C'],
  ])('%s ends a line, and blank lines stay', (_, text) => {
    expect(textOf(jobsOf(stream(text))[0])).toEqual(['A', 'B', '', 'C']);
  });

  test('feeds by dots, form feeds and cuts end a line', () => {
    expect(textOf(jobsOf(stream('A', [ESC, 0x4a, 30], 'B\fC', CUT))[0])).toEqual(['A', 'B', 'C']);
  });

  test('the line of a bit image is no blank line; after a raster there is one', () => {
    const band = [ESC, 0x2a, 33, 1, 0, 255, 255, 255];
    expect(textOf(jobsOf(stream(band, '\n', band, '\n', 'A'))[0])).toEqual(['A']);
    const raster = stream(GS, 'v0', [0, 1, 0, 1, 0, 255]);
    expect(textOf(jobsOf(stream([...raster], '\nA'))[0])).toEqual(['', 'A']);
  });

  test('each tells where it stands and how it is printed', () => {
    const [job] = jobsOf(
      stream(
        INIT,
        [GS, 0x21, 0x11],
        'Z-RAPPORT\n',
        [GS, 0x21, 0],
        ' \n',
        [ESC, 0x45, 1],
        'x',
        [ESC, 0x45, 0],
        'y',
      ),
    );
    expect(job?.lines).toEqual([
      { ...plainLine('Z-RAPPORT', 5), doubleWidth: true, doubleHeight: true },
      plainLine('', 18),
      { ...plainLine('xy', 23), bold: true },
    ]);
  });

  test('places in dots become columns: 12 dots in font A, 9 in font B', () => {
    const at240 = [ESC, 0x24, 240, 0];
    expect(textOf(jobsOf(stream('Kort', at240, '1,00'))[0])).toEqual([`Kort${' '.repeat(16)}1,00`]);
    const at180 = [ESC, 0x24, 180, 0];
    expect(textOf(jobsOf(stream(ESC, 'M', 1, 'Kort', at180, '1,00'))[0])).toEqual([
      `Kort${' '.repeat(16)}1,00`,
    ]);
    expect(textOf(jobsOf(stream('Kort', [ESC, 0x5c, 24, 0], '1,00'))[0])).toEqual(['Kort  1,00']);
  });

  test('tabs go to every eighth column, or where ESC D has put them', () => {
    expect(textOf(jobsOf(stream('Kort\t1,00\tx'))[0])).toEqual(['Kort    1,00    x']);
    expect(textOf(jobsOf(stream(ESC, 'D', [6, 12, 0], 'Kort\t1,00\tx\ty'))[0])).toEqual(['Kort  1,00  x y']);
  });

  test('columns count characters, in UTF-8 too', () => {
    expect(textOf(jobsOf(stream('L\xc3\xb6k\t1,00'))[0])).toEqual(['Lök     1,00']);
  });

  test('what is sent from right to left reads from left to right', () => {
    expect(textOf(jobsOf(stream([ESC, 0x24, 120, 0], '1,00', [ESC, 0x24, 0, 0], 'Kort'))[0])).toEqual([
      'Kort      1,00',
    ]);
  });

  test('what is struck twice in the same place reads once', () => {
    expect(textOf(jobsOf(stream('SUMMA', [ESC, 0x24, 0, 0], 'SUMMA'))[0])).toEqual(['SUMMA']);
  });

  test('page mode reads from top to bottom, whatever the order it was sent in', () => {
    const area = [ESC, 0x57, 0, 0, 0, 0, 0, 2, 0, 2];
    const at = (x: number, y: number): number[] => [ESC, 0x24, x, 0, GS, 0x24, y, 0];
    const page = stream(
      [ESC, 0x4c],
      area,
      at(120, 60),
      '2,00',
      at(0, 30),
      'Kort',
      at(0, 60),
      'Swish',
      at(120, 30),
      '1,00',
    );
    expect(textOf(jobsOf(stream('Z\n', [...page], '\fslut'))[0])).toEqual([
      'Z',
      'Kort      1,00',
      'Swish     2,00',
      'slut',
    ]);
  });

  test('text for a customer display is left out', () => {
    const display = [[ESC, 0x3d, 2], '\fTOTALT 9,00\n', [0x1f, 0x24, 1, 1], 'x', [ESC, 0x3d, 1]] as const;
    const bytes = stream('A\n', ...display, 'B\n', CUT);
    expect(textOf(jobsOf(bytes)[0])).toEqual(['A', 'B']);
  });
});
