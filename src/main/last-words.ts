/**
 * What a process says when a bug ends it. Node prints a thrown error with everything that hangs on it, and on an error
 * of axios hangs the whole request: headers with the login, a body with the secret. So only the stack is said, masked.
 */
import { mask } from './fortnox/mask.ts';

/** The stack of an error and of its causes, without anything else that hangs on them. */
export function lastWords(error: unknown): string {
  const told: string[] = [];
  const seen = new Set<unknown>();
  for (let cause: unknown = error; cause !== undefined && !seen.has(cause);) {
    seen.add(cause);
    told.push(
      cause instanceof Error ? (cause.stack ?? String(cause)) : 'something was thrown that is no error',
    );
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return mask(told.join('\ncaused by '));
}

/**
 * Says the last words in the place of Node, also of a promise that nobody has caught.
 * @param end says them where they are seen, and ends the process
 */
export function onLastWords(end: (words: string) => void): void {
  process.on('uncaughtException', (error) => {
    end(lastWords(error));
  });
}
