/** The page's way to main: one MessagePort at a time, given only to our own page. */
import { RPCHandler } from '@orpc/server/message-port';
import type { App } from '../app.ts';
import { isPage } from './page-guard.ts';
import { PORT_MESSAGE } from './port-messages.ts';

/** Main's end of a channel, as far as it is used here. */
interface MainPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

interface Channel<PagePort> {
  readonly port1: MainPort;
  readonly port2: PagePort;
}

/** Who asks for a port: the frame is null when it went away meanwhile. */
interface Asking<PagePort> {
  readonly sender: unknown;
  readonly senderFrame: {
    readonly url: string;
    /** Null for the main frame. */
    readonly parent: unknown;
    postMessage(channel: string, message: null, transfer: PagePort[]): void;
  } | null;
}

interface OurPage {
  readonly contents: unknown;
  readonly file: string;
}

export interface PortKeeper<PagePort> {
  /** Gives a port to the one who asks, and takes back the one before. @returns false when it was refused */
  give(asking: Asking<PagePort>, page: OurPage): boolean;
  /** Takes the port back: whatever the page had asked for and not been answered is given up. */
  takeBack(): void;
}

export function createPortKeeper<PagePort>(
  app: Pick<App, 'router' | 'connect'>,
  openChannel: () => Channel<PagePort>,
): PortKeeper<PagePort> {
  const handler = new RPCHandler(app.router);
  let end: (() => void) | null = null;
  const takeBack = (): void => {
    end?.();
    end = null;
  };

  return {
    give({ sender, senderFrame }, page) {
      if (senderFrame === null || senderFrame.parent !== null) return false;
      if (sender !== page.contents || !isPage(senderFrame.url, page.file)) return false;
      takeBack();
      const { port1, port2 } = openChannel();
      end = serve(port1);
      senderFrame.postMessage(PORT_MESSAGE, null, [port2]);
      return true;
    },
    takeBack,
  };

  /** @returns the way to end it */
  function serve(port: MainPort): () => void {
    const caller = app.connect();
    const closed: (() => void)[] = [
      () => {
        caller.close();
      },
    ];
    handler.upgrade(
      {
        on(event, callback) {
          if (event === 'message') port.on('message', callback);
          if (event === 'close') closed.push(callback);
        },
        postMessage: (message: unknown) => {
          port.postMessage(message);
        },
      },
      { context: { caller } },
    );
    // "close" is documented for the other end going away, not for our own closing, so ours is told here. Telling
    // it twice does no harm: by then nothing is left to give up.
    const tell = (): void => {
      for (const listener of closed) listener();
    };
    port.on('close', tell);
    port.start();
    return () => {
      port.close();
      tell();
    };
  }
}

interface Navigation {
  readonly isMainFrame: boolean;
  /** True when only the part of the address after # changes. */
  readonly isSameDocument: boolean;
}

interface NavigatingContents {
  on(event: 'did-start-navigation', listener: (details: Navigation) => void): unknown;
  on(event: 'render-process-gone', listener: () => void): unknown;
}

/** A page that is loaded again, or has crashed, is a new page: the old one's port goes with it. */
export function takeBackOnNavigation(
  contents: NavigatingContents,
  keeper: Pick<PortKeeper<unknown>, 'takeBack'>,
): void {
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) keeper.takeBack();
  });
  contents.on('render-process-gone', () => {
    keeper.takeBack();
  });
}
