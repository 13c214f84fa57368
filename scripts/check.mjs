// npm run check: everything that is quick - format, lint, types, unused code, unit tests. The slow tests are npm test's.
import { run } from './run.mjs';
import { say } from './say.mjs';

const CHECKS = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'unused code', command: ['knip'] },
];

/** @returns how many of the checks passed and failed */
export async function runChecks() {
  const counts = { passed: 0, failed: 0 };
  for (const { name, command } of CHECKS) {
    const code = await run('npx', ['--no-install', ...command]);
    counts[code === 0 ? 'passed' : 'failed'] += 1;
    say(`${code === 0 ? '✓' : '✗'} ${name}`);
  }
  return counts;
}

if (process.argv[1] === import.meta.filename) {
  const { failed } = await runChecks();
  const unit = await run('npx', ['--no-install', 'vitest', 'run', '--project', 'unit']);
  process.exitCode = failed === 0 && unit === 0 ? 0 : 1;
}
