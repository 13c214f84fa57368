/** The search for a port's settings, told step by step: the line lets go of the port first, and has it back after. */
import { realpath } from 'node:fs/promises';
import { portsOf } from '../../shared/line-choice.ts';
import type { LineDetection } from '../../shared/line-detection.ts';
import type { LineChooser } from './choose-line.ts';

/** Listens at a port and tells what is heard; the last word is `found` or `ended`. Ends when the signal is aborted. */
export type DetectLine = (path: string, signal: AbortSignal) => AsyncIterable<LineDetection>;

export interface SearchDeps {
  readonly chooser: LineChooser;
  readonly untilAlone: (signal: AbortSignal) => Promise<void>;
  readonly detect: DetectLine;
}

/** @param signal the caller does not listen any more */
export async function* searchLine(
  deps: SearchDeps,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<LineDetection, void> {
  if (!(await isOfLine(path, deps.chooser))) {
    yield* deps.detect(path, signal);
    return;
  }
  const giveBack = deps.chooser.lend();
  try {
    yield { step: 'waiting' };
    await deps.untilAlone(signal);
    if (!signal.aborted) yield* deps.detect(path, signal);
  } finally {
    giveBack();
  }
}

/** Whether the line stands on that port, by whatever name: a name that stays leads to one that changes. */
async function isOfLine(path: string, chooser: LineChooser): Promise<boolean> {
  const device = await deviceOf(path);
  const devices = await Promise.all(portsOf(chooser.wanted()).map(deviceOf));
  return devices.includes(device);
}

/** On Windows a port stands in no file system, and its name is the device's. */
async function deviceOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path.toUpperCase();
  }
}
