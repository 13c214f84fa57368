/** The books as a page a person reads. */
import { formatOre, sumOre } from '../../../shared/money.ts';
import { escapeHtml } from './html.ts';
import type { Voucher, VoucherRow } from './ledger.ts';
import { registersTables } from './registers-page.ts';
import { registersOf } from './registers-shown.ts';
import type { World } from './world.ts';

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: left; font-weight: 600; padding-top: 1.5rem; }
  th, td { text-align: left; padding: 0.25rem 0.5rem; border-bottom: 1px solid #ccc; vertical-align: top; }
  .amount { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
`;

/** Writes the page, in Swedish: every voucher with its rows, newest first, then the registers. */
export function booksPage(world: World): string {
  const { company, vouchers } = world.ledger;
  const list =
    vouchers.length === 0
      ? '<p>Här finns inga verifikationer än.</p>'
      : vouchers.toReversed().map(voucherTable).join('\n');
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Böckerna – ${escapeHtml(company.name)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(company.name)}</h1>
<p>Övningsböcker: inget här är bokfört på riktigt. Org.nr ${escapeHtml(company.organisationNumber)}.</p>
<p>${countInWords(vouchers.length)}. <a href="/">Läs om</a></p>
${list}
${registersTables(registersOf(world))}
</body>
</html>
`;
}

function voucherTable(voucher: Voucher): string {
  const { series, number, date, description, comments, bookedBy, rows } = voucher;
  const by = bookedBy === 'api' ? 'via API' : 'för hand';
  const debit = formatOre(sumOre(rows.map((row) => row.debit)));
  const credit = formatOre(sumOre(rows.map((row) => row.credit)));
  return `<table>
<caption>${escapeHtml(series)} ${number} · ${date} · ${escapeHtml(description)}</caption>
<thead><tr><th scope="col">Konto</th><th scope="col">Benämning</th><th scope="col">Text</th>
<th scope="col">Kostnadsställe</th><th scope="col" class="amount">Debet</th>
<th scope="col" class="amount">Kredit</th></tr></thead>
<tbody>${rows.map(rowLine).join('')}</tbody>
<tfoot><tr><td colspan="4">Bokförd ${by} ${voucher.modified}${comments === '' ? '' : ` · ${escapeHtml(comments)}`}</td>
<td class="amount">${debit}</td><td class="amount">${credit}</td></tr></tfoot>
</table>`;
}

function rowLine(row: VoucherRow): string {
  return `<tr><td>${row.account}</td><td>${escapeHtml(row.description)}</td>
<td>${escapeHtml(row.transactionInformation)}</td><td>${escapeHtml(row.costCenter)}</td>
<td class="amount">${row.debit === 0 ? '' : formatOre(row.debit)}</td>
<td class="amount">${row.credit === 0 ? '' : formatOre(row.credit)}</td></tr>`;
}

function countInWords(count: number): string {
  return count === 1 ? '1 verifikation' : `${count} verifikationer`;
}
