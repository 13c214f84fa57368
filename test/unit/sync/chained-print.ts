/** Prints of one register day after day, their grand totals going on from each other. */
import { formatOre } from '../../../src/shared/money.ts';

export interface PrintedDay {
  /** The text on the number line; empty for one that cannot be read. */
  readonly zNumber: string;
  /** Paid by card, öre. */
  readonly total: number;
  /** Net grand total before it, öre. */
  readonly netBefore: number;
}

const RETURNS = 15_000_00;
const MINUTE_OF_DAY = /\d$/;

/** A whole Z-report of 25 % sales paid by card. */
export function chainedPrint({ zNumber, total, netBefore }: PrintedDay): string {
  const vat = total / 5;
  const sum = (before: number): string => `${amount(before)} ${amount(before + total)}`;
  return [
    '              Z-RAPPORT',
    'Exempelhandeln AB',
    'Org.nr: 556000-0001',
    `Z-nummer: ${zNumber}`,
    `Datum: 2026-03-02 21:1${MINUTE_OF_DAY.exec(zNumber)?.[0] ?? '0'}`,
    'Kassa: 1',
    '',
    'Moms %          Netto          Moms        Brutto',
    `25,00  ${amount(total - vat)} ${amount(vat)} ${amount(total)}`,
    `TOTAL FÖRSÄLJNING                   ${amount(total)}`,
    '',
    'BETALNINGSMEDEL                            BELOPP',
    `Kort                                ${amount(total)}`,
    '',
    'GRAND TOTAL                FÖREGÅENDE            NY',
    `Försäljning           ${sum(netBefore + RETURNS)}`,
    `Returer               ${amount(RETURNS)} ${amount(RETURNS)}`,
    `Netto                 ${sum(netBefore)}`,
  ].join('\n');
}

function amount(ore: number): string {
  return formatOre(ore)
    .replaceAll(/[\s\u00A0]/gu, '')
    .padStart(13);
}
