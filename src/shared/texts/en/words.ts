import type { CheckTexts, HappeningTexts, StateTexts } from '../shape.ts';

/** Where a Z-report is, in two or three words. */
export const states: StateTexts = {
  held: 'Needs an answer',
  waiting: 'Waiting',
  sending: 'Being booked',
  posted: 'Booked',
  verified: 'Booked, read again',
  skipped: 'Not booked',
};

/** The checks, named for what they look at. */
export const checks: CheckTexts = {
  'is-z-report': 'Is a Z-report',
  company: 'The right company',
  'z-number': 'The Z number',
  'vat-rows': 'The VAT rows',
  groups: 'The main groups',
  tenders: 'The means of payment',
  'grand-totals': 'The register’s running totals',
  'vat-plausible': 'The VAT against its rate',
  mapped: 'Everything has an account',
  'card-terminal': 'The card terminal',
  balanced: 'Debit equals credit',
};

/** What the print calls the fields: in sentences, and where a person is shown how a print was read. */
export const fields = {
  title: 'the title',
  company: 'company',
  organisationNumber: 'organisation number',
  register: 'register',
  zNumber: 'Z number',
  printedAt: 'date and time',
  periodFrom: 'when the period begins',
  periodTo: 'when the period ends',
  totalGross: 'total sales',
  vat: 'VAT',
  groups: 'main groups',
  tenders: 'means of payment',
  rounding: 'rounding',
  giftCardsSold: 'gift cards sold',
  tips: 'tips',
  openingFloat: 'float',
  cashIn: 'cash put in',
  cashOut: 'cash taken out',
  cashDifference: 'cash difference',
  grandTotals: 'grand total',
  grandSales: 'grand total sales',
  grandReturns: 'grand total returns',
  grandNet: 'grand total net',
  receipts: 'receipts',
  goods: 'goods sold',
  services: 'services sold',
  drawerOpenings: 'drawer openings',
  copies: 'receipt copies',
  training: 'training receipts',
  returns: 'returns',
  discounts: 'discounts',
  corrections: 'corrections',
  unfinished: 'unfinished sales',
};

/** The diary: one line a happening. */
export const happenings: HappeningTexts = {
  captured: 'Caught on the printer line',
  held: 'Needs an answer',
  queued: 'Ready to book',
  'looked-up': 'Looked in Fortnox whether it is there already',
  'post-started': 'Sending the voucher to Fortnox',
  'post-unknown': 'The answer from Fortnox never arrived',
  confirmed: 'Booked in Fortnox',
  verified: 'Read again in Fortnox, equal row by row',
  skipped: 'Not booked, the same print again',
  'not-sent': 'Did not get away, nothing was sent',
  'mapping-changed': 'An account was chosen',
  'layout-confirmed': 'Someone confirmed how the register’s Z is read',
  'question-confirmed': 'Somebody answered yes, it is booked',
  'terminal-close': 'The card terminal’s close',
  'set-aside': 'Set aside, not booked',
  'line-lost': 'The connection with Fortnox broke',
  'line-back': 'The connection with Fortnox is back',
  'tap-gone': 'The register was no longer heard',
  'tap-back': 'The register is heard again',
  'tap-gap': 'A piece of the printer line was not heard',
};
