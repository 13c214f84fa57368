/** The topics of the change events, and the names of their events (Fortnox developer guide: websockets). */

export interface Topic {
  readonly topic: string;
  /** The entity in the event's name: `article` in `article-created-v1`. */
  readonly entity: string;
  /** Versions that are not 1. */
  readonly versions?: Readonly<Partial<Record<EventKind, number>>>;
}
export type EventKind = 'created' | 'updated' | 'deleted' | 'cancelled' | 'changed';

export const TOPICS = {
  articles: { topic: 'articles', entity: 'article' },
  customers: { topic: 'customers', entity: 'customer', versions: { updated: 2 } },
  orders: { topic: 'orders', entity: 'order' },
  invoices: { topic: 'invoices', entity: 'invoice' },
  vouchers: { topic: 'vouchers', entity: 'voucher' },
  accounts: { topic: 'accounts', entity: 'account' },
  costCenters: { topic: 'cost-centers', entity: 'cost-center' },
  financialYears: { topic: 'financial-years', entity: 'financial-year' },
  projects: { topic: 'projects', entity: 'project' },
  termsOfPayments: { topic: 'termsofpayments', entity: 'termsofpayment' },
  stockBalances: { topic: 'warehouse-stockbalances', entity: 'warehouse-stockbalance' },
} as const satisfies Readonly<Record<string, Topic>>;

export const TOPIC_NAMES: readonly string[] = Object.values(TOPICS).map(({ topic }) => topic);

/** `article-created-v1` */
export function eventType({ entity, versions }: Topic, kind: EventKind): string {
  return `${entity}-${kind}-v${versions?.[kind] ?? 1}`;
}
