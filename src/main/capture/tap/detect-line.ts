/**
 * Finds rate, data bits and parity of a register's line while the register prints: listens under one setting after the
 * other, and judges what it hears. A process of its own, because the serial driver can spin (serial-watchdog.ts) and
 * whoever started this can then simply end it. The port must be free: a tap on it has to let go first.
 *
 *   detect-line.ts --port PATH [--seconds N]     progress and result on stdout, one JSON object a line (detection.ts)
 */
import { parseArgs } from 'node:util';
import { systemClock, type Clock } from '../../../shared/clock.ts';
import { CANDIDATE_BAUD_RATES, type LineFormat } from '../../../shared/line-settings.ts';
import type { Detection } from './detection.ts';
import { ListeningPost } from './listening-post.ts';
import { decide, weigh, type Evidence, type Verdict } from './serial-evidence.ts';

const DEFAULT_SECONDS = 60;
/** Two windows of the judge's. */
const ENOUGH_BYTES = 256;
/** So much longer than those bytes take when they come without a pause. */
const PATIENCE_FACTOR = 1.3;
const BITS_A_BYTE = 10;
const MS_A_SECOND = 1000;
/** Once something has made sense, so long a silence means that the print has ended. */
const END_OF_PRINT_MS = 2000;
/** More than three hundred fitting bytes, with nothing against them: enough to ask no more. */
const SURE = 0.9;

/** Seven bits with parity are heard as eight without, so two formats are all that has to be tried. */
const TRIED: readonly LineFormat[] = (['none', 'even'] as const).flatMap((parity) =>
  CANDIDATE_BAUD_RATES.map((baudRate): LineFormat => ({ baudRate, parity, dataBits: 8, stopBits: 1 })),
);

interface DetectOptions {
  readonly path: string;
  readonly seconds: number;
  readonly clock: Clock;
  readonly tell: (detection: Detection) => void;
}

/** Listens until it is sure or its time is up. @returns whether the settings were found */
async function detectLine({ path, seconds, clock, tell }: DetectOptions): Promise<boolean> {
  const post = new ListeningPost(path, clock);
  const deadline = clock.monotonic() + seconds * MS_A_SECOND;
  const evidence: Evidence[] = [];
  let verdict: Verdict = { kind: 'silence' };

  for (let turn = 0; clock.monotonic() < deadline && !isSure(verdict);) {
    const format = TRIED[turn % TRIED.length];
    if (format === undefined) break;
    const fault = await post.tune(format);
    if (fault !== null) {
      tell({ event: 'failed', ...fault });
      await post.close();
      return false;
    }
    tell({ event: 'trying', format });
    const left = deadline - clock.monotonic();
    const bytes = await post.hear(ENOUGH_BYTES, {
      first: verdict.kind === 'found' ? Math.min(END_OF_PRINT_MS, left) : left,
      rest: (ENOUGH_BYTES * BITS_A_BYTE * PATIENCE_FACTOR * MS_A_SECOND) / format.baudRate,
    });
    if (bytes.length === 0 && verdict.kind === 'found') break;
    const weighed = weigh({ format, bytes });
    evidence.push(weighed);
    verdict = decide(evidence);
    tell({ event: 'heard', format: weighed.format, heard: weighed.heard, fitting: weighed.fitting });
    // What makes sense is listened to further; what does not makes room for the next.
    if (weighed.fitting === 0) turn += 1;
  }
  await post.close();
  tell({ event: 'result', verdict });
  return verdict.kind === 'found';
}

function isSure(verdict: Verdict): boolean {
  return verdict.kind === 'found' && verdict.confidence >= SURE;
}

const FOUND = 0;
const NOT_FOUND = 1;
const WRONG_USE = 2;

/** Runs the search as its command line says. @returns the exit code: found, not found, or wrong use */
export async function runDetectLine(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { port: { type: 'string' }, seconds: { type: 'string', default: String(DEFAULT_SECONDS) } },
  });
  const seconds = Number(values.seconds);
  if (typeof values.port !== 'string' || !(seconds > 0)) {
    process.stderr.write('detect-line: --port PATH is needed; --seconds is a number above zero\n');
    return WRONG_USE;
  }
  const found = await detectLine({
    path: values.port,
    seconds,
    clock: systemClock,
    tell: (detection) => void process.stdout.write(`${JSON.stringify(detection)}\n`),
  });
  // Where a pipe is written to in the background, whoever ends the process now would cut the result off.
  await new Promise((written) => process.stdout.write('', written));
  return found ? FOUND : NOT_FOUND;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await runDetectLine(process.argv.slice(2));
