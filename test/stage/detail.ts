/** The detail of a made-up Z-report: its print, its voucher, its checks. */
import {
  CHECKS,
  type Check,
  type Document,
  type DocumentDetail,
  type Happening,
} from '../../src/shared/document.ts';
import { problem as makeProblem, type Problem } from '../../src/shared/problem.ts';
import { checkCardTerminal } from '../../src/main/rules/card-terminal.ts';
import { sumOre } from '../../src/shared/money.ts';
import type { CardComparison, TerminalClose } from '../../src/shared/terminal-close.ts';
import type { VoucherRow } from '../../src/shared/voucher.ts';

const ROWS: readonly VoucherRow[] = [
  row(1686, 3_500_000, 'Kort'),
  row(1930, 914_000, 'Swish'),
  row(1910, 400_000, 'Kontant'),
  row(3001, -3_000_000, 'Försäljning 25 %'),
  row(2611, -750_000, 'Moms 25 %'),
  row(3002, -950_000, 'Försäljning 12 %'),
  row(2621, -114_000, 'Moms 12 %'),
];

/** Which check a problem makes fail, for those the scenes use. */
const FAILS: Partial<Record<Problem['code'], Check['check']>> = {
  'tender-unmapped': 'mapped',
  'z-sums-differ': 'tenders',
  'z-number-missing': 'z-number',
  'z-missing': 'grand-totals',
  'z-chain-gap': 'grand-totals',
  'z-chain-behind': 'grand-totals',
  'z-chain-same': 'grand-totals',
  'z-chain-misread': 'grand-totals',
};

export function detailOf(document: Document, happenings: readonly Happening[]): DocumentDetail {
  const { problem } = document;
  const terminalCloses = closesOf(document, happenings);
  const cardComparison = compareCards(terminalCloses);
  return {
    document,
    print: { lines: print(document), bytes: 1_842, codePage: 'cp858', ended: 'cut', damaged: false },
    zReport: null,
    terminalCloses,
    cardComparison,
    checks: CHECKS.map((check) =>
      check === 'card-terminal' ? checkCardTerminal(cardComparison) : checkOf(check, problem),
    ),
    drawerOpenings: { printed: 27, heard: 213 },
    rows: problem?.code === 'tender-unmapped' ? [] : [...ROWS],
    problems: problem === null ? [] : [problem],
    happenings: happenings.filter(({ documentId }) => documentId === document.id),
  };
}

/** The card row of the voucher above. */
const CARD_ORE = 3_500_000;

function closesOf(document: Document, happenings: readonly Happening[]): TerminalClose[] {
  return happenings
    .filter(({ type, documentId }) => type === 'terminal-close' && documentId === document.id)
    .map(({ id, facts }) => ({
      terminalId: `9900${id}`,
      batch: '418',
      purchases: null,
      returns: null,
      net: Number(facts['amount']),
      approved: true,
      at: null,
    }))
    .toReversed();
}

function compareCards(closes: readonly TerminalClose[]): CardComparison | null {
  const terminals = sumOre(closes.map(({ net }) => net ?? 0));
  return closes.length === 0 ? null : { terminals, zReport: CARD_ORE };
}

function checkOf(check: Check['check'], problem: Problem | null): Check {
  if (problem !== null && FAILS[problem.code] === check) return { check, outcome: 'failed', problem };
  if (check === 'drawer-openings') {
    const differ = makeProblem('drawer-openings-differ', { printed: 27, heard: 213 });
    return { check, outcome: 'failed', problem: differ };
  }
  const outcome = check === 'grand-totals' ? 'not-checked' : 'passed';
  return { check, outcome, problem: null };
}

function row(account: number, amount: number, text: string): VoucherRow {
  return { account, debit: Math.max(amount, 0), credit: Math.max(-amount, 0), text, costCenter: null };
}

function print({ zNumber, bookingDate }: Document): string[] {
  return [
    '            EXEMPELHANDELN AB             ',
    '          Org.nr 556000-0001              ',
    '              Storgatan 1                 ',
    '                                          ',
    '              Z-RAPPORT                   ',
    `Z-nummer                          ${(zNumber ?? '').padStart(8)}`,
    `Datum                   ${bookingDate ?? '          '} 21:39`,
    'Kassa                            Kassa 1  ',
    '------------------------------------------',
    'Moms %      Netto      Moms      Brutto   ',
    '25,00   30 000,00  7 500,00   37 500,00   ',
    '12,00    9 500,00  1 140,00   10 640,00   ',
    '------------------------------------------',
    'TOTAL FÖRSÄLJNING             48 140,00   ',
    '                                          ',
    'Kort            212           35 000,00   ',
    'Swish            61            9 140,00   ',
    'Kontant          23            4 000,00   ',
    '------------------------------------------',
    'Antal kvitton                       296   ',
    'Antal lådöppningar                   27   ',
    'Returer           2             -598,00   ',
    'Kopior            1               49,00   ',
  ];
}
