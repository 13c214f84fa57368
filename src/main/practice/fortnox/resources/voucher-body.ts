/** Reading a voucher out of a request body (Fortnox OpenAPI: Voucher, VoucherRow). */
import { FieldReader, type Fields } from '../fields.ts';
import type { VoucherRow } from '../ledger.ts';
import type { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import type { Switches } from '../switches.ts';
import type { AskedVoucher } from '../voucher-rules.ts';

const MAX_DESCRIPTION = 200;
const MAX_COMMENTS = 1000;
const MAX_INFORMATION = 100;

const FIELDS = [
  'VoucherSeries',
  'TransactionDate',
  'Description',
  'Comments',
  'CostCenter',
  'Project',
  'VoucherRows',
];
const READ_ONLY = ['@url', 'VoucherNumber', 'Year', 'ReferenceType', 'ReferenceNumber', 'ApprovalState'];
const ROW_FIELDS = [
  'Account',
  'Debit',
  'Credit',
  'CostCenter',
  'Project',
  'TransactionInformation',
  'Description',
  'Quantity',
];
const ROW_READ_ONLY = ['Removed'];

/** Reads the voucher asked for, or gives the first refusal. */
export function readVoucher(fields: Fields, switches: Switches): AskedVoucher | Refusal {
  const reader = new FieldReader(fields, FIELDS, switches, READ_ONLY);
  const header = {
    series: reader.text('VoucherSeries', { required: switches.omittedSeries === 'refuse' }),
    date: reader.date('TransactionDate', { required: true }),
    description: reader.text('Description', { required: true, max: MAX_DESCRIPTION }),
    comments: reader.text('Comments', { max: MAX_COMMENTS }),
    costCenter: reader.text('CostCenter'),
    project: reader.text('Project'),
  };
  const list = reader.list('VoucherRows');
  if (reader.refusal !== null) return reader.refusal;
  const rows: VoucherRow[] = [];
  for (const rowFields of list) {
    const rowReader = new FieldReader(rowFields, ROW_FIELDS, switches, ROW_READ_ONLY);
    const row = readRow(rowReader);
    if (rowReader.refusal !== null) return rowReader.refusal;
    if (row === null) return refusals.required('Account');
    rows.push(row);
  }
  return { ...header, rows };
}

function readRow(reader: FieldReader): VoucherRow | null {
  const account = reader.number('Account');
  if (account === null) return null;
  return {
    account,
    debit: reader.amount('Debit'),
    credit: reader.amount('Credit'),
    costCenter: reader.text('CostCenter'),
    project: reader.text('Project'),
    transactionInformation: reader.text('TransactionInformation', { max: MAX_INFORMATION }),
    description: reader.text('Description', { max: MAX_DESCRIPTION }),
    quantity: reader.number('Quantity') ?? 0,
  };
}
