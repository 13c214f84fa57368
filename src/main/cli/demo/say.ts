/** A sentence to the person at the keyboard. Stdout stays free for results. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
