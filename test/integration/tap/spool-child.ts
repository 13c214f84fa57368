/**
 * A process that writes a segment of its own, for tests that take room from it. Each line on stdin is appended as the
 * register's bytes; what it is told is written as one JSON object a line.
 */
import { createInterface } from 'node:readline';
import { systemClock } from '../../../src/shared/clock.ts';
import { FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { SegmentWriter } from '../../../src/main/capture/tap/segment-writer.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('spool-child.ts FILE');
const tell = (told: object): void => void process.stdout.write(`${JSON.stringify(told)}\n`);
const segment = await SegmentWriter.open(file, systemClock, {
  appended: (bytes) => tell({ appended: bytes }),
  lost: (bytes) => tell({ lost: bytes }),
});
tell({ opened: process.pid });
for await (const line of createInterface({ input: process.stdin })) {
  segment.append(FRAME_KINDS.fromRegister, Buffer.from(`${line}\n`));
}
await segment.close();
