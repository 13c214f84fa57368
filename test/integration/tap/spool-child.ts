/**
 * A process with a spool of its own, for tests that take room from it. Each line on stdin is appended as the
 * register's bytes; what the spool tells is written as one JSON object a line.
 */
import { createInterface } from 'node:readline';
import { systemClock } from '../../../src/shared/clock.ts';
import { FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { Spool } from '../../../src/main/capture/tap/spool.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('spool-child.ts FILE');
const tell = (told: object): void => void process.stdout.write(`${JSON.stringify(told)}\n`);
const spool = await Spool.openFile('a.tap', file, systemClock, {
  appended: (_segment, bytes) => tell({ appended: bytes }),
  dropped: (bytes) => tell({ dropped: bytes }),
});
tell({ opened: process.pid });
for await (const line of createInterface({ input: process.stdin })) {
  spool.append(FRAME_KINDS.fromRegister, Buffer.from(`${line}\n`));
}
await spool.close();
