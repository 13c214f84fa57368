/** The fields of a customer (Fortnox OpenAPI; defaults from recorded answers). */
import {
  choice,
  decimal,
  flag,
  nullableText,
  object,
  text,
  type FieldRule,
  type FieldRules,
} from '../records/field-rule.ts';

const MAX_TEXT = 1024;
const MAX_VISIT = 128;
const MAX_ZIP = 10;
const MAX_REFERENCE = 50;
const COUNTRY_CODE = 2;
const CURRENCY_CODE = 3;
const GLN = 13;
const ACCOUNT = 4;

/** Letters, digits and these four (an older Fortnox guide). */
const NUMBER_CHARACTERS = /^[\p{L}0-9\-+/_]+$/u;

const READ_ONLY = { readOnly: true } as const;
const plain = text(MAX_TEXT);
const nullable = nullableText(MAX_TEXT);
const country = nullableText(undefined, { length: COUNTRY_CODE });
const delivery = choice(['PRINT', 'EMAIL', 'PRINTSERVICE', 'ELECTRONICINVOICE'], 'PRINT');
const template: FieldRule = { ...plain, empty: 'DEFAULTTEMPLATE' };

export const EMAIL_FIELDS = [
  'Email',
  'EmailInvoice',
  'EmailInvoiceBCC',
  'EmailInvoiceCC',
  'EmailOffer',
  'EmailOfferBCC',
  'EmailOfferCC',
  'EmailOrder',
  'EmailOrderBCC',
  'EmailOrderCC',
];

/** Codes of countries, and the read-only field each fills with the country's Swedish name. */
export const COUNTRY_FIELDS: Readonly<Record<string, string>> = {
  CountryCode: 'Country',
  DeliveryCountryCode: 'DeliveryCountry',
  VisitingCountryCode: 'VisitingCountry',
};

export const CUSTOMER_RULES: FieldRules = {
  CustomerNumber: text(MAX_TEXT, { fixed: true, alphanumeric: NUMBER_CHARACTERS }),
  Name: text(MAX_TEXT, { required: true }),
  Type: choice(['PRIVATE', 'COMPANY'], 'COMPANY'),
  OrganisationNumber: text(),
  VATNumber: text(),
  VATType: choice(['SEVAT', 'SEREVERSEDVAT', 'EUREVERSEDVAT', 'EUVAT', 'EXPORT'], 'SEVAT'),
  Active: flag(true),
  Address1: nullable,
  Address2: nullable,
  City: nullable,
  ZipCode: nullableText(MAX_ZIP),
  CountryCode: country,
  Country: nullableText(undefined, READ_ONLY),
  DeliveryName: nullable,
  DeliveryAddress1: nullable,
  DeliveryAddress2: nullable,
  DeliveryCity: nullable,
  DeliveryZipCode: nullableText(MAX_ZIP),
  DeliveryCountryCode: country,
  DeliveryCountry: nullableText(undefined, READ_ONLY),
  DeliveryPhone1: nullable,
  DeliveryPhone2: nullable,
  DeliveryFax: nullable,
  VisitingAddress: nullableText(MAX_VISIT),
  VisitingCity: nullableText(MAX_VISIT),
  VisitingZipCode: nullableText(MAX_ZIP),
  VisitingCountryCode: country,
  VisitingCountry: nullableText(undefined, READ_ONLY),
  ...Object.fromEntries(EMAIL_FIELDS.map((name) => [name, plain])),
  Phone1: nullable,
  Phone2: nullable,
  Fax: nullable,
  WWW: text(MAX_VISIT),
  Currency: text(undefined, { length: CURRENCY_CODE, empty: 'SEK' }),
  PriceList: text(undefined, { empty: 'A' }),
  TermsOfPayment: text(),
  TermsOfDelivery: text(),
  WayOfDelivery: text(),
  CostCenter: nullableText(),
  Project: text(),
  OurReference: text(MAX_REFERENCE),
  YourReference: text(MAX_REFERENCE),
  SalesAccount: nullableText(undefined, { length: ACCOUNT }),
  ShowPriceVATIncluded: flag(false),
  InvoiceAdministrationFee: nullableText(),
  InvoiceFreight: nullableText(),
  InvoiceDiscount: decimal(null),
  InvoiceRemark: plain,
  Comments: nullable,
  ExternalReference: nullable,
  GLN: nullableText(undefined, { length: GLN }),
  GLNDelivery: nullableText(undefined, { length: GLN }),
  DefaultDeliveryTypes: object({ Invoice: delivery, Order: delivery, Offer: delivery }),
  DefaultTemplates: object({ Order: template, Offer: template, Invoice: template, CashInvoice: template }),
};
