/** A process that takes a data folder for its own, says how that went, and keeps it until it is ended. */
import { takeOwnership } from '../../../src/main/store/owner-lock.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('own-folder.ts FOLDER');
const taken = takeOwnership(folder);
process.stdout.write(`${taken.ok ? 'taken' : taken.problem.code}\n`);
if (taken.ok) process.stdin.resume();
