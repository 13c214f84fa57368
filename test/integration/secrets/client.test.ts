/** Everything is run against a server that says our secrets back to us; nothing that comes out may repeat them. */
import { expect, test } from 'vitest';
import { inspect } from 'node:util';
import type { Failure, Outcome } from '../../../src/main/fortnox/outcome.ts';
import { exchangeCode } from '../../../src/main/fortnox/login/authorization.ts';
import { createTokenHost } from '../../../src/main/fortnox/login/token-host.ts';
import { createTransport } from '../../../src/main/fortnox/transport.ts';
import { failureAnswer, failureProblem } from '../../../src/main/sync/failure-problem.ts';
import { listenToOutput } from './listen-to-output.ts';
import {
  SkippingClock,
  startBareFortnox,
  type BareAnswer,
  type BareRequest,
} from '../fortnox-client/bare-fortnox.ts';
import { voucher } from '../fortnox-client/fortnox.ts';

const SECRETS = {
  clientSecret: 'klientens-hemlighet-åäö',
  accessToken: 'åtkomst-nyckel.med.tre-delar',
  refreshToken: 'första-förnyelsen-0b9c6f0e',
  nextRefreshToken: 'nästa-förnyelse-7f0e12',
  code: 'engångskod-53682',
};

/** Puts everything it was sent, and every secret it could know of, in every place where words are read. */
function echo({ headers, body }: BareRequest, status: number): BareAnswer {
  const { code: _code, ...known } = SECRETS;
  const said = `${headers.authorization ?? ''} ${body} ${Object.values(known).join(' ')}`;
  return {
    status,
    body: {
      ErrorInformation: { error: 1, message: said, code: 2_000_588 },
      error: said,
      error_description: said,
      message: said,
    },
  };
}

test('no secret comes back in a value, a problem, a log line or an error', async () => {
  const output = listenToOutput();
  const outcomes: Outcome<unknown>[] = [];
  for (const status of [200, 400, 401, 403, 404, 429, 500, 503]) {
    for (const tokenStatus of [200, 400, 401, 500]) {
      const fortnox = await startBareFortnox((request) => echo(request, status), {
        clock: new SkippingClock(),
        token: (request) =>
          tokenStatus === 200
            ? {
                body: {
                  access_token: SECRETS.accessToken,
                  refresh_token: SECRETS.nextRefreshToken,
                  expires_in: 3600,
                },
              }
            : echo(request, tokenStatus),
        store: {
          credentials: () =>
            Promise.resolve({
              clientId: 'klient',
              clientSecret: SECRETS.clientSecret,
              refreshToken: SECRETS.refreshToken,
            }),
          storeRefreshToken: () => Promise.resolve(true),
        },
      });
      const { client } = fortnox;
      outcomes.push(await client.company(), await client.postVoucher(voucher(), 7), await client.units());
      outcomes.push(
        await client.uploadVoucherFile({ name: 'z.pdf', type: 'application/pdf', bytes: new Uint8Array(1) }),
      );
      if (tokenStatus === 200) continue;
      outcomes.push(
        await exchangeCode(createTokenHost(fortnox.address.tokenUrl, createTransport(2000)), {
          clientId: 'klient',
          clientSecret: SECRETS.clientSecret,
          code: SECRETS.code,
          redirectUri: 'http://localhost/',
        }),
      );
    }
  }
  const unreachable = createTokenHost('http://127.0.0.1:1/oauth-v1/token', createTransport(2000));
  outcomes.push(
    await unreachable({
      clientId: 'klient',
      clientSecret: SECRETS.clientSecret,
      form: { refresh_token: SECRETS.refreshToken },
    }),
  );
  const failures: Failure[] = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.failure]));
  expect(new Set(failures.map(({ kind }) => kind))).toEqual(
    new Set(['unreadable', 'refused', 'login-refused', 'busy', 'unavailable', 'unreached']),
  );
  const text = [
    inspect(outcomes, { depth: null, maxStringLength: null, maxArrayLength: null }),
    JSON.stringify(failures.map((failure) => [failureProblem(failure), failureAnswer(failure)])),
    ...output,
  ].join('\n');
  for (const [name, secret] of Object.entries(SECRETS)) {
    expect.soft(text.includes(secret), name).toBe(false);
  }
});
