/** Invoices: drafts made from orders. They are read here, not made or booked. */
import type { RegisterDefinition } from '../records/definition.ts';
import { date, decimal, text, type Stored } from '../records/field-rule.ts';
import { flagOf, listOf, numberOf, pick, textOf } from '../records/stored.ts';
import { refusals } from '../refusals.ts';
import { stockholmTime } from '../stockholm-time.ts';

const DAY_MS = 24 * 3600 * 1000;
const DATE_LENGTH = 10;
const READ_ONLY = { readOnly: true } as const;
const LIST_FIELDS = [
  'Balance',
  'Booked',
  'Cancelled',
  'CostCenter',
  'Currency',
  'CustomerName',
  'CustomerNumber',
  'DocumentNumber',
  'DueDate',
  'ExternalInvoiceReference1',
  'ExternalInvoiceReference2',
  'InvoiceDate',
  'InvoiceType',
  'Project',
  'Sent',
  'TermsOfPayment',
  'Total',
  'WayOfDelivery',
];
const FROM_ORDER = [
  'Address1',
  'Address2',
  'City',
  'Comments',
  'CostCenter',
  'Country',
  'Currency',
  'CustomerName',
  'CustomerNumber',
  'ExternalInvoiceReference1',
  'ExternalInvoiceReference2',
  'Freight',
  'Gross',
  'Net',
  'OrganisationNumber',
  'OurReference',
  'PriceList',
  'Project',
  'Remarks',
  'RoundOff',
  'TermsOfDelivery',
  'TermsOfPayment',
  'Total',
  'TotalToPay',
  'TotalVAT',
  'VATIncluded',
  'WayOfDelivery',
  'YourOrderNumber',
  'YourReference',
  'ZipCode',
];
const ROW_FIELDS = [
  'AccountNumber',
  'ArticleNumber',
  'CostCenter',
  'Description',
  'Price',
  'Total',
  'Unit',
  'VAT',
];

export const invoices: RegisterDefinition = {
  path: '/3/invoices',
  scope: 'invoice',
  single: 'Invoice',
  list: 'Invoices',
  key: 'DocumentNumber',
  location: 'invoices',
  methods: ['list', 'get'],
  rules: {
    DocumentNumber: text(undefined, READ_ONLY),
    InvoiceDate: date(READ_ONLY),
    DueDate: date(READ_ONLY),
    Total: decimal(0, READ_ONLY),
  },
  search: {
    customernumber: 'CustomerNumber',
    documentnumber: 'DocumentNumber',
    externalinvoicereference1: 'ExternalInvoiceReference1',
    externalinvoicereference2: 'ExternalInvoiceReference2',
  },
  filters: {
    cancelled: (_world, invoice) => flagOf(invoice, 'Cancelled'),
    unbooked: (_world, invoice) => !flagOf(invoice, 'Booked'),
  },
  sortby: { documentnumber: 'DocumentNumber', invoicedate: 'InvoiceDate', total: 'Total' },
  register: (world) => world.registers.invoices,
  notFound: refusals.invoiceNotFound,
  taken: refusals.taken,
  writeListItem: (_world, invoice) => pick(invoice, LIST_FIELDS),
};

/**
 * The draft invoice of an order.
 * @param now ms since 1970; the invoice is dated that day in Sweden
 */
export function invoiceOf(order: Stored, number: string, now: number): Stored {
  const invoiceDate = stockholmTime(now).slice(0, DATE_LENGTH);
  return {
    ...pick(order, FROM_ORDER),
    DocumentNumber: number,
    InvoiceDate: invoiceDate,
    DueDate: dueDate(invoiceDate, textOf(order, 'TermsOfPayment')),
    InvoiceType: 'INVOICE',
    OrderReference: textOf(order, 'DocumentNumber'),
    Balance: numberOf(order, 'TotalToPay'),
    Booked: false,
    Cancelled: false,
    Sent: false,
    InvoiceRows: listOf(order, 'OrderRows').map((row) => ({
      ...pick(row, ROW_FIELDS),
      DeliveredQuantity: String(numberOf(row, 'DeliveredQuantity')),
      Discount: numberOf(row, 'Discount'),
      DiscountType: textOf(row, 'DiscountType'),
    })),
  };
}

/** Terms whose code is a number of days move the due date by so many. */
function dueDate(invoiceDate: string, terms: string): string {
  const days = /^\d{1,3}$/.test(terms) ? Number(terms) : 0;
  return new Date(Date.parse(`${invoiceDate}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, DATE_LENGTH);
}
