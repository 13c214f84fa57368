/**
 * The only code beside the page: it asks main for the page's port and hands it over. Nothing else is exposed, and the
 * page never sees ipcRenderer. Built to one CommonJS file, for it runs in the sandbox (electron.vite.config.ts).
 */
import { ipcRenderer } from 'electron';
import { PORT_MESSAGE, PORT_WANTED_MESSAGE } from './port-messages.ts';

/** The page's window, as far as it is used here: main's own TypeScript project knows no DOM. */
interface PageWindow {
  addEventListener(
    event: 'message',
    listener: (event: { readonly source: unknown; readonly data: unknown }) => void,
  ): void;
  postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void;
}
declare const window: PageWindow;

/** A page from a file has no origin to name; the message goes to this very window and no other. */
const ANY_ORIGIN = '*';

window.addEventListener('message', ({ source, data }) => {
  if (source === window && data === PORT_WANTED_MESSAGE) ipcRenderer.send(PORT_WANTED_MESSAGE);
});
ipcRenderer.on(PORT_MESSAGE, ({ ports }) => {
  window.postMessage(PORT_MESSAGE, ANY_ORIGIN, ports);
});
