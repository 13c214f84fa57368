/** A process that attaches to a tap as the app does, and stays until it is killed. */
import { attachToTap } from '../../../src/main/capture/tap/attach.ts';

const [socketPath] = process.argv.slice(2);
if (socketPath === undefined) throw new Error('attached-app.ts SOCKET');
const attachment = await attachToTap(socketPath, {
  told: (announcement) => process.stdout.write(`${announcement.event}\n`),
  gone: () => process.exit(0),
});
if (attachment === null) process.exit(1);
