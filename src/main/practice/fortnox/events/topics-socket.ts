/**
 * The WebSocket of the change events: tenants are added by their access tokens, topics by name, and what changed is
 * told from then on, or from an offset. An event may come twice; none says what the change was.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import * as z from 'zod';
import type { World } from '../world.ts';
import type { ChangeEvent } from './event-log.ts';
import { TOPIC_NAMES } from './topics.ts';

const PATH = '/topics-v1';
/** One connection an integration (Fortnox developer guide: websockets); a second one is turned away. */
const ALREADY_CONNECTED = 'HTTP/1.1 409 Conflict\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';
const NOTHING_HERE = 'HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

const commandSchema = z.discriminatedUnion('command', [
  z.object({
    command: z.literal('add-tenants-v1'),
    clientSecret: z.string(),
    accessTokens: z.array(z.string()),
  }),
  z.object({
    command: z.literal('add-topics-v1'),
    topics: z.array(z.object({ topic: z.string(), offset: z.string().optional() })),
  }),
  z.object({ command: z.literal('subscribe-v1') }),
  z.object({ command: z.literal('remove-tenants-v1'), tenants: z.array(z.number()) }),
]);
type Command = z.infer<typeof commandSchema>;

/** Takes the upgrades of the API's server. */
export function topicsSocket(world: World): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const server = new WebSocketServer({ noServer: true });
  world.stopping.addEventListener('abort', () => {
    for (const client of server.clients) client.terminate();
  });
  return (request, socket, head) => {
    // A client that is killed midway concerns nobody else.
    socket.on('error', () => socket.destroy());
    if ((request.url ?? '').split('?')[0] !== PATH) {
      socket.end(NOTHING_HERE);
    } else if (server.clients.size > 0) {
      socket.end(ALREADY_CONNECTED);
    } else {
      server.handleUpgrade(request, socket, head, (connected) => new Subscription(world, connected));
    }
  };
}

/** What one connection has asked to hear. */
class Subscription {
  readonly #world: World;
  readonly #socket: WebSocket;
  readonly #topics = new Map<string, string | undefined>();
  #tenant = false;
  #stopListening: (() => void) | null = null;

  constructor(world: World, socket: WebSocket) {
    this.#world = world;
    this.#socket = socket;
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.#stopListening?.());
    socket.on('message', (data) => {
      const command = parseCommand(data);
      this.#send(
        command === null ? { result: 'error', message: 'unknown command' } : this.#carryOut(command),
      );
      if (command?.command === 'subscribe-v1') this.#subscribe();
    });
  }

  #carryOut(command: Command): object {
    const { command: response } = command;
    if (command.command === 'add-tenants-v1') return this.#addTenants(command);
    if (command.command === 'add-topics-v1') {
      const invalidTopics = command.topics
        .map(({ topic }) => topic)
        .filter((topic) => !TOPIC_NAMES.includes(topic));
      if (invalidTopics.length > 0) return { response, result: 'error', invalidTopics };
      for (const { topic, offset } of command.topics) this.#topics.set(topic, offset);
      return { response, result: 'ok' };
    }
    if (command.command === 'remove-tenants-v1') {
      if (command.tenants.includes(this.#world.ledger.company.databaseNumber)) this.#tenant = false;
    }
    return { response, result: 'ok' };
  }

  #addTenants({ command, clientSecret, accessTokens }: Command & { command: 'add-tenants-v1' }): object {
    const { tokens, ledger } = this.#world;
    const { client, databaseNumber } = ledger.company;
    const trusted = clientSecret === client.secret && !tokens.secretRevoked;
    const valid = trusted ? accessTokens.filter((token) => tokens.scopesOf(token) !== null) : [];
    this.#tenant ||= valid.length > 0;
    return {
      response: command,
      result: valid.length === accessTokens.length ? 'ok' : 'error',
      tenantIds: Object.fromEntries(valid.map((token) => [token, databaseNumber])),
      invalidTokens: accessTokens.filter((token) => !valid.includes(token)),
    };
  }

  /** Replays what came after the offsets, then tells what comes. */
  #subscribe(): void {
    if (this.#stopListening !== null) return;
    for (const [topic, offset] of this.#topics) {
      if (offset === undefined) continue;
      for (const event of this.#world.events.after(topic, offset)) this.#tell(event);
    }
    this.#stopListening = this.#world.events.listen((event) => this.#tell(event));
  }

  #tell(event: ChangeEvent): void {
    if (this.#tenant && this.#topics.has(event.topic)) this.#send(event);
  }

  #send(message: object): void {
    this.#socket.send(JSON.stringify(message));
  }
}

function parseCommand(data: WebSocket.RawData): Command | null {
  try {
    const text = Buffer.isBuffer(data) ? data.toString() : '';
    return commandSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // No JSON: the answer says that it was not understood.
    return null;
  }
}
