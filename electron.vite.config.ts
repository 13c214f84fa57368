import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import page from './vite.page.config.ts';

const MANIFEST_FILE = fileURLToPath(new URL('./package.json', import.meta.url));

/** Of package.json the app needs its version; scripts and the developers' tools stay out of what is shipped. */
const onlyTheVersion: Plugin = {
  name: 'kassabryggan:only-the-version',
  enforce: 'pre',
  load: (id) =>
    id === MANIFEST_FILE ? JSON.stringify(JSON.parse(readFileSync(id, 'utf8')), ['version']) : null,
};

/**
 * The desktop app: main, the preload, and the page exactly as the browser shell serves it. Only `dependencies` (the
 * native modules) stay outside the bundle; the tap needs no entry of its own, being the same program with `--tap`.
 */
export default defineConfig({
  main: {
    plugins: [onlyTheVersion],
    build: {
      outDir: 'out/main',
      rolldownOptions: { input: { index: 'src/main/shell/electron.ts' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: 'src/main/shell/preload.ts' },
        // A sandboxed preload is one CommonJS file (Electron: process sandboxing).
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...page,
    // Vite's own choices, which electron-vite would change: one page, byte for byte, for both shells.
    build: {
      ...page.build,
      minify: true,
      target: 'baseline-widely-available',
      modulePreload: { polyfill: true },
    },
  },
});
