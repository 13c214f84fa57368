import { describe, expect, test } from 'vitest';
import {
  checkCardTerminal,
  compareCardTerminal,
  isCardTender,
} from '../../../src/main/rules/card-terminal.ts';
import { problem, PROBLEMS } from '../../../src/shared/problem.ts';
import type { TerminalClose } from '../../../src/shared/terminal-close.ts';
import type { TenderRow } from '../../../src/shared/z-report.ts';
import { ordinaryDay, tender } from './z-reports.ts';

function close(net: number | null, change: Partial<TerminalClose> = {}): TerminalClose {
  return {
    terminalId: null,
    batch: null,
    purchases: null,
    returns: null,
    net,
    approved: true,
    at: null,
    ...change,
  };
}

function compare(tenders: readonly TenderRow[], ...closes: readonly TerminalClose[]) {
  return compareCardTerminal(ordinaryDay({ tenders: [...tenders] }), closes);
}

test.each([
  'Kort',
  'KORT',
  'Bankkort',
  'Kontokort fast',
  'Betalkort',
  'KREDITKORT',
  'Kortbetalning',
  'Kortköp',
  'VISA',
  'Visa/Mastercard',
  'Master Card',
  'American Express',
  'Amex',
  'Card',
  'Credit card',
])('%s goes through the card terminal', (name) => {
  expect(isCardTender(name)).toBe(true);
});

test.each([
  'Kontant',
  'Swish',
  'Presentkort',
  'Present kort',
  'Gift card',
  'Lunchkort',
  'Kundkort',
  'Värdekort',
  'Rabattkort',
  'Medlemskort',
  'Faktura',
  'Kortfristig faktura',
  'Klarna',
])('%s does not', (name) => {
  expect(isCardTender(name)).toBe(false);
});

describe('the terminals and the Z-report', () => {
  const kort = tender('Kort', 2_000_00);

  test('are compared by the sum of each', () => {
    const tenders = [tender('Kontant', 125_00), kort, tender('Amex', 1_000_00)];
    expect(compare(tenders, close(2_500_00), close(500_00))).toEqual({
      terminals: 3_000_00,
      zReport: 3_000_00,
    });
  });

  test('are not compared without a close, or with one whose sum is not known', () => {
    expect(compare([kort])).toBeNull();
    expect(compare([kort], close(2_000_00), close(null))).toBeNull();
  });

  test('are compared without a close that was refused, and without the same one again', () => {
    const first = close(2_000_00, { terminalId: '1', batch: '7' });
    const refused = { ...first, approved: false };
    expect(compare([kort], refused, first, { ...first })).toEqual({ terminals: 2_000_00, zReport: 2_000_00 });
    expect(compare([kort], refused)).toBeNull();
    const next = close(100_00, { terminalId: '1', batch: '8' });
    expect(compare([kort], first, next)?.terminals).toBe(2_100_00);
  });

  test('are compared under a name of the shop’s own when one tender alone has the amount', () => {
    expect(compare([tender('Terminal 1', 2_000_00)], close(2_000_00))).toEqual({
      terminals: 2_000_00,
      zReport: 2_000_00,
    });
    expect(compare([tender('Terminal 1', 2_000_01)], close(2_000_00))).toBeNull();
    expect(compare([tender('A', 2_000_00), tender('B', 2_000_00)], close(2_000_00))).toBeNull();
    expect(compare([tender('Swish', 2_000_00)], close(2_000_00))).toBeNull();
    expect(compare([tender('Kontant', 2_000_00)], close(2_000_00))).toBeNull();
  });
});

describe('the check', () => {
  test('passes when they are equal to the öre', () => {
    expect(checkCardTerminal({ terminals: 9_430_00, zReport: 9_430_00 })).toEqual({
      check: 'card-terminal',
      outcome: 'passed',
      problem: null,
    });
  });

  test('says both and the difference when they are not, as a remark that stops nothing', () => {
    const { outcome, problem: found } = checkCardTerminal({ terminals: 9_430_00, zReport: 9_429_99 });
    expect(outcome).toBe('failed');
    expect(found).toEqual(
      problem('card-terminal-differs', { expected: 9_430_00, found: 9_429_99, amount: -1 }),
    );
    expect(PROBLEMS['card-terminal-differs'].severity).toBe('warning');
  });

  test('is not made when they cannot be compared', () => {
    expect(checkCardTerminal(null).outcome).toBe('not-checked');
  });
});
