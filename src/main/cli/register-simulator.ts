import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { systemClock } from '../../shared/clock.ts';
import { startControlServer } from '../practice/control-server.ts';
import { registerControl } from '../practice/register/control.ts';
import { isLayoutName, LAYOUT_NAMES } from '../practice/register/paper/layouts.ts';
import { PRACTICE_SHOP } from '../practice/register/shop.ts';
import { startRegister, type RegisterOptions } from '../practice/register/start-register.ts';
import { EXIT, type Command } from './command.ts';

const USAGE =
  'register-simulator --database FILE --printer HOST:PORT [--layout NAME] [--seed N] [--sale-interval MS] ' +
  '[--first-z N] [--company NAME] [--organisation-number N] [--register NAME]';

async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    process.stderr.write(`Usage: kb ${USAGE}\nLayouts: ${LAYOUT_NAMES.join(', ')}\n`);
    return EXIT.wrongUse;
  }
  const register = startRegister(options);
  const control = await startControlServer(registerControl(register));
  process.stdout.write(`${JSON.stringify({ controlUrl: control.url })}\n`);
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  await control.close();
  await register.close();
  return EXIT.done;
}

/** Null when the words make no sense. */
function readOptions(args: readonly string[]): RegisterOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        database: { type: 'string' },
        printer: { type: 'string' },
        layout: { type: 'string', default: LAYOUT_NAMES[0] },
        seed: { type: 'string', default: '1' },
        'sale-interval': { type: 'string' },
        'first-z': { type: 'string', default: '1' },
        company: { type: 'string', default: PRACTICE_SHOP.company },
        'organisation-number': { type: 'string', default: PRACTICE_SHOP.organisationNumber },
        register: { type: 'string', default: PRACTICE_SHOP.register },
      },
    });
    const { database, printer, layout } = values;
    if (database === undefined || printer === undefined || !isLayoutName(layout)) return null;
    const { hostname, port } = new URL(`tcp://${printer}`);
    if (hostname === '' || port === '') return null;
    const saleInterval = values['sale-interval'];
    return {
      databaseFile: database,
      printerHost: hostname,
      printerPort: Number(port),
      layout,
      seed: wholeNumber(values.seed),
      clock: systemClock,
      saleIntervalMs: saleInterval === undefined ? null : wholeNumber(saleInterval, 1),
      firstZNumber: wholeNumber(values['first-z'], 1),
      shop: {
        ...PRACTICE_SHOP,
        company: values.company,
        organisationNumber: values['organisation-number'],
        register: values.register,
      },
    };
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return null;
  }
}

function wholeNumber(text: string, lowest = 0): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < lowest)
    throw new Error(`Not a whole number from ${lowest}: ${text}`);
  return number;
}

export const command: Command = {
  usage: USAGE,
  gives: 'a cash register that sells, prints and closes its days, until SIGTERM',
  run,
};
