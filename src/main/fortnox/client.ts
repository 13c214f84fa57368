import type { Clock } from '../../shared/clock.ts';
import { createCompanyGuard } from './company-guard.ts';
import { readCompany } from './company.ts';
import { createConnection, type Connection } from './connection.ts';
import type { Flow } from './flow.ts';
import { createLimiter } from './limiter.ts';
import { createLineGuard } from './line-guard.ts';
import { createRoundTrips } from './round-trips.ts';
import { createTokenHost } from './login/token-host.ts';
import { createTokenProvider } from './login/token-provider.ts';
import { createPatientConnection } from './patient-connection.ts';
import { resourcesOf } from './resources.ts';
import { onlyToken, type TokenStore } from './token.ts';
import { createTransport, type Transport } from './transport.ts';

export interface FortnoxAddress {
  readonly apiUrl: string;
  readonly tokenUrl: string;
}

/** Where the real Fortnox is (developer guide: authorization). */
export const FORTNOX: FortnoxAddress = {
  apiUrl: 'https://api.fortnox.se',
  tokenUrl: 'https://apps.fortnox.se/oauth-v1/token',
};

/**
 * Everything the flows may ask of Fortnox. The client itself speaks for the Z-reports: at once, and each call once,
 * because their queue decides about every further try. `of` gives the same for another flow, which waits its turn
 * behind them and is patient with a bad line.
 */
export function createFortnoxClient(
  options: TokenStore & {
    readonly address: FortnoxAddress;
    readonly clock: Clock;
    readonly requestTimeoutMs: number;
    /** Fortnox's number of the only company that is spoken to; null, or left out, for any. */
    readonly company?: () => number | null;
    /** Between 0 and 1; spreads the tries of several computers. */
    readonly random?: () => number;
    /** Another line to Fortnox than HTTP. */
    readonly transport?: Transport;
  },
) {
  const { address, clock, random = Math.random } = options;
  const transport = options.transport ?? createTransport(options.requestTimeoutMs);
  const tokens = createTokenProvider({
    host: createTokenHost(address.tokenUrl, transport),
    store: options,
    clock,
  });
  const guard = createLineGuard(clock);
  const roundTrips = createRoundTrips();
  const unguarded = {
    apiUrl: address.apiUrl,
    transport,
    tokens,
    limiter: createLimiter(clock),
    guard,
    roundTrips,
    clock,
  };
  const companyGuard = createCompanyGuard(options.company ?? (() => null), (token) =>
    readCompany(createConnection({ ...unguarded, tokens: onlyToken(token, tokens) }, 'z-reports')),
  );
  const shared = { ...unguarded, companyGuard };

  function connectionOf(flow: Flow): Connection {
    const connection = createConnection(shared, flow);
    if (flow === 'z-reports') return connection;
    return createPatientConnection(connection, { clock, guard, random });
  }

  return {
    ...resourcesOf(connectionOf('z-reports')),
    of: (flow: Flow) => resourcesOf(connectionOf(flow)),
    /** As `of`, but each call once: for whoever comes back by itself anyway. */
    withoutRetries: (flow: Flow) => resourcesOf(createConnection(shared, flow)),
    /** How long a call takes of late, in ms. */
    roundTripMs: () => roundTrips.typical(),
    /** Logs in anew at the next call, after credentials were changed. */
    forgetToken: () => tokens.forget(),
    /** The network is back, or a person asks: whoever waits for the line tries once, now. */
    tryNow: () => guard.tryNow(),
  };
}

export type FortnoxClient = ReturnType<typeof createFortnoxClient>;
