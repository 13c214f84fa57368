import type { SameShape } from '../shape.ts';
import type { areas as svAreas, preflight as svPreflight } from '../sv/preflight.ts';

/** The page of the preflight: whether everything in Fortnox is as the booking needs it. */
export const preflight: SameShape<typeof svPreflight> = {
  title: 'Preflight',
  intro:
    'Kassabryggan looks in Fortnox whether everything the booking needs is there and open. Nothing is changed.',
  run: 'Check now',
  again: 'Check again',
  empty:
    'What has to be mended in Fortnox will stand here. The first preflight is made when the company is connected.',
  running: '{{done}} of {{all}} checked …',
  made: 'Made {{when}}.',
  causes: {
    asked: 'Somebody asked for it.',
    connected: 'It is made when a company has been connected.',
    nightly: 'It is made every night.',
    'setup-changed': 'The settings had been changed.',
  },
  broken: 'The latest preflight did not come to its end.',
  shownIs: 'This is from {{when}}.',
  allWell: 'All is as it should be.',
  allSeenWell: 'All that could be seen is as it should be.',
  stops_one: '{{count}} thing keeps days from being booked',
  stops_other: '{{count}} things keep days from being booked',
  warnings_one: '{{count}} thing to look at',
  warnings_other: '{{count}} things to look at',
  groups: {
    stop: 'Has to be mended',
    warning: 'To look at',
    unknown: 'Could not be seen',
    ok: 'As it should be',
  },
  places: {
    fortnox: 'Open Fortnox',
    scenario: 'To What is done',
    accounts: 'To Accounts',
    connection: 'To the connection',
    line: 'To the register’s number',
    'z-reports': 'Show Z-reports',
  },
  ofYear: 'Financial year {{from}} to {{until}}',
  whenFlow: 'Needed when this begins: {{flows}}.',
  show: 'Show the preflight',
  toLookAt_one: '{{count}} thing to look at in the preflight',
  toLookAt_other: '{{count}} things to look at in the preflight',
  needsCompany: 'A preflight needs a connected company.',
  checks: {
    company: {
      name: 'The company',
      ok: '{{company}}',
      why: 'Nothing is ever booked in another company than the one that was connected.',
      unknown: 'The company could not be read.',
    },
    'organisation-number': {
      name: 'The register’s organisation number',
      ok: '{{printed}} on the print, as in Fortnox.',
      why: 'Otherwise another shop’s days are booked.',
      unknown: 'No Z-report with an organisation number has been caught yet.',
    },
    access: {
      name: 'Permission and licence',
      ok: 'There for {{area}}.',
      why: 'Without it Fortnox says no.',
      unknown: 'It could not be read.',
    },
    year: {
      name: 'Financial year',
      ok: 'It exists.',
      why: 'Without a financial year the day cannot be booked.',
      unknown: 'The financial years could not be read.',
    },
    lock: {
      name: 'Locked period',
      ok: 'Today is not locked.',
      why: 'A locked day cannot be booked.',
      unknown: 'The lock could not be read.',
    },
    series: {
      name: 'Voucher series',
      ok: 'Series {{series}} exists, is manual and has no approver.',
      okApproved: 'Series {{series}} exists and is manual. Its approver {{approver}} is known.',
      why: 'The register’s vouchers are put there.',
      unknown: 'The series could not be read.',
    },
    accounts: {
      name: 'Accounts',
      ok_one: '{{count}} account exists and is active.',
      ok_other: '{{count}} accounts exist and are active.',
      okCostCenter_one: '{{count}} account exists, is active and takes cost centre {{costCenter}}.',
      okCostCenter_other: '{{count}} accounts exist, are active and take cost centre {{costCenter}}.',
      why: 'The register’s vouchers use the account.',
      whyDefault:
        'No Z-report has needed it in the last {{days}} days, and nobody has chosen it. One that does will wait until the account is mended.',
      unknown: 'The chart of accounts could not be read.',
    },
    'cost-center': {
      name: 'Cost centre',
      ok: '{{code}} exists and is active.',
      why: 'It is chosen, so it stands on the rows.',
      unknown: 'The cost centres could not be read.',
    },
    'terms-of-payment': {
      name: 'Terms of payment',
      ok: '{{code}} exists.',
      why: 'They are chosen for the orders.',
      unknown: 'The terms of payment could not be read.',
    },
    'price-list': {
      name: 'Price list',
      ok: '{{code}} exists.',
      why: 'It decides the register’s prices.',
      unknown: 'The price lists could not be read.',
    },
    warehouse: {
      name: 'The warehouse module',
      ok: 'It is not on: the stock is written on the articles.',
      why: 'It takes the stock over.',
      unknown: 'Whether it is on could not be seen.',
    },
    'other-link': {
      name: 'Does somebody else book?',
      ok: 'Nobody else has booked days’ takings in the last two weeks.',
      why: 'The register’s own link and Kassabryggan must not book the same day.',
      unknown: 'The vouchers could not be read.',
    },
    'other-computer': {
      name: 'Another computer?',
      ok: 'No other Kassabryggan books here.',
      why: 'Two computers must not book the same register.',
      unknown: 'The vouchers could not be read.',
    },
  },
};

/** The parts of Fortnox that have a permission and a licence of their own. */
export const areas: SameShape<typeof svAreas> = {
  companyinformation: 'company information',
  bookkeeping: 'bookkeeping',
  settings: 'settings',
  costcenter: 'cost centres',
  order: 'orders',
  customer: 'customers',
  article: 'articles',
  price: 'prices',
  warehouse: 'the warehouse',
};
