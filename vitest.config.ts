import { defineConfig } from 'vitest/config';

const INTEGRATION_TIMEOUT_MS = 60_000;
const POLL_TIMEOUT_MS = 15_000;
/** What runs within the test's own process, over ports and folders of its own, and mostly waits: several files at once. */
const IN_PROCESS = [
  'access',
  'fortnox-bare',
  'fortnox-switches',
  'pairing',
  'preflight',
  'sender',
  'store',
].map((room) => `test/integration/${room}/**/*.test.ts`);
const FILES_AT_ONCE = 4;
const GLOBAL_SETUP = ['test/fortnox-openapi/global-setup.ts'];

const INTEGRATION = {
  environment: 'node',
  globalSetup: GLOBAL_SETUP,
  testTimeout: INTEGRATION_TIMEOUT_MS,
  hookTimeout: INTEGRATION_TIMEOUT_MS,
  // A busy machine is no failure: what is waited for has time to come.
  expect: { poll: { timeout: POLL_TIMEOUT_MS } },
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        // No test may start Electron's own download: the name leads to a stand-in.
        resolve: {
          alias: { electron: new URL('./test/unit/shell/electron-stand-in.ts', import.meta.url).pathname },
        },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          globalSetup: GLOBAL_SETUP,
        },
      },
      {
        test: {
          ...INTEGRATION,
          name: 'integration',
          include: IN_PROCESS,
          maxWorkers: FILES_AT_ONCE,
        },
      },
      {
        test: {
          ...INTEGRATION,
          name: 'processes',
          include: ['test/integration/**/*.test.ts'],
          exclude: IN_PROCESS,
          // Two cores: real processes, serial ports and clocks are easier to read one file at a time.
          fileParallelism: false,
        },
      },
    ],
  },
});
