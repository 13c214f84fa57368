// node scripts/keyring.mjs COMMAND …: runs a command with a keychain of its own, and passes its exit code on.
import { runWithKeyring } from './with-keyring.mjs';

const [program, ...args] = process.argv.slice(2);
if (program === undefined) {
  process.stderr.write('node scripts/keyring.mjs COMMAND …\n');
  process.exit(2);
}
process.exitCode = await runWithKeyring(program, args);
