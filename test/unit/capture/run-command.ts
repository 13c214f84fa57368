/** Runs a command in this process and keeps what it writes. */
import { vi } from 'vitest';
import type { Command } from '../../../src/main/cli/command.ts';

interface Outcome {
  readonly exit: number;
  /** What it wrote to stdout. */
  readonly out: string;
  /** What it said on stderr. */
  readonly words: string;
}

export async function runCommand(command: Command, ...args: readonly string[]): Promise<Outcome> {
  let out = '';
  let words = '';
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((...given: unknown[]) => {
    out += String(given[0]);
    const done = given.at(-1);
    if (typeof done === 'function') done();
    return true;
  });
  const said = vi.spyOn(console, 'error').mockImplementation((...given: unknown[]) => {
    words += `${given.join(' ')}\n`;
  });
  try {
    return { exit: await command.run(args), out, words };
  } finally {
    written.mockRestore();
    said.mockRestore();
  }
}
