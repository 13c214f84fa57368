/** The simulated Fortnox without sockets: a request is handed over whole and the answer is handed back. */
import { apiService } from './api-service.ts';
import { noteArrival, respond, type ReceivedRequest, type SentAnswer } from './exchange.ts';
import { controlsOf, openWorld, type WorldControls, type WorldOptions } from './open-world.ts';
import { tokenService } from './token-service.ts';

export interface FortnoxInProcess extends WorldControls {
  readonly apiUrl: string;
  readonly tokenUrl: string;
  /**
   * Carries a request out, however long that takes on the simulator's clock and whether or not anybody waits for it.
   * @param isClientGone whether nobody waits for the answer any more
   */
  respond(
    request: ReceivedRequest & { readonly server: 'api' | 'token' },
    isClientGone: () => boolean,
  ): Promise<SentAnswer | 'cut' | 'client-gone'>;
  /** A refresh token as a person's consent gives it. */
  issueRefreshToken(): string;
}

/** Names that no resolver knows (RFC 2606). */
const API_URL = 'https://api.fortnox.invalid';
const TOKEN_URL = 'https://apps.fortnox.invalid/oauth-v1/token';

/** @throws when the company has something that Fortnox would not take */
export function openFortnoxInProcess(options: WorldOptions): FortnoxInProcess {
  const world = openWorld(options, new AbortController().signal);
  world.apiUrl = API_URL;
  const services = { api: apiService(world), token: tokenService(world) };
  return {
    ...controlsOf(world),
    apiUrl: API_URL,
    tokenUrl: TOKEN_URL,
    respond({ server, ...request }, isClientGone) {
      const service = services[server];
      const entry = noteArrival(service, world, request.method, request.target);
      return respond(service, world, request, { entry, isClientGone });
    },
    issueRefreshToken: () => world.tokens.issueRefresh(world.tokens.scopes),
  };
}
