/**
 * Holds everything that goes between a client and the simulated Fortnox against Fortnox's own OpenAPI document.
 * Each test file says at its end how many messages it has held; a message that does not fit fails its test.
 */
import { afterAll, expect, onTestFinished } from 'vitest';
import type { Observed } from '../../src/main/practice/fortnox/request-log.ts';
import { checkMessage } from './check-message.ts';
import { readOpenApi } from './schemas.ts';

const openApi = readOpenApi();
let messages = 0;

afterAll(() => {
  const words = openApi === null ? 'not held: the corpus is not there' : `${messages} messages held`;
  process.stdout.write(`Fortnox OpenAPI: ${words}\n`);
});

/** For the `observe` option of the simulator; the test fails at its end when a message did not fit. */
export function observeConformance(): (observed: Observed) => void {
  const violations = new Set<string>();
  onTestFinished(() => expect([...violations], 'against Fortnox OpenAPI').toEqual([]));
  return (observed) => {
    if (openApi === null || observed.request.server !== 'api' || observed.request.faults.length > 0) return;
    const checked = checkMessage(openApi, observed);
    messages += checked.messages;
    for (const violation of checked.violations) violations.add(violation);
  };
}
