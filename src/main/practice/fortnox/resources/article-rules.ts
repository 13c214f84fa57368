/** The fields of an article (Fortnox OpenAPI; defaults from recorded answers). */
import { choice, decimal, flag, nullableText, text, whole, type FieldRules } from '../records/field-rule.ts';
import type { Company } from '../company.ts';

const MAX_NUMBER = 50;
const MAX_DESCRIPTION = 200;
const MAX_EAN = 30;
const MAX_NOTE = 10_000;
const MAX_PLACE = 100;
const MAX_MANUFACTURER = 50;
const MAX_MEASURE = 999_999_999;
const LOWEST_ACCOUNT = 1000;
const HIGHEST_ACCOUNT = 99_999;

/** Letters, digits and these five (an older Fortnox guide, and public SDKs). */
const NUMBER_CHARACTERS = /^[\p{L}0-9\-+/._]+$/u;

const HOUSEWORK_TYPES = [
  'CONSTRUCTION',
  'ELECTRICITY',
  'GLASSMETALWORK',
  'GROUNDDRAINAGEWORK',
  'MASONRY',
  'PAINTINGWALLPAPERING',
  'HVAC',
  'CLEANING',
  'TEXTILECLOTHING',
  'COOKING',
  'SNOWPLOWING',
  'GARDENING',
  'BABYSITTING',
  'OTHERCARE',
  'TUTORING',
  'FURNISHING',
  'HOMEMAINTENANCE',
  'TRANSPORTATIONSERVICES',
  'WASHINGANDCAREOFCLOTHING',
  'SOLARCELLS',
  'STORAGESELFPRODUCEDELECTRICITY',
  'CHARGINGSTATIONELECTRICVEHICLE',
  'EMPTYHOUSEWORK',
  'OTHERCOSTS',
];

const READ_ONLY = { readOnly: true } as const;
const measure = whole(0, MAX_MEASURE, 0);
const account = (empty: number | null) => whole(LOWEST_ACCOUNT, HIGHEST_ACCOUNT, empty);

/** Which fields name an account, and must find it. */
export const ACCOUNT_FIELDS = [
  'SalesAccount',
  'PurchaseAccount',
  'EUAccount',
  'EUVATAccount',
  'ExportAccount',
  'ConstructionAccount',
  'StockAccount',
  'StockChangeAccount',
];

export const ARTICLE_RULES: FieldRules = {
  ArticleNumber: text(MAX_NUMBER, { fixed: true, alphanumeric: NUMBER_CHARACTERS }),
  Description: text(MAX_DESCRIPTION, { required: true }),
  Active: flag(true),
  Type: choice(['STOCK', 'SERVICE'], 'STOCK'),
  Unit: nullableText(),
  EAN: text(MAX_EAN),
  // Follows the sales account whatever is sent.
  VAT: decimal(0, READ_ONLY),
  // The company's own accounts stand in where none is sent.
  SalesAccount: account(null),
  PurchaseAccount: account(null),
  EUAccount: account(null),
  EUVATAccount: account(null),
  ExportAccount: account(null),
  ConstructionAccount: account(0),
  StockAccount: account(null),
  StockChangeAccount: account(null),
  SalesPrice: decimal(null, READ_ONLY),
  PurchasePrice: decimal(0),
  CostCalculationMethod: choice(['MANUAL', 'LAST_RELEASED_INBOUND'], null),
  DirectCost: decimal(null),
  FreightCost: decimal(null),
  OtherCost: decimal(null),
  StockGoods: flag(false),
  QuantityInStock: decimal(0),
  ReservedQuantity: decimal(0, READ_ONLY),
  DisposableQuantity: decimal(0, READ_ONLY),
  StockValue: decimal(0, READ_ONLY),
  StockWarning: decimal(null),
  StockPlace: nullableText(MAX_PLACE),
  DefaultStockPoint: nullableText(),
  DefaultStockLocation: nullableText(),
  Manufacturer: nullableText(MAX_MANUFACTURER),
  ManufacturerArticleNumber: text(MAX_MANUFACTURER),
  SupplierNumber: nullableText(),
  SupplierName: nullableText(undefined, READ_ONLY),
  Note: text(MAX_NOTE),
  Weight: measure,
  Width: measure,
  Height: measure,
  Depth: measure,
  Bulky: flag(false),
  Expired: flag(false),
  WebshopArticle: flag(false),
  Housework: flag(false),
  HouseworkType: choice(HOUSEWORK_TYPES, null),
  CommodityCode: text(),
};

/** The accounts a new article gets from the company when none are sent. */
export function companyAccounts({ articleAccounts }: Company): Readonly<Record<string, number>> {
  return {
    SalesAccount: articleAccounts.sales,
    PurchaseAccount: articleAccounts.purchase,
    EUAccount: articleAccounts.eu,
    EUVATAccount: articleAccounts.euVat,
    ExportAccount: articleAccounts.export,
  };
}
