/** The words for what was held, and what makes a whole suite fail. */
import { EXCEPTION_NAMES } from './exceptions.ts';
import type { Tally } from './tally.ts';

/** @param tally null when the document is not there */
export function totalWords(tally: Tally | null): string {
  if (tally === null) return 'Fortnox OpenAPI: not held: KASSABRYGGAN_CORPUS does not lead to the document';
  const { requests, answers, violations } = tally;
  const messages = requests + answers;
  return `Fortnox OpenAPI: ${messages} messages validated (${requests} requests, ${answers} answers), ${violations.length} violations`;
}

/** What is wrong after a whole suite: messages that do not fit, and exceptions that nothing needed. */
export function faultsOf({ violations, excused }: Tally): readonly string[] {
  const unused = EXCEPTION_NAMES.filter((name) => !excused.includes(name));
  return [...violations, ...unused.map((name) => `an exception that nothing needs: ${name}`)];
}
