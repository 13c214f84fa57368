import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../../../src/main/cli/world/free-port.ts';
import { LISTEN_PORT_TAKEN } from '../../../src/main/capture/tap/announcement.ts';

const ENTRY = fileURLToPath(new URL('../../../src/main/shell/electron.ts', import.meta.url));
const HOOKS = new URL('stand-in-hooks.ts', import.meta.url).href;
const WAIT = { timeout: 10_000, interval: 50 };
/** What would make the tap more than a tap. */
const NOT_FOR_THE_TAP =
  /main\/app\.ts|desktop\.ts|better-sqlite3|keytar|@orpc|axios|main\/(api|store|sync|fortnox)\//;

interface Program {
  readonly child: ChildProcess;
  /** The addresses of the modules it has loaded. */
  loaded(): readonly string[];
  stderr(): string;
}

function start(args: readonly string[]): Program {
  const child = spawn(process.execPath, ['--import', HOOKS, ENTRY, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let text = '';
  child.stderr?.on('data', (piece: Buffer) => {
    text += piece.toString();
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    stderr: () => text,
    loaded: () => [...text.matchAll(/^loads (.*)$/gm)].map(([, address]) => address ?? ''),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was taken');
  return address.port;
}

async function listen(onBytes: (bytes: Buffer) => void = () => undefined): Promise<number> {
  const server = createServer((socket) => socket.on('data', onBytes));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return portOf(server);
}

function tapArguments(folder: string, listenPort: number, printerPort: number): readonly string[] {
  const line = { way: 'network', listenPort, printer: { host: '127.0.0.1', port: printerPort } };
  return [
    '--tap',
    '--spool',
    join(folder, 'tap'),
    '--socket',
    join(folder, 'tap.sock'),
    '--line',
    JSON.stringify(line),
  ];
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-shell-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Prints as a register does, as soon as the tap listens. */
async function print(port: number, text: string): Promise<void> {
  await vi.waitFor(async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.end(text);
  }, WAIT);
}

describe('started with --tap', () => {
  test('it taps, and nothing of the app is loaded', async () => {
    const folder = temporaryFolder();
    let printed = '';
    const printer = await listen((bytes) => {
      printed += bytes.toString();
    });
    const port = await freePort();
    const program = start(tapArguments(folder, port, printer));
    await print(port, 'Z-RAPPORT 7');
    await vi.waitFor(() => {
      expect(printed).toBe('Z-RAPPORT 7');
    }, WAIT);
    expect(program.loaded().filter((address) => address.endsWith('/tap/tap.ts'))).not.toStrictEqual([]);
    expect(program.loaded().filter((address) => NOT_FOR_THE_TAP.test(address))).toStrictEqual([]);
  }, 20_000);

  test('it finishes its file before it ends, when Electron quits it', async () => {
    const folder = temporaryFolder();
    let printed = '';
    const printer = await listen((bytes) => {
      printed += bytes.toString();
    });
    const port = await freePort();
    const program = start(tapArguments(folder, port, printer));
    await print(port, 'Z-RAPPORT 8');
    await vi.waitFor(() => {
      expect(printed).toBe('Z-RAPPORT 8');
    }, WAIT);
    program.child.send('quit');
    const [code] = await once(program.child, 'exit');
    expect({ code, said: program.stderr().match(/^tap: .*/m) }).toEqual({ code: 0, said: null });
    const files = readdirSync(join(folder, 'tap')).map((name) => readFileSync(join(folder, 'tap', name)));
    expect(Buffer.concat(files).includes('Z-RAPPORT 8')).toBe(true);
  }, 20_000);

  test('it says so and ends when the line has a tap already', async () => {
    const taken = await listen();
    const program = start(tapArguments(temporaryFolder(), taken, taken));
    const [code] = await once(program.child, 'exit');
    expect(code).toBe(LISTEN_PORT_TAKEN);
    expect(program.stderr()).toContain('EADDRINUSE');
  }, 20_000);

  test('it ends as wrongly used when it is not told its line', async () => {
    const program = start(['--tap', '--spool', temporaryFolder()]);
    const [code] = await once(program.child, 'exit');
    expect(code).toBe(2);
  }, 20_000);
});

describe('started with --detect-line', () => {
  test('it says what stands in the way of listening, and ends; nothing of the app is loaded', async () => {
    const program = start(['--detect-line', '--port', join(temporaryFolder(), 'none')]);
    const [code] = await once(program.child, 'exit');
    expect(code).toBe(1);
    expect(program.loaded().filter((address) => NOT_FOR_THE_TAP.test(address))).toStrictEqual([]);
  }, 20_000);
});
