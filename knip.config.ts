import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/main/shell/browser.ts',
    'src/main/shell/electron.ts',
    'src/main/shell/preload.ts',
    'src/main/capture/tap/tap.ts',
    'src/main/capture/tap/detect-line.ts',
    'src/main/cli/bench/attached-app.ts',
    'scripts/*.mjs',
    'test/**/*.test.ts',
    'test/e2e/*.spec.ts',
    'test/stage/{serve,look}.ts',
    // Run by scripts/test.mjs, and by both test runners before and after.
    'test/fortnox-openapi/{tell-total,global-setup}.ts',
    // Programs that tests start as processes of their own.
    'test/integration/keychain/{book-with-app,forget-managers,locked-keychain,no-keychain,store-and-read}.ts',
    'test/integration/tap/spool-child.ts',
    'test/integration/secrets/throw-a-request.ts',
    'test/integration/torture/app-without-look-up.ts',
    'test/unit/store/own-folder.ts',
    // Stands in for Electron by an alias of the test runner.
    'test/unit/shell/electron-stand-in.ts',
    '*.config.ts',
  ],
  project: ['src/**/*.{ts,tsx}', 'test/**/*.ts', 'scripts/*.mjs', '*.config.ts'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreBinaries: ['dbus-send', 'prlimit', 'socat'],
  ignoreDependencies: [
    // Run by whoever packs the app.
    'electron-builder',
  ],
};

export default config;
