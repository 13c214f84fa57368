import { expect, test } from 'vitest';
import type { FaultRule } from '../../../src/main/practice/fortnox/faults.ts';
import { failureAnswer, failureProblem } from '../../../src/main/sync/failure-problem.ts';
import { listenToAuthorization, startFortnox, voucher, YEAR_2026 } from '../fortnox-client/fortnox.ts';

const FAULTS: readonly FaultRule[] = [
  { cutBeforeCommit: true },
  { cutAfterCommit: true },
  { delayBeforeCommit: 60_000 },
  { truncatedJson: true },
  { answer: { status: 401, body: '{"message":"unauthorized"}' } },
  { answer: { status: 500, body: '<html></html>' } },
  { answer: { status: 429 } },
  { answer: { status: 302, headers: { Location: 'http://127.0.0.1:1/' } } },
];

test('nothing that is returned repeats a secret or a token, whatever goes wrong', async () => {
  const authorizations = listenToAuthorization();
  const { client, simulator } = await startFortnox({}, { requestTimeoutMs: 200 });
  const returned: unknown[] = [];
  for (const path of ['/3/*', '/oauth-v1/token']) {
    for (const fault of FAULTS) {
      simulator.setFaults([{ ...fault, path }]);
      client.forgetToken();
      returned.push(await client.postVoucher(voucher(), YEAR_2026), await client.accounts(YEAR_2026));
    }
  }
  simulator.setFaults([]);
  returned.push(await client.postVoucher(voucher(), YEAR_2026), await client.company());
  simulator.changeCompany({ secret: 'revoked' });
  client.forgetToken();
  const refused = await client.company();
  returned.push(refused);
  if (refused.ok) throw new Error('a revoked secret was taken');
  returned.push(failureProblem(refused.failure), failureAnswer(refused.failure));

  const text = JSON.stringify(returned);
  // A token for each time one was handed out, and the basic credentials of the token host.
  expect(authorizations.size).toBeGreaterThan(FAULTS.length);
  for (const secret of [...authorizations, simulator.clientSecret]) expect(text).not.toContain(secret);
});
