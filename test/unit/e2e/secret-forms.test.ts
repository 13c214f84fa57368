import { expect, test } from 'vitest';
import { secretsIn } from '../../e2e/secret-forms.ts';

const SECRETS = {
  word: 'hemlig/nyckel+å "1"',
  bytes: Buffer.from([0x00, 0xff, 0x10, 0x80, 0x7f, 0x3e, 0xfb]),
};
const BESIDE = ['', 'q', 'qw', 'qwe', 'qwer'];

function inside(secret: string | Buffer, before: string, after: string): Buffer {
  return Buffer.concat([Buffer.from(before), Buffer.from(secret), Buffer.from(after)]);
}

test.for([
  ['as it is', (whole: Buffer) => whole],
  ['in base64', (whole: Buffer) => Buffer.from(whole.toString('base64'))],
  ['in base64 for addresses', (whole: Buffer) => Buffer.from(whole.toString('base64url'))],
  ['in hex', (whole: Buffer) => Buffer.from(whole.toString('hex'))],
] as const)('a secret is found %s, whatever stands beside it', ([, write]) => {
  for (const [name, secret] of Object.entries(SECRETS)) {
    for (const before of BESIDE) {
      for (const after of BESIDE) {
        expect(secretsIn(write(inside(secret, before, after)), SECRETS)).toEqual([name]);
      }
    }
  }
});

test.for([
  ['a URL', encodeURIComponent(SECRETS.word)],
  ['a form', new URLSearchParams({ secret: SECRETS.word }).toString()],
  ['JSON', JSON.stringify({ secret: SECRETS.word })],
] as const)('a word is found in %s', ([, text]) => {
  expect(secretsIn(Buffer.from(text), SECRETS)).toEqual(['word']);
});

test('nothing is found where nothing stands', () => {
  const left = Buffer.from(`hemlig/nyckel och mer ${Buffer.from('hemlig').toString('base64')}`);
  expect(secretsIn(left, SECRETS)).toEqual([]);
});
