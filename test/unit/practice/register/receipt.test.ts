import { expect, test } from 'vitest';
import { pay, type ReceiptRow } from '../../../../src/main/practice/register/receipt.ts';

function rowOf(gross: number): ReceiptRow {
  return {
    articleId: 1,
    name: 'Surdegsbröd',
    mainGroup: 'Bröd',
    vatRate: 6,
    kind: 'goods',
    quantity: Math.sign(gross),
    price: Math.abs(gross),
    discount: 0,
    gross,
    vat: 0,
  };
}

test('a card pays the exact amount', () => {
  expect(pay('sale', [rowOf(64_50), rowOf(27_90)], 'Kort', 0)).toMatchObject({
    total: 92_40,
    rounding: 0,
    tenders: [{ name: 'Kort', amount: 92_40 }],
  });
});

test('cash is rounded on the whole receipt, and the rounding is told', () => {
  expect(pay('sale', [rowOf(64_50), rowOf(27_90)], 'Kontant', 0)).toMatchObject({
    total: 92_40,
    rounding: -40,
    tenders: [{ name: 'Kontant', amount: 92_00 }],
  });
});

test('a gift card pays first and the rest is paid in another way', () => {
  expect(pay('sale', [rowOf(149_50)], 'Kontant', 100_00)).toMatchObject({
    rounding: 50,
    tenders: [
      { name: 'Presentkort', amount: 100_00 },
      { name: 'Kontant', amount: 50_00 },
    ],
  });
});

test('a gift card worth more than the receipt pays all of it and no more', () => {
  expect(pay('sale', [rowOf(64_50)], 'Kort', 500_00).tenders).toEqual([
    { name: 'Presentkort', amount: 64_50 },
  ]);
});

test('a return gives the money back in the way that was asked for', () => {
  expect(pay('return', [rowOf(-64_50)], 'Swish', 0)).toMatchObject({
    total: -64_50,
    rounding: 0,
    tenders: [{ name: 'Swish', amount: -64_50 }],
  });
});
