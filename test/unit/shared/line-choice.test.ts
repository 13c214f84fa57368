import { expect, test } from 'vitest';
import { lineAddress, portsOf, sameLine, withChosen } from '../../../src/shared/line-choice.ts';
import { DEFAULT_SERIAL_PORT_SETTINGS, type LineSettings } from '../../../src/shared/line-settings.ts';

const COM3 = { path: 'COM3', ...DEFAULT_SERIAL_PORT_SETTINGS };
const COM4 = { path: 'COM4', ...DEFAULT_SERIAL_PORT_SETTINGS };
const LISTEN: LineSettings = { way: 'serial-listen', register: COM3, printer: null };
const THROUGH: LineSettings = { way: 'serial-pass-through', register: COM3, printer: COM4 };
const NETWORK: LineSettings = { way: 'network', listenPort: 9100, printer: { host: 'till', port: 9101 } };

test('a line is the same whatever order its fields stand in', () => {
  const { handshake, path, ...rest } = COM3;
  expect(
    sameLine(LISTEN, { register: { handshake, ...rest, path }, printer: null, way: 'serial-listen' }),
  ).toBe(true);
});

test('another rate, another way or none is another line', () => {
  expect(sameLine(LISTEN, { ...LISTEN, register: { ...COM3, baudRate: 19_200 } })).toBe(false);
  expect(sameLine(THROUGH, { ...THROUGH, way: 'serial-listen' })).toBe(false);
  expect(sameLine(LISTEN, null)).toBe(false);
  expect(sameLine(null, null)).toBe(true);
});

test('a line stands on its serial ports, the register’s first; one on a network on none', () => {
  expect([LISTEN, THROUGH, NETWORK, null].map(portsOf)).toEqual([['COM3'], ['COM3', 'COM4'], [], []]);
});

test('a line is named by where it begins and where it leads to', () => {
  expect([LISTEN, THROUGH, NETWORK].map(lineAddress)).toEqual(['COM3', 'COM3 → COM4', '9100 → till:9101']);
});

test('chosen ports that are not plugged in are offered after those that are', () => {
  const plugged = [{ path: 'COM4', name: 'COM4', maker: 'FTDI', usb: true }];
  expect(withChosen(plugged, THROUGH)).toEqual([
    { path: 'COM4', name: 'COM4', maker: 'FTDI', usb: true, plugged: true },
    { path: 'COM3', name: 'COM3', maker: null, usb: false, plugged: false },
  ]);
});
