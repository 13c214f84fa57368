import { expect, test } from 'vitest';
import { readPasted } from '../../../src/main/fortnox/login/authorization.ts';

test.each([
  ['http://localhost:1/fortnox?code=k&state=s', { kind: 'code', code: 'k', state: 's' }],
  [
    '  http://localhost:1/fortnox?error=access_denied&state=s \n',
    { kind: 'refused', reason: 'access_denied', state: 's' },
  ],
  ['http://localhost:1/fortnox', { kind: 'bare' }],
  [
    '7f0e3c3a-8a0b-4f52-9a55-2f7a6f1d9c11',
    { kind: 'code-alone', code: '7f0e3c3a-8a0b-4f52-9a55-2f7a6f1d9c11' },
  ],
  ['hej på dig', null],
  ['', null],
  ['http://', null],
])('what is pasted as %j is read', (text, found) => {
  expect(readPasted(text)).toEqual(found);
});
