/** The worked days against a second copy of them, where KASSABRYGGAN_CORPUS names a folder with `zreports/vouchers.json`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { decimalToOre } from '../../../src/shared/money.ts';
import { zVoucherRows } from '../../../src/main/rules/z-voucher.ts';
import { sortedRows, WORKED_DAYS } from './worked-days.ts';
import { settingsWith } from './z-reports.ts';

const amount = z
  .string()
  .nullable()
  .transform((text) => (text === null ? 0 : decimalToOre(text)));
const schema = z.array(
  z.object({
    id: z.string(),
    rows: z.array(z.object({ account: z.coerce.number(), debit: amount, credit: amount })),
  }),
);

const folder = process.env['KASSABRYGGAN_CORPUS'] ?? '';
const file = path.join(folder, 'zreports', 'vouchers.json');

test.skipIf(folder === '' || !existsSync(file)).each(WORKED_DAYS)(
  '$id is booked as the corpus books it',
  ({ id, report, mapping }) => {
    const worked = schema.parse(JSON.parse(readFileSync(file, 'utf8'))).find((one) => one.id === id);
    if (worked === undefined) throw new Error(`the corpus has no ${id}`);
    const expected = worked.rows.map(({ account, debit, credit }) => {
      if (debit === null || credit === null) throw new Error(`an amount of ${id} cannot be read`);
      return { account, debit, credit };
    });
    const { rows, problems } = zVoucherRows(report, settingsWith(mapping));
    expect(problems).toEqual([]);
    expect(sortedRows(rows)).toEqual(sortedRows(expected));
  },
);
