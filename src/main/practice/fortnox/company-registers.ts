/** The part of the company file that fills the registers, under Fortnox's own field names. */
import * as z from 'zod';

/** One object as Fortnox itself would take it in a POST. */
const posted = z.record(z.string(), z.unknown());
const list = (...defaults: Readonly<Record<string, unknown>>[]) => z.array(posted).default(defaults);

/** Units every company begins with (recorded answers). */
const UNITS = [
  { Code: 'förp', Description: 'Förpackning' },
  { Code: 'h', Description: 'Timmar' },
  { Code: 'km', Description: 'Kilometer' },
  { Code: 'm', Description: 'Meter' },
  { Code: 'st', Description: 'Styck' },
  { Code: 'utl', Description: 'Utlägg' },
];
/** Terms every company begins with (recorded answers). */
const TERMS_OF_PAYMENTS = [
  { Code: '0', Description: 'Omgående' },
  { Code: '10', Description: '10 dagar' },
  { Code: '15', Description: '15 dagar' },
  { Code: '20', Description: '20 dagar' },
  { Code: '30', Description: '30 dagar' },
  { Code: 'AG', Description: 'Autogiro' },
  { Code: 'K', Description: 'Kontant' },
  { Code: 'PF', Description: 'Postförskott' },
];
const PREDEFINED_ACCOUNTS = [
  { Name: 'CASHBYCARD', Account: 1686 },
  { Name: 'OUTVAT_MP1', Account: 2611 },
  { Name: 'OUTVAT_MP2', Account: 2621 },
  { Name: 'OUTVAT_MP3', Account: 2631 },
  { Name: 'ROUNDOFF', Account: 3740 },
  { Name: 'SALES_25_SE', Account: 3001 },
];
const PREDEFINED_VOUCHER_SERIES = [
  { Name: 'INVOICE', VoucherSeries: 'B' },
  { Name: 'INVOICEPAYMENT', VoucherSeries: 'C' },
];

export const companyRegisters = {
  units: list(...UNITS),
  termsOfPayments: list(...TERMS_OF_PAYMENTS),
  termsOfDeliveries: list(),
  wayOfDeliveries: list(),
  labels: list(),
  priceLists: list({ Code: 'A', Description: 'Prislista A' }),
  predefinedAccounts: list(...PREDEFINED_ACCOUNTS),
  predefinedVoucherSeries: list(...PREDEFINED_VOUCHER_SERIES),
  articles: list(),
  prices: list(),
  customers: list(),
  orders: list(),
};
export type CompanyRegister = keyof typeof companyRegisters;
