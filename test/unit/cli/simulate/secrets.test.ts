import { expect, test } from 'vitest';
import { findLeaks, secretOf, secretsIn } from '../../../../src/main/cli/simulate/secrets.ts';
import type { Answer } from '../../../../src/main/practice/fortnox/answer.ts';

const GRANTED: Answer = {
  status: 200,
  contentType: 'application/json',
  headers: {},
  body: JSON.stringify({
    access_token: 'eyJhbGciOi.eyJzdWIi.x',
    refresh_token: 'e5a1-refresh',
    expires_in: 3600,
  }),
};

test('the tokens of a grant are secrets, and so is the client secret of the day', () => {
  expect(secretsIn(GRANTED)).toEqual(['eyJhbGciOi.eyJzdWIi.x', 'e5a1-refresh']);
  expect(secretsIn({ ...GRANTED, body: '{"access_token":' })).toEqual([]);
  expect(secretOf(7)).not.toBe(secretOf(8));
});

test('a secret is found in text and in bytes, and is not repeated', () => {
  const secrets = new Set([...secretsIn(GRANTED), secretOf(7)]);
  expect(findLeaks('here', ['nothing', Buffer.from('nothing either')], secrets)).toEqual([]);
  const traces = ['Bearer eyJhbGciOi.eyJzdWIi.x', Buffer.from(`\0${secretOf(7)}\0e5a1-refresh`)];
  expect(findLeaks('here', traces, secrets)).toEqual([
    'here: an access token',
    'here: a refresh token',
    'here: the client secret',
  ]);
});
