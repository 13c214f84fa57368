/**
 * The simulated Fortnox: an API host, a token host and a control address, each its own HTTP server on the
 * loopback address. It is written from what is publicly known of Fortnox and forgives nothing.
 */
import { apiService } from './api-service.ts';
import { control } from './control-service.ts';
import { topicsSocket } from './events/topics-socket.ts';
import { exchange, type Service } from './exchange.ts';
import { listen, type Listener } from './listen.ts';
import { controlsOf, openWorld, type WorldControls, type WorldOptions } from './open-world.ts';
import { tokenService } from './token-service.ts';

export interface SimulatorOptions extends WorldOptions {
  /** The API's port; 0, the default, for any free one. The other two take any free port. */
  readonly port?: number;
}

export interface FortnoxSimulator extends WorldControls {
  /** Plays `https://api.fortnox.se`: the client calls `${apiUrl}/3/...`. */
  readonly apiUrl: string;
  /** Plays `https://apps.fortnox.se/oauth-v1/token`. */
  readonly tokenUrl: string;
  readonly controlUrl: string;
  /** Plays `wss://ws.fortnox.se/topics-v1`. */
  readonly eventsUrl: string;
  /** Stops: breaks every connection; what still waits to be carried out is dropped. Twice does no harm. */
  close(): Promise<void>;
}

/**
 * Starts a simulated Fortnox.
 * @throws when the port is taken, or the company has something that Fortnox would not take
 */
export async function startFortnoxSimulator(options: SimulatorOptions = {}): Promise<FortnoxSimulator> {
  const stop = new AbortController();
  const world = openWorld(options, stop.signal);
  const serve =
    (service: Service): Parameters<typeof listen>[1] =>
    (message, response) =>
      exchange(service, world, message, response);
  const api = await listen(options.port ?? 0, serve(apiService(world)), topicsSocket(world));
  world.apiUrl = api.url;
  const token = await listen(0, serve(tokenService(world)));
  const window = await listen(0, (message, response) => control(world, message, response));
  const listeners: readonly Listener[] = [api, token, window];
  let closed: Promise<void> | null = null;
  return {
    ...controlsOf(world),
    apiUrl: api.url,
    tokenUrl: `${token.url}/oauth-v1/token`,
    controlUrl: window.url,
    eventsUrl: `${api.url.replace('http', 'ws')}/topics-v1`,
    close: () => {
      stop.abort();
      closed ??= Promise.all(listeners.map((listener) => listener.close())).then(() => undefined);
      return closed;
    },
  };
}
