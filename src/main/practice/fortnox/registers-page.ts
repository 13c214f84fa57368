/** The registers as tables a person reads, in Swedish, below the vouchers. */
import { escapeHtml } from './html.ts';
import type { Stored, Value } from './records/field-rule.ts';
import { flagOf, listOf, textOf } from './records/stored.ts';
import type { ShownRegisters } from './registers-shown.ts';

interface Table {
  readonly title: string;
  readonly list: string;
  /** A heading, and what stands under it. */
  readonly columns: readonly (readonly [string, (stored: Stored) => Value | undefined])[];
}

const field = (name: string) => (stored: Stored) => stored[name];
const yesNo = (name: string) => (stored: Stored) => (flagOf(stored, name) ? 'ja' : 'nej');
const rows = (order: Stored): string =>
  listOf(order, 'OrderRows')
    .map((row) => `${textOf(row, 'DeliveredQuantity')} ${textOf(row, 'Description')}`)
    .join(', ');

const TABLES: readonly Table[] = [
  {
    title: 'Order',
    list: 'Orders',
    columns: [
      ['Nummer', field('DocumentNumber')],
      ['Datum', field('OrderDate')],
      ['Kund', field('CustomerName')],
      ['Extern referens', field('ExternalInvoiceReference1')],
      ['Rader', rows],
      ['Summa', field('Total')],
      ['Faktura', field('InvoiceReference')],
      ['Makulerad', yesNo('Cancelled')],
    ],
  },
  {
    title: 'Fakturor',
    list: 'Invoices',
    columns: [
      ['Nummer', field('DocumentNumber')],
      ['Datum', field('InvoiceDate')],
      ['Kund', field('CustomerName')],
      ['Order', field('OrderReference')],
      ['Summa', field('Total')],
    ],
  },
  {
    title: 'Kunder',
    list: 'Customers',
    columns: [
      ['Nummer', field('CustomerNumber')],
      ['Namn', field('Name')],
      ['Ort', field('City')],
      ['Extern referens', field('ExternalReference')],
      ['Aktiv', yesNo('Active')],
    ],
  },
  {
    title: 'Artiklar',
    list: 'Articles',
    columns: [
      ['Nummer', field('ArticleNumber')],
      ['Benämning', field('Description')],
      ['EAN', field('EAN')],
      ['Pris', field('SalesPrice')],
      ['Moms %', field('VAT')],
      ['I lager', field('QuantityInStock')],
      ['Reserverat', field('ReservedQuantity')],
      ['Aktiv', yesNo('Active')],
    ],
  },
];

/** Every register that has something in it. */
export function registersTables({ registers, files, fileConnections }: ShownRegisters): string {
  const tables = TABLES.map((table) => tableOf(table, registers[table.list] ?? []));
  const tied = new Map(fileConnections.map((connection) => [connection['FileId'], connection]));
  const inbox: Table = {
    title: 'Filer',
    list: 'Files',
    columns: [
      ['Namn', field('Name')],
      ['Mapp', field('Path')],
      ['Byte', field('Size')],
      ['Verifikation', (file) => voucherOf(tied.get(file['Id'] ?? null))],
    ],
  };
  return [...tables, tableOf(inbox, files)].join('\n');
}

function voucherOf(connection: Stored | undefined): string {
  return connection === undefined
    ? ''
    : `${text(connection['VoucherSeries'])} ${text(connection['VoucherNumber'])}`;
}

function tableOf({ title, columns }: Table, all: readonly Stored[]): string {
  if (all.length === 0) return '';
  const head = columns.map(([heading]) => `<th scope="col">${heading}</th>`).join('');
  const lines = all.map((stored) => {
    const cells = columns.map(([, read]) => `<td>${escapeHtml(text(read(stored)))}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><caption>${title}</caption><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function text(value: Value | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
