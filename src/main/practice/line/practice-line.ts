import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import type { LineMode, Target } from './line-mode.ts';
import { openPassage, type Passage } from './passage.ts';

export interface PracticeLine {
  /** Our own port for each target, in the order of the targets; they stay the same. */
  readonly ports: readonly number[];
  /** Our own port for the target of this name. */
  port(name: string): number;
  mode(): LineMode;
  /** Resolves when the line behaves so. */
  set(mode: LineMode): Promise<void>;
  close(): Promise<void>;
}

interface Entrance {
  readonly target: Target;
  readonly server: Server;
  readonly port: number;
}

const HOST = '127.0.0.1';

/** Opens a line that can be disturbed, between the app and the servers it talks to. Begins `up`. */
export async function startPracticeLine(options: {
  readonly targets: readonly Target[];
}): Promise<PracticeLine> {
  let mode: LineMode = 'up';
  const passages = new Set<Passage>();
  const entrances: Entrance[] = [];
  for (const target of options.targets) entrances.push(await openEntrance(target));

  async function openEntrance(target: Target): Promise<Entrance> {
    const server = createServer({ allowHalfOpen: true }, (client) => {
      const passage = openPassage(client, target, () => mode);
      passages.add(passage);
      void passage.closed.then(() => passages.delete(passage));
    });
    await listen(server, 0);
    return { target, server, port: portOf(server.address()) };
  }

  async function change(to: LineMode): Promise<void> {
    mode = to;
    for (const passage of passages) {
      if (to === 'refuse' || (to !== 'swallow' && passage.isSpoilt())) passage.reset();
    }
    await Promise.all(
      entrances.map(({ server, port }) => (to === 'refuse' ? stopListening(server) : listen(server, port))),
    );
  }

  // One change after the other: a port is not opened while it is still being closed.
  let changing: Promise<void> = Promise.resolve();
  function set(to: LineMode): Promise<void> {
    changing = changeAfter(changing, to);
    return changing;
  }

  async function changeAfter(earlier: Promise<void>, to: LineMode): Promise<void> {
    // A change that failed has told its own caller; this one is tried all the same.
    await Promise.allSettled([earlier]);
    await change(to);
  }

  return {
    ports: entrances.map((entrance) => entrance.port),
    port: (name) => {
      const entrance = entrances.find(({ target }) => target.name === name);
      if (entrance === undefined) throw new Error(`The line has no target named ${name}`);
      return entrance.port;
    },
    mode: () => mode,
    set,
    close: () => set('refuse'),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  if (server.listening) return;
  server.listen(port, HOST);
  await once(server, 'listening');
}

async function stopListening(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  await closed;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The line has no port');
  return address.port;
}
