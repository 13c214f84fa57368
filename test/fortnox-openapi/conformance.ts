/**
 * Holds everything that goes between a client and the simulated Fortnox against Fortnox's own OpenAPI document.
 * Each test file says at its end how many messages it has held; a message that does not fit fails its test.
 */
import { afterAll, expect, onTestFinished } from 'vitest';
import type { Observed } from '../../src/main/practice/fortnox/request-log.ts';
import { checkMessage, type Message } from './check-message.ts';
import { readOpenApi } from './schemas.ts';

const openApi = readOpenApi();
let messages = 0;

afterAll(() => {
  const words = openApi === null ? 'not held: the corpus is not there' : `${messages} messages held`;
  process.stdout.write(`Fortnox OpenAPI: ${words}\n`);
});

/** Holds the requests of a log, for a simulator that runs in a process of its own. */
export function expectRequestsConform(requests: readonly Message['request'][]): void {
  if (openApi === null) return;
  const checked = requests.map((request) => checkMessage(openApi, { request, answer: null }));
  for (const { messages: held } of checked) messages += held;
  expect([...new Set(checked.flatMap(({ violations }) => violations))]).toEqual([]);
}

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
