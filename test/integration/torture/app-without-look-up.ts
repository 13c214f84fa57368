/** The app with its look-up taken out: every look says that the books are empty. Shows what the look-up is for. */
import { succeeded } from '../../../src/main/fortnox/outcome.ts';
import { runBrowserShell } from '../../../src/main/shell/browser.ts';

await runBrowserShell(process.argv.slice(2), { lookUp: () => Promise.resolve(succeeded(null)) });
