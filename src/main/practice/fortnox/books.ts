/** The books as the control address shows them: plain JSON, amounts in öre. */
import type { Voucher } from './ledger.ts';
import type { LoggedRequest } from './request-log.ts';
import type { World } from './world.ts';

export interface Books {
  readonly company: {
    readonly name: string;
    readonly organisationNumber: string;
    readonly databaseNumber: number;
  };
  /** In booking order, all series and years together. */
  readonly vouchers: readonly Voucher[];
  /** All requests ever; the log keeps the latest 20,000 or more. */
  readonly requestCount: number;
  readonly requests: readonly LoggedRequest[];
}

/** A snapshot: later bookings do not change it. */
export function booksOf({ ledger, log }: World): Books {
  const { name, organisationNumber, databaseNumber } = ledger.company;
  return {
    company: { name, organisationNumber, databaseNumber },
    vouchers: [...ledger.vouchers],
    requestCount: log.count,
    requests: log.requests.map((request) => ({ ...request })),
  };
}
