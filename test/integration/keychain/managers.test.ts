import { expect, test } from 'vitest';
import { runStory } from './run-story.ts';

const done = { ok: true };
const uncheckable = { ok: false, problem: { code: 'pin-uncheckable' } };
const everybody = { role: 'manager', manager: null, managers: [] };

test('a technician with the keychain removes all managers, and everybody may decide again', async () => {
  expect(await runStory('forget-managers.ts', 'keyring')).toMatchObject({
    fresh: everybody,
    named: done,
    inTable: { standing: { role: 'cashier', managers: ['Anna'] }, unlocked: done },
    forgotten: { ok: true, value: ['Anna'] },
    afterwards: everybody,
  });
});

test.skipIf(process.platform !== 'linux')(
  'without a keychain nobody can be named, unlock or forget, and it is said why; until somebody was, everybody decides',
  async () => {
    expect(await runStory('forget-managers.ts', 'nowhere')).toMatchObject({
      fresh: everybody,
      named: uncheckable,
      inTable: { standing: { role: 'cashier', managers: ['Anna'] }, unlocked: uncheckable },
      forgotten: uncheckable,
      afterwards: { role: 'cashier', managers: ['Anna'] },
    });
  },
);

test.skipIf(process.platform !== 'linux')(
  'a locked keychain, which answers like an empty one, opens nothing and lets nobody be forgotten',
  async () => {
    expect(await runStory('locked-keychain.ts', 'keyring')).toMatchObject({
      named: done,
      read: { ok: true, value: null },
      forgotten: uncheckable,
      left: ['Anna'],
      emptied: { role: 'cashier', managers: [], accessProblem: { code: 'pin-uncheckable' } },
    });
  },
);
