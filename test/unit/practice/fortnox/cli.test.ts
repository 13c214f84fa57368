import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { PRACTICE_COMPANY } from '../../../../src/main/practice/fortnox/practice-company.ts';
import { keepingMessages } from '../../../fortnox-openapi/message-files.ts';
import { FOLDER_VARIABLE } from '../../../fortnox-openapi/tally.ts';
import { reply } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'fortnox-simulator-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COMMAND = new URL('../../../../src/main/cli/fortnox-simulator.ts', import.meta.url).href;
const RUN = `const { command } = await import(${JSON.stringify(COMMAND)});
process.exitCode = await command.run(process.argv.slice(1));`;

interface Run {
  readonly firstLine: Promise<string>;
  readonly exit: Promise<number | null>;
  readonly stderr: () => string;
  readonly stop: () => boolean;
}

/** Runs the command in a process of its own. */
function run(...args: string[]): Run {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', RUN, '--', ...args], {
    env: { ...process.env, ...keepingMessages(process.env[FOLDER_VARIABLE], 'test') },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const exit = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().split('\n')[0] ?? ''));
  });
  return { firstLine, exit, stderr: () => stderr, stop: () => child.kill('SIGTERM') };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const linesSchema = z.strictObject({
  apiUrl: z.url(),
  tokenUrl: z.url(),
  clientId: z.string(),
  clientSecret: z.string(),
  tenantId: z.string(),
  controlUrl: z.url(),
});

/** Each run is a process of its own, which takes its time on a busy machine. */
const PROCESSES = { timeout: 60_000 };

describe('kb fortnox-simulator', PROCESSES, () => {
  test('says its addresses first, takes its files, and ends well at SIGTERM', async () => {
    const company = file('company.json', { ...PRACTICE_COMPANY, name: 'Ett Annat AB' });
    const faults = file('faults.json', [{ path: '/3/accounts', answer: { status: 503 } }]);
    const switches = file('switches.json', { rateLimit: false });
    const simulator = run('--company', company, '--faults', faults, '--switches', switches);
    const { apiUrl, controlUrl } = linesSchema.parse(JSON.parse(await simulator.firstLine));
    expect((await reply(`${controlUrl}/books`, {})).json).toMatchObject({
      company: { name: 'Ett Annat AB' },
    });
    expect((await reply(`${controlUrl}/switches`, {})).json).toMatchObject({ rateLimit: false });
    expect((await reply(`${apiUrl}/3/accounts`, {})).status).toBe(503);
    simulator.stop();
    expect(await simulator.exit).toBe(0);
  });

  test('says what is wrong with its words and files', async () => {
    const unknown = run('--unknown');
    const port = run('--port', 'many');
    const faults = run('--faults', file('wrong.json', { path: '/' }));
    const missing = run('--company', join(folder, 'nowhere.json'));
    const company = run('--company', file('wrong-company.json', { ...PRACTICE_COMPANY, selectedYear: 99 }));
    for (const wrong of [unknown, port, faults, missing, company]) {
      expect(await wrong.exit).toBe(2);
      expect(wrong.stderr()).not.toBe('');
      expect(wrong.stderr()).not.toContain('    at ');
    }
    expect(company.stderr()).toContain('selectedYear is no financial year of the company');
    const articles = run('--company', file('articles.json', { ...PRACTICE_COMPANY, articles: [{}] }));
    expect(await articles.exit).toBe(1);
    expect(articles.stderr()).toContain('articles 1: Fältet måste anges (Description)');
  });
});
