import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  mayOpenOutside,
  isPage,
  keepInPlace,
  mayLoad,
  restrict,
} from '../../../src/main/shell/page-guard.ts';
import { PreventableEvent, Session, WebContents } from './electron-stand-in.ts';

const FOLDER = resolve('/opt/Kassa bryggan åäö/app.asar/out/renderer');
const PAGE = join(FOLDER, 'index.html');
const address = (path: string): string => pathToFileURL(path).href;

describe('a permission', () => {
  test.for([
    'media',
    'geolocation',
    'serial',
    'usb',
    'hid',
    'clipboard-read',
    'notifications',
    'openExternal',
  ])('for %s is denied', (permission) => {
    const session = new Session();
    expect(session.grants(permission)).toBe(true);
    restrict(session, FOLDER, false);
    expect(session.grants(permission)).toBe(false);
  });

  test('to put text on the clipboard is given, for copying the log', () => {
    const session = new Session();
    restrict(session, FOLDER, false);
    expect(session.grants('clipboard-sanitized-write')).toBe(true);
  });
});

describe('the page', () => {
  test.for(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is kept from %s',
    (event) => {
      const contents = new WebContents();
      expect(contents.wants(event)).toBe(false);
      keepInPlace(contents, () => undefined);
      expect(contents.wants(event)).toBe(true);
    },
  );

  test('opens no window', () => {
    const contents = new WebContents();
    const asked: string[] = [];
    keepInPlace(contents, (url) => void asked.push(url));
    expect(contents.wantsWindow('https://example.test/')).toBe('deny');
    expect(asked).toEqual(['https://example.test/']);
  });

  test.for([
    ['https://apps.fortnox.se/oauth-v1/auth?client_id=x&state=y', true],
    ['https://apps.fortnox.se/oauth-v1/token', false],
    ['https://apps.fortnox.se.example.test/oauth-v1/auth', false],
    ['https://apps.fortnox.se@example.test/oauth-v1/auth', false],
    ['https://någon@apps.fortnox.se/oauth-v1/auth', false],
    ['http://apps.fortnox.se/oauth-v1/auth', false],
    ['https://apps.fortnox.se/', true],
    ['https://apps.fortnox.se/fs/', false],
    ['http://apps.fortnox.se/', false],
    ['file:///oauth-v1/auth', false],
    ['inte en adress', false],
  ] as const)('may open %s in the browser: %s', ([url, may]) => {
    expect(mayOpenOutside(url, 'https://apps.fortnox.se/oauth-v1/token')).toBe(may);
  });

  test('downloads nothing', () => {
    const session = new Session();
    restrict(session, FOLDER, false);
    const download = new PreventableEvent();
    session.emit('will-download', download);
    expect(download.defaultPrevented).toBe(true);
  });
});

describe('a request', () => {
  test.for([PAGE, join(FOLDER, 'assets', 'index-1.js'), join(FOLDER, '..fonts', 'inter.woff2')])(
    'for a file below the folder is let through: %s',
    (file) => {
      const session = new Session();
      restrict(session, FOLDER, false);
      expect(session.lets(address(file))).toBe(true);
    },
  );

  test.for([
    'https://api.fortnox.se/3/vouchers',
    'http://127.0.0.1:9100/',
    'ws://127.0.0.1:9229/',
    'data:text/html,hello',
    'devtools://devtools/bundled/inspector.html',
    'not an address',
    '',
    'file://server/share/index.html',
    address(FOLDER),
    address(resolve('/etc/passwd')),
    address(`${FOLDER}-other/index.html`),
    `${address(FOLDER)}/../../../../companion.db`,
    `${address(FOLDER)}/%2e%2e/main/index.js`,
    `${address(FOLDER)}/..%2f..%2fmain/index.js`,
  ])('for anything else is cancelled: %s', (url) => {
    const session = new Session();
    expect(session.lets(url)).toBe(true);
    restrict(session, FOLDER, false);
    expect(session.lets(url)).toBe(false);
  });

  test('of the developer tools is let through only while developing', () => {
    const url = 'devtools://devtools/bundled/inspector.html';
    expect([mayLoad(url, FOLDER, true), mayLoad(url, FOLDER, false)]).toStrictEqual([true, false]);
    expect(mayLoad('https://example.com/?devtools:', FOLDER, true)).toBe(false);
  });
});

describe('our own page', () => {
  test('is the built file, wherever in it one is', () => {
    expect(isPage(address(PAGE), PAGE)).toBe(true);
    expect(isPage(`${address(PAGE)}#/z-reports/7`, PAGE)).toBe(true);
  });

  test('is no other file and no other address', () => {
    const others = [address(join(FOLDER, 'other.html')), 'https://example.com/index.html', 'about:blank', ''];
    expect(others.filter((url) => isPage(url, PAGE))).toStrictEqual([]);
  });
});
