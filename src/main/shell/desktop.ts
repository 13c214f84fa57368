/** The Electron shell: the app, and one window that shows it. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  session,
  shell,
} from 'electron';
import type { Problem } from '../../shared/problem.ts';
import { sv } from '../../shared/texts/sv.ts';
import { startApp, type App } from '../app.ts';
import { lastWords, onLastWords } from '../last-words.ts';
import { pageDirectory, readAppArguments } from './app-arguments.ts';
import { mayOpenOutside, keepInPlace, restrict } from './page-guard.ts';
import { createPortKeeper, takeBackOnNavigation } from './page-port.ts';
import { PORT_WANTED_MESSAGE } from './port-messages.ts';
import { argumentsOfApp, detectCommand, tapCommand } from './start-arguments.ts';
import { windowOptions } from './window-options.ts';

/** The browser shell's folder too: one shop has one set of documents, whichever window shows it. */
const DATA_FOLDER = '.kassabryggan';
const WRONG_USE = 2;
const FAILED = 1;

/**
 * Starts the app once per person and machine. Does not wait for Electron to be ready: Electron is ready only after
 * its entry module has been evaluated (electron/electron#40719).
 */
export function startDesktop(): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  onLastWords((words) => {
    leave(words, FAILED);
  });
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      leave(lastWords(error), FAILED);
    });
}

async function open(): Promise<void> {
  const options = readAppArguments(argumentsOfApp(process.argv), join(homedir(), DATA_FOLDER));
  if (typeof options === 'string') return leave(options, WRONG_USE);
  const executable = {
    execPath: process.execPath,
    appImage: process.env['APPIMAGE'],
    isPackaged: app.isPackaged,
    appPath: app.getAppPath(),
  };
  const started = startApp({
    ...options.app,
    tapCommand: tapCommand(executable),
    detectCommand: detectCommand(executable),
  });
  if (!started.ok) return leave(inWords(started.problem), FAILED);
  stopWithElectron(started.value);
  // Without a menu there is no way to reload or to zoom out of reach; macOS takes its editing keys from the menu.
  if (app.isPackaged) Menu.setApplicationMenu(process.platform === 'darwin' ? editingMenu() : null);
  await openWindow(started.value, options.app.fortnox.tokenUrl);
}

async function openWindow(running: App, tokenUrl: string): Promise<void> {
  const root = app.getAppPath();
  const folder = pageDirectory(root);
  const file = join(folder, 'index.html');
  restrict(session.defaultSession, folder, !app.isPackaged);
  const window = new BrowserWindow(
    windowOptions({
      preload: join(root, 'out', 'preload', 'preload.cjs'),
      icon: join(root, 'resources', 'icon.png'),
      isPackaged: app.isPackaged,
      dark: nativeTheme.shouldUseDarkColors,
    }),
  );
  const contents = window.webContents;
  const ports = createPortKeeper(running, () => new MessageChannelMain());
  keepInPlace(contents, (url) => {
    if (mayOpenOutside(url, tokenUrl)) openInBrowser(url);
  });
  takeBackOnNavigation(contents, ports);
  ipcMain.on(PORT_WANTED_MESSAGE, (event) => {
    ports.give(event, { contents, file });
  });
  contents.on('render-process-gone', () => {
    contents.reload();
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  window.once('closed', () => {
    ports.takeBack();
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  await window.loadFile(file);
}

/** The app ends with its window, and finishes what it holds first. The tap goes on: no print is missed meanwhile. */
function stopWithElectron(running: App): void {
  app.on('window-all-closed', () => {
    app.quit();
  });
  // A file that may grow no further (a quota) is an error to be answered, not a reason to end.
  process.on('SIGXFSZ', () => undefined);
  app.once('will-quit', (event) => {
    event.preventDefault();
    running.stop().then(
      () => app.exit(0),
      () => app.exit(FAILED),
    );
  });
}

function openInBrowser(url: string): void {
  shell.openExternal(url).catch(() => {
    dialog.showErrorBox('Kassabryggan', sv.pairing.noBrowser);
  });
}

function editingMenu(): Menu {
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
}

function inWords({ code }: Problem): string {
  const { title, meaning, mend } = sv.problems[code];
  return `${title}\n\n${meaning} ${mend}`;
}

function leave(sentence: string, code: number): void {
  dialog.showErrorBox('Kassabryggan', sentence);
  app.exit(code);
}
