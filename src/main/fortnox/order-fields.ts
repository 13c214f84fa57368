/** An order's fields and their limits (API description: orders). Amounts are öre. */
import { field, readOnly } from './fields.ts';
import { code, codeOrNone, day, decimal, integer, money, oneOf, truth, words } from './strict.ts';
import { amount, amountOrNull, flag, key, number, numberOrNull, text, textOrNull } from './tolerant.ts';

const LONGEST = {
  number: 50,
  reference: 50,
  orderNumber: 75,
  external: 80,
  remarks: 1024,
  rowText: 255,
  address: 1024,
  zipCode: 10,
  code: 50,
  unit: 20,
} as const;
const LEAST_ACCOUNT = 1000;
const HIGHEST_ACCOUNT = 9999;
const UNIT = /^[\p{L}0-9+\-/_.²³%°]+$/u;
/** No invoice and no offer is written as the number 0. */
const NONE = '0';

const someCode = codeOrNone(LONGEST.code);
const address = words(LONGEST.address);
const documentOrNull = textOrNull.transform((value) => (value === NONE ? null : value));

export type DiscountType = 'PERCENT' | 'AMOUNT';
const discountType = text.transform((value): DiscountType => (value === 'AMOUNT' ? 'AMOUNT' : 'PERCENT'));

/** What stands in the list too. */
export const listedOrderFields = {
  number: field('DocumentNumber', key, code(LONGEST.number)),
  customerNumber: field('CustomerNumber', text, code(LONGEST.number)),
  customerName: field('CustomerName', text, address),
  orderDate: field('OrderDate', textOrNull, day),
  deliveryDate: field('DeliveryDate', textOrNull, day),
  /** The register's own number of the invoice; can be searched for. */
  externalReference1: field('ExternalInvoiceReference1', text, words(LONGEST.external)),
  externalReference2: field('ExternalInvoiceReference2', text, words(LONGEST.external)),
  cancelled: readOnly('Cancelled', flag),
  sent: readOnly('Sent', flag),
  total: readOnly('Total', amountOrNull),
  currency: field('Currency', text, codeOrNone(3)),
};

export const orderFields = {
  ...listedOrderFields,
  address1: field('Address1', text, address),
  address2: field('Address2', text, address),
  zipCode: field('ZipCode', text, words(LONGEST.zipCode)),
  city: field('City', text, address),
  organisationNumber: readOnly('OrganisationNumber', text),
  yourOrderNumber: field('YourOrderNumber', text, words(LONGEST.orderNumber)),
  ourReference: field('OurReference', text, words(LONGEST.reference)),
  yourReference: field('YourReference', text, words(LONGEST.reference)),
  remarks: field('Remarks', text, words(LONGEST.remarks)),
  comments: field('Comments', text, words(LONGEST.remarks)),
  priceList: field('PriceList', text, someCode),
  termsOfPayment: field('TermsOfPayment', text, someCode),
  wayOfDelivery: field('WayOfDelivery', text, someCode),
  costCenter: field('CostCenter', text, someCode),
  vatIncluded: field('VATIncluded', flag, truth),
  freight: field('Freight', amount, money),
  administrationFee: field('AdministrationFee', amount, money),
  net: readOnly('Net', amountOrNull),
  totalVat: readOnly('TotalVAT', amountOrNull),
  roundOff: readOnly('RoundOff', amountOrNull),
  invoiceNumber: readOnly('InvoiceReference', documentOrNull),
};

/** A row. Its quantities come back as text; its total follows the delivered quantity, not the ordered one. */
export const orderRowFields = {
  article: field('ArticleNumber', textOrNull, codeOrNone(LONGEST.number)),
  description: field('Description', text, words(LONGEST.rowText)),
  ordered: field('OrderedQuantity', number, decimal),
  delivered: field('DeliveredQuantity', number, decimal),
  price: field('Price', amountOrNull, money),
  discount: field('Discount', numberOrNull, decimal),
  discountType: field('DiscountType', discountType, oneOf<DiscountType>()),
  /** Per cent. */
  vat: field('VAT', numberOrNull, decimal),
  account: field('AccountNumber', numberOrNull, integer(LEAST_ACCOUNT, HIGHEST_ACCOUNT)),
  unit: field('Unit', textOrNull, codeOrNone(LONGEST.unit, UNIT)),
  costCenter: field('CostCenter', textOrNull, someCode),
  total: readOnly('Total', amountOrNull),
  /** New after every change of the order. */
  rowId: readOnly('RowId', numberOrNull),
};
