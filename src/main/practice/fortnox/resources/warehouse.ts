/** The warehouse module, beside the main API: whether it is on, and what is in stock. Errors have their own form. */
import { jsonAnswer } from '../answer.ts';
import type { Stored } from '../records/field-rule.ts';
import { numberOf } from '../records/stored.ts';
import type { Route } from '../route.ts';
import { reservedOf } from './stock.ts';

const OK = 200;
const COMMON = { method: 'GET', scope: 'warehouse', wrapper: null } as const;
const HUNDREDTHS = 100;
/** The one stock point the company has. */
const STOCK_POINT = 'HUVUD';

export const warehouseRoutes: readonly Route[] = [
  {
    ...COMMON,
    path: '/api/warehouse/tenants-v4',
    query: { names: [] },
    handle: ({ world }) =>
      jsonAnswer(OK, {
        activated: world.switches.warehouseModule,
        tenantId: world.ledger.company.databaseNumber,
      }),
  },
  {
    ...COMMON,
    path: '/api/warehouse/status-v1/stockbalance',
    query: { names: ['itemIds', 'stockPointCodes'], repeatable: ['itemIds', 'stockPointCodes'] },
    handle: ({ world, query }) => {
      const items = query.list('itemIds');
      const points = query.list('stockPointCodes');
      const atPoint = points.length === 0 || points.includes(STOCK_POINT);
      const balances = world.registers.articles
        .entries()
        .filter(([number]) => atPoint && (items.length === 0 || items.includes(number)))
        .map(([number, article]) => balance(number, article, reservedOf(world, number)));
      return jsonAnswer(OK, balances);
    },
  },
];

function balance(itemId: string, article: Stored, reserved: number): object {
  const inStock = numberOf(article, 'QuantityInStock');
  const availableStock = Math.round((inStock - reserved) * HUNDREDTHS) / HUNDREDTHS;
  return { itemId, inStock, availableStock, stockPointCode: STOCK_POINT };
}
