// npm run demo: sets up what is missing, then plays a shop's day against a simulated Fortnox.
// npm run demo -- --once plays the whole story without a person and ends with 0 only if it ended right.
import { join } from 'node:path';
import { projectNode, ROOT } from './run.mjs';
import { say } from './say.mjs';
import { buildPage, setUp } from './setup.mjs';
import { runWithKeyring } from './with-keyring.mjs';

await setUp();
await buildPage();
say('Startar övningen …');
process.exitCode = await runWithKeyring(projectNode(), [
  join(ROOT, 'src/main/cli/kb.ts'),
  'demo',
  ...process.argv.slice(2),
]);
