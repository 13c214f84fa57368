/** Every resource that is a register: what a client of somebody else does with it. */

export interface Resource {
  readonly path: string;
  readonly single: string;
  readonly list: string;
  /** What is created, read under this key, changed, and removed where that can be done. */
  readonly create?: object;
  readonly key: string;
  readonly change?: object;
  readonly removable?: true;
}

export const RESOURCES: readonly Resource[] = [
  {
    path: 'units',
    single: 'Unit',
    list: 'Units',
    create: { Code: 'bur', Description: 'Bur' },
    key: 'bur',
    change: { CodeEnglish: 'cage' },
    removable: true,
  },
  {
    path: 'termsofpayments',
    single: 'TermsOfPayment',
    list: 'TermsOfPayments',
    create: { Code: '5', Description: '5 dagar' },
    key: '5',
    change: { Description: 'Fem dagar' },
    removable: true,
  },
  {
    path: 'wayofdeliveries',
    single: 'WayOfDelivery',
    list: 'WayOfDeliveries',
    create: { Code: 'BUD', Description: 'Bud' },
    key: 'BUD',
    change: { Description: 'Cykelbud' },
    removable: true,
  },
  {
    path: 'termsofdeliveries',
    single: 'TermsOfDelivery',
    list: 'TermsOfDeliveries',
    create: { Code: 'FRITT', Description: 'Fritt' },
    key: 'FRITT',
    change: { Description: 'Fritt levererat' },
  },
  {
    path: 'costcenters',
    single: 'CostCenter',
    list: 'CostCenters',
    create: { Code: 'NY', Description: 'Ny butik' },
    key: 'NY',
    change: { Active: false },
    removable: true,
  },
  {
    path: 'projects',
    single: 'Project',
    list: 'Projects',
    create: { ProjectNumber: '77', Description: 'Jul' },
    key: '77',
    change: { Status: 'COMPLETED' },
    removable: true,
  },
  {
    path: 'pricelists',
    single: 'PriceList',
    list: 'PriceLists',
    create: { Code: 'B', Description: 'Lista B' },
    key: 'B',
    change: { Comments: 'x' },
  },
  {
    path: 'articles',
    single: 'Article',
    list: 'Articles',
    create: { ArticleNumber: 'X-1', Description: 'Ny vara', Unit: 'st' },
    key: 'X-1',
    change: { QuantityInStock: 7, StockGoods: true },
    removable: true,
  },
  {
    path: 'prices',
    single: 'Price',
    list: 'Prices',
    create: { ArticleNumber: 'PROV-1', PriceList: 'A', FromQuantity: 0, Price: 100 },
    key: 'A/PROV-1/0',
    change: { Price: 120.5 },
    removable: true,
  },
  {
    path: 'customers',
    single: 'Customer',
    list: 'Customers',
    create: { CustomerNumber: '900', Name: 'Ny kund' },
    key: '900',
    change: { City: 'Provstad' },
    removable: true,
  },
  {
    path: 'orders',
    single: 'Order',
    list: 'Orders',
    create: {
      DocumentNumber: '700',
      CustomerNumber: '2',
      OrderRows: [{ ArticleNumber: 'G-10', OrderedQuantity: '1', DeliveredQuantity: '1' }],
    },
    key: '700',
    change: { Remarks: 'Tack' },
  },
  {
    path: 'accounts',
    single: 'Account',
    list: 'Accounts',
    create: { Number: 1918, Description: 'Kassa 8' },
    key: '1918',
    change: { Active: false },
    removable: true,
  },
  {
    path: 'voucherseries',
    single: 'VoucherSeries',
    list: 'VoucherSeriesCollection',
    create: { Code: 'Z', Description: 'Kassa', Manual: false },
    key: 'Z',
    change: { Manual: true },
  },
  {
    path: 'predefinedaccounts',
    single: 'PreDefinedAccount',
    list: 'PreDefinedAccounts',
    key: 'ROUNDOFF',
    change: { Account: 3740 },
  },
  {
    path: 'predefinedvoucherseries',
    single: 'PreDefinedVoucherSeries',
    list: 'PreDefinedVoucherSeriesCollection',
    key: 'INVOICE',
    change: { VoucherSeries: 'B' },
  },
  { path: 'financialyears', single: 'FinancialYear', list: 'FinancialYears', key: '7' },
];

/** Those of which something is created, and those of which something is changed. */
export const CREATED = RESOURCES.flatMap((one) =>
  one.create === undefined ? [] : [{ ...one, create: one.create }],
);
export const CHANGED = RESOURCES.flatMap((one) =>
  one.change === undefined ? [] : [{ ...one, change: one.change }],
);
