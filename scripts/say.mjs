// Plain sentences for the person at the keyboard, on stderr, so that stdout stays for results.

export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Ends the program with a sentence that says what is missing. */
export function giveUp(sentence) {
  say(`\n${sentence}`);
  process.exit(1);
}
