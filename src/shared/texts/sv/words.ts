import type { CheckTexts, HappeningTexts, StateTexts } from '../shape.ts';

/** Where a Z-report is, in two or three words. */
export const states: StateTexts = {
  held: 'Behöver ett beslut',
  waiting: 'Väntar',
  sending: 'Bokförs',
  posted: 'Bokförd',
  verified: 'Bokförd, läst igen',
  skipped: 'Bokförs inte',
};

/** The checks, named for what they look at. */
export const checks: CheckTexts = {
  'is-z-report': 'Är en Z-rapport',
  company: 'Rätt företag',
  'z-number': 'Z-numret',
  'vat-rows': 'Momsraderna',
  groups: 'Huvudgrupperna',
  tenders: 'Betalsätten',
  'grand-totals': 'Kassans löpande summor',
  'vat-plausible': 'Momsen mot momssatsen',
  mapped: 'Allt har ett konto',
  'card-terminal': 'Kortterminalen',
  balanced: 'Debet är lika med kredit',
};

/** What the print calls the fields: in sentences, and where a person is shown how a print was read. */
export const fields = {
  title: 'rubriken',
  company: 'företag',
  organisationNumber: 'organisationsnummer',
  register: 'kassabeteckning',
  zNumber: 'Z-nummer',
  printedAt: 'datum och tid',
  periodFrom: 'när perioden börjar',
  periodTo: 'när perioden slutar',
  totalGross: 'total försäljning',
  vat: 'moms',
  groups: 'huvudgrupper',
  tenders: 'betalsätt',
  rounding: 'öresavrundning',
  giftCardsSold: 'sålda presentkort',
  tips: 'dricks',
  openingFloat: 'växelkassa',
  cashIn: 'insatt i kassan',
  cashOut: 'uttaget ur kassan',
  cashDifference: 'kassadifferens',
  grandTotals: 'grand total',
  grandSales: 'grand total försäljning',
  grandReturns: 'grand total retur',
  grandNet: 'grand total netto',
  receipts: 'antal kvitton',
  goods: 'antal varor',
  services: 'antal tjänster',
  drawerOpenings: 'lådöppningar',
  copies: 'kvittokopior',
  training: 'övningskvitton',
  returns: 'returer',
  discounts: 'rabatter',
  corrections: 'korrigeringar',
  unfinished: 'oavslutade köp',
};

/** The diary: one line a happening. */
export const happenings: HappeningTexts = {
  captured: 'Fångad på skrivarlinjen',
  held: 'Behöver ett beslut',
  queued: 'Klar att bokföra',
  'looked-up': 'Läste efter i Fortnox om den redan finns',
  'post-started': 'Skickar verifikationen till Fortnox',
  'post-unknown': 'Svaret från Fortnox kom aldrig fram',
  confirmed: 'Bokförd i Fortnox',
  verified: 'Läst igen i Fortnox, rad för rad lika',
  skipped: 'Bokförs inte, samma utskrift igen',
  'not-sent': 'Kom inte iväg, inget har skickats',
  'mapping-changed': 'Ett konto valdes',
  'layout-confirmed': 'Någon bekräftade hur kassans Z läses',
  'question-confirmed': 'Någon svarade ja, den bokförs',
  'terminal-close': 'Kortterminalens dagsavslut',
  'set-aside': 'Lades undan, bokförs inte',
  'line-lost': 'Förbindelsen med Fortnox bröts',
  'line-back': 'Förbindelsen med Fortnox är tillbaka',
  'tap-gone': 'Kassan hördes inte längre',
  'tap-back': 'Kassan hörs igen',
  'tap-gap': 'En bit av skrivarlinjen hördes inte',
};
