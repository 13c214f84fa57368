import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The page, built once for both shells. The base is relative, so that the same files work over http and from
 * file:// in Electron; nothing is inlined as data:, so that the page's own Content-Security-Policy can forbid it.
 */
export default defineConfig({
  root: new URL('./src/renderer', import.meta.url).pathname,
  base: './',
  plugins: [react()],
  build: {
    outDir: new URL('./out/renderer', import.meta.url).pathname,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // One bundle from the local disk: splitting it would only add requests.
    chunkSizeWarningLimit: 2_000,
  },
});
