import { registerRoutes } from './records/register-routes.ts';
import { accountRoutes } from './resources/accounts.ts';
import { articles } from './resources/articles.ts';
import { companyRoutes } from './resources/company.ts';
import { costCenterRoutes } from './resources/cost-centers.ts';
import { customers } from './resources/customers.ts';
import { financialYearRoutes } from './resources/financial-years.ts';
import { inboxRoutes } from './resources/inbox.ts';
import { invoices } from './resources/invoices.ts';
import { labels } from './resources/labels.ts';
import { meRoutes } from './resources/me.ts';
import { orderRoutes } from './resources/order-actions.ts';
import { predefinedAccounts, predefinedVoucherSeries } from './resources/predefined.ts';
import { priceLists } from './resources/price-lists.ts';
import { priceRoutes } from './resources/prices.ts';
import { projects } from './resources/projects.ts';
import { termsOfDeliveries, termsOfPayments, units, wayOfDeliveries } from './resources/small-registers.ts';
import { voucherFileConnectionRoutes } from './resources/voucher-file-connections.ts';
import { voucherSeriesRoutes } from './resources/voucher-series.ts';
import { voucherRoutes } from './resources/vouchers.ts';
import { warehouseRoutes } from './resources/warehouse.ts';
import type { Route } from './route.ts';

/** Every route of the API; where two would fit, the first holds. */
export const ROUTES: readonly Route[] = [
  ...companyRoutes,
  ...meRoutes,
  ...financialYearRoutes,
  ...voucherSeriesRoutes,
  ...accountRoutes,
  ...costCenterRoutes,
  ...registerRoutes(projects),
  ...voucherRoutes,
  ...inboxRoutes,
  ...voucherFileConnectionRoutes,
  ...registerRoutes(units),
  ...registerRoutes(termsOfPayments),
  ...registerRoutes(termsOfDeliveries),
  ...registerRoutes(wayOfDeliveries),
  ...registerRoutes(labels),
  ...registerRoutes(predefinedAccounts),
  ...registerRoutes(predefinedVoucherSeries),
  ...registerRoutes(priceLists),
  ...priceRoutes,
  ...registerRoutes(articles),
  ...registerRoutes(customers),
  ...orderRoutes,
  ...registerRoutes(invoices),
  ...warehouseRoutes,
];
