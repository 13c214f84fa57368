import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDesktop } from '../../../src/main/shell/desktop.ts';
import { PORT_WANTED_MESSAGE } from '../../../src/main/shell/port-messages.ts';
import { takeOwnership } from '../../../src/main/store/owner-lock.ts';
import type { contract } from '../../../src/shared/contract.ts';
import { sv } from '../../../src/shared/texts/sv.ts';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  PreventableEvent,
  session,
  shell,
  WebFrameMain,
} from './electron-stand-in.ts';

const CONSENT_PAGE = 'https://apps.fortnox.se/oauth-v1/auth?client_id=x&state=y';
const ARGV = process.argv;
/** The test runner's own. */
const UNCAUGHT_BEFORE = process.listeners('uncaughtException');
/** Whatever stands in the keychain of this machine is left alone. */
const KEYCHAIN = ['--keychain-account', 'desktop-test'];
let folder = '';
let exits: number[] = [];

/** The real app over an empty folder; only Electron is stood in for. No tap can be started from here. */
function start(...args: string[]): void {
  process.argv = ['electron', folder, '--', '--data', join(folder, 'data'), ...KEYCHAIN, ...args];
  startDesktop();
}

async function openedWindow(): Promise<BrowserWindow> {
  return vi.waitFor(() => {
    const window = BrowserWindow.opened[0];
    if (window === undefined) throw new Error('no window yet');
    return window;
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kassabryggan-desktop-'));
  exits = [];
  app.path = folder;
  app.first = true;
  app.quits = 0;
  dialog.shown = [];
  shell.opened = [];
  BrowserWindow.opened.length = 0;
  vi.spyOn(app, 'exit').mockImplementation((code) => void exits.push(code));
});

afterEach(async () => {
  if (app.listenerCount('will-quit') > 0) {
    app.emit('will-quit', new PreventableEvent());
    await vi.waitUntil(() => exits.length > 0);
  }
  app.removeAllListeners();
  ipcMain.removeAllListeners();
  process.removeAllListeners('SIGXFSZ');
  for (const listener of uncaughtListeners()) process.off('uncaughtException', listener);
  process.argv = ARGV;
  rmSync(folder, { recursive: true, force: true });
});

function uncaughtListeners(): NodeJS.UncaughtExceptionListener[] {
  return process.listeners('uncaughtException').filter((listener) => !UNCAUGHT_BEFORE.includes(listener));
}

describe('the desktop app', () => {
  test('ended by a bug shows where, and nothing of the request that hangs on the error', async () => {
    start();
    await openedWindow();
    const headers = { authorization: 'Bearer en-hemlighet' };
    const error = Object.assign(new Error('failed at https://x/?code=en-hemlighet'), { config: { headers } });
    for (const listener of uncaughtListeners()) listener(error, 'uncaughtException');
    const shown = JSON.stringify(dialog.shown);
    expect(shown).toContain('failed at');
    expect(shown).not.toContain('en-hemlighet');
    expect(exits).toEqual([1]);
  });

  test('shows the built page in one window, and answers it', async () => {
    start();
    const window = await openedWindow();
    const file = join(folder, 'out', 'renderer', 'index.html');
    await vi.waitFor(() => {
      expect(window.loaded).toBe(file);
    });
    const frame = new WebFrameMain(pathToFileURL(file).href);
    ipcMain.emit(PORT_WANTED_MESSAGE, { sender: window.webContents, senderFrame: frame });
    const [port] = frame.given;
    if (port === undefined) throw new Error('the page was given no port');
    const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port }));
    port.start();
    const changes = await client.app.changes();
    const { value } = await changes.next();
    expect(value).toMatchObject({ type: 'snapshot', snapshot: { managers: [], documents: [] } });
    await changes.return?.();
    expect(BrowserWindow.opened).toHaveLength(1);
  });

  test('holds the window it opens: nothing granted, nothing fetched, nowhere to go', async () => {
    start();
    const { webContents } = await openedWindow();
    expect(session.defaultSession.grants('media')).toBe(false);
    expect(session.defaultSession.lets('https://example.com/')).toBe(false);
    expect(webContents.wants('will-navigate')).toBe(true);
    expect(webContents.wantsWindow('https://example.com/')).toBe('deny');
    expect(shell.opened).toEqual([]);
    // What it may open stands in the person's own browser, and is no window of ours.
    expect(webContents.wantsWindow(CONSENT_PAGE)).toBe('deny');
    expect(shell.opened).toEqual([CONSENT_PAGE]);
  });

  test('shows the window when it is drawn, and again when a second one is started', async () => {
    start();
    const window = await openedWindow();
    expect(window.visible).toBe(false);
    window.emit('ready-to-show');
    expect(window.visible).toBe(true);
    app.emit('second-instance');
    expect(window.focused).toBe(1);
  });

  test('loads a page that crashed again', async () => {
    start();
    const { webContents } = await openedWindow();
    webContents.emit('render-process-gone');
    expect(webContents.reloads).toBe(1);
  });

  test('ends with its window, after it has let go of its folder', async () => {
    start();
    await openedWindow();
    app.emit('window-all-closed');
    expect(app.quits).toBe(1);
    const quit = new PreventableEvent();
    app.emit('will-quit', quit);
    expect(quit.defaultPrevented).toBe(true);
    await vi.waitFor(() => {
      expect(exits).toStrictEqual([0]);
    });
    const ownership = takeOwnership(join(folder, 'data'));
    expect(ownership.ok).toBe(true);
    if (ownership.ok) ownership.value();
  });

  test('started a second time, leaves at once and opens nothing', async () => {
    app.first = false;
    start();
    await Promise.resolve();
    expect(app.quits).toBe(1);
    expect(BrowserWindow.opened).toStrictEqual([]);
  });

  test('says in words that another program has the folder, and opens nothing', async () => {
    const ownership = takeOwnership(folder);
    start('--data', folder);
    await vi.waitFor(() => {
      expect(exits).toStrictEqual([1]);
    });
    expect(dialog.shown[0]).toContain(sv.problems['already-running'].title);
    expect(BrowserWindow.opened).toStrictEqual([]);
    if (ownership.ok) ownership.value();
  });

  test.for([['--printer', 'nowhere'], ['--no-such-word']])('says what is wrong with %s', async (args) => {
    start(...args);
    await vi.waitFor(() => {
      expect(exits).toHaveLength(1);
    });
    expect(exits[0]).not.toBe(0);
    expect(dialog.shown).toHaveLength(1);
  });
});
