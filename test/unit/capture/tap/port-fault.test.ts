import { expect, test } from 'vitest';
import { portFault } from '../../../../src/main/capture/tap/port-fault.ts';

test.each([
  ['Error: No such file or directory, cannot open /dev/ttyUSB0', 'missing'],
  ['Error: No such device or address, cannot open /dev/ttyUSB0', 'missing'],
  ['Error: No such device, cannot open /dev/ttyUSB0', 'missing'],
  ['Opening COM3: File not found', 'missing'],
  ['Error Resource temporarily unavailable Cannot lock port', 'busy'],
  ['Error: Resource busy, cannot open /dev/tty.usbserial', 'busy'],
  ['Error: Device or resource busy, cannot open /dev/ttyS0', 'busy'],
  ['Opening COM3: Access denied', 'busy'],
  ['Error: Permission denied, cannot open /dev/ttyUSB0', 'refused'],
  ['Error: Input/output error setting custom baud rate of 250000', 'refused'],
])('"%s" is a port that is %s', (message, state) => {
  expect(portFault(message)).toEqual({ state, message });
});
