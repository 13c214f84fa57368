/**
 * Holds everything that goes between a client and the simulated Fortnox against Fortnox's own OpenAPI document; a
 * message that does not fit fails its test. What simulators in processes of their own see is held at the end of the
 * run (held-logs.ts).
 */
import { afterAll, expect, onTestFinished } from 'vitest';
import type { Observed } from '../../src/main/practice/fortnox/request-log.ts';
import { checkMessage, type Sender } from './check-message.ts';
import { readOpenApi } from './schemas.ts';
import { add, appendTally, EMPTY } from './tally.ts';

const openApi = readOpenApi();
let tally = EMPTY;

afterAll(() => appendTally(tally));

/** For the `observe` option of the simulator; the test fails at its end when a message did not fit. */
export function observeConformance(sender: Sender): (observed: Observed) => void {
  const violations = new Set<string>();
  onTestFinished(() => expect([...violations], 'against Fortnox OpenAPI').toEqual([]));
  return ({ request, answer }) => {
    if (openApi === null || request.server !== 'api') return;
    // A fault puts other answers in the place of Fortnox's.
    const checked = checkMessage(
      openApi,
      { request, answer: request.faults.length > 0 ? null : answer },
      sender,
    );
    tally = add(tally, checked);
    for (const violation of checked.violations) violations.add(violation);
  };
}
