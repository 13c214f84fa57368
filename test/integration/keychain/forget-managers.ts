/** What `forgetManagers` and the lock answer, where a keychain is and where none is. */
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
const { access: keeper } = openKeychain('managers-story');
const start = () =>
  createCallers(
    createManagers({ store: () => store, keeper, clock: systemClock, happened: () => undefined }),
    systemClock,
  );
const first = start().connect();
const story = {
  fresh: await first.standing(),
  named: await first.nameManager('Anna', '2580', null),
  inTable: await withAnnaInTable(),
  forgotten: await forgetManagers({ store, keeper, clock: systemClock }),
  afterwards: await start().connect().standing(),
};
first.close();
await keeper.remove();
store.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(story)}\n`);

/** Anna stands in the table in any case, as after a keychain that was there once; what a new window is told. */
async function withAnnaInTable(): Promise<object> {
  if (store.managers.find('Anna') === null) {
    store.managers.add('Anna', { salt: new Uint8Array(1), hash: new Uint8Array(1) }, 0);
  }
  const caller = start().connect();
  const answers = { standing: await caller.standing(), unlocked: await caller.unlock('Anna', '2580') };
  caller.close();
  return answers;
}
