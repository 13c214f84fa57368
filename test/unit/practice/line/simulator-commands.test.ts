import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { temporaryFolder } from '../register/temp-register.ts';

const REGISTER = z.object({ controlUrl: z.url() });
const PRINTER = z.object({ port: z.number(), controlUrl: z.url() });
const LINE = z.object({ ports: z.array(z.number()), controlUrl: z.url() });

interface Simulator {
  /** The first line on stdout. */
  readonly first: unknown;
  stop(): Promise<unknown>;
}

/** Runs one `kb` command in a process of its own. */
async function start(name: string, args: readonly string[]): Promise<Simulator> {
  const module = new URL(`../../../../src/main/cli/${name}.ts`, import.meta.url).href;
  const script = `const { command } = await import('${module}');
    process.exitCode = await command.run(process.argv.slice(1));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  return {
    first: JSON.parse(String(line)),
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await exited;
      return code;
    },
  };
}

async function post(url: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answer.json();
}

test('a register, a line and a printer in processes of their own: a refused Z-report arrives when the line is up', async () => {
  const printer = await start('printer-simulator', []);
  const { port, controlUrl: printerUrl } = PRINTER.parse(printer.first);
  const line = await start('line-simulator', ['--target', `127.0.0.1:${port}`]);
  const { ports, controlUrl: lineUrl } = LINE.parse(line.first);
  const database = join(await temporaryFolder(), 'register.db');
  const register = await start('register-simulator', [
    '--database',
    database,
    '--printer',
    `127.0.0.1:${ports[0]}`,
    '--layout',
    'fyrtornet-56',
    '--first-z',
    '501',
  ]);
  const { controlUrl: registerUrl } = REGISTER.parse(register.first);

  await post(`${lineUrl}/line`, { line: 'refuse' });
  expect(await post(`${registerUrl}/close-day`)).toMatchObject({ zNumber: 501, total: 0, tenders: [] });
  expect(await (await fetch(`${printerUrl}/papers`)).json()).toEqual([]);
  await post(`${lineUrl}/line`, { line: 'up' });
  await post(`${registerUrl}/sell`);
  const papers = await (await fetch(`${printerUrl}/papers`)).json();
  expect(papers).toEqual([
    expect.stringContaining('DAGSAVSLUT NR 000501'),
    expect.stringContaining('Kvitto'),
  ]);

  expect(await Promise.all([register.stop(), line.stop(), printer.stop()])).toEqual([0, 0, 0]);
}, 20_000);
