/** A real tap process between a real register connection and a real printer, all on TCP; gone when the test ends. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { LineSettings } from '../../../src/shared/line-settings.ts';
import { freePort } from '../../../src/main/cli/world/free-port.ts';
import type { Announcement } from '../../../src/main/capture/tap/announcement.ts';
import { attachToTap, type Attachment } from '../../../src/main/capture/tap/attach.ts';
import { FRAME_KINDS, type Frame, type FrameKind } from '../../../src/main/capture/tap/frame.ts';
import { SegmentReader } from '../../../src/main/capture/tap/segment-reader.ts';
import { tapSocketPath, tapSpoolDirectory } from '../../../src/main/tap-launcher.ts';

const TAP_SCRIPT = resolve(import.meta.dirname, '../../../src/main/capture/tap/tap.ts');
export const PATIENCE = { timeout: 20_000, interval: 20 };
const LEAST_INTERVAL_MS = 50;
const NOTHING = new Uint8Array(0);

export interface Tap {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly port: number;
}

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-tap-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A line on TCP: where the tap listens, and its printer's port on this machine. */
export function networkLine(listenPort: number, printerPort: number): LineSettings {
  return { way: 'network', listenPort, printer: { host: '127.0.0.1', port: printerPort } };
}

/** Starts a tap and does not wait for it. */
export function spawnTap(folder: string, line: LineSettings): ChildProcess {
  const child = spawn(
    process.execPath,
    [
      TAP_SCRIPT,
      '--spool',
      tapSpoolDirectory(folder),
      '--socket',
      tapSocketPath(folder),
      '--line',
      JSON.stringify(line),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Starts a tap in a folder of its own and waits until it can be printed to. */
export async function startTap(printerPort: number): Promise<Tap> {
  const folder = tempFolder();
  const port = await freePort();
  const child = spawnTap(folder, networkLine(port, printerPort));
  const { attachment } = await attach(folder);
  attachment.detach();
  return { child, folder, port };
}

/** Attaches as the app does, however long the tap takes to come up. */
export async function attach(
  folder: string,
): Promise<{ readonly attachment: Attachment; readonly told: Announcement[]; readonly gone: () => boolean }> {
  const told: Announcement[] = [];
  let gone = false;
  const on = { told: (one: Announcement) => void told.push(one), gone: () => void (gone = true) };
  let attachment: Attachment | null = null;
  await expect
    .poll(
      async () => {
        attachment ??= await attachToTap(tapSocketPath(folder), on);
        return attachment !== null && told.length > 0;
      },
      { ...PATIENCE, interval: LEAST_INTERVAL_MS },
    )
    .toBe(true);
  if (attachment === null) throw new Error('no tap answers');
  const attached: Attachment = attachment;
  onTestFinished(() => attached.detach());
  return { attachment: attached, told, gone: () => gone };
}

export interface Printer {
  readonly port: number;
  /** The connections the tap has made, oldest first. */
  readonly connections: Socket[];
  /** Everything that has been printed, over all connections. */
  readonly printed: () => Buffer;
  readonly printedBytes: () => number;
  readonly connection: () => Promise<Socket>;
}

/**
 * @param port where to listen; any free one when left out
 * @param lastWords what it says when the other side has ended
 */
export async function startPrinter(port = 0, lastWords: Uint8Array = NOTHING): Promise<Printer> {
  const connections: Socket[] = [];
  const pieces: Buffer[] = [];
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    connections.push(socket);
    socket.on('end', () => socket.end(lastWords));
    socket.on('data', (piece: Buffer) => pieces.push(piece));
    // A tap that is killed breaks the connection; what was printed until then is what the test looks at.
    socket.on('error', () => undefined);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the printer has no port');
  onTestFinished(() => {
    for (const socket of connections) socket.destroy();
    server.close();
  });
  return {
    port: address.port,
    connections,
    printed: () => Buffer.concat(pieces),
    printedBytes: () => count(pieces),
    async connection() {
      await expect.poll(() => connections.length, PATIENCE).toBeGreaterThan(0);
      const newest = connections.at(-1);
      if (newest === undefined) throw new Error('nobody is connected');
      return newest;
    },
  };
}

export interface Register {
  readonly socket: Socket;
  /** Everything the printer has replied. */
  readonly replied: () => Buffer;
  readonly repliedBytes: () => number;
  readonly closed: () => boolean;
}

export async function connectRegister(port: number): Promise<Register> {
  const pieces: Buffer[] = [];
  let closed = false;
  const socket = connect({ host: '127.0.0.1', port });
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  // 'close' follows and is what the tests ask for.
  socket.on('error', () => undefined);
  socket.on('close', () => void (closed = true));
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return {
    socket,
    replied: () => Buffer.concat(pieces),
    repliedBytes: () => count(pieces),
    closed: () => closed,
  };
}

export function segmentPaths(folder: string): string[] {
  const spool = tapSpoolDirectory(folder);
  return readdirSync(spool)
    .toSorted()
    .map((name) => join(spool, name));
}

/** The frames of a folder's only segment. */
export async function framesIn(folder: string): Promise<Frame[]> {
  const [path] = segmentPaths(folder);
  if (path === undefined) throw new Error('no segment');
  return new SegmentReader(path).read();
}

export function bytesOf(frames: readonly Frame[], kind: FrameKind = FRAME_KINDS.fromRegister): Buffer {
  return Buffer.concat(frames.filter((frame) => frame.kind === kind).map((frame) => frame.bytes));
}

/** Waits until the tap's file holds so many bytes of one kind, and gives them. */
export async function spooled(folder: string, length: number, kind?: FrameKind): Promise<Buffer> {
  await expect.poll(async () => bytesOf(await framesIn(folder), kind).length, PATIENCE).toBe(length);
  return bytesOf(await framesIn(folder), kind);
}

function count(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
