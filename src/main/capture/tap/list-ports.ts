import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A serial port of this machine, as a person chooses it. */
export interface ListedPort {
  /** What to keep in the settings: a name that stays with the adapter, whichever socket it is plugged into next. */
  readonly path: string;
  /** The port's short name, to show: `COM3`, `/dev/ttyUSB0`. */
  readonly name: string;
  /** Who made the adapter, as it says itself; null when it says nothing. */
  readonly maker: string | null;
  readonly serialNumber: string | null;
  /** An adapter somebody plugged in, and not a port of the machine itself, which may lead nowhere. */
  readonly usb: boolean;
}

const DEVICES = '/dev';
const BY_ID = '/dev/serial/by-id';
/** Serial ports and USB adapters by the names Linux gives them (the driver's own pattern: linux-list.js). */
const SERIAL_DEVICE = /^tty(S|USB|ACM|AMA|XRUSB)\d+$/;

/** What the driver tells of a port; what it does not know is undefined. */
interface DriverPort {
  readonly path: string;
  readonly manufacturer?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly pnpId?: string | undefined;
  /** Of USB devices only. */
  readonly vendorId?: string | undefined;
}

/**
 * Lists the serial ports. Virtual ports and some adapters are never listed, so a name can always be typed by hand.
 * @param ask the driver's own list; another only in a test, like the folder of the devices
 */
export async function listPorts(
  ask: () => Promise<readonly DriverPort[]> = askDriver,
  devices = DEVICES,
): Promise<ListedPort[]> {
  try {
    return (await ask()).map(asListed).toSorted(byName);
  } catch {
    // On Linux the driver runs `udevadm`, which a small system lacks; the names of the devices are there all the same.
    return process.platform === 'win32' ? [] : namesIn(devices);
  }
}

async function askDriver(): Promise<readonly DriverPort[]> {
  const { SerialPort } = await import('serialport');
  return SerialPort.list();
}

function asListed({ path, manufacturer, serialNumber, pnpId, vendorId }: DriverPort): ListedPort {
  const staying = pnpId === undefined ? null : join(BY_ID, pnpId);
  return {
    path: staying !== null && existsSync(staying) ? staying : path,
    name: path,
    maker: manufacturer ?? null,
    serialNumber: serialNumber ?? null,
    usb: vendorId !== undefined,
  };
}

async function namesIn(devices: string): Promise<ListedPort[]> {
  return (await readdir(devices))
    .filter((name) => SERIAL_DEVICE.test(name))
    .map((name) => asListed({ path: join(devices, name) }))
    .toSorted(byName);
}

function byName(one: ListedPort, other: ListedPort): number {
  return one.name.localeCompare(other.name, 'en', { numeric: true });
}
