import { describe, expect, test } from 'vitest';
import { lineHealth, type LineEnds } from '../../../src/main/rules/line-health.ts';
import { DEFAULT_SERIAL_PORT_SETTINGS, type LineSettings } from '../../../src/shared/line-settings.ts';
import type { PortState } from '../../../src/shared/port-report.ts';

const REGISTER = { path: 'COM3', ...DEFAULT_SERIAL_PORT_SETTINGS };
const PRINTER = { path: 'COM4', ...DEFAULT_SERIAL_PORT_SETTINGS };
const LISTEN: LineSettings = { way: 'serial-listen', register: REGISTER, printer: PRINTER };
const THROUGH: LineSettings = { way: 'serial-pass-through', register: REGISTER, printer: PRINTER };
const NETWORK: LineSettings = { way: 'network', listenPort: 9100, printer: { host: 'p', port: 9100 } };

function ends(line: LineSettings, register: PortState, printer: PortState): LineEnds {
  return {
    line,
    printerReachable: true,
    ports: [
      { side: 'register', state: register, message: '' },
      { side: 'printer', state: printer, message: 'said' },
    ],
  };
}

function told(standing: LineEnds): string {
  const { carries, problem } = lineHealth(standing);
  return `${carries ? 'carries' : 'does not carry'}, ${problem?.code ?? 'well'}`;
}

test('a line with both ports open carries, and is well', () => {
  expect(told(ends(LISTEN, 'open', 'open'))).toBe('carries, well');
  expect(told(ends(THROUGH, 'open', 'open'))).toBe('carries, well');
});

test.each([
  ['missing', 'line-port-missing'],
  ['busy', 'line-port-busy'],
  ['refused', 'line-port-refused'],
] as const)('a register’s port that is %s carries nothing', (state, code) => {
  expect(told(ends(LISTEN, state, 'open'))).toBe(`does not carry, ${code}`);
});

test('the problem names the port it is about', () => {
  expect(lineHealth(ends(THROUGH, 'open', 'busy')).problem?.facts).toEqual({ port: 'COM4', message: 'said' });
});

describe('the printer’s port', () => {
  test('carries everything on the way through', () => {
    expect(told(ends(THROUGH, 'open', 'missing'))).toBe('does not carry, line-port-missing');
  });

  test('is not needed to listen to the register', () => {
    expect(told(ends(LISTEN, 'open', 'missing'))).toBe('carries, line-replies-unheard');
  });

  test('that takes nothing for a while is told, and the line carries', () => {
    expect(told(ends(THROUGH, 'open', 'stalled'))).toBe('carries, printer-stalled');
  });
});

test('on a network there are no ports, and a printer that does not answer is told', () => {
  const network = { line: NETWORK, printerReachable: true, ports: [] };
  expect(told(network)).toBe('carries, well');
  expect(told({ ...network, printerReachable: false })).toBe('carries, printer-unreachable');
});
