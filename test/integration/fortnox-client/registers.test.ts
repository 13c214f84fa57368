/** The small registers and the warehouse, against a server that answers as Fortnox's documentation says it does. */
import { describe, expect, test } from 'vitest';
import { listAnswer, notFound, startBareFortnox } from './bare-fortnox.ts';
import { failureOf, valueOf } from './fortnox.ts';

const YEAR = 7;

describe('the company’s settings', () => {
  test('are read with the number that pins it as text, and what is empty left empty', async () => {
    const { client, requests } = await startBareFortnox(() => ({
      body: {
        CompanySettings: {
          Name: 'Bolaget AB',
          OrganizationNumber: '556000-0010',
          DatabaseNumber: '1234567',
          VATNumber: 'SE556000001001',
          Address: null,
          City: 'API_NORIGHT',
          TaxEnabled: 'true',
        },
      },
    }));
    expect(valueOf(await client.companySettings())).toEqual({
      name: 'Bolaget AB',
      organisationNumber: '556000-0010',
      databaseNumber: 1_234_567,
      vatNumber: 'SE556000001001',
      address: '',
      zipCode: '',
      city: '',
      email: '',
      phone: '',
      taxEnabled: true,
    });
    expect(requests[0]?.path).toBe('/3/settings/company');
  });
});

describe('financial years', () => {
  test('come oldest first, whatever their ids', async () => {
    const { client } = await startBareFortnox(() =>
      listAnswer('FinancialYears', [
        { Id: 3, FromDate: '2027-01-01', ToDate: '2027-12-31', AccountingMethod: 'CASH' },
        { Id: 7, FromDate: '2026-01-01', ToDate: '2026-12-31', AccountingMethod: 'ACCRUAL' },
        { Id: '5', FromDate: '2024-07-01', ToDate: '2025-12-31' },
      ]),
    );
    expect(valueOf(await client.financialYears())).toEqual([
      { id: 5, from: '2024-07-01', to: '2025-12-31', accountingMethod: null },
      { id: 7, from: '2026-01-01', to: '2026-12-31', accountingMethod: 'ACCRUAL' },
      { id: 3, from: '2027-01-01', to: '2027-12-31', accountingMethod: 'CASH' },
    ]);
  });
});

describe('voucher series', () => {
  const A = { Code: 'A', Description: 'Redovisning', Manual: true, Year: YEAR };
  const F = { Code: 'F', Description: 'Kassa', Manual: false, Year: YEAR };

  test('are listed under their own key, each year its own', async () => {
    const { client, requests } = await startBareFortnox(() => listAnswer('VoucherSeriesCollection', [A, F]));
    expect(valueOf(await client.allVoucherSeries(YEAR))).toEqual([
      { code: 'A', description: 'Redovisning', manual: true },
      { code: 'F', description: 'Kassa', manual: false },
    ]);
    expect(requests[0]?.query.get('financialyear')).toBe('7');
  });

  test('are made manual by sending that alone', async () => {
    const { client, requests, sent } = await startBareFortnox(() => ({
      body: { VoucherSeries: { ...F, Manual: true } },
    }));
    const before = { code: 'F', description: 'Kassa', manual: false };
    const after = valueOf(
      await client.updateVoucherSeries(before, { manual: true, description: 'Kassa' }, YEAR),
    );
    expect(after.manual).toBe(true);
    expect(requests[0]).toMatchObject({ method: 'PUT', path: '/3/voucherseries/F' });
    expect(requests[0]?.query.get('financialyear')).toBe('7');
    expect(sent()).toEqual([{ VoucherSeries: { Manual: true } }]);
  });

  test('are created with what is said of them', async () => {
    const { client, sent } = await startBareFortnox(() => ({ status: 201, body: { VoucherSeries: F } }));
    valueOf(await client.createVoucherSeries({ code: 'F', description: 'Kassa', manual: true }, YEAR));
    expect(sent()).toEqual([{ VoucherSeries: { Code: 'F', Description: 'Kassa', Manual: true } }]);
  });
});

describe('an account', () => {
  test('says what its rows must carry', async () => {
    const { client, requests } = await startBareFortnox(() => ({
      body: {
        Account: {
          Number: '3001',
          Description: 'Försäljning 25 %',
          Active: 'true',
          VATCode: 'MP1',
          CostCenter: '',
          CostCenterSettings: 'MANDATORY',
          ProjectSettings: 'NOTALLOWED',
        },
      },
    }));
    expect(valueOf(await client.account(3001, YEAR))).toEqual({
      number: 3001,
      name: 'Försäljning 25 %',
      active: true,
      vatCode: 'MP1',
      costCenter: null,
      costCenterRule: 'MANDATORY',
      projectRule: 'NOTALLOWED',
      informationRule: 'ALLOWED',
    });
    expect(requests[0]?.path).toBe('/3/accounts/3001');
  });

  test('that the year does not have is null, whichever status says so', async () => {
    for (const status of [400, 404]) {
      const { client } = await startBareFortnox(() => ({ ...notFound(2_000_423), status }));
      expect(valueOf(await client.account(9999, YEAR))).toBeNull();
    }
  });
});

describe('cost centers', () => {
  const SHOP = { Code: 'BUTIK', Description: 'Butiken', Note: '', Active: true };

  test('are listed, read, created and changed', async () => {
    const { client, requests, sent } = await startBareFortnox(({ method, path }) => {
      if (path === '/3/costcenters' && method === 'GET') return listAnswer('CostCenters', [SHOP]);
      if (path === '/3/costcenters/SAKNAS') return notFound(0);
      return { body: { CostCenter: SHOP } };
    });
    const shop = { code: 'BUTIK', description: 'Butiken', note: '', active: true };
    expect(valueOf(await client.costCenters())).toEqual([shop]);
    expect(valueOf(await client.costCenter('SAKNAS'))).toBeNull();
    expect(valueOf(await client.costCenter('BUTIK'))).toEqual(shop);
    valueOf(await client.createCostCenter({ code: 'BUTIK', description: 'Butiken' }));
    valueOf(await client.updateCostCenter(shop, { active: false, note: '' }));
    expect(sent()).toEqual([
      { CostCenter: { Code: 'BUTIK', Description: 'Butiken' } },
      { CostCenter: { Active: false } },
    ]);
    expect(requests.at(-1)).toMatchObject({ method: 'PUT', path: '/3/costcenters/BUTIK' });
  });

  test('with too long a code are not sent at all', async () => {
    const { client, requests } = await startBareFortnox(() => ({}));
    expect(failureOf(await client.createCostCenter({ code: 'BUTIKEN', description: 'x' }))).toEqual({
      kind: 'unsendable',
      field: 'Code',
      because: 'too-long',
    });
    expect(requests).toEqual([]);
  });
});

test('terms of payment keep their code as text, also where it is a number of days', async () => {
  const { client, sent } = await startBareFortnox(({ method }) =>
    method === 'GET'
      ? listAnswer('TermsOfPayments', [{ Code: '30', Description: '30 dagar' }])
      : { status: 201, body: { TermsOfPayment: { Code: 'KORT', Description: 'Kort' } } },
  );
  expect(valueOf(await client.termsOfPayment())).toEqual([{ code: '30', description: '30 dagar' }]);
  valueOf(await client.createTermsOfPayment({ code: 'KORT', description: 'Kort' }));
  expect(sent()).toEqual([{ TermsOfPayment: { Code: 'KORT', Description: 'Kort' } }]);
});

test('a unit’s code stands percent-encoded in its path', async () => {
  const { client, requests } = await startBareFortnox(({ method }) =>
    method === 'GET'
      ? { body: { Unit: { Code: 'förp', Description: 'Förpackning', CodeEnglish: '' } } }
      : { status: 201, body: { Unit: { Code: 'm²', Description: 'Kvadratmeter' } } },
  );
  expect(valueOf(await client.unit('förp'))).toEqual({
    code: 'förp',
    description: 'Förpackning',
    english: '',
  });
  expect(requests[0]?.path).toBe('/3/units/f%C3%B6rp');
  expect(valueOf(await client.unit('..'))).toBeNull();
  expect(requests).toHaveLength(1);
  valueOf(await client.createUnit({ code: 'm²', description: 'Kvadratmeter' }));
});

test('price lists are listed, and take upper-case codes alone', async () => {
  const { client, requests } = await startBareFortnox(() =>
    listAnswer('PriceLists', [{ Code: 'A', Description: 'Standard', Comments: null, PreSelected: true }]),
  );
  expect(valueOf(await client.priceLists())).toEqual([
    { code: 'A', description: 'Standard', comments: '', preSelected: true },
  ]);
  expect(failureOf(await client.createPriceList({ code: 'rea', description: 'Rea' })).kind).toBe(
    'unsendable',
  );
  expect(requests).toHaveLength(1);
});

describe('the warehouse module', () => {
  test('stands beside the API, and says whether it is on', async () => {
    const { client, requests } = await startBareFortnox(() => ({ body: { activated: true, tenantId: 7 } }));
    expect(valueOf(await client.warehouseActivated())).toBe(true);
    expect(requests[0]?.path).toBe('/api/warehouse/tenants-v4');
  });

  test('gives the stock of each stock point', async () => {
    const { client, requests } = await startBareFortnox(() => ({
      body: [{ itemId: 'K-100', availableStock: '3', inStock: 5, stockPointCode: 'BUTIK' }],
    }));
    expect(valueOf(await client.stockBalance(['K-100', 'K-200'], 'BUTIK'))).toEqual([
      { article: 'K-100', stockPoint: 'BUTIK', available: 3, inStock: 5 },
    ]);
    expect(requests[0]?.query.get('itemIds')).toBe('K-100,K-200');
  });

  test('refuses in words of its own', async () => {
    const { client } = await startBareFortnox(() => ({
      status: 400,
      body: { id: '7c0f', error: 'notActivated', message: 'Lagermodulen är inte aktiverad.' },
    }));
    expect(failureOf(await client.warehouseActivated())).toEqual({
      kind: 'refused',
      status: 400,
      code: null,
      message: 'Lagermodulen är inte aktiverad.',
    });
  });
});
