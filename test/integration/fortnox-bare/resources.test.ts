import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { bare, startBareClient } from './bare-client.ts';
import { CHANGED, CREATED, RESOURCES } from './resource-table.ts';

const client = startBareClient();

const meta = z.object({ MetaInformation: z.object({ '@TotalResources': z.number() }) });

describe('a client of somebody else', () => {
  test.each(RESOURCES)('lists $path', async ({ path, list }) => {
    expect(await client().api('GET', `/3/${path}?limit=500`)).toMatchObject({
      status: 200,
      json: { [list]: expect.any(Array) },
    });
  });

  test.each(CREATED)('creates $path', async ({ path, single, create }) => {
    const { api } = client();
    const count = async (): Promise<number> =>
      meta.parse((await api('GET', `/3/${path}`)).json).MetaInformation['@TotalResources'];
    const before = await count();
    const created = await api('POST', `/3/${path}`, { [single]: create });
    expect(created).toMatchObject({ status: 201, headers: { location: expect.any(String) } });
    expect(await count()).toBe(before + 1);
  });

  test.each(RESOURCES)('reads $path', async ({ path, single, key }) => {
    expect(await client().api('GET', `/3/${path}/${key}`)).toMatchObject({
      status: 200,
      json: { [single]: { '@url': expect.stringContaining(key) } },
    });
  });

  test.each(CHANGED)('changes $path', async ({ path, single, key, change }) => {
    const { api } = client();
    const changed = await api('PUT', `/3/${path}/${key}`, { [single]: change });
    expect(changed).toMatchObject({ status: 200, json: { [single]: change } });
    expect((await api('GET', `/3/${path}/${key}`)).json).toMatchObject({ [single]: change });
  });

  test.each(RESOURCES)('removes $path where Fortnox does', async ({ path, key, removable }) => {
    const { api } = client();
    const [removed, after] = removable === true ? [204, 404] : [404, 200];
    expect((await api('DELETE', `/3/${path}/${key}`)).status).toBe(removed);
    expect((await api('GET', `/3/${path}/${key}`)).status).toBe(after);
  });

  test('books, finds and reads a voucher, and ties a file to it', async () => {
    const { api, addresses, token } = client();
    const Voucher = {
      VoucherSeries: 'F',
      TransactionDate: '2026-03-14',
      Description: 'Dagskassa 2026-03-14 Z 0412 å/ö & co',
      Comments: 'kassa id 1',
      VoucherRows: [
        { Account: 1910, Debit: 1250, TransactionInformation: 'Z 0412' },
        { Account: 3001, Credit: '1000.00', CostCenter: 'BUTIK' },
        { Account: 2611, Credit: 250 },
      ],
    };
    const years = await api('GET', '/3/financialyears?date=2026-03-14');
    expect(years.json).toMatchObject({ FinancialYears: [{ Id: 7 }] });
    const booked = await api('POST', '/3/vouchers?financialyear=7', { Voucher });
    expect(booked).toMatchObject({ status: 201, json: { Voucher: { VoucherNumber: 1, Year: 7 } } });
    const list = await api(
      'GET',
      '/3/vouchers/sublist/F?financialyear=7&fromdate=2026-03-14&todate=2026-03-14',
    );
    expect(list.json).toMatchObject({ Vouchers: [{ VoucherNumber: 1, Comments: 'kassa id 1' }] });
    expect((await api('GET', '/3/vouchers/F/1?financialyear=7')).json).toEqual(booked.json);

    const boundary = 'x-y-z';
    const uploaded = await bare(addresses.apiUrl, '/3/inbox?path=inbox_v', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        'Content-Type': `multipart/form-data; boundary=${boundary}`,
      },
      body: [
        `--${boundary}\r\n`,
        'Content-Disposition: form-data; name="file"; filename="z.pdf"\r\n',
        'Content-Type: application/pdf\r\n\r\n',
        `%PDF-1.4 åäö\r\n--${boundary}--\r\n`,
      ],
    });
    expect(uploaded.status).toBe(201);
    const { Id: FileId } = z.object({ File: z.object({ Id: z.string() }) }).parse(uploaded.json).File;
    expect((await api('GET', `/3/inbox/${FileId}`)).text).toBe('%PDF-1.4 åäö');
    const VoucherFileConnection = { FileId, VoucherNumber: '1', VoucherSeries: 'F' };
    const tied = await api('POST', '/3/voucherfileconnections?financialyear=7', { VoucherFileConnection });
    expect(tied).toMatchObject({ status: 201, json: { VoucherFileConnection: { VoucherYear: 7 } } });
  });

  test('invoices one order and cancels another', async () => {
    const { api } = client();
    const OrderRows = [{ ArticleNumber: 'K-200', OrderedQuantity: 1, DeliveredQuantity: 1 }];
    for (const DocumentNumber of ['801', '802']) {
      await api('POST', '/3/orders', { Order: { CustomerNumber: '1', DocumentNumber, OrderRows } });
    }
    expect((await api('PUT', '/3/orders/801/createinvoice')).json).toMatchObject({
      Invoice: { OrderReference: '801' },
    });
    expect((await api('PUT', '/3/orders/802/cancel')).json).toMatchObject({ Order: { Cancelled: true } });
    expect((await api('GET', '/3/orders?filter=invoicecreated')).json).toMatchObject({
      Orders: [{ DocumentNumber: '801' }],
    });
    expect((await api('GET', '/3/invoices?customernumber=1')).json).toMatchObject({
      Invoices: [{ Booked: false }],
    });
  });

  test('reads what can only be read', async () => {
    const { api } = client();
    for (const [path, key] of Object.entries({
      '/3/companyinformation': 'CompanyInformation',
      '/3/settings/company': 'CompanySettings',
      '/3/settings/lockedperiod': 'LockedPeriod',
      '/3/me': 'MeInformation',
      '/3/accountcharts': 'AccountCharts',
      '/3/labels': 'Labels',
      '/3/inbox': 'Folder',
      '/api/warehouse/tenants-v4': 'activated',
    })) {
      expect(await api('GET', path)).toMatchObject({ status: 200, json: { [key]: expect.anything() } });
    }
    expect((await api('GET', '/api/warehouse/status-v1/stockbalance?itemIds=G-20')).json).toHaveLength(1);
  });

  test('can read the books as a person and as a program', async () => {
    const { controlUrl } = client().addresses;
    const books = await bare(controlUrl, '/books');
    expect(books.json).toMatchObject({
      requests: expect.any(Array),
      vouchers: [{ series: 'F', number: 1 }],
      registers: { Orders: expect.any(Array), Articles: expect.any(Array) },
    });
    const page = await bare(controlUrl, '/');
    for (const words of ['F 1 · 2026-03-14', 'Grannkontoret AB', 'z.pdf', 'Kaffekvarn', 'Order']) {
      expect(page.text).toContain(words);
    }
  });
});
