import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitiseText } from '../../../src/main/fortnox/text.ts';
import { startFortnox, valueOf, voucher, YEAR_2026 } from './fortnox.ts';

/** A seed that can be set, so that a failure can be had again; printed with it. */
const SEED = Number(process.env['KASSABRYGGAN_SEED'] ?? 20_261_124);
const LIMIT = 200;

/** Everything the developer guide (formats and encoding) lists beside letters and digits. */
const ALLOWED_SIGNS = '\\:.,;`´^¤#%§£$€¢¥©™°&/()=+-*_!?²³®½@–’';

describe('a text for Fortnox', () => {
  test.each([
    ['Dagskassa Z 0042-03:417 kassa 1', 'Dagskassa Z 0042-03:417 kassa 1'],
    ['Café "Åäö"', 'Café ’Åäö’'],
    [`O'Boy`, 'O’Boy'],
    ['ett — två', 'ett – två'],
    ['a\tb', 'a b'],
    ['  mellan   rum  ', 'mellan rum'],
    ['kort -> bank', 'kort - bank'],
    ['<>[]{}|~', ''],
    ['👍 tack', 'tack'],
    [ALLOWED_SIGNS, ALLOWED_SIGNS],
    ['Лавка 店', 'Лавка 店'],
  ])('%j becomes %j', (text, sent) => {
    expect(sanitiseText(text, LIMIT)).toBe(sent);
  });

  test('is cut by characters, never through one', () => {
    expect(sanitiseText('𠮷'.repeat(10), 3)).toBe('𠮷𠮷𠮷');
  });

  test('is the same when it is made ready twice, and never longer than it may be', () => {
    console.info(`text: seed ${SEED}`);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('aÅ  \t\n"<é—–😀·')), maxLength: 30 }),
        fc.integer({ min: 1, max: 40 }),
        (text, limit) => {
          const once = sanitiseText(text, limit);
          expect(Array.from(once).length).toBeLessThanOrEqual(limit);
          expect(sanitiseText(once, limit)).toBe(once);
        },
      ),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test('is taken by Fortnox, whatever was typed', async () => {
    console.info(`text: seed ${SEED}`);
    const { client, simulator } = await startFortnox();
    const strange = fc.sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), {
      seed: SEED,
      numRuns: 20,
    });
    for (const text of strange) {
      const description = `Z ${text}`;
      valueOf(await client.postVoucher(voucher({ description, comments: text }), YEAR_2026));
    }
    expect(simulator.books().vouchers).toHaveLength(strange.length);
  });
});
