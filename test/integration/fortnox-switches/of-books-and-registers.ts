/** Lists, books, files, articles, customers and orders. */
import { companySchema } from '../../../src/main/practice/fortnox/company.ts';
import { PRACTICE_COMPANY } from '../../../src/main/practice/fortnox/practice-company.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { valueOf, voucher, YEAR_2026, type Fortnox } from '../fortnox-client/fortnox.ts';
import { alike, each, post, said } from './position.ts';

const ORDER = { customerNumber: '1', externalReference1: 'R-1' };
const ORDER_ROWS = [{ article: 'K-200', ordered: 1, delivered: 1 }];
/** More than one page of 500. */
const MANY = 620;
const WITH_MANY_COST_CENTERS = companySchema.parse({
  ...PRACTICE_COMPANY,
  costCenters: Array.from({ length: MANY }, (_, index) => ({
    code: `K${index}`,
    description: `Ställe ${index}`,
  })),
});
const LONG_NAME = 'Å'.repeat(60);
const PDF = { name: 'z.pdf', type: 'application/pdf', bytes: new Uint8Array(Buffer.from('%PDF-1.7\n')) };

/** 100 kr in cash; one row stands on the wrong side, or on none. */
const rowsWith = (odd: { readonly debit: number; readonly credit: number }) => [
  { account: 1910, debit: 100_00, credit: 0, text: '', costCenter: null },
  { account: 3001, debit: 0, credit: 100_00 + odd.debit - odd.credit, text: '', costCenter: null },
  { account: 2611, ...odd, text: '', costCenter: null },
];

async function articleOf({ client }: Fortnox, number: string) {
  const article = valueOf(await client.article(number));
  if (article === null) throw new Error('no article');
  return article;
}

async function newArticle({ client }: Fortnox) {
  return valueOf(await client.createArticle({ number: 'NY-1', description: 'Ny vara', unit: 'st' }));
}

const order = async ({ client }: Fortnox) => client.createOrder(ORDER, ORDER_ROWS);
const chart = async ({ client, requests }: Fortnox): Promise<unknown> => {
  const { size } = valueOf(await client.accounts(YEAR_2026));
  return [size > 0, requests('api').length];
};

async function booked(f: Fortnox) {
  return valueOf(await f.client.postVoucher(voucher(), YEAR_2026));
}

export const OF_BOOKS_AND_REGISTERS = {
  limitCappedAt100: alike([false, true], chart, [true, 1]),
  pageBeyondEnd: alike(['refuse', 'empty'], chart, [true, 1]),
  costCentersIgnorePage: each(
    [
      [false, MANY],
      // Half a list is no list: the page that repeats is found out.
      [true, 'unreadable'],
    ],
    async ({ client }) => {
      const outcome = await client.costCenters();
      return outcome.ok ? outcome.value.length : said(outcome);
    },
    { company: WITH_MANY_COST_CENTERS },
  ),
  severalSearchFields: alike(
    ['all-hold', 'refuse'],
    async ({ client }) =>
      valueOf(await client.articlesByBarcode('7300000000017')).map(({ number }) => number),
    ['K-100'],
  ),

  yearWithoutParameter: alike(['by-date', 'selected'], async (f) => (await booked(f)).year, YEAR_2026),
  emptyLockedPeriod: alike(
    ['null', 'absent'],
    async ({ client, simulator }) => {
      simulator.changeCompany({ lockedUntil: null });
      return valueOf(await client.lockedUntil());
    },
    null,
  ),
  commentsInVoucherList: each(
    [
      [true, voucher().comments],
      [false, null],
    ],
    async (f) => {
      await booked(f);
      return valueOf(await f.client.vouchersOn(voucher().date, YEAR_2026))[0]?.comments;
    },
  ),
  quantityInVoucherRows: alike([true, false], async (f) => (await booked(f)).rows.length, 3),
  omittedSeries: alike(['refuse', 'first-manual'], async (f) => (await booked(f)).series, 'F'),
  newApprovalState: alike(
    [1, 2],
    async (f) => {
      f.simulator.changeCompany({ series: { code: 'F', approver: { id: 3, name: 'Ekonomi' } } });
      return (await booked(f)).awaitsApproval;
    },
    true,
  ),
  negativeAmounts: each(
    [
      ['refuse', 'refused 2999014'],
      ['take', 'ok'],
    ],
    (f) => post(f, { rows: rowsWith({ debit: -10_00, credit: 0 }) }),
  ),
  zeroRows: each(
    [
      ['refuse', 'refused 2999013'],
      ['take', 'ok'],
    ],
    (f) => post(f, { rows: rowsWith({ debit: 0, credit: 0 }) }),
  ),
  deleteUsedAccount: alike(['refuse', 'take'], (f) => post(f), 'ok'),

  fileOnSeveralVouchers: each(
    [
      ['take', ['ok', 'ok']],
      ['refuse', ['ok', 'refused 2999029']],
    ],
    async (f) => {
      const vouchers = [await booked(f), await booked(f)];
      const { id } = valueOf(await f.client.uploadVoucherFile(PDF));
      const outcomes = [];
      for (const one of vouchers) outcomes.push(said(await f.client.attachVoucherFile(id, one)));
      return outcomes;
    },
  ),
  maxUploadBytes: each(
    [
      [null, 'ok'],
      [5, 'refused 2999041'],
    ],
    async ({ client }) => said(await client.uploadVoucherFile(PDF)),
  ),

  stockAndPriceTouchArticle: alike(
    [false, true],
    async (f) => {
      const before = await articleOf(f, 'K-100');
      const startedAt = systemClock.now();
      valueOf(await f.client.updateArticle(before, { quantityInStock: 20 }));
      const listed = valueOf(await f.client.articles({ changedAfter: startedAt }));
      return listed.find(({ number }) => number === 'K-100')?.quantityInStock;
    },
    20,
  ),
  changeUsedArticle: alike(
    ['take', 'refuse'],
    async (f) => {
      valueOf(await order(f));
      return said(await f.client.updateArticle(await articleOf(f, 'K-200'), { description: 'Te' }));
    },
    'ok',
  ),
  newArticleHasPrice: alike(
    [false, true],
    async (f) => {
      await newArticle(f);
      return valueOf(await f.client.setBasePrice('A', 'NY-1', 49_50)).price;
    },
    49_50,
  ),
  warehouseModule: each(
    [
      [false, false],
      [true, true],
    ],
    async ({ client }) => valueOf(await client.warehouseActivated()),
  ),
  warehouseStockWrite: each(
    [
      ['ignore', ['ok', 24]],
      ['refuse', ['refused 2999034', 24]],
    ],
    async (f) => {
      const before = await articleOf(f, 'K-100');
      const outcome = said(await f.client.updateArticle(before, { quantityInStock: 20 }));
      return [outcome, (await articleOf(f, 'K-100')).quantityInStock];
    },
    { switches: { warehouseModule: true } },
  ),
  customerNameMax: each(
    [
      [1024, 'ok'],
      [50, 'refused 2000107'],
    ],
    async ({ client }) => said(await client.createCustomer({ number: '77', name: LONG_NAME })),
  ),
  emailAddresses: each(
    [
      ['unchecked', 'ok'],
      ['checked', 'refused 2999025'],
    ],
    async ({ client }) =>
      said(await client.createCustomer({ number: '77', name: 'Kund', email: 'ingen adress' })),
  ),
  emptyDate: alike(['null', 'text'], async (f) => valueOf(await order(f)).deliveryDate, null),
  easyVat: alike([false, true], async (f) => said(await order(f)), 'ok'),
  createInvoiceNeedsInvoiceScope: alike([false, true], async (f) => said(await order(f)), 'ok'),
};
