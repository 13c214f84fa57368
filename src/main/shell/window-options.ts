import type { BrowserWindowConstructorOptions } from 'electron';

interface WindowFacts {
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly icon: string;
  readonly isPackaged: boolean;
  readonly dark: boolean;
}

/** The page's own background (src/renderer/styles/tokens.css), so that the window does not flash when it opens. */
const LIGHT_PAGE = '#f5f6f7';
const DARK_PAGE = '#12181d';
/** CSS pixels. Two columns when there is room, and small enough for the screen of a till. */
const SIZE = { width: 1440, height: 900, minWidth: 800, minHeight: 600 } as const;

/**
 * The one window. The page is held as if it were a stranger's: sandboxed, in a world of its own, without Node, and
 * with developer tools only while developing (Electron's security checklist). Most of this is Electron's default; it
 * is written out so that a change of defaults, or a slip, fails a test.
 */
export function windowOptions(facts: WindowFacts): BrowserWindowConstructorOptions {
  return {
    ...SIZE,
    title: 'Kassabryggan',
    icon: facts.icon,
    show: false,
    backgroundColor: facts.dark ? DARK_PAGE : LIGHT_PAGE,
    webPreferences: {
      preload: facts.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !facts.isPackaged,
    },
  };
}
