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
  balanced: 'Debet är lika med kredit',
};

/** What the print calls the fields a sentence may need. */
export const fields = {
  totalGross: 'total försäljning',
  vat: 'moms',
  tenders: 'betalsätt',
  zNumber: 'Z-nummer',
  printedAt: 'datum och tid',
  periodTo: 'när perioden slutar',
  groups: 'huvudgrupper',
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
  'question-confirmed': 'Någon svarade ja, den bokförs',
  'set-aside': 'Lades undan, bokförs inte',
  'line-lost': 'Förbindelsen med Fortnox bröts',
  'line-back': 'Förbindelsen med Fortnox är tillbaka',
  'tap-gone': 'Kassan hördes inte längre',
  'tap-back': 'Kassan hörs igen',
  'tap-gap': 'En bit av skrivarlinjen hördes inte',
};
