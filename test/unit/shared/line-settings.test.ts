import { describe, expect, test } from 'vitest';
import {
  CANDIDATE_BAUD_RATES,
  DEFAULT_SERIAL_PORT_SETTINGS,
  lineSettingsSchema,
  serialPortSettingsSchema,
} from '../../../src/shared/line-settings.ts';

const register = { path: '/dev/ttyUSB0', ...DEFAULT_SERIAL_PORT_SETTINGS };
const printer = { path: '/dev/ttyUSB1', ...DEFAULT_SERIAL_PORT_SETTINGS };

describe('the settings of a serial port', () => {
  test('cannot ask for XON/XOFF, which would take bytes out of the print', () => {
    for (const handshake of ['xon', 'xoff', 'xonxoff', 'software']) {
      expect(serialPortSettingsSchema.safeParse({ ...register, handshake }).success).toBe(false);
    }
  });

  test('keep no word they do not know, so that the driver is never told one', () => {
    const parsed = serialPortSettingsSchema.parse({ ...register, xon: true, xoff: true });
    expect(parsed).toEqual(register);
  });

  test.each(CANDIDATE_BAUD_RATES)('allow %i baud', (baudRate) => {
    expect(serialPortSettingsSchema.safeParse({ ...register, baudRate }).success).toBe(true);
  });

  test.each([
    { path: ' ' },
    { baudRate: 0 },
    { baudRate: 9600.5 },
    { dataBits: 9 },
    { stopBits: 1.5 },
    { parity: 'mark' },
  ])('refuse %o', (wrong) => {
    expect(serialPortSettingsSchema.safeParse({ ...register, ...wrong }).success).toBe(false);
  });
});

describe('the settings of the line', () => {
  test.each([
    { way: 'network', listenPort: 9100, printer: { host: '192.168.1.50', port: 9100 } },
    { way: 'serial-listen', register, printer: null },
    { way: 'serial-listen', register, printer },
    { way: 'serial-pass-through', register, printer },
  ])('know the way %o', (line) => {
    expect(lineSettingsSchema.parse(line)).toEqual(line);
  });

  test('need a printer where every byte goes through us', () => {
    expect(
      lineSettingsSchema.safeParse({ way: 'serial-pass-through', register, printer: null }).success,
    ).toBe(false);
  });

  test.each(['serial-listen', 'serial-pass-through'])('refuse one port for both ends in %s', (way) => {
    const parsed = lineSettingsSchema.safeParse({ way, register, printer: register });
    expect(parsed.error?.issues[0]?.path).toEqual(['printer', 'path']);
  });
});
