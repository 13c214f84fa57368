/** What the lock answers when the managers are gone from the table and the keychain itself has been locked. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCallers } from '../../../src/main/access/callers.ts';
import { forgetManagers } from '../../../src/main/access/forget-managers.ts';
import { createManagers } from '../../../src/main/access/managers.ts';
import { openKeychain } from '../../../src/main/keychain.ts';
import { openStore } from '../../../src/main/store/store.ts';
import { systemClock } from '../../../src/shared/clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-managers-'));
const opened = openStore(join(folder, 'companion.db'));
if (!opened.ok) throw new Error(opened.problem.code);
const store = opened.value;
const { access: keeper } = openKeychain('locked-story');
const connect = () =>
  createCallers(
    createManagers({ store: () => store, keeper, clock: systemClock, happened: () => undefined }),
    systemClock,
  ).connect();
const window = connect();
const named = await window.nameManager('Anna', '2580', null);
window.close();
lockKeychain();
const story = {
  named,
  read: await keeper.read(),
  forgotten: await forgetManagers({ store, keeper, clock: systemClock }),
  left: store.managers.all().map(({ name }) => name),
  emptied: await emptied(),
};
store.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(story)}\n`);

/** As a person locks it who leaves the computer; nobody answers the question for its password. */
function lockKeychain(): void {
  const secrets = '/org/freedesktop/secrets';
  const service = ['--session', '--print-reply', '--dest=org.freedesktop.secrets', secrets];
  const collection = `array:objpath:${secrets}/collection/login`;
  execFileSync('dbus-send', [...service, 'org.freedesktop.Secret.Service.Lock', collection]);
}

async function emptied(): Promise<object> {
  store.managers.removeAll(0);
  return connect().standing();
}
