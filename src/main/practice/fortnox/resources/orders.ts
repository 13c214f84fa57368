/** Orders: filled from the customer and the articles, changed until they are cancelled or invoiced. */
import { TOPICS } from '../events/topics.ts';
import { PERIOD } from '../query.ts';
import type { RegisterDefinition } from '../records/definition.ts';
import type { Stored } from '../records/field-rule.ts';
import { flagOf, listOf, numberOf, pick, textOf, withoutNulls } from '../records/stored.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import { stockholmTime } from '../stockholm-time.ts';
import type { World } from '../world.ts';
import { refuseReferences } from './customers.ts';
import { fillRow } from './order-rows.ts';
import { ORDER_RULES } from './order-rules.ts';
import { withTotals } from './order-totals.ts';
import { isOpen } from './stock.ts';

const LIST_FIELDS = [
  'Cancelled',
  'Currency',
  'CustomerName',
  'CustomerNumber',
  'DeliveryDate',
  'DocumentNumber',
  'ExternalInvoiceReference1',
  'ExternalInvoiceReference2',
  'OrderDate',
  'OrderType',
  'Project',
  'Sent',
  'Total',
];
/** Copied from the customer of the same or another field name. */
const FROM_CUSTOMER: Readonly<Record<string, string>> = {
  CustomerName: 'Name',
  ...Object.fromEntries(
    [
      'Address1',
      'Address2',
      'City',
      'ZipCode',
      'Country',
      'Phone1',
      'Phone2',
      'DeliveryName',
      'DeliveryAddress1',
      'DeliveryAddress2',
      'DeliveryCity',
      'DeliveryZipCode',
      'DeliveryCountry',
      'OrganisationNumber',
      'OurReference',
      'YourReference',
      'Currency',
      'PriceList',
      'TermsOfPayment',
      'TermsOfDelivery',
      'WayOfDelivery',
      'CostCenter',
      'Project',
    ].map((name) => [name, name]),
  ),
};
/** Numbers that rows write as text (recorded answers). */
const TEXT_IN_ROWS = [
  'OrderedQuantity',
  'DeliveredQuantity',
  'ReservedQuantity',
  'ContributionPercent',
  'ContributionValue',
];
const NO_DOCUMENT = '0';
const DATE_LENGTH = 10;

export const orders: RegisterDefinition = {
  path: '/3/orders',
  scope: 'order',
  single: 'Order',
  list: 'Orders',
  key: 'DocumentNumber',
  location: 'orders',
  methods: ['list', 'get', 'post', 'put'],
  topic: TOPICS.orders,
  rules: ORDER_RULES,
  search: {
    customername: 'CustomerName',
    customernumber: 'CustomerNumber',
    documentnumber: 'DocumentNumber',
    externalinvoicereference1: 'ExternalInvoiceReference1',
    externalinvoicereference2: 'ExternalInvoiceReference2',
    costcenter: 'CostCenter',
    project: 'Project',
    sent: 'Sent',
    notcompleted: 'NotCompleted',
    ourreference: 'OurReference',
    yourreference: 'YourReference',
    ordertype: 'OrderType',
  },
  listQuery: [...PERIOD, 'label'],
  filters: {
    cancelled: (_world, order) => flagOf(order, 'Cancelled'),
    expired: (world, order) => isOpen(order) && isPast(world, textOf(order, 'DeliveryDate')),
    invoicecreated: (_world, order) => textOf(order, 'InvoiceReference') !== '',
    invoicenotcreated: (_world, order) => textOf(order, 'InvoiceReference') === '',
  },
  sortby: {
    customername: 'CustomerName',
    customernumber: 'CustomerNumber',
    orderdate: 'OrderDate',
    documentnumber: 'DocumentNumber',
    total: 'Total',
  },
  register: (world) => world.registers.orders,
  newKey: (register) => register.nextNumber(),
  notFound: refusals.orderNotFound,
  taken: refusals.orderTaken,
  check: (world, order) => {
    const filled = fillOrder(world, order);
    return filled instanceof Refusal ? filled : null;
  },
  settle: (world, order) => {
    const filled = fillOrder(world, order);
    return filled instanceof Refusal ? order : filled;
  },
  write,
  writeListItem: (_world, order) => ({
    ...withoutNulls(pick(order, LIST_FIELDS)),
    // The list keeps null for a delivery date nobody has set.
    DeliveryDate: order['DeliveryDate'] ?? null,
  }),
};

/** The order with everything it takes from elsewhere, and its sums; every row gets a new id each time. */
export function fillOrder(world: World, order: Stored): Stored | Refusal {
  const { registers, ledger, clock } = world;
  const customer = registers.customers.get(textOf(order, 'CustomerNumber'));
  if (customer === null) return refusals.customerMissing();
  const today = stockholmTime(clock.now()).slice(0, DATE_LENGTH);
  const copied = Object.entries(FROM_CUSTOMER).map(([name, source]) => [
    name,
    order[name] ?? customer[source] ?? '',
  ]);
  const headed: Stored = {
    ...order,
    ...Object.fromEntries(copied),
    OrderDate: order['OrderDate'] ?? today,
    OutboundDate: order['OutboundDate'] ?? order['OrderDate'] ?? today,
    VATIncluded: order['VATIncluded'] ?? flagOf(customer, 'ShowPriceVATIncluded'),
    TermsOfPayment:
      textOf(order, 'TermsOfPayment') ||
      textOf(customer, 'TermsOfPayment') ||
      ledger.company.orderDefaults.termsOfPayment,
  };
  const refused = refuseReferences(world, headed) ?? refuseLabels(world, headed);
  if (refused !== null) return refused;
  const rows: Stored[] = [];
  for (const row of listOf(headed, 'OrderRows')) {
    const filled = fillRow(row, headed, world);
    if (filled instanceof Refusal) return filled;
    rows.push({ ...filled, RowId: registers.nextRowId() });
  }
  return withTotals({ ...headed, OrderRows: rows }, ledger.company.orderDefaults.roundToKronor);
}

function refuseLabels({ registers }: World, order: Stored): Refusal | null {
  const ids = listOf(order, 'Labels').map((label) => String(numberOf(label, 'Id')));
  const unknown = ids.some((id) => registers.labels.get(id) === null);
  return unknown ? refusals.labelMissing() : null;
}

function isPast({ clock }: World, date: string): boolean {
  return date !== '' && date < stockholmTime(clock.now()).slice(0, DATE_LENGTH);
}

function write(world: World, order: Stored): Stored {
  const number = textOf(order, 'DocumentNumber');
  return {
    ...order,
    InvoiceReference: textOf(order, 'InvoiceReference') || NO_DOCUMENT,
    OfferReference: textOf(order, 'OfferReference') || NO_DOCUMENT,
    '@urlTaxReductionList': `${world.apiUrl}/3/taxreductions?filter=orders&referencenumber=${number}`,
    OrderRows: listOf(order, 'OrderRows').map(writeRow),
  };
}

function writeRow(row: Stored): Stored {
  return { ...row, ...Object.fromEntries(TEXT_IN_ROWS.map((name) => [name, String(numberOf(row, name))])) };
}
