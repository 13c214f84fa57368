import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createPaperRoll } from './paper-roll.ts';
import { readToken, type Token } from './read-token.ts';

export interface PrinterOptions {
  /** TCP port on this machine; 0 for any free one. */
  readonly port: number;
  /** Is told the text as it is printed. */
  readonly show?: (text: string) => void;
}

export interface Printer {
  readonly port: number;
  /** Every byte that ever arrived, in the order of arrival. */
  received(): Uint8Array;
  /** The papers as text, one per cut; the last may not be cut yet. */
  papers(): string[];
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** Answers of a healthy printer: status 1 with the drawer shut, the others with nothing to tell. */
const PRINTER_STATUS_HEALTHY = 0x16;
const OTHER_STATUS_HEALTHY = 0x12;
const PRINTER_STATUS = 1;

/**
 * A receipt printer on a TCP port. It prints text, knows the practice register's commands, and answers status
 * polls; polls among the pixels of a picture are pixels to it.
 */
export async function startPrinter(options: PrinterOptions): Promise<Printer> {
  const chunks: Buffer[] = [];
  const sockets = new Set<Socket>();
  const roll = createPaperRoll(options.show ?? (() => {}));

  const server = createServer((socket) => {
    // A picture that was broken off with its connection does not swallow the next print.
    let unread: Uint8Array = new Uint8Array();
    sockets.add(socket);
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      unread = Buffer.concat([unread, chunk]);
      for (let token = readToken(unread); token !== null; token = readToken(unread)) {
        roll.print(token, unread.subarray(0, token.length));
        answer(socket, token);
        unread = unread.subarray(token.length);
      }
    });
    // A register that hangs up in the middle is no matter of the printer's; the close event follows.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(options.port, HOST);
  await once(server, 'listening');

  return {
    port: portOf(server.address()),
    received: () => Uint8Array.from(Buffer.concat(chunks)),
    papers: () => roll.papers(),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function answer(socket: Socket, token: Token): void {
  if (token.type !== 'poll') return;
  const status = token.parameter === PRINTER_STATUS ? PRINTER_STATUS_HEALTHY : OTHER_STATUS_HEALTHY;
  socket.write(Uint8Array.of(status));
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The printer has no port');
  return address.port;
}
