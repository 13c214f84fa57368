/**
 * Where real answers, or other documentation of Fortnox's own, differ from the OpenAPI document: the one list. Each
 * entry names its source; nothing else is let through.
 */
import type { Issue, Sender } from './check-message.ts';

interface Exception {
  /** The message: operation and `request` or status. */
  readonly message: RegExp;
  readonly path: RegExp;
  readonly kind: Issue['kind'];
  /** Holds for requests of this sender alone; for everybody's when it is left out. */
  readonly sender?: Sender;
  readonly source: string;
}

const RECORDED = 'recorded answers in the test suite of the public Ruby SDK accodeing/fortnox-api';
const GUIDE = 'Fortnox developer guide';
const SDK = 'public SDK softwerkab/fortnox-csharp-api-sdk';

/** General query names, and three of single resources (developer guide: parameters; public SDKs). */
const QUERY_NAMES: ReadonlySet<string> = new Set([
  'page',
  'limit',
  'offset',
  'sortby',
  'sortorder',
  'lastmodified',
  'financialyear',
  'financialyeardate',
  'fromdate',
  'todate',
  // The guide writes names in lower case; the document has this one as Date.
  'date',
  'costcenter',
  'voucherseries',
  // A test sends it to see that a name nobody knows can be ignored.
  'nonsense',
]);

/** Routes that the document lacks. */
const UNDOCUMENTED_ROUTES: readonly { readonly route: RegExp; readonly source: string }[] = [
  { route: /^DELETE \/3\/vouchers\//, source: SDK },
  { route: /^PUT \/3\/orders\/[^/]+\/warehouseready$/, source: `${GUIDE}: warehouse` },
  { route: /^(HEAD|OPTIONS) /, source: 'RFC 9110' },
];

const EXCEPTIONS: readonly Exception[] = [
  // Lists
  { message: /^GET /, path: /^MetaInformation$/, kind: 'extra', source: `${GUIDE}: responses` },
  {
    message: /^GET \/3\/prices 200$/,
    path: /^(Prices|MetaInformation)$/,
    kind: 'extra',
    source: `${SDK}: the list of prices is a list, the document repeats the single price`,
  },
  // Refusals
  {
    message: / 4\d\d$/,
    path: /^message$/,
    kind: 'extra',
    source: `${RECORDED}: 401 is a bare message`,
  },
  {
    message: / 4\d\d$/,
    path: /^ErrorInformation\.(error|message|code)$/,
    kind: 'extra',
    source: `${RECORDED}: keys are in lower case on 400`,
  },
  {
    message: / 4\d\d$/,
    path: /^ErrorInformation\.Code$/,
    kind: 'type',
    source: 'public WooCommerce plugin: codes come as text too',
  },
  // Addresses of single resources
  {
    message: /^GET \/3\/(companyinformation|settings\/company) /,
    path: /^(CompanyInformation|CompanySettings)\.@url$/,
    kind: 'extra',
    source: `${RECORDED}: every resource has @url`,
  },
  {
    message: / \/3\/labels/,
    path: /^Labels?(\[\])?\.@url$/,
    kind: 'extra',
    source: `${RECORDED}: every resource has @url`,
  },
  // Books
  {
    message: /^POST \/3\/vouchers request$/,
    path: /^Voucher\.Year$/,
    kind: 'missing',
    source: `${SDK}: Year is set by Fortnox, required though the document has it`,
  },
  {
    message: /^POST \/3\/vouchers request$/,
    path: /^Voucher\.VoucherSeries$/,
    kind: 'missing',
    source: 'help page of a register maker: the first manual series is used then',
  },
  {
    message: / \/3\/accounts/,
    path: /^Accounts?(\[\])?\.VATCode$/,
    kind: 'null',
    source: 'recorded answers in the public arsredovisning-online/fortnox-client',
  },
  {
    message: / \/3\/voucherseries/,
    path: /^VoucherSeries(Collection\[\])?\.Approver$/,
    kind: 'null',
    source: `${SDK}: null where nobody approves`,
  },
  {
    message: /^GET \/3\/settings\/lockedperiod 200$/,
    path: /^LockedPeriod\.EndDate$/,
    kind: 'null',
    source: 'not documented: null or absent when nothing is locked',
  },
  {
    message: /^(POST|GET) \/3\/voucherfileconnections/,
    path: /^VoucherFileConnections?(\[\])?\.Name$/,
    kind: 'extra',
    source: SDK,
  },
  {
    message: /^POST \/3\/voucherfileconnections request$/,
    path: /^VoucherFileConnection\.VoucherNumber$/,
    kind: 'type',
    source: 'text in the document, a number in every other place: both are taken',
  },
  // Registers
  {
    message: / \/3\/articles/,
    path: /^Articles?(\[\])?\.(Unit|SalesPrice|VAT|StockPlace|StockAccount|StockChangeAccount|CostCalculationMethod|DirectCost|FreightCost|OtherCost|StockWarning|DefaultStockPoint|DefaultStockLocation|Manufacturer|SupplierNumber|SupplierName|HouseworkType)$/,
    kind: 'null',
    source: RECORDED,
  },
  { message: / \/3\/articles/, path: /^Article\.CommodityCode$/, kind: 'extra', source: RECORDED },
  {
    message: / \/3\/articles/,
    path: /^Article\.ConstructionAccount$/,
    kind: 'value',
    source: `${RECORDED}: 0 for none`,
  },
  {
    message: /^GET \/3\/articles 200$/,
    path: /^Articles\[\]\.QuantityInStock$/,
    kind: 'type',
    source: `${RECORDED}: text in the list`,
  },
  {
    message: / \/3\/customers/,
    path: /^Customer\.(Address[12]|City|ZipCode|Country(Code)?|Delivery\w+|Visiting\w+|Phone[12]|Fax|CostCenter|SalesAccount|InvoiceAdministrationFee|InvoiceFreight|InvoiceDiscount|Comments|ExternalReference|GLN|GLNDelivery)$/,
    kind: 'null',
    source: RECORDED,
  },
  {
    message: /^POST \/3\/customers 201$/,
    path: /^Customer\.SalesAccount$/,
    kind: 'type',
    source: `${RECORDED}: a number in the answer to POST`,
  },
  {
    message: / \/3\/projects/,
    path: /^Projects?(\[\])?\.(StartDate|EndDate)$/,
    kind: 'null',
    source: RECORDED,
  },
  {
    message: / \/3\/prices/,
    path: /^Price\.Date$/,
    kind: 'value',
    source: `${GUIDE}: formats, date and time with a space and no zone`,
  },
  // Orders and invoices
  {
    message: / \/3\/orders/,
    path: /^Orders?(\[\])?\.(DeliveryDate|StockPointCode|StockPointId|TimeBasisReference|EmailInformation\.\w+)$/,
    kind: 'null',
    source: RECORDED,
  },
  {
    message: / \/3\/orders/,
    path: /^Order\.OrderRows\[\]\.(ArticleNumber|HouseWorkType|HouseWorkHoursToReport|StockPointCode|StockPointId|VATCode)$/,
    kind: 'null',
    source: RECORDED,
  },
  {
    message: / \/3\/orders/,
    path: /^Order\.OrderRows\[\]\.Cost$/,
    kind: 'extra',
    source: `${SDK}: read only`,
  },
  {
    message: / \/3\/orders.* request$/,
    path: /^Order\.OrderRows\[\]\.(Ordered|Delivered)Quantity$/,
    kind: 'type',
    source: `${RECORDED}: numbers are taken, text is answered`,
  },
  // The warehouse
  {
    message: /^GET \/api\/warehouse\/status-v1\/stockbalance 200$/,
    path: /^$/,
    kind: 'type',
    source: 'the document describes one balance, several items are asked for',
  },
  {
    message: / 20[01]$/,
    path: /Date$/,
    kind: 'value',
    source: `${SDK}: a date nobody has set is null or empty text`,
  },
  // Requests
  {
    message: / request$/,
    path: /\.Extra$/,
    kind: 'extra',
    sender: 'test',
    source: 'not documented: a test sends it to see that a name nobody knows can be ignored',
  },
  {
    message: /^PUT .* request$/,
    path: /./,
    kind: 'missing',
    source: `${RECORDED}: PUT is a partial update`,
  },
  {
    message: / request$/,
    path: /./,
    kind: 'type',
    sender: 'test',
    source: `${RECORDED}; public SDKs: API_BLANK and numbers written as text are taken`,
  },
];

/** The name of the exception that lets this through; null when there is none. */
export function excuseIssue(message: string, issue: Issue, sender: Sender): string | null {
  const found = EXCEPTIONS.find(
    (exception) =>
      exception.kind === issue.kind &&
      (exception.sender ?? sender) === sender &&
      exception.message.test(message) &&
      exception.path.test(issue.path),
  );
  return found === undefined ? null : nameOf(found);
}

export function excuseQueryName(name: string): string | null {
  return QUERY_NAMES.has(name) ? `query ${name}` : null;
}

export function excuseRoute(route: string): string | null {
  const found = UNDOCUMENTED_ROUTES.find((one) => one.route.test(route));
  return found === undefined ? null : `route ${found.route.source}`;
}

/** Every exception there is: one that nothing in the whole suite needs is to go. */
export const EXCEPTION_NAMES: readonly string[] = [
  ...EXCEPTIONS.map(nameOf),
  ...[...QUERY_NAMES].map((name) => `query ${name}`),
  ...UNDOCUMENTED_ROUTES.map(({ route }) => `route ${route.source}`),
];

function nameOf({ message, path, kind }: Exception): string {
  return `${message.source} ${path.source} ${kind}`;
}
