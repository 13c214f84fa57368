/** The rows of an order: what each takes from its article, and how a change of the rows is meant. */
import { isFields, type Fields } from '../fields.ts';
import type { Stored } from '../records/field-rule.ts';
import { readChange, readNew } from '../records/read-stored.ts';
import { numberOf, textOf } from '../records/stored.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import { vatRateOf } from '../vat.ts';
import type { World } from '../world.ts';
import { ORDER_ROW_RULES } from './order-rules.ts';
import { priceFor } from './price-steps.ts';

/**
 * The rows after a change (Fortnox OpenAPI, PUT of an order). With a RowId on any row, rows are found by it, rows
 * without one are new, and rows not named go. Without any RowId, rows are matched by their place.
 */
export function readRows(
  sent: unknown,
  before: readonly Stored[],
  world: World,
): readonly Stored[] | Refusal {
  if (!Array.isArray(sent) || !sent.every(isFields)) return refusals.type('OrderRows');
  const byId = sent.some((row) => row['RowId'] !== undefined && row['RowId'] !== null);
  const rows: Stored[] = [];
  for (const [place, fields] of sent.entries()) {
    const old = byId ? findById(before, fields) : before[place];
    if (old === null) return refusals.rowNotFound();
    const row =
      old === undefined
        ? readNew(ORDER_ROW_RULES, fields, world.switches)
        : readChange(ORDER_ROW_RULES, old, fields, world.switches);
    if (row instanceof Refusal) return row;
    rows.push(row);
  }
  return rows;
}

/** The row with the same id; undefined for a row without an id, which is new; null for an id nothing has. */
function findById(before: readonly Stored[], { RowId: id }: Fields): Stored | null | undefined {
  if (id === undefined || id === null) return undefined;
  return before.find((row) => row['RowId'] === Number(id)) ?? null;
}

/** Fills a row from its article, its price list and its account, or says what is wrong with it. */
export function fillRow(row: Stored, order: Stored, world: World): Stored | Refusal {
  const { ledger, registers, switches } = world;
  const number = textOf(row, 'ArticleNumber');
  const article = number === '' ? null : registers.articles.get(number);
  if (number !== '' && article === null) return refusals.rowArticleMissing();
  const ordered = numberOf(row, 'OrderedQuantity');
  const delivered = numberOf(row, 'DeliveredQuantity');
  const description = textOf(row, 'Description') || textOf(article ?? {}, 'Description');
  if (description === '' && (ordered !== 0 || delivered !== 0)) return refusals.rowWithoutDescription();
  const unit = textOf(row, 'Unit') || textOf(article ?? {}, 'Unit');
  if (unit !== '' && registers.units.get(unit) === null) return refusals.unitMissing();
  const chart = ledger.accountsOf(ledger.selectedYear);
  const accountNumber =
    numberOf(row, 'AccountNumber') ||
    numberOf(article ?? {}, 'SalesAccount') ||
    ledger.company.articleAccounts.sales;
  const account = chart.get(accountNumber);
  if (account === undefined) return refusals.accountBehind('AccountNumber');
  const rate = vatRateOf(account);
  const deviates = row['VAT'] !== null && row['VAT'] !== rate;
  if (switches.easyVat && deviates && row['AccountNumber'] === null) return refusals.easyVat();
  const listPrice = priceFor(world, textOf(order, 'PriceList'), number, ordered);
  return {
    ...row,
    Description: description,
    OrderedQuantity: ordered,
    DeliveredQuantity: delivered,
    Unit: unit,
    AccountNumber: accountNumber,
    VAT: row['VAT'] ?? rate,
    Price: row['Price'] ?? listPrice ?? 0,
    Cost: article === null ? 0 : numberOf(article, 'PurchasePrice'),
  };
}
