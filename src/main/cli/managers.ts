/**
 * `kb managers`: who the managers are; and the technician's way in when every PIN is forgotten, or the database has lost
 * them. It takes the keychain of the person the app runs as: whoever only has the data folder gets nowhere.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../shared/clock.ts';
import { sv } from '../../shared/texts/sv.ts';
import type { Problem } from '../../shared/problem.ts';
import { forgetManagers } from '../access/forget-managers.ts';
import { openKeychain } from '../keychain.ts';
import { takeOwnership } from '../store/owner-lock.ts';
import { openStore } from '../store/store.ts';
import { DEFAULT_KEYCHAIN_ACCOUNT } from '../shell/app-arguments.ts';
import { EXIT, type Command } from './command.ts';

export const command: Command = {
  usage: 'managers [--forget] --data DIR [--keychain-account NAME]',
  gives: 'the managers; --forget removes them all, so that everybody may decide until one is named again',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        forget: { type: 'boolean', default: false },
        'keychain-account': { type: 'string', default: DEFAULT_KEYCHAIN_ACCOUNT },
        json: { type: 'boolean' },
      },
    });
    if (values.data === undefined) {
      process.stderr.write(`kb ${this.usage}\n`);
      return EXIT.wrongUse;
    }
    const file = join(values.data, 'companion.db');
    if (!existsSync(file)) {
      process.stderr.write(`${values.data} holds no companion.db\n`);
      return EXIT.failed;
    }
    if (!values.forget) return list(file);
    const ownership = takeOwnership(values.data);
    if (!ownership.ok) return failed(ownership.problem);
    try {
      return await forget(file, values['keychain-account']);
    } finally {
      ownership.value();
    }
  },
};

function list(file: string): number {
  const store = openStore(file);
  if (!store.ok) return failed(store.problem);
  const managers = store.value.managers.all().map(({ name }) => name);
  store.value.close();
  process.stdout.write(`${JSON.stringify({ managers })}\n`);
  return EXIT.done;
}

async function forget(file: string, account: string): Promise<number> {
  const store = openStore(file);
  if (!store.ok) return failed(store.problem);
  const forgotten = await forgetManagers({
    store: store.value,
    keeper: openKeychain(account).access,
    clock: systemClock,
  });
  store.value.close();
  if (!forgotten.ok) return failed(forgotten.problem);
  process.stdout.write(`${JSON.stringify({ forgotten: forgotten.value })}\n`);
  return EXIT.done;
}

function failed(found: Problem): number {
  const { title, mend } = sv.problems[found.code];
  process.stdout.write(`${JSON.stringify({ problem: found })}\n`);
  process.stderr.write(`${title}. ${mend}\n`);
  return EXIT.failed;
}
