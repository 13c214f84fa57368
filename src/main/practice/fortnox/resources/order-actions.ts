/** What is done with an order: change, cancel, invoice, mark as printed. */
import { jsonAnswer } from '../answer.ts';
import type { EventKind } from '../events/topics.ts';
import { TOPICS } from '../events/topics.ts';
import type { Stored } from '../records/field-rule.ts';
import { readChange } from '../records/read-stored.ts';
import { registerRoutes } from '../records/register-routes.ts';
import { listRegister } from '../records/list-register.ts';
import { flagOf, listOf, textOf } from '../records/stored.ts';
import { writeStored } from '../records/write-stored.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import type { Route, RouteRequest } from '../route.ts';
import type { World } from '../world.ts';
import { invoiceOf, invoices } from './invoices.ts';
import { readRows } from './order-rows.ts';
import { ORDER_RULES } from './order-rules.ts';
import { fillOrder, orders } from './orders.ts';
import { isOpen, takeFromStock } from './stock.ts';

const OK = 200;
const SCOPE = 'order';
const INVOICE_SCOPE = 'invoice';

export const orderRoutes: readonly Route[] = [
  ...registerRoutes(orders).map((route): Route => {
    if (route.method === 'PUT') return { ...route, handle: update };
    return route.method === 'GET' && route.path === orders.path ? { ...route, handle: list } : route;
  }),
  action('cancel', ({ world }, order) => {
    if (!isOpen(order)) return refusals.orderClosed();
    return answerOrder(world, store(world, { ...order, Cancelled: true }, 'cancelled'));
  }),
  action('createinvoice', ({ world, scopes }, order) => {
    if (world.switches.createInvoiceNeedsInvoiceScope && !scopes.includes(INVOICE_SCOPE)) {
      return refusals.scopeOf(INVOICE_SCOPE, world.switches);
    }
    return createInvoice(world, order);
  }),
  action('externalprint', ({ world }, order) =>
    answerOrder(world, store(world, { ...order, Sent: true }, 'updated')),
  ),
  action('warehouseready', ({ world }, order) => {
    const delivers = world.switches.warehouseModule && order['DeliveryState'] === 'delivery';
    if (!delivers || !isOpen(order)) return refusals.orderNotReady();
    return answerOrder(world, store(world, { ...order, WarehouseReady: true }, 'updated'));
  }),
];

type Action = (request: RouteRequest, order: Stored) => ReturnType<Route['handle']>;

/** `PUT /3/orders/{number}/{name}`, sent without a body. */
function action(name: string, act: Action): Route {
  return {
    method: 'PUT',
    path: `${orders.path}/:key/${name}`,
    scope: SCOPE,
    query: { names: [] },
    wrapper: null,
    handle: (request) => {
      const order = request.world.registers.orders.get(request.segments['key'] ?? '');
      return order === null ? refusals.orderNotFound() : act(request, order);
    },
  };
}

function list({ world, query }: RouteRequest): ReturnType<Route['handle']> {
  const from = query.text('fromdate') ?? '';
  const to = query.text('todate');
  const label = query.text('label');
  return listRegister(orders, { world, query }, (order) => {
    const date = textOf(order, 'OrderDate');
    const labelled = label === null || listOf(order, 'Labels').some(({ Id }) => Id === Number(label));
    return date >= from && (to === null || date <= to) && labelled;
  });
}

function update({ world, segments, fields }: RouteRequest): ReturnType<Route['handle']> {
  const before = world.registers.orders.get(segments['key'] ?? '');
  if (before === null) return refusals.orderNotFound();
  if (!isOpen(before)) return refusals.orderClosed();
  const { OrderRows: sentRows, ...header } = fields;
  const read = readChange(ORDER_RULES, before, header, world.switches);
  if (read instanceof Refusal) return read;
  const old = listOf(before, 'OrderRows');
  const rows = sentRows === undefined || sentRows === null ? old : readRows(sentRows, old, world);
  if (rows instanceof Refusal) return rows;
  const filled = fillOrder(world, { ...read, OrderRows: rows });
  return filled instanceof Refusal ? filled : answerOrder(world, store(world, filled, 'updated'));
}

/** Makes a draft invoice, takes the goods out of stock, and closes the order. */
function createInvoice(world: World, order: Stored): ReturnType<Route['handle']> {
  if (!isOpen(order)) return refusals.orderClosed();
  if (flagOf(order, 'NotCompleted')) return refusals.orderNotReady();
  const { invoices: register } = world.registers;
  const number = register.nextNumber();
  const invoice = invoiceOf(order, number, world.clock.now());
  register.put(number, invoice, world.clock.now());
  world.events.emit(TOPICS.invoices, 'created', { entityId: number }, world.clock.now());
  takeFromStock(world, listOf(order, 'OrderRows'));
  store(world, { ...order, InvoiceReference: number }, 'updated');
  return jsonAnswer(OK, { Invoice: writeStored(invoices, world, invoice) });
}

function store(world: World, order: Stored, kind: EventKind): Stored {
  const key = textOf(order, 'DocumentNumber');
  world.registers.orders.put(key, order, world.clock.now());
  world.events.emit(TOPICS.orders, kind, { entityId: key }, world.clock.now());
  return order;
}

function answerOrder(world: World, order: Stored): ReturnType<Route['handle']> {
  return jsonAnswer(OK, { Order: writeStored(orders, world, order) });
}
