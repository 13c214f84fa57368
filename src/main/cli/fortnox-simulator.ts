/** `kb fortnox-simulator`: a Fortnox to practise on, until it is told to stop. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type * as z from 'zod';
import { companySchema } from '../practice/fortnox/company.ts';
import { faultRulesSchema } from '../practice/fortnox/faults.ts';
import { startFortnoxSimulator, type SimulatorOptions } from '../practice/fortnox/simulator.ts';
import { someSwitchesSchema } from '../practice/fortnox/switches.ts';
import { EXIT, type Command } from './command.ts';
import { keepMessages } from './fortnox-messages.ts';

export const command: Command = {
  usage:
    'fortnox-simulator [--port 0] [--company F.json] [--faults F.json] [--switches F.json] [--seed 1] [--messages DIR]',
  gives: 'a simulated Fortnox until SIGTERM; its addresses as one line of JSON, first on stdout',
  run: async (args) => {
    const options = readOptions(args);
    if (typeof options === 'string') return complain(options, EXIT.wrongUse);
    const simulator = await startFortnoxSimulator(options).catch(reason);
    if (typeof simulator === 'string') return complain(simulator, EXIT.failed);
    const { apiUrl, tokenUrl, clientId, clientSecret, tenantId, controlUrl } = simulator;
    const addresses = { apiUrl, tokenUrl, clientId, clientSecret, tenantId, controlUrl };
    process.stdout.write(`${JSON.stringify(addresses)}\n`);
    process.stderr.write(`Böckerna: ${controlUrl}/\n`);
    await stopSignal();
    await simulator.close();
    return EXIT.done;
  },
};

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): SimulatorOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '0' },
        seed: { type: 'string', default: '1' },
        company: { type: 'string' },
        faults: { type: 'string' },
        switches: { type: 'string' },
        messages: { type: 'string', default: process.env['KASSABRYGGAN_FORTNOX_MESSAGES'] },
      },
    });
    return {
      port: readWholeNumber('--port', values.port),
      seed: readWholeNumber('--seed', values.seed),
      ...(values.company === undefined ? {} : { company: readFile(values.company, companySchema) }),
      ...(values.faults === undefined ? {} : { faults: readFile(values.faults, faultRulesSchema) }),
      ...(values.switches === undefined ? {} : { switches: readFile(values.switches, someSwitchesSchema) }),
      ...(values.messages === undefined ? {} : { observe: keepMessages(values.messages) }),
    };
  } catch (error) {
    return reason(error);
  }
}

function readWholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} must be a whole number`);
  return Number(text);
}

function readFile<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(readJson(path));
  if (!parsed.success) throw new Error(`${path}: ${sentence(parsed.error)}`);
  return parsed.data;
}

function readJson(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON: ${reason(error)}`, { cause: error });
  }
}

/** What is wrong with a file, each fault with its place, in one line. */
function sentence({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
}

/** Resolves at SIGTERM, or at Ctrl+C. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function complain(words: string, exit: number): number {
  process.stderr.write(`${words}\n`);
  return exit;
}
