import { describe, expect, test } from 'vitest';
import { listPorts } from '../../../../src/main/capture/tap/list-ports.ts';

describe('the list of ports', () => {
  test('gives what the driver knows, in the order in which people count', async () => {
    const ports = await listPorts(() =>
      Promise.resolve([
        { path: 'COM10', manufacturer: 'FTDI', serialNumber: 'A1' },
        { path: 'COM3', manufacturer: undefined, pnpId: 'not-there' },
      ]),
    );
    expect(ports).toEqual([
      { path: 'COM3', name: 'COM3', maker: null, serialNumber: null },
      { path: 'COM10', name: 'COM10', maker: 'FTDI', serialNumber: 'A1' },
    ]);
  });

  test.skipIf(process.platform === 'win32')(
    'is made from the devices where the driver cannot ask',
    async () => {
      const ports = await listPorts(() => Promise.reject(new Error('spawn udevadm ENOENT')));
      for (const port of ports) expect(port.name).toMatch(/^\/dev\/tty/);
    },
  );

  test('can be asked of the machine itself, with or without udev', async () => {
    await expect(listPorts()).resolves.toBeInstanceOf(Array);
  });
});
