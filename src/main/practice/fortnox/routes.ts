import { accountRoutes } from './resources/accounts.ts';
import { companyRoutes } from './resources/company.ts';
import { costCenterRoutes } from './resources/cost-centers.ts';
import { financialYearRoutes } from './resources/financial-years.ts';
import { voucherSeriesRoutes } from './resources/voucher-series.ts';
import { voucherRoutes } from './resources/vouchers.ts';
import type { Route } from './route.ts';

/** Every route of the API; where two would fit, the first holds. */
export const ROUTES: readonly Route[] = [
  ...companyRoutes,
  ...financialYearRoutes,
  ...voucherSeriesRoutes,
  ...accountRoutes,
  ...costCenterRoutes,
  ...voucherRoutes,
];
