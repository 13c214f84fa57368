/** A serial adapter that the machine lists: the driver asks `udevadm`, which knows no virtual port. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

/**
 * From now on the programs started from here find one adapter in the machine's list, beside a port of its own.
 * @param folder where the stand-in for `udevadm` is put
 * @param port path of the port; its name must be one a serial adapter has
 * @returns ends it
 */
export function listAdapter(port: string, folder: string): () => void {
  const answer = [
    `P: /devices/${basename(port)}`,
    `N: ${basename(port)}`,
    `E: DEVNAME=${port}`,
    'E: ID_VENDOR_ENC=FTDI',
    'E: ID_VENDOR_ID=0403',
    '',
    // Of the machine itself, and leading nowhere, as most computers have.
    'P: /devices/ttyS0',
    'N: ttyS0',
    'E: DEVNAME=/dev/ttyS0',
  ];
  const program = join(folder, 'udevadm');
  mkdirSync(folder, { recursive: true });
  writeFileSync(program, `#!/bin/sh\ncat <<'END'\n${answer.join('\n')}\nEND\n`);
  chmodSync(program, 0o755);
  const before = process.env['PATH'];
  process.env['PATH'] = [folder, before].join(delimiter);
  return () => {
    process.env['PATH'] = before;
  };
}
