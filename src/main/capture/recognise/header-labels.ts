/**
 * The labels of the header: who, which and when, in Swedish and English, held against the whole folded label.
 */
import { fold } from './fold.ts';

export type HeaderField =
  | 'zNumber'
  | 'zNumberNearTitle'
  | 'register'
  | 'company'
  | 'organisationNumber'
  | 'printedAt'
  | 'periodFrom'
  | 'periodTo'
  | 'till'
  | 'period';

const FAMILIES: readonly (readonly [HeaderField, readonly string[]])[] = [
  [
    'zNumber',
    [
      'z( ?(dags?)? ?(rapport|report|avslut|utslag))?( lop| serial)? nr',
      'z ?(counter|count|raknare)',
      '(serial nr|nr) of z report',
      'lop(ande)? nr',
      '(dags|kassa)?avslut nr',
      '(dags? ?)?rapport nr',
      '(report|closing) nr',
      'sekvens nr',
    ],
  ],
  // Words that may mean anything elsewhere on the paper, but on or just below the title mean the report's number.
  [
    'zNumberNearTitle',
    ['nr', 'z ?1?', 'z ?(dags?)? ?(rapport|report)', 'dagsavslut', '(serie|serial|sequence) nr'],
  ],
  [
    'register',
    [
      'kassa( ?(nr|id|beteckning|register|enhet|namn|apparat))?',
      'kassa(beteckning|register|enhet) (nr|id)',
      '(cash )?register( (nr|id|name|designation))?',
      'till (nr|id|name)',
      'mask(in)?( nr)?',
      'pos( (nr|id))?',
    ],
  ],
  [
    'company',
    ['foretag(s ?namn|et)?', 'bolag(s ?namn)?', 'company( name)?', 'firma( ?namn)?', 'business( name)?'],
  ],
  [
    'organisationNumber',
    [
      'org(anisation)?( ?nr)?',
      'org(anisation)?( nr)? (eller |och )?(person|pers)( ?nr)?',
      '(person|pers|vat|moms)( nr)? (eller |och )?org(anisation)?( nr)?',
      'person nr',
      '(company )?(reg|registration|organi[sz]ation(al)?|identity|id) nr',
      'corporate (identity|id|registration)( nr)?',
      'company (nr|id)',
    ],
  ],
  [
    'printedAt',
    [
      '(dagens )?datum( ?(och |o )?(tid|klockslag))?',
      'date( (and )?time)?',
      'skapad',
      'utskriv(en|et)',
      'utskrift(s ?(tid|datum))?',
      'rapport( ?(datum|tid|skapad))?',
      'tid(punkt)?',
      'klockslag',
      'kl',
      'time',
      'printed( (at|on))?',
      'created( (at|on))?',
      '(date|time) printed',
      'report (date|time)',
    ],
  ],
  [
    'periodFrom',
    [
      '(period )?(fran|from|start)( och med| datum)?',
      'fr o m',
      'start(ad|ed|tid)',
      'oppn(ad|at|ades)',
      'opened( at)?',
      'opening time',
      '(foregaende|senaste) (avslut|z|dagsavslut|z rapport|z dagrapport)',
      '(previous|last) (closing|z|z report|report)',
      'skift ?start',
    ],
  ],
  [
    'periodTo',
    [
      '(period )?(to|slut|end|until)( och med| datum)?',
      '(period till|till och med|till datum)',
      't o m',
      'slut ?tid',
      'stangd',
      'closed( at)?',
      'closing time',
      'avslutad',
      'ended',
      'skift ?slut',
    ],
  ],
  // `Till` is Swedish for until and English for the register: a time after it tells.
  ['till', ['till']],
  ['period', ['period', 'skift', 'shift', '(sales|rapport|forsaljnings) ?period', 'dag', 'sales day']],
];

const PATTERNS = FAMILIES.map(
  ([field, words]) => [field, new RegExp(`^(?:${words.join('|')})$`, 'u')] as const,
);

/** Which header field a label names; a number glued to its noun, as in `löpnummer`, is parted first. */
export function headerFieldOf(label: string): HeaderField | null {
  const key = fold(label)
    .replaceAll(/s?(?:nummer|nr)\b/gu, ' nr')
    .replaceAll(/ +/gu, ' ')
    .trim();
  return PATTERNS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
