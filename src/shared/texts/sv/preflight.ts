/** The page of the preflight: whether everything in Fortnox is as the booking needs it. */
export const preflight = {
  title: 'Besiktning',
  intro:
    'Kassabryggan ser efter i Fortnox att allt som bokföringen behöver finns och är öppet. Inget ändras.',
  run: 'Besiktiga nu',
  again: 'Kontrollera igen',
  empty:
    'Här kommer det som behöver ordnas i Fortnox att stå. Den första besiktningen görs när företaget är anslutet.',
  running: '{{done}} av {{all}} kontrollerade …',
  made: 'Gjord {{when}}.',
  causes: {
    asked: 'Någon bad om den.',
    connected: 'Den görs när ett företag har anslutits.',
    nightly: 'Den görs varje natt.',
    'setup-changed': 'Inställningarna hade ändrats.',
  },
  broken: 'Den senaste besiktningen blev inte klar.',
  shownIs: 'Det här är från {{when}}.',
  allWell: 'Allt är som det ska.',
  stops_one: '{{count}} sak hindrar bokföringen',
  stops_other: '{{count}} saker hindrar bokföringen',
  warnings_one: '{{count}} sak att se efter',
  warnings_other: '{{count}} saker att se efter',
  groups: {
    stop: 'Måste ordnas',
    warning: 'Att se efter',
    unknown: 'Gick inte att se',
    ok: 'Som det ska',
  },
  places: {
    fortnox: 'Öppna Fortnox',
    scenario: 'Till Vad som görs',
    connection: 'Till anslutningen',
    'z-reports': 'Visa Z-rapporter',
  },
  ofYear: 'Räkenskapsår {{from}} till {{until}}',
  whenFlow: 'Behövs när det här börjar: {{flows}}.',
  show: 'Visa besiktningen',
  checks: {
    company: {
      name: 'Företaget',
      ok: '{{company}}',
      why: 'Bokför aldrig i ett annat företag än det som anslöts.',
      unknown: 'Företaget gick inte att läsa.',
    },
    'organisation-number': {
      name: 'Kassans organisationsnummer',
      ok: '{{printed}} på remsan, samma som i Fortnox.',
      why: 'Annars bokförs en annan butiks dagar.',
      unknown: 'Ingen Z-rapport med organisationsnummer har fångats än.',
    },
    access: {
      name: 'Behörighet och licens',
      ok: 'Finns för {{area}}.',
      why: 'Utan den svarar Fortnox nej.',
      unknown: 'Gick inte att läsa.',
    },
    year: {
      name: 'Räkenskapsår',
      ok: 'Finns.',
      why: 'Utan räkenskapsår kan dagen inte bokföras.',
      unknown: 'Räkenskapsåren gick inte att läsa.',
    },
    lock: {
      name: 'Låst period',
      ok: 'I dag är olåst.',
      why: 'En låst dag kan inte bokföras.',
      unknown: 'Låsningen gick inte att läsa.',
    },
    series: {
      name: 'Verifikationsserie',
      ok: 'Serie {{series}} finns, är manuell och har ingen okänd attestant.',
      why: 'Kassans verifikationer läggs där.',
      unknown: 'Serien gick inte att läsa.',
    },
    accounts: {
      name: 'Konton',
      ok: '{{count}} konton finns, är aktiva och tar kassans kostnadsställe.',
      why: 'Kassans verifikationer använder kontot.',
      unknown: 'Kontoplanen gick inte att läsa.',
    },
    'cost-center': {
      name: 'Kostnadsställe',
      ok: '{{code}} finns och är aktivt.',
      why: 'Det är valt, så det står på raderna.',
      unknown: 'Kostnadsställena gick inte att läsa.',
    },
    'terms-of-payment': {
      name: 'Betalningsvillkor',
      ok: '{{code}} finns.',
      why: 'Det är valt för ordrarna.',
      unknown: 'Betalningsvillkoren gick inte att läsa.',
    },
    'price-list': {
      name: 'Prislista',
      ok: '{{code}} finns.',
      why: 'Den bestämmer kassans priser.',
      unknown: 'Prislistorna gick inte att läsa.',
    },
    warehouse: {
      name: 'Lagermodulen',
      ok: 'Är inte på.',
      why: 'Den tar över lagret.',
      unknown: 'Gick inte att se om den är på.',
    },
    'other-link': {
      name: 'Bokför någon annan?',
      ok: 'Ingen annan har bokfört dagskassor de senaste två veckorna.',
      why: 'Kassans egen koppling och Kassabryggan får inte bokföra samma dag.',
      unknown: 'Verifikationerna gick inte att läsa.',
    },
    'other-computer': {
      name: 'En annan dator?',
      ok: 'Ingen annan Kassabryggan bokför här.',
      why: 'Två datorer får inte bokföra samma kassa.',
      unknown: 'Verifikationerna gick inte att läsa.',
    },
  },
};

/** The parts of Fortnox that have a permission and a licence of their own. */
export const areas = {
  companyinformation: 'företagsuppgifter',
  bookkeeping: 'bokföring',
  settings: 'inställningar',
  costcenter: 'kostnadsställen',
  order: 'order',
  customer: 'kunder',
  article: 'artiklar',
  price: 'priser',
  warehouse: 'lager',
};
