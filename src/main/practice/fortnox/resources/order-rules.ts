/** The fields of an order and its rows (Fortnox OpenAPI; defaults from recorded answers). */
import {
  choice,
  date,
  decimal,
  flag,
  list,
  nullableText,
  object,
  text,
  whole,
  type FieldRules,
} from '../records/field-rule.ts';

const MAX_REFERENCE = 50;
const MAX_REMARKS = 1024;
const MAX_ORDER_NUMBER = 75;
const MAX_ROW_TEXT = 255;
const MAX_EXTERNAL_REFERENCE = 80;
const CURRENCY_CODE = 3;
const LOWEST_ACCOUNT = 1000;
const HIGHEST_ACCOUNT = 9999;
const MAX_WHOLE = 2_147_483_647;

const READ_ONLY = { readOnly: true } as const;
const computed = decimal(0, READ_ONLY);
/** Copied from the customer unless it is sent. */
const fromCustomer = nullableText();

const ROW_HOUSEWORK_TYPES = [
  'CONSTRUCTION',
  'ELECTRICITY',
  'GLASSMETALWORK',
  'GROUNDDRAINAGEWORK',
  'MASONRY',
  'PAINTINGWALLPAPERING',
  'MOVINGSERVICES',
  'ITSERVICES',
  'CLEANING',
  'TEXTILECLOTHING',
  'SNOWPLOWING',
  'GARDENING',
  'BABYSITTING',
  'OTHERCARE',
  'OTHERCOSTS',
];

export const ORDER_ROW_RULES: FieldRules = {
  RowId: whole(1, MAX_WHOLE, null),
  ArticleNumber: nullableText(),
  Description: nullableText(MAX_ROW_TEXT),
  OrderedQuantity: decimal(null),
  DeliveredQuantity: decimal(null),
  ReservedQuantity: decimal(0, READ_ONLY),
  Price: decimal(null),
  Discount: decimal(0),
  DiscountType: choice(['AMOUNT', 'PERCENT'], 'PERCENT'),
  VAT: decimal(null),
  VATCode: nullableText(),
  AccountNumber: whole(LOWEST_ACCOUNT, HIGHEST_ACCOUNT, null),
  Unit: nullableText(),
  CostCenter: text(),
  Project: text(),
  HouseWork: flag(false),
  HouseWorkType: choice(ROW_HOUSEWORK_TYPES, null),
  HouseWorkHoursToReport: whole(0, MAX_WHOLE, null),
  StockPointCode: nullableText(),
  StockPointId: nullableText(),
  Total: computed,
  Cost: computed,
  ContributionPercent: computed,
  ContributionValue: computed,
};

export const ORDER_RULES: FieldRules = {
  DocumentNumber: text(undefined, { fixed: true }),
  CustomerNumber: text(undefined, { required: true }),
  OrderDate: date(),
  DeliveryDate: date(),
  OutboundDate: date(),
  CustomerName: fromCustomer,
  Address1: fromCustomer,
  Address2: fromCustomer,
  City: fromCustomer,
  ZipCode: fromCustomer,
  Country: fromCustomer,
  Phone1: fromCustomer,
  Phone2: fromCustomer,
  DeliveryName: fromCustomer,
  DeliveryAddress1: fromCustomer,
  DeliveryAddress2: fromCustomer,
  DeliveryCity: fromCustomer,
  DeliveryZipCode: fromCustomer,
  DeliveryCountry: fromCustomer,
  OrganisationNumber: nullableText(undefined, READ_ONLY),
  YourOrderNumber: text(MAX_ORDER_NUMBER),
  OurReference: nullableText(MAX_REFERENCE),
  YourReference: nullableText(MAX_REFERENCE),
  ExternalInvoiceReference1: text(MAX_EXTERNAL_REFERENCE),
  ExternalInvoiceReference2: text(MAX_EXTERNAL_REFERENCE),
  Remarks: text(MAX_REMARKS),
  Comments: text(),
  CopyRemarks: flag(false),
  Currency: nullableText(undefined, { length: CURRENCY_CODE }),
  CurrencyRate: decimal(1),
  CurrencyUnit: decimal(1),
  Language: choice(['SV', 'EN'], 'SV'),
  PriceList: nullableText(),
  TermsOfPayment: nullableText(),
  TermsOfDelivery: nullableText(),
  WayOfDelivery: nullableText(),
  CostCenter: nullableText(),
  Project: nullableText(),
  // Null until the customer's own setting has been copied.
  VATIncluded: { type: 'boolean', empty: null },
  Freight: decimal(0),
  AdministrationFee: decimal(0),
  FreightVAT: computed,
  AdministrationFeeVAT: computed,
  PrintTemplate: text(undefined, { empty: 'oc' }),
  EmailInformation: object({
    EmailAddressFrom: nullableText(),
    EmailAddressTo: text(),
    EmailAddressCC: nullableText(),
    EmailAddressBCC: nullableText(),
    EmailSubject: text(undefined, { empty: 'Order {no} bifogas' }),
    // Recorded as a single space.
    EmailBody: text(undefined, { empty: ' ' }),
  }),
  Labels: list({ Id: whole(1, MAX_WHOLE, null, { required: true }) }),
  NotCompleted: flag(false),
  DeliveryState: choice(['registration', 'reservation', 'delivery'], 'delivery'),
  StockPointCode: nullableText(),
  StockPointId: nullableText(),
  TaxReductionType: choice(['none', 'rot', 'rut', 'green'], 'none'),
  TimeBasisReference: whole(1, MAX_WHOLE, null, READ_ONLY),
  Cancelled: flag(false, READ_ONLY),
  Sent: flag(false, READ_ONLY),
  HouseWork: flag(false, READ_ONLY),
  WarehouseReady: flag(true, READ_ONLY),
  OrderType: choice(['Order', 'Backorder'], 'Order', READ_ONLY),
  // Empty while there is none, which is answered as "0".
  InvoiceReference: text(undefined, READ_ONLY),
  OfferReference: text(undefined, READ_ONLY),
  Net: computed,
  Gross: computed,
  TotalVAT: computed,
  RoundOff: computed,
  Total: computed,
  TotalToPay: computed,
  TaxReduction: computed,
  BasisTaxReduction: computed,
  ContributionPercent: computed,
  ContributionValue: computed,
  '@urlTaxReductionList': text(undefined, READ_ONLY),
  OrderRows: list(ORDER_ROW_RULES),
};
