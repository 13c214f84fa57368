import { describe, expect, test } from 'vitest';
import { windowOptions } from '../../../src/main/shell/window-options.ts';

const FACTS = {
  preload: '/app/out/preload/preload.cjs',
  icon: '/app/icon.png',
  isPackaged: true,
  dark: false,
};

describe('the window', () => {
  test('holds the page in the sandbox, in a world of its own and without Node', () => {
    expect(windowOptions(FACTS).webPreferences).toStrictEqual({
      preload: FACTS.preload,
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
      devTools: false,
    });
  });

  test('has developer tools only while developing', () => {
    expect(windowOptions({ ...FACTS, isPackaged: false }).webPreferences?.devTools).toBe(true);
  });

  test('is shown first when the page is drawn, on the background the page will have', () => {
    const light = windowOptions(FACTS);
    const dark = windowOptions({ ...FACTS, dark: true });
    expect([light.show, dark.show]).toStrictEqual([false, false]);
    expect(light.backgroundColor).not.toBe(dark.backgroundColor);
  });
});
