import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listPorts } from '../../../../src/main/capture/tap/list-ports.ts';

describe('the list of ports', () => {
  test('gives what the driver knows, in the order in which people count', async () => {
    const ports = await listPorts(() =>
      Promise.resolve([
        { path: 'COM10', manufacturer: 'FTDI', serialNumber: 'A1', vendorId: '0403' },
        { path: 'COM3', manufacturer: undefined, pnpId: 'not-there' },
      ]),
    );
    expect(ports).toEqual([
      { path: 'COM3', name: 'COM3', maker: null, serialNumber: null, usb: false },
      { path: 'COM10', name: 'COM10', maker: 'FTDI', serialNumber: 'A1', usb: true },
    ]);
  });

  test.skipIf(process.platform === 'win32')(
    'is made from the devices where the driver cannot ask',
    async () => {
      const devices = mkdtempSync(join(tmpdir(), 'kassabryggan-devices-'));
      onTestFinished(() => rmSync(devices, { recursive: true }));
      for (const name of ['ttyUSB10', 'ttyUSB2', 'ttyS0', 'tty1', 'ttyACM0x', 'null']) {
        writeFileSync(join(devices, name), '');
      }
      const ports = await listPorts(() => Promise.reject(new Error('spawn udevadm ENOENT')), devices);
      expect(ports.map(({ path }) => path)).toEqual(
        ['ttyS0', 'ttyUSB2', 'ttyUSB10'].map((name) => join(devices, name)),
      );
    },
  );

  test('can be asked of the machine itself, with or without udev', async () => {
    await expect(listPorts()).resolves.toBeInstanceOf(Array);
  });
});
