import { describe, expect, test } from 'vitest';
import {
  maskCardNumbers,
  maskTerminalLines,
} from '../../../../src/main/capture/recognise/mask-card-numbers.ts';

describe('a card number', () => {
  test.each([
    ['4571000000001234', '************1234'],
    ['4571 0000 0000 1234', '**** **** **** 1234'],
    ['4571-0000-0000-1234', '****-****-****-1234'],
    ['3400 000000 00123', '**** ****** *0123'],
    ['123456789012', '********9012'],
    ['Kort: 1234567890123456789 VISA', 'Kort: ***************6789 VISA'],
  ])('%s is masked', (printed, masked) => {
    expect(maskCardNumbers(printed)).toBe(masked);
  });

  test.each([
    '556000-0001',
    '2026-10-02 18:02',
    'Köp:  38 st, SEK 7202,00',
    'Termid: 99000001',
    '12 345 678,00',
  ])('%s is none, and stays', (printed) => {
    expect(maskCardNumbers(printed)).toBe(printed);
  });
});

test('the name of who held a card is left out, beside its label or below it', () => {
  expect(
    maskTerminalLines(['Kortinnehavare: Anna Exempel', 'Köp 1 st', 'CARDHOLDER:', 'A EXEMPEL', 'GODKÄNT']),
  ).toEqual(['Kortinnehavare', 'Köp 1 st', 'CARDHOLDER', '', 'GODKÄNT']);
});
