/** The search for a port's settings, in a process of its own: a serial driver that hangs there hangs nothing else. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Clock } from '../shared/clock.ts';
import type { LineDetection } from '../shared/line-detection.ts';
import { problem } from '../shared/problem.ts';
import { readDetection, type Detection } from './capture/tap/detection.ts';
import { portProblem } from './rules/line-health.ts';

/** A person has to walk to the register, and print. */
const SECONDS = 60;
const MS_A_SECOND = 1000;

export interface DetectorOptions {
  /** How the search is started here. */
  readonly command: readonly [string, ...string[]];
  readonly path: string;
  readonly clock: Clock;
  /** Ends the search. */
  readonly signal: AbortSignal;
}

/** Searches, and tells what is heard on the way. The last word is `found` or `ended`. */
export async function* detectLine(options: DetectorOptions): AsyncGenerator<LineDetection, void> {
  const { command, path, clock, signal } = options;
  const [executable, ...args] = command;
  const search = spawn(executable, [...args, '--port', path, '--seconds', String(SECONDS)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => {
    search.once('close', () => resolve());
    // One that could not be started says nothing, and is told as such below.
    search.once('error', () => resolve());
  });
  const end = (): void => void search.kill();
  signal.addEventListener('abort', end, { once: true });
  const inOurWords = teller(path, clock.now() + SECONDS * MS_A_SECOND);
  try {
    for await (const line of createInterface({ input: search.stdout })) {
      const detection = readDetection(line);
      const told = detection === null ? null : inOurWords(detection);
      if (told !== null) yield told;
      if (told?.step === 'found' || told?.step === 'ended') return;
    }
    if (!signal.aborted) yield { step: 'ended', problem: problem('line-search-failed') };
  } finally {
    signal.removeEventListener('abort', end);
    search.kill();
    // Whoever wants the port next finds it free.
    await ended;
  }
}

/** Puts one after the other into the page's words, the bytes added up. @param endsAt wall time in ms */
function teller(port: string, endsAt: number): (detection: Detection) => LineDetection | null {
  let bytes = 0;
  return (detection) => {
    switch (detection.event) {
      case 'heard':
        bytes += detection.heard;
        return { step: 'trying', format: detection.format, bytes, endsAt };
      case 'trying':
        return { step: 'trying', format: detection.format, bytes, endsAt };
      case 'failed':
        return { step: 'ended', problem: portProblem(detection, port) };
      case 'result':
        return conclusion(detection.verdict, port);
    }
  };
}

function conclusion(
  verdict: Extract<Detection, { event: 'result' }>['verdict'],
  port: string,
): LineDetection {
  switch (verdict.kind) {
    case 'found':
      return { step: 'found', format: verdict.format, alternatives: verdict.alternatives };
    case 'silence':
      return { step: 'ended', problem: problem('line-nothing-heard', { port }) };
    case 'noise':
      return { step: 'ended', problem: problem('line-only-noise', { port }) };
  }
}
