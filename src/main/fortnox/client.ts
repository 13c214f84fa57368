import type { Clock } from '../../shared/clock.ts';
import type { Voucher } from '../../shared/voucher.ts';
import { readAccounts } from './accounts.ts';
import { readCompany, readLockedUntil } from './company.ts';
import { createConnection } from './connection.ts';
import { readFinancialYear } from './financial-years.ts';
import { createLimiter } from './limiter.ts';
import { createTokenProvider, type CredentialsSource } from './token.ts';
import { createTransport } from './transport.ts';
import { readVoucherSeries } from './voucher-series.ts';
import { listVouchersOn, postVoucher, readVoucher } from './vouchers.ts';

export interface FortnoxAddress {
  readonly apiUrl: string;
  readonly tokenUrl: string;
}

/** Where the real Fortnox is (developer guide: authorization). */
export const FORTNOX: FortnoxAddress = {
  apiUrl: 'https://api.fortnox.se',
  tokenUrl: 'https://apps.fortnox.se/oauth-v1/token',
};

/** Everything the flows may ask of Fortnox. */
export function createFortnoxClient(options: {
  readonly address: FortnoxAddress;
  readonly credentials: CredentialsSource;
  readonly clock: Clock;
  readonly requestTimeoutMs: number;
}) {
  const transport = createTransport(options.requestTimeoutMs);
  const tokens = createTokenProvider({ ...options, tokenUrl: options.address.tokenUrl, transport });
  const connection = createConnection({
    apiUrl: options.address.apiUrl,
    transport,
    tokens,
    limit: createLimiter(),
  });
  return {
    company: () => readCompany(connection),
    lockedUntil: () => readLockedUntil(connection),
    financialYear: (date: string) => readFinancialYear(connection, date),
    voucherSeries: (code: string, yearId: number) => readVoucherSeries(connection, code, yearId),
    accounts: (yearId: number) => readAccounts(connection, yearId),
    vouchersOn: (date: string, yearId: number) => listVouchersOn(connection, date, yearId),
    voucher: (series: string, number: number, yearId: number) =>
      readVoucher(connection, series, number, yearId),
    postVoucher: (voucher: Voucher, yearId: number) => postVoucher(connection, voucher, yearId),
    /** Logs in anew at the next call, after credentials were changed. */
    forgetToken: () => tokens.forget(),
  };
}

export type FortnoxClient = ReturnType<typeof createFortnoxClient>;
