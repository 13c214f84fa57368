import { defineConfig, type OxlintOverride } from 'oxlint';
import { ROOMS, ROOMS_ABOVE_APP } from './rooms.config.ts';

/** The modules at the top of src/main: the composition root and what it alone builds. */
const ABOVE = [
  'app',
  'bridge',
  'keychain',
  'last-words',
  'practice-controls',
  'tap-launcher',
  'line-detector',
];

const NO_ELECTRON = { group: ['electron', 'electron/**'], message: 'Only shell/ may know Electron.' };
const NO_PRACTICE = {
  group: ['**/practice/**', '**/cli/**'],
  message: 'Only cli/ may start the practice world.',
};

const CLOCK_MESSAGE = 'Time comes from the injected clock (src/shared/clock.ts).';

/** One override per room of src/main: importing from a room that is not below it is an error. */
const roomOverrides = Object.entries(ROOMS).map(([room, below]): OxlintOverride => {
  const forbidden = Object.keys(ROOMS).filter((other) => other !== room && !below.includes(other));
  const patterns = forbidden.map((other) => ({
    group: [`**/../${other}/**`, `../${other}/**`],
    message: `Arrows run down only: ${room}/ may not use ${other}/ (rooms.config.ts).`,
  }));
  const above = ROOMS_ABOVE_APP.includes(room)
    ? []
    : [
        {
          group: ABOVE.map((module) => `**/../${module}.ts`),
          message: `Arrows run down only: ${room}/ stands below the composition root.`,
        },
      ];
  const electron = room === 'shell' ? [] : [NO_ELECTRON];
  return {
    files: [`**/src/main/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...patterns, ...above, ...electron] }],
    },
  };
});

export default defineConfig({
  plugins: ['typescript', 'import', 'promise', 'react', 'jsx-a11y', 'unicorn', 'oxc', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['out', 'release'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/ban-ts-comment': 'error',
    'import/no-cycle': 'error',
    eqeqeq: 'error',
    'max-lines': ['error', { max: 400, skipComments: true, skipBlankLines: true }],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: CLOCK_MESSAGE },
      { object: 'performance', property: 'now', message: CLOCK_MESSAGE },
    ],
    // One request after the other is how the queue works; a loop that awaits says so plainly.
    'no-await-in-loop': 'off',
    'react/react-in-jsx-scope': 'off',
    'import/no-unassigned-import': 'off',
    'unicorn/no-array-sort': 'off',
    'no-shadow': 'off',
    'oxc/no-map-spread': 'off',
    'import/no-named-as-default-member': 'off',
    // The compiler's noImplicitReturns and exhaustive switches say it better.
    'consistent-return': 'off',
    'typescript/consistent-return': 'off',
  },
  overrides: [
    {
      files: ['**/src/main/*.ts'],
      rules: { 'no-restricted-imports': ['error', { patterns: [NO_ELECTRON, NO_PRACTICE] }] },
    },
    {
      files: ['**/src/shared/**', '**/src/renderer/**'],
      rules: { 'no-restricted-imports': ['error', { patterns: [NO_ELECTRON] }] },
    },
    ...roomOverrides,
    // A test reads best with its small helpers beside it.
    { files: ['test/**'], rules: { 'unicorn/consistent-function-scoping': 'off' } },
    { files: ['**/src/shared/clock.ts'], rules: { 'no-restricted-properties': 'off' } },
  ],
});
