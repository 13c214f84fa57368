import type { Clock } from '../../../shared/clock.ts';
import type { LoginAccount } from '../../../shared/pairing.ts';
import type { FortnoxAddress } from '../client.ts';
import { readCompany, type Company } from '../company.ts';
import { createConnection, type Connection } from '../connection.ts';
import { createLimiter } from '../limiter.ts';
import { createLineGuard } from '../line-guard.ts';
import type { Failure, Outcome } from '../outcome.ts';
import { createRoundTrips } from '../round-trips.ts';
import { onlyToken, type Credentials } from '../token.ts';
import { createTransport } from '../transport.ts';
import { exchangeCode } from './authorization.ts';
import { askWithClientCredentials } from './client-credentials.ts';
import { createTokenHost } from './token-host.ts';

export interface ConnectRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly account: LoginAccount;
  readonly code: string;
  readonly redirectUri: string;
}

export type Connected =
  | { readonly ok: true; readonly credentials: Credentials; readonly company: Company }
  | {
      readonly ok: false;
      /** Which step was refused: the code, the first call, or the service account's own login. */
      readonly at: 'code' | 'company' | 'service-login';
      readonly failure: Failure;
    };

export interface ConnectOptions {
  readonly address: FortnoxAddress;
  readonly clock: Clock;
  readonly requestTimeoutMs: number;
}

/**
 * From a code to a login that has been tried: the code is exchanged, the company is read, and a service account logs
 * in once by itself. Nothing is stored.
 */
export async function connectCompany(
  request: ConnectRequest,
  { address, clock, requestTimeoutMs }: ConnectOptions,
): Promise<Connected> {
  const transport = createTransport(requestTimeoutMs);
  const host = createTokenHost(address.tokenUrl, transport);
  const { clientId, clientSecret, account } = request;
  const consent = await exchangeCode(host, request);
  if (!consent.ok) return { ok: false, at: 'code', failure: consent.failure };

  const readWith = (token: string): Promise<Outcome<Company>> =>
    readCompany(connectionWith(token, [clientSecret, token], { address, clock, transport }));
  const { accessToken, refreshToken } = consent.value;
  const company = await readWith(accessToken);
  if (!company.ok) return { ok: false, at: 'company', failure: company.failure };
  const pairedAt = clock.now();
  if (account === 'person') {
    const credentials = { clientId, clientSecret, refreshToken, pairedAt, renewedAt: pairedAt };
    return { ok: true, credentials, company: company.value };
  }
  // Fortnox's number of the company is its tenant too (developer guide: client credentials).
  const credentials = { clientId, clientSecret, tenantId: String(company.value.databaseNumber), pairedAt };
  const login = await askWithClientCredentials(host, credentials);
  if (!login.ok) return { ok: false, at: 'service-login', failure: login.failure };
  return { ok: true, credentials, company: company.value };
}

/** A connection for one token that is not renewed. */
function connectionWith(
  token: string,
  secrets: readonly string[],
  {
    address,
    clock,
    transport,
  }: Pick<ConnectOptions, 'address' | 'clock'> & {
    readonly transport: ReturnType<typeof createTransport>;
  },
): Connection {
  const tokens = onlyToken(token, { secrets: () => secrets });
  const limiter = createLimiter(clock);
  const guard = createLineGuard(clock);
  const roundTrips = createRoundTrips();
  return createConnection(
    { apiUrl: address.apiUrl, transport, tokens, limiter, guard, roundTrips, clock },
    'z-reports',
  );
}
