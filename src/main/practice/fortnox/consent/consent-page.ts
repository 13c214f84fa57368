/** The page on which a person lets an integration in, or not. */
import type { Company } from '../company.ts';
import { escapeHtml } from '../html.ts';

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 4rem auto; max-width: 32rem; padding: 0 1rem; }
  button { font: inherit; padding: 0.75rem 1.5rem; margin-right: 1rem; min-height: 44px; }
`;

/** What the scopes that an integration asks for let it do, in Swedish. */
const SCOPE_WORDS: Readonly<Record<string, string>> = {
  bookkeeping: 'Bokföring: konton, räkenskapsår och verifikationer',
  companyinformation: 'Företagsuppgifter',
  settings: 'Inställningar',
  costcenter: 'Kostnadsställen',
  connectfile: 'Kopplade filer',
  inbox: 'Inkorg',
  article: 'Artiklar',
  customer: 'Kunder',
  order: 'Order',
  price: 'Priser och prislistor',
  invoice: 'Fakturor',
  project: 'Projekt',
  profile: 'Din profil',
  warehouse: 'Lager',
  deletevoucher: 'Ta bort verifikationer',
};

/** @param query what the integration asked, which the form sends along with the decision */
export function consentPage(company: Company, scopes: readonly string[], query: URLSearchParams): string {
  const items = scopes.map((scope) => `<li>${escapeHtml(SCOPE_WORDS[scope] ?? scope)}</li>`).join('');
  const hidden = [...query]
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('');
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Godkänn koppling – ${escapeHtml(company.name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Godkänn koppling</h1>
<p>Övning: det här är inte Fortnox. <strong>${escapeHtml(query.get('client_id') ?? '')}</strong> vill kopplas till
<strong>${escapeHtml(company.name)}</strong> (${escapeHtml(company.organisationNumber)}) och få läsa och ändra:</p>
<ul>${items}</ul>
<form method="post" action="/oauth-v1/auth">
${hidden}
<button type="submit" name="decision" value="approve">Godkänn</button>
<button type="submit" name="decision" value="refuse">Neka</button>
</form>
</main>
</body>
</html>
`;
}
