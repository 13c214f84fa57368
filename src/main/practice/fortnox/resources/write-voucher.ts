/** Writing vouchers the way Fortnox does. */
import { oreToDecimal } from '../../../../shared/money.ts';
import type { Voucher, VoucherRow } from '../ledger.ts';
import type { World } from '../world.ts';

const NO_APPROVAL = 0;

/** A list item: no rows, no amounts, no header cost center. */
export function writeVoucherListItem(world: World, voucher: Voucher): object {
  const comments = world.switches.commentsInVoucherList ? { Comments: voucher.comments } : {};
  return {
    '@url': voucherUrl(world, voucher),
    ApprovalState: voucher.approval === 'none' ? NO_APPROVAL : world.switches.newApprovalState,
    ...comments,
    Description: voucher.description,
    ReferenceNumber: '',
    ReferenceType: 'MANUAL',
    TransactionDate: voucher.date,
    VoucherNumber: voucher.number,
    VoucherSeries: voucher.series,
    Year: voucher.year,
  };
}

/** The whole voucher; rows in the order they were sent. */
export function writeVoucher(world: World, voucher: Voucher): object {
  return {
    ...writeVoucherListItem(world, voucher),
    Comments: voucher.comments,
    CostCenter: voucher.costCenter,
    Project: voucher.project,
    VoucherRows: voucher.rows.map((row) => writeRow(row, world)),
  };
}

function writeRow(row: VoucherRow, { switches }: World): object {
  const quantity = switches.quantityInVoucherRows ? { Quantity: row.quantity } : {};
  return {
    Account: row.account,
    CostCenter: row.costCenter,
    Credit: oreToDecimal(row.credit),
    Description: row.description,
    Debit: oreToDecimal(row.debit),
    Project: row.project,
    Removed: false,
    ...quantity,
    TransactionInformation: row.transactionInformation,
  };
}

function voucherUrl(world: World, { series, number, year }: Voucher): string {
  return `${world.apiUrl}/3/vouchers/${encodeURIComponent(series)}/${number}?financialyear=${year}`;
}
