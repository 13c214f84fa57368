/**
 * Stands in for Electron's modules where its program cannot be had. It keeps what it is told, so that a test can look,
 * and hands messages on as Electron documents them; its ports are real ones, Node's own.
 */
import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** An event whose default a listener can prevent. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** Main's end of a channel. As documented, "close" tells of the other end only. */
export class MessagePortMain extends EventEmitter {
  readonly #port: MessagePort;
  #closedHere = false;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.once('close', () => {
      if (!this.#closedHere) this.emit('close');
    });
  }

  start(): void {
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message, []);
  }

  close(): void {
    this.#closedHere = true;
    this.#port.close();
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain;
  /** Made to be given away; the page gets it as its own kind of port. */
  readonly port2: MessagePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MessagePortMain(port1);
    this.port2 = port2;
  }
}

export class WebFrameMain {
  url: string;
  readonly parent: WebFrameMain | null;
  /** The ports this frame was given. */
  readonly given: MessagePort[] = [];

  constructor(url: string, parent: WebFrameMain | null = null) {
    this.url = url;
    this.parent = parent;
  }

  postMessage(channel: string, _message: unknown, transfer: MessagePort[]): void {
    this.given.push(...transfer);
    ipcRenderer.emit(channel, { ports: transfer });
  }
}

export class WebContents extends EventEmitter {
  reloads = 0;
  #openWindow: (details: { url: string }) => { action: 'deny' | 'allow' } = () => ({ action: 'allow' });

  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void {
    this.#openWindow = handler;
  }
  /** What the page is told when it wants a new window. */
  wantsWindow(url: string): 'deny' | 'allow' {
    return this.#openWindow({ url }).action;
  }
  /** @returns whether the page was kept from it */
  wants(event: string): boolean {
    const asked = new PreventableEvent();
    this.emit(event, asked);
    return asked.defaultPrevented;
  }
  reload(): void {
    this.reloads += 1;
  }
}

type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type BeforeRequest = (
  details: { readonly url: string },
  answer: (response: { readonly cancel: boolean }) => void,
) => void;

/** A session with Electron's defaults: until it is told otherwise, it grants and lets through. */
export class Session extends EventEmitter {
  #onRequest: PermissionRequest = (_contents, _permission, answer) => {
    answer(true);
  };
  #onCheck: (contents: unknown, permission: string) => boolean = () => true;
  #onDevice = (): boolean => true;
  #beforeRequest: BeforeRequest = (_details, answer) => {
    answer({ cancel: false });
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#onRequest = handler;
  }
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void {
    this.#onCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.#onDevice = handler;
  }
  /** Whether a permission is granted in any of the three ways Electron asks. */
  grants(permission: string): boolean {
    let granted = false;
    this.#onRequest(null, permission, (answer) => {
      granted = answer;
    });
    return granted || this.#onCheck(null, permission) || this.#onDevice();
  }
  lets(url: string): boolean {
    let cancelled = false;
    this.#beforeRequest({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return !cancelled;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = [];
  readonly webContents = new WebContents();
  readonly options: unknown;
  loaded: string | null = null;
  visible = false;
  focused = 0;

  constructor(options: unknown) {
    super();
    this.options = options;
    BrowserWindow.opened.push(this);
  }
  loadFile(file: string): Promise<void> {
    this.loaded = file;
    return Promise.resolve();
  }
  show(): void {
    this.visible = true;
  }
  isMinimized(): boolean {
    return false;
  }
  focus(): void {
    this.focused += 1;
  }
}

class App extends EventEmitter {
  isPackaged = false;
  path = process.cwd();
  /** Whether this is the first of its kind on the machine. */
  first = true;
  quits = 0;
  readonly paths: Record<string, string> = {};
  dock = undefined;

  requestSingleInstanceLock(): boolean {
    return this.first;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  getAppPath(): string {
    return this.path;
  }
  setPath(name: string, path: string): void {
    this.paths[name] = path;
  }
  disableHardwareAcceleration(): void {}
  quit(): void {
    this.quits += 1;
  }
  exit(code: number): void {
    process.exit(code);
  }
}

export const app = new App();
export const ipcMain = new EventEmitter();
export const dialog = {
  shown: [] as string[],
  showErrorBox(_title: string, content: string): void {
    this.shown.push(content);
  },
};
export const Menu = {
  setApplicationMenu(_menu: unknown): void {},
  buildFromTemplate: (template: unknown): unknown => template,
};
/** The person's own browser. */
export const shell = {
  opened: new Array<string>(),
  openExternal(url: string): Promise<void> {
    shell.opened.push(url);
    return Promise.resolve();
  },
};
export const nativeTheme = { shouldUseDarkColors: false };
export const session = { defaultSession: new Session() };

class IpcRenderer extends EventEmitter {
  /** The page's process and its frame, set by the test: who main sees asking. */
  asking: { readonly sender: unknown; readonly senderFrame: WebFrameMain | null } | null = null;
  send(channel: string): void {
    ipcMain.emit(channel, this.asking);
  }
}
export const ipcRenderer = new IpcRenderer();
