import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { companySchema } from '../../../../../src/main/practice/fortnox/company.ts';
import { PRACTICE_COMPANY } from '../../../../../src/main/practice/fortnox/practice-company.ts';
import { codeOf, practise, reply, unhurried, type Practice, type Reply } from '../harness.ts';

const WITH_DELETE = companySchema.parse({
  ...PRACTICE_COMPANY,
  scopes: [...PRACTICE_COMPANY.scopes, 'deletevoucher'],
});

const fileSchema = z.object({ File: z.object({ Id: z.string() }) });

async function upload(
  { simulator, token }: Practice,
  { path = '?path=inbox_v', part = 'file', name = 'Z 412 åäö.pdf', bytes = 'ett Z' } = {},
): Promise<Reply> {
  const body = new FormData();
  body.set(part, new Blob([bytes]), name);
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
  return reply(`${simulator.apiUrl}/3/inbox${path}`, { method: 'POST', headers, body });
}

describe('33: files', () => {
  test('33: are uploaded as a form, whatever the part is called, and read back byte for byte', async () => {
    const practice = await practise(unhurried());
    const answer = await upload(practice, { part: 'Filedata' });
    expect(answer).toMatchObject({
      status: 201,
      json: { File: { Name: 'Z 412 åäö.pdf', Path: 'inbox_v', Size: 5, Comments: '', ArchiveFileId: '' } },
    });
    const { Id } = fileSchema.parse(answer.json).File;
    expect((await practice.get(`/3/inbox/${Id}`)).text).toBe('ett Z');
    expect((await practice.get('/3/inbox/inbox_v')).json).toMatchObject({ Folder: { Files: [{ Id }] } });
    expect((await practice.get('/3/inbox')).json).toMatchObject({ Folder: { Files: [] } });
    expect((await practice.call('DELETE', `/3/inbox/${Id}`)).status).toBe(204);
    expect((await practice.get(`/3/inbox/${Id}`)).status).toBe(404);
  });

  test('33: are refused without a form, into no folder, of an odd kind, or too large by switch', async () => {
    const practice = await practise(unhurried());
    const { call, simulator } = practice;
    const broken = { 'Content-Type': 'multipart/form-data' };
    expect(codeOf(await call('POST', '/3/inbox', 'x', broken))).toBe(2_001_392);
    expect(codeOf(await upload(practice, { path: '?path=nowhere' }))).toBe(2_999_039);
    expect(codeOf(await upload(practice, { name: 'virus.exe' }))).toBe(2_999_040);
    simulator.setSwitches({ maxUploadBytes: 4 });
    expect(codeOf(await upload(practice))).toBe(2_999_041);
    simulator.setSwitches({ maxUploadBytes: 5 });
    expect((await upload(practice, { path: '?folderId=inbox_d' })).status).toBe(201);
  });

  test('33: are tied to a voucher that exists, its number as text or as a number', async () => {
    const practice = await practise(unhurried());
    const { call, get, postVoucher } = practice;
    const { Id: FileId } = fileSchema.parse((await upload(practice)).json).File;
    const tie = (fields: object): Promise<Reply> =>
      call('POST', '/3/voucherfileconnections?financialyear=7', {
        VoucherFileConnection: { FileId, VoucherNumber: '1', VoucherSeries: 'F', ...fields },
      });
    expect(codeOf(await tie({}))).toBe(2_999_042);
    await postVoucher();
    expect(codeOf(await tie({ FileId: 'unknown' }))).toBe(2_999_038);
    const tied = await tie({ VoucherNumber: 1 });
    expect(tied).toMatchObject({
      status: 201,
      json: { VoucherFileConnection: { FileId, VoucherNumber: '1', VoucherSeries: 'F', VoucherYear: 7 } },
    });
    expect((await get(`/3/voucherfileconnections/${FileId}`)).json).toEqual(tied.json);
    expect((await get('/3/voucherfileconnections')).json).toMatchObject({
      VoucherFileConnections: [{ FileId, Name: 'Z 412 åäö.pdf' }],
    });
    expect(codeOf(await tie({}))).toBe(2_999_029);
    expect((await call('DELETE', `/3/voucherfileconnections/${FileId}`)).status).toBe(204);
    expect((await get(`/3/voucherfileconnections/${FileId}`)).status).toBe(404);
  });

  test.each([
    ['take', 201],
    ['refuse', 400],
  ] as const)('33: one file on a second voucher, by switch: %s', async (fileOnSeveralVouchers, status) => {
    const practice = await practise(unhurried({ switches: { fileOnSeveralVouchers } }));
    await practice.postVoucher();
    await practice.postVoucher();
    const { Id: FileId } = fileSchema.parse((await upload(practice)).json).File;
    const statuses = [];
    for (const VoucherNumber of ['1', '2']) {
      const VoucherFileConnection = { FileId, VoucherNumber, VoucherSeries: 'F' };
      const path = '/3/voucherfileconnections?financialyeardate=2026-03-14';
      statuses.push((await practice.call('POST', path, { VoucherFileConnection })).status);
    }
    expect(statuses).toEqual([201, status]);
  });

  test('33: a removed voucher takes its connection along, and leaves the file', async () => {
    const practice = await practise(unhurried({ company: WITH_DELETE }));
    await practice.postVoucher();
    const { Id: FileId } = fileSchema.parse((await upload(practice)).json).File;
    await practice.call('POST', '/3/voucherfileconnections', {
      VoucherFileConnection: { FileId, VoucherNumber: '1', VoucherSeries: 'F' },
    });
    await practice.call('DELETE', '/3/vouchers/F/1');
    expect((await practice.get(`/3/voucherfileconnections/${FileId}`)).status).toBe(404);
    expect((await practice.get(`/3/inbox/${FileId}`)).status).toBe(200);
  });
});
