import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { lineControl } from '../practice/line/control.ts';
import { startControlServer } from '../practice/control-server.ts';
import type { Target } from '../practice/line/line-mode.ts';
import { startPracticeLine } from '../practice/line/practice-line.ts';
import { EXIT, type Command } from './command.ts';

const USAGE = 'line-simulator --target HOST:PORT [--target HOST:PORT]';

async function run(args: readonly string[]): Promise<number> {
  const targets = readTargets(args);
  if (targets === null || targets.length === 0) {
    process.stderr.write(`Usage: kb ${USAGE}\n`);
    return EXIT.wrongUse;
  }
  const line = await startPracticeLine({ targets });
  const control = await startControlServer(lineControl(line));
  process.stdout.write(`${JSON.stringify({ ports: line.ports, controlUrl: control.url })}\n`);
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  await control.close();
  await line.close();
  return EXIT.done;
}

/** Null when the words make no sense. */
function readTargets(args: readonly string[]): Target[] | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { target: { type: 'string', multiple: true } },
    });
    return (values.target ?? []).map(readTarget);
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return null;
  }
}

function readTarget(text: string): Target {
  const { hostname, port } = new URL(`tcp://${text}`);
  if (hostname === '' || port === '') throw new Error(`Not HOST:PORT: ${text}`);
  return { name: text, host: hostname, port: Number(port) };
}

export const command: Command = {
  usage: USAGE,
  gives: 'a line to the targets that can be refused, swallowed or cut, until SIGTERM',
  run,
};
