// npm start: sets up what is missing, builds the desktop app and starts it. What follows `--` goes to the app.
// Electron fetches its program by itself, more than 100 MB, when it is first asked for; here it is never asked.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, projectEnvironment, ROOT, run } from './run.mjs';
import { giveUp, say } from './say.mjs';
import { setUp } from './setup.mjs';

const ELECTRON = join(ROOT, 'node_modules', 'electron');

/** The Electron program, where `npx install-electron` has put it; null when it has not. */
function electronProgram() {
  const pathFile = join(ELECTRON, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(ELECTRON, 'dist');
  const program = join(folder, name ?? 'electron');
  return existsSync(program) ? program : null;
}

await setUp();
const program = electronProgram();
if (program === null) {
  giveUp(
    'Programmet Electron saknas här: hämta det med "npx install-electron", eller visa appen utan det med "npm run demo".',
  );
}
say('Bygger appen …');
const built = await capture('npx', ['electron-vite', 'build']);
if (built.code !== 0) giveUp(`Appen kunde inte byggas:\n${built.text}`);
// An editor's terminal may carry this, and Electron would then be a plain Node.
const { ELECTRON_RUN_AS_NODE: _, ...environment } = projectEnvironment();
process.exitCode = await run(program, [ROOT, '--', ...process.argv.slice(2)], {
  env: environment,
  shell: false,
});
