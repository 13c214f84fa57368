/**
 * Writes to stdout and waits until it is taken, so that leaving the process cuts nothing off and a slow reader is
 * waited for.
 */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined) resolve();
      else reject(error);
    });
  });
}
