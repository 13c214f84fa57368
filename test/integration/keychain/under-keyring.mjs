// Runs a script of this folder with a Secret Service of its own (scripts/with-keyring.mjs).
import { runWithKeyring } from '../../../scripts/with-keyring.mjs';

process.exitCode = await runWithKeyring(process.execPath, process.argv.slice(2));
