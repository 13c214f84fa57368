import { expect, test } from 'vitest';
import { loginWarning, type Login } from '../../../src/shared/pairing.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-24T12:00:00Z');

function login(change: Partial<Login> = {}): Login {
  return { account: 'person', clientId: 'k', since: NOW, endsAt: null, thisRunOnly: false, ...change };
}

test('a login is warned of from fifteen days before it ends', () => {
  expect(loginWarning(login({ endsAt: NOW + 15 * DAY_MS }), NOW)).toBeNull();
  const at = NOW + 15 * DAY_MS - 1;
  expect(loginWarning(login({ endsAt: at }), NOW)).toEqual({ kind: 'ends-soon', at });
});

test('one that stands in memory alone is warned of whatever its date', () => {
  expect(loginWarning(login({ thisRunOnly: true, endsAt: NOW + DAY_MS }), NOW)).toEqual({
    kind: 'this-run-only',
  });
});

test('one that does not end, and none at all, is nothing to warn of', () => {
  expect(loginWarning(login(), NOW)).toBeNull();
  expect(loginWarning(null, NOW)).toBeNull();
});
