import { expect, test } from 'vitest';
import { mask } from '../../../src/main/fortnox/mask.ts';

test.each([
  ['token eyJhbGciOi.eyJ0ZW5hbnQi.c2lnbmF0dXI end', 'token *** end'],
  ['Authorization: Bearer abc.def-123', 'Authorization: ***'],
  ['Basic a2xpZW50OmhlbWxpZw== was wrong', '*** was wrong'],
  ['refresh_token=0b9c6f0e-5a3d&x=1', 'refresh_token=***&x=1'],
  ['{"client_secret":"hemlig"}', '{"client_secret":"***"}'],
  ['GET /callback?code=7f0e12&state=1', 'GET /callback?code=***&state=1'],
  ['Kan inte hitta kontot. (1910)', 'Kan inte hitta kontot. (1910)'],
  ['felkod code: 2000106', 'felkod code: 2000106'],
])('%s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

test('a secret that was in use is cut out in any form, and a short word is left alone', () => {
  expect(mask('svar: hemlig-åäö och hemlig-%C3%A5%C3%A4%C3%B6', ['hemlig-åäö', 'och'])).toBe(
    'svar: *** och ***',
  );
});
