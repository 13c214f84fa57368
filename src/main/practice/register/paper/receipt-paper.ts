import type { Ore } from '../../../../shared/money.ts';
import type { Receipt, ReceiptRow } from '../receipt.ts';
import type { Shop } from '../shop.ts';
import { sumOre } from '../../../../shared/money.ts';
import type { Layout } from './layout.ts';
import { localTime } from './local-time.ts';
import { BLANK, spread, type Paper, type PaperLine } from './paper.ts';

/** A copy and a training receipt say so in letters twice the height of the amounts (SKVFS 2014:9 5:5). */
export type ReceiptMark = 'KOPIA' | 'ÖVNING' | null;

/** A receipt with what the law asks for: who, when, which register and number, what, VAT per rate, how paid. */
export function receiptPaper(layout: Layout, receipt: Receipt, shop: Shop, mark: ReceiptMark): Paper {
  const { date, time } = localTime(receipt.takenAt);
  const width = layout.style.columns;
  const line = (label: string, amount: Ore): PaperLine => ({
    text: spread(label, layout.money(amount), width),
  });
  const rounding = receipt.rounding === 0 ? [] : [line('Öresavrundning', receipt.rounding)];
  return [
    { text: shop.company, centred: true, bold: true },
    { text: shop.address, centred: true },
    { text: `Org.nr ${shop.organisationNumber}`, centred: true },
    BLANK,
    ...(mark === null ? [] : [{ text: mark, centred: true, wide: true, tall: true }]),
    { text: mark === 'ÖVNING' ? 'EJ KVITTO' : 'Kvitto', centred: true, wide: true },
    { text: spread(`Kvittonr ${receipt.number}`, `${date} ${time}`, width) },
    { text: `Kassa ${shop.register}` },
    { text: layout.rule },
    ...receipt.rows.flatMap((row) => rowLines(row, line)),
    { text: layout.rule },
    { ...line(receipt.kind === 'return' ? 'Åter till kund' : 'Att betala', receipt.total), bold: true },
    ...rounding,
    ...receipt.tenders.map((tender) => line(tender.name, tender.amount)),
    BLANK,
    ...vatLines(receipt.rows, line),
    { text: `Kontrollenhet ${shop.controlUnit}` },
    { text: 'Välkommen åter!', centred: true },
  ];
}

type SetAmount = (label: string, amount: Ore) => PaperLine;

function rowLines(row: ReceiptRow, line: SetAmount): PaperLine[] {
  const sold = line(`${row.quantity} x ${row.name}`, row.price * row.quantity);
  return row.discount === 0 ? [sold] : [sold, line('  Rabatt', -row.discount)];
}

function vatLines(rows: readonly ReceiptRow[], line: SetAmount): PaperLine[] {
  const byRate = [...Map.groupBy(rows, (row) => row.vatRate)].toSorted(([left], [right]) => right - left);
  return byRate.map(([rate, of]) => line(`Varav moms ${rate} %`, sumOre(of.map((row) => row.vat))));
}
