/** One `kb` command: a file beside this one. Words go to stderr, results to stdout. */
export interface Command {
  /** How it is called, for the list `kb` prints: `decode FILE [--code-page auto]`. */
  readonly usage: string;
  /** What it gives, in one sentence. */
  readonly gives: string;
  /**
   * @param args the words after the command's name
   * @returns the exit code: EXIT.done, EXIT.failed or EXIT.wrongUse
   */
  run(args: readonly string[]): Promise<number>;
}

export const EXIT = { done: 0, failed: 1, wrongUse: 2 } as const;
