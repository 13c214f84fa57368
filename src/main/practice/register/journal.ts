/** The register's journal: receipts and events of the open day, written and read in the database. */
import type { Ore } from '../../../shared/money.ts';
import type { Connection } from './database.ts';
import type { DayEvent, GrandTotal } from './day-figures.ts';
import type { Receipt, ReceiptKind, ReceiptRow, Sale, Tender } from './receipt.ts';

interface ReceiptHead {
  readonly number: number;
  readonly kind: ReceiptKind;
  readonly takenAt: number;
  readonly total: Ore;
  readonly rounding: Ore;
}

const SELECT_OPEN_RECEIPTS = `
  SELECT number, kind, taken_at AS takenAt, total, rounding
  FROM receipt WHERE z_number IS NULL ORDER BY number`;
const SELECT_ROWS = `
  SELECT article_id AS articleId, name, main_group AS mainGroup, vat_rate AS vatRate, kind, quantity, price,
    discount, gross, vat
  FROM receipt_row WHERE receipt_number = ? ORDER BY position`;
const SELECT_TENDERS = 'SELECT name, amount FROM tender WHERE receipt_number = ? ORDER BY position';
const INSERT_ROW = `
  INSERT INTO receipt_row VALUES (@receiptNumber, @position, @articleId, @name, @mainGroup, @vatRate, @kind,
    @quantity, @price, @discount, @gross, @vat)`;

/** Number of the last receipt ever taken; zero when there is none yet. */
export function lastReceiptNumber(connection: Connection): number {
  return connection.prepare<[], number | null>('SELECT max(number) FROM receipt').pluck().get() ?? 0;
}

/**
 * Registers a sale under the next receipt number and raises the grand totals with it.
 * The caller holds the transaction.
 */
export function registerSale(connection: Connection, sale: Sale, takenAt: number): Receipt {
  const number = lastReceiptNumber(connection) + 1;
  const receipt: Receipt = { ...sale, number, takenAt };
  connection
    .prepare('INSERT INTO receipt VALUES (?, ?, ?, ?, ?, NULL)')
    .run(number, sale.kind, takenAt, sale.total, sale.rounding);
  const insertRow = connection.prepare(INSERT_ROW);
  sale.rows.forEach((row, position) => insertRow.run({ ...row, receiptNumber: number, position }));
  const insertTender = connection.prepare('INSERT INTO tender VALUES (?, ?, ?, ?)');
  sale.tenders.forEach((tender, position) => insertTender.run(number, position, tender.name, tender.amount));
  raiseGrandTotal(connection, sale);
  return receipt;
}

function raiseGrandTotal(connection: Connection, sale: Sale): void {
  const column = { sale: 'sales', return: 'returns', training: null }[sale.kind];
  if (column === null) return;
  connection.prepare(`UPDATE grand_total SET ${column} = ${column} + ?`).run(Math.abs(sale.total));
}

/** Notes something beside the sales. The caller holds the transaction. */
export function registerEvent(connection: Connection, event: DayEvent): void {
  connection.prepare('INSERT INTO day_event (kind, amount) VALUES (?, ?)').run(event.kind, event.amount);
}

/** Receipts of the day that is not closed yet, in the order they were taken. */
export function openReceipts(connection: Connection): Receipt[] {
  const rows = connection.prepare<[number], ReceiptRow>(SELECT_ROWS);
  const tenders = connection.prepare<[number], Tender>(SELECT_TENDERS);
  return connection
    .prepare<[], ReceiptHead>(SELECT_OPEN_RECEIPTS)
    .all()
    .map(({ number, kind, takenAt, total, rounding }) => ({
      number,
      kind,
      takenAt,
      total,
      rounding,
      rows: rows.all(number),
      tenders: tenders.all(number),
    }));
}

export function openEvents(connection: Connection): DayEvent[] {
  return connection
    .prepare<[], DayEvent>('SELECT kind, amount FROM day_event WHERE z_number IS NULL ORDER BY id')
    .all();
}

/** The running grand totals, every registration so far included. */
export function readGrandTotal(connection: Connection): GrandTotal {
  const grandTotal = connection.prepare<[], GrandTotal>('SELECT sales, returns FROM grand_total').get();
  if (grandTotal === undefined) throw new Error('The register has no grand total');
  return grandTotal;
}
