/** Every resource, spoken to over the connection of one flow. */
import { readAccount, readAccounts } from './accounts.ts';
import {
  createArticle,
  findArticlesByBarcode,
  listArticles,
  readArticle,
  updateArticle,
} from './articles.ts';
import { readCompany, readCompanySettings, readLockedUntil } from './company.ts';
import type { Connection } from './connection.ts';
import { createCostCenter, listCostCenters, readCostCenter, updateCostCenter } from './cost-centers.ts';
import {
  createCustomer,
  findCustomersByOrganisationNumber,
  listCustomers,
  readCustomer,
  updateCustomer,
} from './customers.ts';
import { listFinancialYears, readFinancialYear } from './financial-years.ts';
import { uploadVoucherFile } from './inbox.ts';
import {
  cancelOrder,
  createOrder,
  findOrdersByReference,
  listOrders,
  readOrder,
  updateOrder,
} from './orders.ts';
import { createPriceList, listPriceLists } from './price-lists.ts';
import { listPrices, listPriceSteps, readBasePrice, setBasePrice } from './prices.ts';
import { createTermsOfPayment, listTermsOfPayment } from './terms-of-payment.ts';
import { createUnit, listUnits, readUnit } from './units.ts';
import { attachVoucherFile, detachVoucherFile, listVoucherFiles, readVoucherFile } from './voucher-files.ts';
import {
  createVoucherSeries,
  listVoucherSeries,
  readVoucherSeries,
  updateVoucherSeries,
} from './voucher-series.ts';
import { listVouchers, listVouchersOn, postVoucher, readVoucher } from './vouchers.ts';
import { readStockBalance, readWarehouseActivated } from './warehouse.ts';

/** The resources as functions that know their connection. */
export function resourcesOf(connection: Connection) {
  const on =
    <A extends unknown[], R>(call: (connection: Connection, ...rest: A) => R) =>
    (...rest: A): R =>
      call(connection, ...rest);
  return {
    company: on(readCompany),
    companySettings: on(readCompanySettings),
    lockedUntil: on(readLockedUntil),
    financialYear: on(readFinancialYear),
    financialYears: on(listFinancialYears),
    account: on(readAccount),
    accounts: on(readAccounts),
    voucherSeries: on(readVoucherSeries),
    allVoucherSeries: on(listVoucherSeries),
    createVoucherSeries: on(createVoucherSeries),
    updateVoucherSeries: on(updateVoucherSeries),
    voucher: on(readVoucher),
    vouchers: on(listVouchers),
    vouchersOn: on(listVouchersOn),
    postVoucher: on(postVoucher),
    uploadVoucherFile: on(uploadVoucherFile),
    attachVoucherFile: on(attachVoucherFile),
    detachVoucherFile: on(detachVoucherFile),
    voucherFile: on(readVoucherFile),
    voucherFiles: on(listVoucherFiles),
    costCenter: on(readCostCenter),
    costCenters: on(listCostCenters),
    createCostCenter: on(createCostCenter),
    updateCostCenter: on(updateCostCenter),
    termsOfPayment: on(listTermsOfPayment),
    createTermsOfPayment: on(createTermsOfPayment),
    unit: on(readUnit),
    units: on(listUnits),
    createUnit: on(createUnit),
    priceLists: on(listPriceLists),
    createPriceList: on(createPriceList),
    prices: on(listPrices),
    priceSteps: on(listPriceSteps),
    basePrice: on(readBasePrice),
    setBasePrice: on(setBasePrice),
    article: on(readArticle),
    articles: on(listArticles),
    articlesByBarcode: on(findArticlesByBarcode),
    createArticle: on(createArticle),
    updateArticle: on(updateArticle),
    customer: on(readCustomer),
    customers: on(listCustomers),
    customersByOrganisationNumber: on(findCustomersByOrganisationNumber),
    createCustomer: on(createCustomer),
    updateCustomer: on(updateCustomer),
    order: on(readOrder),
    orders: on(listOrders),
    ordersByReference: on(findOrdersByReference),
    createOrder: on(createOrder),
    updateOrder: on(updateOrder),
    cancelOrder: on(cancelOrder),
    warehouseActivated: on(readWarehouseActivated),
    stockBalance: on(readStockBalance),
  };
}
