/** A customer's fields and their limits (API description: customers). */
import { field, readOnly } from './fields.ts';
import { code, codeOrNone, decimal, oneOf, requiredWords, truth, words } from './strict.ts';
import { flag, flagOrNull, key, numberOrNull, text } from './tolerant.ts';

/** The description promises 1024 characters for most texts; Fortnox has been seen to refuse far fewer (2000107). */
const LONGEST_TEXT = 1024;
const LONGEST = { zipCode: 10, country: 2, currency: 3, reference: 50, number: 1024, code: 50 } as const;
const CUSTOMER_NUMBER = /^[\p{L}0-9+\-/_]+$/u;
const CURRENCY = /^[A-Z]{3}$/;
const COUNTRY = /^[A-Z]{2}$/;
const SALES_ACCOUNT = /^\d{4}$/;
const LONGEST_ACCOUNT = 4;

export type CustomerType = 'PRIVATE' | 'COMPANY';
export type CustomerVatType = 'SEVAT' | 'SEREVERSEDVAT' | 'EUREVERSEDVAT' | 'EUVAT' | 'EXPORT';
const VAT_TYPES: readonly CustomerVatType[] = ['SEVAT', 'SEREVERSEDVAT', 'EUREVERSEDVAT', 'EUVAT', 'EXPORT'];

const type = text.transform((value): CustomerType => (value === 'PRIVATE' ? 'PRIVATE' : 'COMPANY'));
const vatType = text.transform(
  (value): CustomerVatType => VAT_TYPES.find((known) => known === value) ?? 'SEVAT',
);
const someText = words(LONGEST_TEXT);
const zipCode = words(LONGEST.zipCode);
const country = codeOrNone(LONGEST.country, COUNTRY);
const reference = words(LONGEST.reference);
const someCode = codeOrNone(LONGEST.code);

export const customerFields = {
  number: field('CustomerNumber', key, code(LONGEST.number, CUSTOMER_NUMBER)),
  name: field('Name', text, requiredWords(LONGEST_TEXT)),
  type: field('Type', type, oneOf<CustomerType>()),
  active: field(
    'Active',
    flagOrNull.transform((value) => value ?? true),
    truth,
  ),
  organisationNumber: field('OrganisationNumber', text, someText),
  vatNumber: field('VATNumber', text, someText),
  vatType: field('VATType', vatType, oneOf<CustomerVatType>()),
  address1: field('Address1', text, someText),
  address2: field('Address2', text, someText),
  zipCode: field('ZipCode', text, zipCode),
  city: field('City', text, someText),
  countryCode: field('CountryCode', text, country),
  /** In Swedish; follows the country code. */
  country: readOnly('Country', text),
  deliveryName: field('DeliveryName', text, someText),
  deliveryAddress1: field('DeliveryAddress1', text, someText),
  deliveryAddress2: field('DeliveryAddress2', text, someText),
  deliveryZipCode: field('DeliveryZipCode', text, zipCode),
  deliveryCity: field('DeliveryCity', text, someText),
  deliveryCountryCode: field('DeliveryCountryCode', text, country),
  email: field('Email', text, someText),
  emailInvoice: field('EmailInvoice', text, someText),
  phone1: field('Phone1', text, someText),
  phone2: field('Phone2', text, someText),
  currency: field('Currency', text, codeOrNone(LONGEST.currency, CURRENCY)),
  priceList: field('PriceList', text, someCode),
  termsOfPayment: field('TermsOfPayment', text, someCode),
  wayOfDelivery: field('WayOfDelivery', text, someCode),
  costCenter: field('CostCenter', text, someCode),
  ourReference: field('OurReference', text, reference),
  yourReference: field('YourReference', text, reference),
  /** A number when the customer was just created, text when it is read. */
  salesAccount: field('SalesAccount', text, codeOrNone(LONGEST_ACCOUNT, SALES_ACCOUNT)),
  showPriceVatIncluded: field('ShowPriceVATIncluded', flag, truth),
  invoiceDiscount: field('InvoiceDiscount', numberOrNull, decimal),
  comments: field('Comments', text, someText),
  /** Where the register's own id of the customer stands. */
  externalReference: field('ExternalReference', text, someText),
};
