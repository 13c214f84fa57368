/** Vouchers in lists, and their files, against a server that answers as Fortnox's documentation says it does. */
import { describe, expect, test } from 'vitest';
import { listAnswer, notFound, startBareFortnox } from './bare-fortnox.ts';
import { valueOf } from './fortnox.ts';

const YEAR = 7;

describe('a file for a voucher', () => {
  test('is uploaded as one part with its name, and tied to the voucher of its year', async () => {
    const { client, requests } = await startBareFortnox(({ path }) =>
      path === '/3/inbox'
        ? { status: 201, body: { File: { Id: 'b7f5', Name: 'Z 1042.pdf', Size: '9', ArchiveFileId: null } } }
        : {
            status: 201,
            body: {
              VoucherFileConnection: {
                FileId: 'b7f5',
                VoucherNumber: 88,
                VoucherSeries: 'F',
                VoucherYear: YEAR,
              },
            },
          },
    );
    const bytes = Uint8Array.from(Buffer.from('%PDF-1.7\n'));
    const file = valueOf(
      await client.uploadVoucherFile({ name: 'Z "1042".pdf', type: 'application/pdf', bytes }),
    );
    expect(file).toEqual({ id: 'b7f5', archiveId: null, name: 'Z 1042.pdf', size: 9 });
    const [upload] = requests;
    expect(upload).toMatchObject({ method: 'POST', path: '/3/inbox' });
    expect(upload?.query.get('path')).toBe('inbox_v');
    expect(upload?.headers['content-type']).toMatch(/^multipart\/form-data; ?boundary=/);
    expect(upload?.headers.accept).toBe('application/json');
    expect(upload?.body).toContain('name="file"; filename="Z ’1042’.pdf"');
    expect(upload?.body).toContain('Content-Type: application/pdf');
    expect(upload?.body).toContain('%PDF-1.7\n');

    const voucher = { series: 'F', number: 88, year: YEAR };
    expect(valueOf(await client.attachVoucherFile(file.id, voucher))).toEqual({
      fileId: 'b7f5',
      series: 'F',
      number: '88',
      year: YEAR,
    });
    expect(requests[1]?.query.get('financialyear')).toBe('7');
    expect(JSON.parse(requests[1]?.body ?? '')).toEqual({
      VoucherFileConnection: { FileId: 'b7f5', VoucherNumber: '88', VoucherSeries: 'F' },
    });
  });

  test('is looked up by its id, and taken away with an empty answer', async () => {
    const { client, requests } = await startBareFortnox(({ method }) =>
      method === 'DELETE' ? { status: 204 } : notFound(0),
    );
    expect(valueOf(await client.voucherFile('b7f5'))).toBeNull();
    expect((await client.detachVoucherFile('b7f5')).ok).toBe(true);
    expect(requests.at(-1)).toMatchObject({ method: 'DELETE', path: '/3/voucherfileconnections/b7f5' });
  });
});

describe('vouchers', () => {
  const LISTED = {
    VoucherSeries: 'F',
    VoucherNumber: 88,
    TransactionDate: '2026-03-14',
    Description: 'Dagskassa',
    Comments: '',
    Year: YEAR,
  };

  test('are listed over all series between two dates, or of one series alone', async () => {
    const { client, requests } = await startBareFortnox(() => listAnswer('Vouchers', [LISTED]));
    const found = await client.vouchers({ yearId: YEAR, from: '2026-03-01', to: '2026-03-31' });
    expect(valueOf(found)).toEqual([
      { series: 'F', number: 88, date: '2026-03-14', description: 'Dagskassa', comments: null, manual: true },
    ]);
    await client.vouchers({ yearId: YEAR, series: 'F' });
    expect(requests.map(({ path }) => path)).toEqual(['/3/vouchers', '/3/vouchers/sublist/F']);
    expect(Object.fromEntries(requests[0]?.query ?? [])).toMatchObject({
      financialyear: '7',
      fromdate: '2026-03-01',
      todate: '2026-03-31',
    });
  });
});
