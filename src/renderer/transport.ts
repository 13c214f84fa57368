/**
 * The two ways to main: a WebSocket of the same origin in the browser shell, a MessagePort from the preload in
 * Electron. Both carry the same contract.
 */
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ClientContext, ClientLink } from '@orpc/client';

type Link = ClientLink<ClientContext>;

/** What the preload says when it hands over a port, and what the page says when it wants one. */
const PORT_MESSAGE = 'kassabryggan-port';
const PORT_WANTED_MESSAGE = 'kassabryggan-port-wanted';

const SOCKET_PATH = '/rpc';

/** Opens the way that fits where the page was loaded from. */
export async function openTransport(): Promise<Link> {
  return globalThis.location.protocol.startsWith('http') ? openSocket() : openPort();
}

/** @throws when the socket cannot be opened, which the caller meets by trying again */
function openSocket(): Promise<Link> {
  const url = new URL(SOCKET_PATH, globalThis.location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  const websocket = new WebSocket(url);
  return new Promise((resolve, reject) => {
    websocket.addEventListener('open', () => {
      resolve(new SocketLink({ websocket }));
    });
    websocket.addEventListener('error', () => {
      reject(new Error(`No answer from ${url.host}`));
    });
  });
}

function openPort(): Promise<Link> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      if (event.source !== globalThis.window || event.data !== PORT_MESSAGE || port === undefined) return;
      globalThis.removeEventListener('message', receive);
      resolve(new PortLink({ port }));
      port.start();
    };
    globalThis.addEventListener('message', receive);
    globalThis.postMessage(PORT_WANTED_MESSAGE, '*');
  });
}
