import { describe, expect, test } from 'vitest';
import {
  draftOf,
  readDraft,
  withFound,
  withOnlyPort,
  type LineDraft,
} from '../../../src/renderer/views/settings/line-draft.ts';
import { DEFAULT_SERIAL_PORT_SETTINGS, type LineSettings } from '../../../src/shared/line-settings.ts';

const COM3 = { path: 'COM3', ...DEFAULT_SERIAL_PORT_SETTINGS };
const COM4 = { ...COM3, path: 'COM4' };
const LINES: LineSettings[] = [
  { way: 'serial-listen', register: { ...COM3, baudRate: 19_200 }, printer: null },
  { way: 'serial-listen', register: COM3, printer: COM4 },
  { way: 'serial-pass-through', register: COM3, printer: COM4 },
  { way: 'serial-pass-through', register: COM3, printer: { ...COM4, handshake: 'rtscts' } },
  { way: 'network', listenPort: 9100, printer: { host: '192.168.1.50', port: 9101 } },
];

function draft(change: Partial<LineDraft>): LineDraft {
  return { ...draftOf(null), ...change };
}

test.each(LINES)('the fields of a line come to the same line again: %o', (line) => {
  expect(readDraft(draftOf(line))).toEqual({ line });
});

test('the passive cable is offered first, and what is missing is its port', () => {
  expect(draftOf(null).way).toBe('serial-listen');
  expect(readDraft(draftOf(null))).toEqual({ errors: { register: 'port' } });
});

describe('what is missing is said of its field', () => {
  const register = COM3;
  test.each([
    ['a printer’s port', draft({ way: 'serial-pass-through', register }), { printer: 'port' }],
    [
      'a second port',
      draft({ way: 'serial-pass-through', register, printer: COM3 }),
      { printer: 'samePort' },
    ],
    ['another port to listen to', draft({ register, printer: COM3 }), { printer: 'samePort' }],
    ['the printer’s address', draft({ way: 'network' }), { printerHost: 'host' }],
    [
      'ports that exist',
      draft({ way: 'network', printerHost: 'p', listenPort: '65536', printerPort: '0' }),
      { listenPort: 'number', printerPort: 'number' },
    ],
  ] as const)('%s', (_what, given, errors) => {
    expect(readDraft(given)).toEqual({ errors });
  });
});

test('a printer’s port goes as fast as the register’s until it is told otherwise', () => {
  const fast = { ...COM3, baudRate: 38_400 };
  const given = draft({ way: 'serial-pass-through', register: fast, printer: COM4 });
  expect(readDraft(given)).toMatchObject({ line: { printer: { path: 'COM4', baudRate: 38_400 } } });
  expect(readDraft({ ...given, alike: false })).toMatchObject({ line: { printer: { baudRate: 9600 } } });
});

test('spaces around a typed name are not part of it', () => {
  expect(readDraft(draft({ register: { ...COM3, path: ' /dev/ttyUSB0 ' } }))).toMatchObject({
    line: { register: { path: '/dev/ttyUSB0' } },
  });
});

test('what was found is set on the register’s port; its name and handshake stay', () => {
  const given = draft({ register: { ...COM3, handshake: 'rtscts' } });
  const found = { baudRate: 38_400, parity: 'even', dataBits: 7, stopBits: 1 } as const;
  expect(withFound(given, found).register).toEqual({ path: 'COM3', handshake: 'rtscts', ...found });
});

describe('the port of the register', () => {
  const listed = (...paths: string[]) =>
    paths.map((path) => ({ path, name: path, maker: null, usb: false, plugged: true }));

  test('stands there when there is one to choose from', () => {
    expect(withOnlyPort(draft({}), listed('COM3')).register.path).toBe('COM3');
  });

  test('is the one adapter beside ports of the machine itself', () => {
    const own = listed('COM1', 'COM2');
    const adapter = { path: 'COM3', name: 'COM3', maker: 'FTDI', usb: true, plugged: true };
    expect(withOnlyPort(draft({}), [...own, adapter]).register.path).toBe('COM3');
    expect(withOnlyPort(draft({}), [...own, adapter, { ...adapter, path: 'COM4' }]).register.path).toBe('');
  });

  test('is chosen by a person when there are more, or none', () => {
    expect(withOnlyPort(draft({}), listed('COM3', 'COM4')).register.path).toBe('');
    expect(withOnlyPort(draft({}), []).register.path).toBe('');
  });

  test('that is not plugged in is not offered so', () => {
    expect(
      withOnlyPort(draft({}), [{ path: 'COM3', name: 'COM3', maker: null, usb: false, plugged: false }]),
    ).toEqual(draft({}));
  });

  test('that was chosen stays', () => {
    expect(withOnlyPort(draft({ register: COM4 }), listed('COM3')).register.path).toBe('COM4');
  });
});
