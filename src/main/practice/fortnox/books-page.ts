/** The books as a page a person reads. */
import { formatOre, sumOre } from '../../../shared/money.ts';
import type { Ledger, Voucher, VoucherRow } from './ledger.ts';

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: left; font-weight: 600; padding-top: 1.5rem; }
  th, td { text-align: left; padding: 0.25rem 0.5rem; border-bottom: 1px solid #ccc; vertical-align: top; }
  .amount { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
`;

/** Writes the page, in Swedish: every voucher with its rows, newest first. */
export function booksPage(ledger: Ledger): string {
  const { company, vouchers } = ledger;
  const list =
    vouchers.length === 0
      ? '<p>Här finns inga verifikationer än.</p>'
      : vouchers.toReversed().map(voucherTable).join('\n');
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Böckerna – ${escape(company.name)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(company.name)}</h1>
<p>Övningsböcker: inget här är bokfört på riktigt. Org.nr ${escape(company.organisationNumber)}.</p>
<p>${countInWords(vouchers.length)}. <a href="/">Läs om</a></p>
${list}
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
<caption>${escape(series)} ${number} · ${date} · ${escape(description)}</caption>
<thead><tr><th scope="col">Konto</th><th scope="col">Benämning</th><th scope="col">Text</th>
<th scope="col">Kostnadsställe</th><th scope="col" class="amount">Debet</th>
<th scope="col" class="amount">Kredit</th></tr></thead>
<tbody>${rows.map(rowLine).join('')}</tbody>
<tfoot><tr><td colspan="4">Bokförd ${by} ${voucher.modified}${comments === '' ? '' : ` · ${escape(comments)}`}</td>
<td class="amount">${debit}</td><td class="amount">${credit}</td></tr></tfoot>
</table>`;
}

function rowLine(row: VoucherRow): string {
  return `<tr><td>${row.account}</td><td>${escape(row.description)}</td>
<td>${escape(row.transactionInformation)}</td><td>${escape(row.costCenter)}</td>
<td class="amount">${row.debit === 0 ? '' : formatOre(row.debit)}</td>
<td class="amount">${row.credit === 0 ? '' : formatOre(row.credit)}</td></tr>`;
}

function countInWords(count: number): string {
  return count === 1 ? '1 verifikation' : `${count} verifikationer`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
