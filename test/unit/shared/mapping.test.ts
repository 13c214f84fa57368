import { describe, expect, test } from 'vitest';
import {
  accountOf,
  askedUse,
  DEFAULT_MAPPING,
  mappedUses,
  mappingChanges,
  mappingSchema,
  withAccount,
  withoutAccount,
  type AccountUse,
} from '../../../src/shared/mapping.ts';
import { problem, problemSchema, PROBLEMS } from '../../../src/shared/problem.ts';

const USES: readonly AccountUse[] = [
  { kind: 'tender', name: 'Lunchkort' },
  { kind: 'rate', rate: 25 },
  { kind: 'vat', rate: 25 },
  { kind: 'group', name: 'Pant', rate: 0 },
  { kind: 'gift-cards' },
  { kind: 'rounding' },
  { kind: 'tips' },
  { kind: 'cash-difference' },
];

test.each(USES)('the account of %j is chosen, and nothing else is changed', (use) => {
  const mapping = withAccount(DEFAULT_MAPPING, use, 1234);
  expect(accountOf(mapping, use)).toBe(1234);
  expect(mappingChanges(DEFAULT_MAPPING, mapping)).toMatchObject([
    { use: { kind: use.kind }, account: 1234 },
  ]);
});

test('an account that was added can be taken away again; one that is always needed stays', () => {
  for (const use of USES) {
    const cleared = withoutAccount(withAccount(DEFAULT_MAPPING, use, 1234), use);
    const stays = ['rate', 'vat', 'gift-cards', 'rounding'].includes(use.kind);
    expect([use.kind, accountOf(cleared, use)]).toEqual([use.kind, stays ? 1234 : null]);
  }
});

test('what was taken away is told as a change too', () => {
  const use: AccountUse = { kind: 'tender', name: 'Swish' };
  expect(mappingChanges(DEFAULT_MAPPING, withoutAccount(DEFAULT_MAPPING, use))).toEqual([
    { use: { kind: 'tender', name: 'swish' }, account: null },
  ]);
});

describe('the VAT of a group', () => {
  const group: AccountUse = { kind: 'group', name: 'Porslin', rate: 25 };
  const vat: AccountUse = { kind: 'group-vat', name: 'PORSLIN', rate: 25 };

  test('is kept when its sales move, and goes with them', () => {
    const chosen = withAccount(withAccount(DEFAULT_MAPPING, group, 3051), vat, 2610);
    expect(accountOf(withAccount(chosen, group, 3011), vat)).toBe(2610);
    expect(withoutAccount(chosen, group)).toEqual(DEFAULT_MAPPING);
    expect(accountOf(withoutAccount(chosen, vat), group)).toBe(3051);
  });

  test('is not chosen before its sales are', () => {
    expect(withAccount(DEFAULT_MAPPING, vat, 2610)).toEqual(DEFAULT_MAPPING);
  });
});

test('a group is the same however the register spells it, and another one at another rate', () => {
  const mapping = withAccount(DEFAULT_MAPPING, { kind: 'group', name: ' PANT ', rate: 0 }, 2490);
  expect(accountOf(mapping, { kind: 'group', name: 'pant', rate: 0 })).toBe(2490);
  expect(accountOf(mapping, { kind: 'group', name: 'pant', rate: 25 })).toBe(null);
});

test('a mapping from before groups had accounts is read, and has none', () => {
  const { groups: _none, ...before } = DEFAULT_MAPPING;
  expect(mappingSchema.parse(before)).toEqual(DEFAULT_MAPPING);
});

test('every use that has an account is known', () => {
  expect(mappedUses(DEFAULT_MAPPING).every((use) => accountOf(DEFAULT_MAPPING, use) !== null)).toBe(true);
});

const FACTS = { tender: 'Kort', group: 'Pant', rate: 0, amount: 1 };
const ASKING = Object.entries(PROBLEMS).filter(([, { mend }]) => mend === 'choose-account');
test.each(ASKING)('%s asks for an account', (code) => {
  expect(askedUse(problemSchema.parse({ code, facts: FACTS }))).not.toBe(null);
});

test('a problem that asks for none, or does not say what for, asks for nothing', () => {
  expect(askedUse(problem('z-missing', FACTS))).toBe(null);
  expect(askedUse(problem('tender-unmapped', {}))).toBe(null);
});
