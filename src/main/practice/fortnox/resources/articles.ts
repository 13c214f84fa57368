/** Articles: VAT follows the sales account, the sales price follows the price list, stock is one number. */
import { TOPICS } from '../events/topics.ts';
import type { RegisterDefinition } from '../records/definition.ts';
import type { Stored } from '../records/field-rule.ts';
import { flagOf, listOf, numberOf, pick, textOf } from '../records/stored.ts';
import type { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import { vatRateOf } from '../vat.ts';
import type { World } from '../world.ts';
import { ACCOUNT_FIELDS, ARTICLE_RULES, companyAccounts } from './article-rules.ts';
import { lowestPrice, putPrice } from './price-steps.ts';
import { PRESELECTED_LIST } from './price-lists.ts';
import { reservedOf } from './stock.ts';

const LIST_FIELDS = [
  'ArticleNumber',
  'Description',
  'DisposableQuantity',
  'EAN',
  'Housework',
  'PurchasePrice',
  'SalesPrice',
  'QuantityInStock',
  'ReservedQuantity',
  'StockPlace',
  'StockValue',
  'Unit',
  'VAT',
  'WebshopArticle',
];
/** Numbers that the list writes as text (recorded answers). */
const TEXT_IN_LIST = [
  'DisposableQuantity',
  'PurchasePrice',
  'QuantityInStock',
  'ReservedQuantity',
  'SalesPrice',
  'StockValue',
  'VAT',
];
const HUNDREDTHS = 100;

export const articles: RegisterDefinition = {
  path: '/3/articles',
  scope: 'article',
  single: 'Article',
  list: 'Articles',
  key: 'ArticleNumber',
  location: 'articles',
  methods: ['list', 'get', 'post', 'put', 'delete'],
  topic: TOPICS.articles,
  rules: ARTICLE_RULES,
  search: {
    articlenumber: 'ArticleNumber',
    description: 'Description',
    ean: 'EAN',
    suppliernumber: 'SupplierNumber',
    manufacturer: 'Manufacturer',
    manufacturerarticlenumber: 'ManufacturerArticleNumber',
    webshop: 'WebshopArticle',
  },
  filters: {
    active: (_world, article) => flagOf(article, 'Active'),
    inactive: (_world, article) => !flagOf(article, 'Active'),
  },
  sortby: {
    articlenumber: 'ArticleNumber',
    quantityinstock: 'QuantityInStock',
    reservedquantity: 'ReservedQuantity',
    stockvalue: 'StockValue',
  },
  register: (world) => world.registers.articles,
  newKey: (register) => register.nextNumber(),
  notFound: refusals.articleNotFound,
  taken: refusals.articleTaken,
  settle,
  check,
  checkAccounts,
  created: (world, article) => {
    const number = textOf(article, 'ArticleNumber');
    if (world.switches.newArticleHasPrice) putPrice(world, PRESELECTED_LIST, number, 0, { Price: 0 });
  },
  refuseDelete: (world, number) => (isUsed(world, number) ? refusals.inUse(number) : null),
  write,
  writeListItem: (world, article) => {
    const item = pick(write(world, article), LIST_FIELDS);
    const asText = TEXT_IN_LIST.map((name) => [
      name,
      item[name] === null ? null : String(numberOf(item, name)),
    ]);
    return { ...item, ...Object.fromEntries(asText) };
  },
};

/** Accounts fall back on the company's; the warehouse module keeps stock to itself. */
function settle(world: World, article: Stored, before: Stored | null): Stored {
  const defaults = companyAccounts(world.ledger.company);
  const accounts = Object.entries(defaults).map(([name, number]) => [name, article[name] ?? number]);
  const settled: Stored = { ...article, ...Object.fromEntries(accounts) };
  if (!world.switches.warehouseModule) return settled;
  return { ...settled, QuantityInStock: before?.['QuantityInStock'] ?? 0 };
}

/**
 * A default account that has gone from the chart breaks every later change of the article, also one that does not
 * mention it (public SDK wiki).
 */
function checkAccounts(world: World, article: Stored): Refusal | null {
  const chart = world.ledger.accountsOf(world.ledger.selectedYear);
  const settled = settle(world, article, article);
  const lost = ACCOUNT_FIELDS.find((name) => {
    const number = numberOf(settled, name);
    return number !== 0 && !chart.has(number);
  });
  return lost === undefined ? null : refusals.accountBehind(lost);
}

function check(world: World, article: Stored, before: Stored | null): Refusal | null {
  const { ledger, registers, switches } = world;
  const unit = textOf(article, 'Unit');
  if (unit !== '' && registers.units.get(unit) === null) return refusals.unitMissing();
  const supplier = textOf(article, 'SupplierNumber');
  if (supplier !== '' && !ledger.company.suppliers.includes(supplier)) return refusals.supplierMissing();
  if (before === null) return null;
  const { warehouseModule, warehouseStockWrite, changeUsedArticle } = switches;
  const moved = article['QuantityInStock'] !== before['QuantityInStock'];
  if (warehouseModule && warehouseStockWrite === 'refuse' && moved) return refusals.stockInWarehouse();
  const turned = ['Type', 'StockGoods'].some((name) => article[name] !== before[name]);
  const used = turned && changeUsedArticle === 'refuse' && isUsed(world, textOf(article, 'ArticleNumber'));
  return used ? refusals.inUse(textOf(article, 'ArticleNumber')) : null;
}

/** Whether an article stands on an order or an invoice. */
function isUsed({ registers }: World, number: string): boolean {
  const documents = [...registers.orders.entries(), ...registers.invoices.entries()];
  return documents.some(([, document]) =>
    [...listOf(document, 'OrderRows'), ...listOf(document, 'InvoiceRows')].some(
      (row) => row['ArticleNumber'] === number,
    ),
  );
}

function write(world: World, article: Stored): Stored {
  const { ledger } = world;
  const number = textOf(article, 'ArticleNumber');
  const stock = numberOf(article, 'QuantityInStock');
  const reserved = reservedOf(world, number);
  const price = lowestPrice(world, PRESELECTED_LIST, number);
  return {
    ...article,
    VAT: vatRateOf(ledger.accountsOf(ledger.selectedYear).get(numberOf(article, 'SalesAccount'))),
    SalesPrice: price === null ? null : numberOf(price, 'Price'),
    ReservedQuantity: reserved,
    DisposableQuantity: Math.round((stock - reserved) * HUNDREDTHS) / HUNDREDTHS,
    StockValue: flagOf(article, 'StockGoods')
      ? Math.round(stock * numberOf(article, 'PurchasePrice') * HUNDREDTHS) / HUNDREDTHS
      : 0,
  };
}
