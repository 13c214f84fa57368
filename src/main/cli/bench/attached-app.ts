/**
 * A process that attaches to a tap as the app does, reads what it is told of, and stays until it is killed. Says
 * `hello` on stdout when it has been greeted.
 *
 *   attached-app.ts --spool DIR --socket PATH
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attachToTap } from '../../capture/tap/attach.ts';
import { SegmentReader } from '../../capture/tap/segment-reader.ts';

const { values } = parseArgs({ options: { spool: { type: 'string' }, socket: { type: 'string' } } });
const { spool, socket } = values;
if (spool === undefined || socket === undefined) throw new Error('attached-app.ts --spool DIR --socket PATH');

let reading: Promise<unknown> = Promise.resolve();
let current: { readonly segment: string; readonly reader: SegmentReader } | null = null;

function readOn(segment: string): void {
  if (current?.segment !== segment) {
    current = { segment, reader: new SegmentReader(join(spool ?? '', segment)) };
  }
  const { reader } = current;
  reading = reading.then(() => reader.read());
}

const attachment = await attachToTap(socket, {
  told(announcement) {
    if (announcement.event === 'hello') process.stdout.write('hello\n');
    if (announcement.event === 'hello' || announcement.event === 'appended') readOn(announcement.segment);
  },
  gone: () => process.exit(0),
});
if (attachment === null) process.exit(1);
