/**
 * node test/fortnox-openapi/tell-total.ts FOLDER: at the end of the whole suite, what was held against Fortnox's OpenAPI
 * document in all its processes; ends with 1 when something did not fit.
 */
import { readOpenApi } from './schemas.ts';
import { readTally } from './tally.ts';
import { faultsOf, totalWords } from './total.ts';

const [folder = ''] = process.argv.slice(2);
const tally = readOpenApi() === null ? null : readTally(folder);
for (const fault of tally === null ? [] : faultsOf(tally)) process.stderr.write(`${fault}\n`);
process.stdout.write(`${totalWords(tally)}\n`);
process.exitCode = tally !== null && faultsOf(tally).length > 0 ? 1 : 0;
