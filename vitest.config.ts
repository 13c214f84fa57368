import { defineConfig } from 'vitest/config';

const INTEGRATION_TIMEOUT_MS = 60_000;
const GLOBAL_SETUP = ['test/fortnox-openapi/global-setup.ts'];

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
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          environment: 'node',
          globalSetup: GLOBAL_SETUP,
          testTimeout: INTEGRATION_TIMEOUT_MS,
          hookTimeout: INTEGRATION_TIMEOUT_MS,
          // Two cores: real processes, ports and keychains are easier to read one file at a time.
          fileParallelism: false,
        },
      },
    ],
  },
});
