/** What the practice company sells, and to whom: enough to try every flow on. All of it is made up. */
import type { CompanyFile } from './company.ts';

/** Number, name, EAN, unit, sales account, base price and purchase price in kronor, stock. */
const GOODS: readonly (readonly [string, string, string, string, number, number, number, number])[] = [
  ['K-100', 'Kaffe brygg 500 g', '7300000000017', 'förp', 3002, 49.56, 31.2, 24],
  ['K-200', 'Te svart 100 g', '7300000000024', 'förp', 3002, 35.71, 18, 40],
  ['G-10', 'Mugg blå', '7300000000031', 'st', 3001, 79.2, 32.5, 12],
  ['G-20', 'Kaffekvarn', '7300000000048', 'st', 3001, 639.2, 410, 3],
  ['B-1', 'Bok om kaffe', '7300000000055', 'st', 3003, 187.74, 95, 6],
];

export const PRACTICE_REGISTERS: Pick<CompanyFile, 'articles' | 'prices' | 'customers' | 'wayOfDeliveries'> =
  {
    articles: [
      ...GOODS.map(
        ([ArticleNumber, Description, EAN, Unit, SalesAccount, , PurchasePrice, QuantityInStock]) => ({
          ArticleNumber,
          Description,
          EAN,
          Unit,
          SalesAccount,
          PurchasePrice,
          QuantityInStock,
          StockGoods: true,
        }),
      ),
      {
        ArticleNumber: 'PROV-1',
        Description: 'Kaffeprovning',
        Type: 'SERVICE',
        Unit: 'h',
        SalesAccount: 3001,
      },
    ],
    prices: GOODS.map(([ArticleNumber, , , , , Price]) => ({ PriceList: 'A', ArticleNumber, Price })),
    customers: [
      { CustomerNumber: '1', Name: 'Kontantkund', Type: 'PRIVATE', TermsOfPayment: 'K' },
      {
        CustomerNumber: '2',
        Name: 'Grannkontoret AB',
        OrganisationNumber: '556000-0028',
        Address1: 'Övningsgatan 2',
        ZipCode: '111 11',
        City: 'Provstad',
        CountryCode: 'SE',
        Email: 'faktura@grannkontoret.example',
        TermsOfPayment: '30',
      },
    ],
    wayOfDeliveries: [{ Code: 'HÄMTAS', Description: 'Hämtas i butiken' }],
  };
