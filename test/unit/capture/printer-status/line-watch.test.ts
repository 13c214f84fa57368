import { describe, expect, test } from 'vitest';
import {
  LineWatch,
  PRINTER_SILENT_AFTER_MS,
} from '../../../../src/main/capture/printer-status/line-watch.ts';
import { UNKNOWN_CONDITION } from '../../../../src/main/capture/printer-status/printer-condition.ts';
import { ask, disconnected, gap, heard, printer, pulse, register, START, told } from './line.ts';

/** Replies of an idle printer with paper and a closed cover, its pin low (Epson: fixed bits 1 and 4). */
const WELL = 0x12;
const ASB_WELL = [0x10, 0x00, 0x00, 0x00];
const CUT = [0x1d, 0x56, 0x00];

describe('a drawer pulse', () => {
  test.each([
    ['ESC p 0', pulse(0), 2],
    ['ESC p 1', pulse(1), 5],
    ['ESC p "0"', pulse(0x30), 2],
    ['ESC p "1"', pulse(0x31), 5],
    ['DLE DC4 1 0', [0x10, 0x14, 1, 0, 2], 2],
    ['DLE DC4 1 1', [0x10, 0x14, 1, 1, 2], 5],
  ])('%s is heard, with its pin and its place', (_name, bytes, pin) => {
    const [event, ...more] = heard([register([0x41, 0x0a, ...bytes], 7)]);
    expect(more).toEqual([]);
    expect(event).toEqual({
      type: 'drawer-pulse',
      offset: 2,
      at: START + 7,
      jobStart: null,
      facts: { pin },
    });
  });

  test('is none inside a picture, nor in what only a customer display is told', () => {
    const picture = [0x1d, 0x76, 0x30, 0, 5, 0, 1, 0, ...pulse(0)];
    expect(heard([register(picture)])).toEqual([]);
    expect(heard([register([0x1b, 0x3d, 2, ...pulse(0), 0x1b, 0x3d, 1])])).toEqual([]);
  });

  test('is none when DLE DC4 asks for something else', () => {
    expect(heard([register([0x10, 0x14, 2, 1, 8])])).toEqual([]);
  });

  test('is heard after a picture whose rest never came', () => {
    const torn = [0x1d, 0x76, 0x30, 0, 100, 0, 100, 0, 1, 2, 3];
    // The rest of the picture is given up after silence; then the printer is initialised as for every print.
    const next = register([0x1b, 0x40, ...pulse(0)], 6000);
    expect(told(heard([register(torn), next]))).toEqual(['drawer-pulse 2']);
  });
});

describe('an answer to a real-time question', () => {
  test.each([
    [1, 0x1a, ['online offline', 'drawer-level low']],
    [1, 0x16, ['online online', 'drawer-level high']],
    [2, 0x16, ['cover open']],
    [2, 0x32, ['paper out', 'cover closed']],
    [3, 0x1a, ['cutter error']],
    [3, WELL, ['cutter ok']],
    [4, 0x1e, ['paper near-end']],
    [4, 0x7e, ['paper out']],
    [4, WELL, ['paper ok']],
  ])('DLE EOT %i with %i says so', (n, reply, expected) => {
    const events = heard([register(ask(n)), printer([reply], 3)]);
    expect(told(events)).toEqual(['printer-answers', ...expected]);
  });

  test('is told only when it changes something', () => {
    const polls = [0x12, 0x12, 0x72, 0x72, 0x12].flatMap((reply, place) => [
      register(ask(4), place * 1000),
      printer([reply], place * 1000 + 4),
    ]);
    expect(told(heard(polls))).toEqual(['printer-answers', 'paper ok', 'paper out', 'paper ok']);
  });

  test('belongs to the question asked first, however many were asked at once', () => {
    const frames = [register([...ask(1), ...ask(2), ...ask(4)]), printer([0x12, 0x16, 0x72])];
    expect(told(heard(frames))).toEqual([
      'printer-answers',
      'online online',
      'drawer-level low',
      'cover open',
      'paper out',
    ]);
  });

  test('that comes later than registers wait answers another question', () => {
    const frames = [register(ask(1)), register(ask(4), 3000), printer([0x72], 3010)];
    expect(told(heard(frames))).toEqual(['printer-answers', 'paper out']);
  });

  test('to nothing that was asked says nothing, nor does one on another connection', () => {
    expect(told(heard([printer([0x72])]))).toEqual(['printer-answers']);
    expect(told(heard([register(ask(4)), disconnected(1), printer([0x72], 2)]))).toEqual(['printer-answers']);
  });
});

describe('an answer to a question in the print', () => {
  test.each([
    ['GS r 1', [0x1d, 0x72, 1], 0x0c, 'paper out'],
    ['GS r "1"', [0x1d, 0x72, 0x31], 0x03, 'paper near-end'],
    ['GS r 2', [0x1d, 0x72, 2], 0x01, 'drawer-level high'],
    ['ESC v', [0x1b, 0x76], 0x00, 'paper ok'],
    ['ESC u 0', [0x1b, 0x75, 0], 0x00, 'drawer-level low'],
  ])('%s', (_name, question, reply, expected) => {
    expect(told(heard([register(question), printer([reply], 900)]))).toEqual(['printer-answers', expected]);
  });

  test('about the model is not taken for a status', () => {
    const frames = [register([0x1d, 0x49, 1, 0x1d, 0x72, 1]), printer([0x20, 0x0c])];
    expect(told(heard(frames))).toEqual(['printer-answers', 'paper out']);
  });

  test('in a block of text is not taken for a status, whatever letters it has', () => {
    const maker = [0x5f, ...Buffer.from('r26EPSONvz~'), 0x00];
    const frames = [register([0x1d, 0x49, 66, ...ask(4)]), printer([...maker, 0x12])];
    expect(told(heard(frames))).toEqual(['printer-answers', 'paper ok']);
  });
});

describe('automatic status', () => {
  test('of four bytes tells paper, cover, cutter, offline and the drawer’s level', () => {
    expect(told(heard([printer([0x3c, 0x08, 0x0c, 0x00])]))).toEqual([
      'printer-answers',
      'paper out',
      'cover open',
      'cutter error',
      'online offline',
      'drawer-level high',
    ]);
  });

  test('goes on over flow control and real-time answers between its bytes', () => {
    const frames = [register(ask(3)), printer([0x10, 0x13, 0x00, 0x12, 0x0c, 0x11, 0x00])];
    expect(told(heard(frames))).toContain('paper out');
    expect(told(heard(frames))).toContain('cutter ok');
  });

  test('whose rest was lost is let go', () => {
    const frames = [printer([0x10, 0x00]), printer([...ASB_WELL.slice(0, 2), 0x0c, 0x00], 5000)];
    expect(told(heard(frames))).toContain('paper out');
    expect(told(heard([printer([0x10, 0x00]), printer([0x0c, 0x00], 5000)]))).toEqual(['printer-answers']);
  });

  test('says that offline is explained when it is paper or cover, and coming back too', () => {
    const events = heard([
      printer([0x18, 0, 0x0c, 0]),
      printer(ASB_WELL, 9000),
      printer([0x18, 0, 0, 0], 9500),
    ]);
    const explained = events.filter(({ type }) => type === 'online').map(({ facts }) => facts);
    expect(explained).toEqual([
      { value: 'offline', explained: 1 },
      { value: 'online', before: 'offline', explained: 1 },
      { value: 'offline', before: 'online', explained: 0 },
    ]);
  });
});

describe('the drawer’s level', () => {
  const HIGH = [0x14, 0, 0, 0];

  test('is named for what moved it: the pulse, the closing after it, somebody’s hand', () => {
    const frames = [
      printer(ASB_WELL),
      register(pulse(0), 10_000),
      printer(HIGH, 10_200),
      printer(ASB_WELL, 25_000),
      printer(HIGH, 60_000),
      printer(ASB_WELL, 70_000),
    ];
    const causes = heard(frames)
      .filter(({ type }) => type === 'drawer-level')
      .map(({ facts }) => facts['cause']);
    expect(causes).toEqual(['first', 'pulse', 'return', 'by-hand', 'return']);
  });
});

describe('a printer that does not answer', () => {
  const answered = [register(ask(1)), printer([WELL], 5)];
  const later = PRINTER_SILENT_AFTER_MS + 1;

  test('is silent after a while, told once, and told again when it answers', () => {
    const frames = [
      ...answered,
      register(ask(1), 1000),
      register(ask(1), 1000 + later),
      register(ask(1), 9000 + later),
      printer([WELL], 60_000),
    ];
    const events = heard(frames).slice(3);
    expect(told(events)).toEqual(['printer-silent', 'printer-answers']);
    expect(events[0]).toMatchObject({ offset: 3, at: START + 1000 + PRINTER_SILENT_AFTER_MS });
    expect(events[1]?.facts).toEqual({ before: 'silent' });
  });

  test('is noticed without another byte, too, at the same place and time', () => {
    const watch = new LineWatch(UNKNOWN_CONDITION);
    for (const frame of [...answered, register(ask(1), 1000)]) watch.push(frame);
    expect(watch.waitsForPrinter).toBe(true);
    expect(watch.passTime(START + 1000 + PRINTER_SILENT_AFTER_MS)).toEqual([]);
    expect(watch.passTime(START + 99_000)).toMatchObject([
      { type: 'printer-silent', offset: 3, at: START + 1000 + PRINTER_SILENT_AFTER_MS },
    ]);
    expect(watch.passTime(START + 99_999)).toEqual([]);
  });

  test('is not called silent on a line where it has never been heard', () => {
    const frames = [0, 1, 2, 3].map((place) => register(ask(1), place * later));
    expect(heard(frames)).toEqual([]);
  });

  test('is not called silent for a question that was hung up on', () => {
    const frames = [...answered, register(ask(1), 1000), disconnected(1100), register([0x0a], 9000 + later)];
    expect(told(heard(frames))).not.toContain('printer-silent');
  });
});

test('lost bytes are told with their number, and what was half heard is let go', () => {
  const events = heard([printer([0x10, 0x00]), gap(4711, 10), printer([0x0c, 0x00], 20)]);
  expect(told(events)).toEqual(['printer-answers', 'gap']);
  expect(events[1]?.facts).toEqual({ bytes: 4711 });
});

test('what was known before the segment is not told again', () => {
  const known = { ...UNKNOWN_CONDITION, answering: true, paper: 'out' as const };
  expect(told(heard([register(ask(4)), printer([0x72])], known))).toEqual([]);
  const [event] = heard([register([...CUT, ...ask(4)]), printer([WELL])], known);
  expect(event?.facts).toEqual({ value: 'ok', before: 'out' });
});
