/** What the page in the window may not do, whatever it has been talked into. */
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORTNOX_PAGE } from '../../shared/fortnox-page.ts';

interface Preventable {
  preventDefault(): void;
}

interface GuardedContents {
  on(event: 'will-navigate', listener: (event: Preventable) => void): unknown;
  on(event: 'will-frame-navigate', listener: (event: Preventable) => void): unknown;
  on(event: 'will-redirect', listener: (event: Preventable) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void;
}

interface GuardedSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  on(event: 'will-download', listener: (event: Preventable) => void): unknown;
  readonly webRequest: {
    onBeforeRequest(
      listener: (
        details: { readonly url: string },
        answer: (response: { readonly cancel: boolean }) => void,
      ) => void,
    ): void;
  };
}

const DEVELOPER_TOOLS = 'devtools:';

/**
 * The file a `file:` address names; null for every other address, and for one that hides a separator or another
 * computer in it.
 */
function fileOf(url: string): string | null {
  try {
    return fileURLToPath(url);
  } catch {
    return null;
  }
}

/** Whether an address is the page itself, wherever in the page (#…) it points. */
export function isPage(url: string, pageFile: string): boolean {
  const file = fileOf(url);
  return file !== null && relative(pageFile, file) === '';
}

/**
 * Whether the page may load an address: files below its own folder, and the developer tools where there are any.
 * @param folder the folder of the built page
 */
export function mayLoad(url: string, folder: string, developerTools: boolean): boolean {
  if (developerTools && URL.parse(url)?.protocol === DEVELOPER_TOOLS) return true;
  const file = fileOf(url);
  if (file === null) return false;
  const inside = relative(folder, file);
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

function prevent(event: Preventable): void {
  event.preventDefault();
}

/**
 * Whether the page may open an address in the person's own browser: Fortnox's front page, where something is mended, and
 * the page on which a company consents. No other.
 * @param tokenUrl Fortnox's token endpoint, beside which it stands
 */
export function mayOpenOutside(url: string, tokenUrl: string): boolean {
  if (url === FORTNOX_PAGE) return true;
  const asked = URL.parse(url);
  const allowed = new URL('auth', tokenUrl);
  return (
    asked !== null &&
    asked.origin === allowed.origin &&
    asked.pathname === allowed.pathname &&
    asked.username === '' &&
    asked.password === ''
  );
}

/**
 * The page stays where it is: it goes nowhere else and opens no window.
 * @param openOutside is told what the page wanted to open, and opens it elsewhere if it may be
 */
export function keepInPlace(contents: GuardedContents, openOutside: (url: string) => void): void {
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

/** What the page is for: copying the log. Writing text to the clipboard reads nothing from it. */
const GRANTED_PERMISSION = 'clipboard-sanitized-write';

/** The page is given no camera, no device, no network and no download: only its own files, and copying text. */
export function restrict(session: GuardedSession, folder: string, developerTools: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === GRANTED_PERMISSION);
  });
  session.setPermissionCheckHandler((_contents, permission) => permission === GRANTED_PERMISSION);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', prevent);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayLoad(url, folder, developerTools) });
  });
}
