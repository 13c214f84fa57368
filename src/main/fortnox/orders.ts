import * as z from 'zod';
import type { Connection, Query } from './connection.ts';
import { changedSince } from './changed-since.ts';
import { readerOf, toWire, withoutEmpty, type Draft, type Read, type WireObject } from './fields.ts';
import { listedOrderFields as listed, orderFields as fields } from './order-fields.ts';
import {
  keptRows,
  newRows,
  orderRow,
  type KeptRow,
  type OrderRow,
  type OrderRowDraft,
} from './order-rows.ts';
import { succeeded, type Outcome } from './outcome.ts';
import { readOne } from './read-one.ts';
import { changesOf, pathOf, readAll, wrapped } from './resource.ts';
import { listOf } from './tolerant.ts';

const ORDERS = { path: '/orders', single: 'Order', list: 'Orders', notFoundCode: 2_000_439 };

export type Order = Read<typeof fields> & { readonly rows: readonly OrderRow[] };
export type ListedOrder = Read<typeof listed>;
export type OrderDraft = Draft<typeof fields>;

/** The header by its table, the rows beside it. */
const header = readerOf(fields);
const order = z.looseObject({ OrderRows: listOf(orderRow) }).transform((found, context): Order => {
  const read = header.safeParse(found);
  if (read.success) return { ...read.data, rows: found.OrderRows };
  context.addIssue({ code: 'custom', message: 'not an order' });
  return z.NEVER;
});
const answer = wrapped(ORDERS.single, order);

/** @param filter.changedAfter wall time in ms since 1970; what came before may be among them */
export function listOrders(
  connection: Connection,
  filter: {
    readonly status?: 'cancelled' | 'expired' | 'invoicecreated' | 'invoicenotcreated';
    readonly changedAfter?: number;
  } = {},
): Promise<Outcome<ListedOrder[]>> {
  const query: Query = {
    ...(filter.status === undefined ? {} : { filter: filter.status }),
    ...(filter.changedAfter === undefined ? {} : { lastmodified: changedSince(filter.changedAfter) }),
  };
  return readAll(connection, ORDERS, readerOf(listed), query);
}

/** The orders that carry exactly this reference: what is looked up before an order is sent. */
export async function findOrdersByReference(
  connection: Connection,
  reference: string,
): Promise<Outcome<ListedOrder[]>> {
  const found = await readAll(connection, ORDERS, readerOf(listed), { externalinvoicereference1: reference });
  return found.ok ? succeeded(found.value.filter((one) => one.externalReference1 === reference)) : found;
}

/** One order with its rows, or null when it is not there. */
export function readOrder(connection: Connection, number: string): Promise<Outcome<Order | null>> {
  return readOne(connection, { path: pathOf(ORDERS, number), answer, notFoundCode: ORDERS.notFoundCode });
}

/** Creates an order. There is no key against doubles: look it up by its reference first, always. */
export async function createOrder(
  connection: Connection,
  draft: OrderDraft & { readonly customerNumber: string },
  rows: readonly OrderRowDraft[],
): Promise<Outcome<Order>> {
  const written = toWire(fields, draft);
  if (!written.ok) return written;
  const writtenRows = newRows(rows);
  if (!writtenRows.ok) return writtenRows;
  const body = { [ORDERS.single]: { ...withoutEmpty(written.value), OrderRows: writtenRows.value } };
  return connection({ method: 'POST', path: ORDERS.path, body, answer });
}

/** How the rows of an order change: all of them by position, or those that stand by their ids. Never a part of them. */
export type RowChange =
  | { readonly all: readonly OrderRowDraft[] }
  | { readonly byId: readonly (KeptRow | OrderRowDraft)[] };

/** Sends what differs in the header, and the rows only when a change of them is asked for. */
export async function updateOrder(
  connection: Connection,
  before: Order,
  after: Omit<OrderDraft, 'number'>,
  rows: RowChange | null = null,
): Promise<Outcome<Order>> {
  const changed = changesOf(fields, before, after);
  if (!changed.ok) return changed;
  let body: WireObject = changed.value;
  if (rows !== null) {
    const written = 'all' in rows ? newRows(rows.all) : keptRows(rows.byId);
    if (!written.ok) return written;
    body = { ...body, OrderRows: written.value };
  }
  if (Object.keys(body).length === 0) return succeeded(before);
  return connection({
    method: 'PUT',
    path: pathOf(ORDERS, before.number),
    body: { [ORDERS.single]: body },
    answer,
  });
}

/** Cancels an order. An action: it is sent without a body. */
export function cancelOrder(connection: Connection, number: string): Promise<Outcome<Order>> {
  return connection({ method: 'PUT', path: `${pathOf(ORDERS, number)}/cancel`, answer });
}
