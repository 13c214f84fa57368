import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startControlServer } from '../practice/control-server.ts';
import { printerControl } from '../practice/printer/control.ts';
import { startPrinter } from '../practice/printer/start-printer.ts';
import { EXIT, type Command } from './command.ts';

const USAGE = 'printer-simulator [--port 0]';
const HIGHEST_PORT = 65_535;

async function run(args: readonly string[]): Promise<number> {
  const port = readPort(args);
  if (port === null) {
    process.stderr.write(`Usage: kb ${USAGE}\n`);
    return EXIT.wrongUse;
  }
  const printer = await startPrinter({ port, show: (text) => process.stdout.write(text) });
  const control = await startControlServer(printerControl(printer));
  process.stdout.write(`${JSON.stringify({ port: printer.port, controlUrl: control.url })}\n`);
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  await control.close();
  await printer.close();
  return EXIT.done;
}

/** Null when the words make no sense. */
function readPort(args: readonly string[]): number | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { port: { type: 'string', default: '0' } } });
    const port = Number(values.port);
    return Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT ? port : null;
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return null;
  }
}

export const command: Command = {
  usage: USAGE,
  gives: 'a receipt printer on a TCP port that shows what it prints, until SIGTERM',
  run,
};
