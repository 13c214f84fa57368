/**
 * The labels of the header: who, which and when, in Swedish and English, held against the whole folded label.
 */
import { fold } from './fold.ts';

export type HeaderField =
  | 'zNumber'
  | 'zNumberNearTitle'
  | 'serialNumber'
  | 'register'
  | 'company'
  | 'organisationNumber'
  | 'registerOrOrganisation'
  | 'printedAt'
  | 'periodFrom'
  | 'periodTo'
  | 'till'
  | 'period';

const FAMILIES: readonly (readonly [HeaderField, readonly string[]])[] = [
  [
    'zNumber',
    [
      'z ?1?( ?(dags?)? ?(rapport|report|avslut|utslag))?( ?lop| serial)? nr',
      'z ?(counter|count|raknare)',
      '(serial nr|nr) of z report',
      'lop(ande)? nr',
      '(dags|kassa)?avslut nr',
      '(dags? ?)?rapport nr',
      '(report|closing) nr',
      'sekvens nr',
    ],
  ],
  // The device has a serial number too: this is the report's only where nothing else says which report it is.
  ['serialNumber', ['(serie|serial|sequence) nr']],
  // Words that may mean anything elsewhere on the paper, but on or just below the title mean the report's number.
  ['zNumberNearTitle', ['nr', 'z ?1?', 'z ?(dags?)? ?(rapport|report)', 'dagsavslut']],
  [
    'register',
    [
      'kassa( ?(nr|id|beteckning|register|enhet|namn|apparat|plats))?',
      '(kassa ?)?enhet( (nr|id))?',
      'kassa(beteckning|register|enhet) (nr|id)',
      '(kassa|reg(ister)?) ?(bet|beteckn(ing)?)',
      '(terminal|workstation|station|arbetsstation)( (nr|id|name))?',
      '(cash )?reg(ister)?( (id|name|designation))?',
      '(cash )?register nr',
      'till (nr|id|name)',
      'mask(in)?( nr)?',
      'pos( (nr|id))?',
    ],
  ],
  [
    'company',
    [
      'foretag(s ?namn|et|ets namn)?',
      'merchant( name)?',
      '(franchisetagare|innehavare|agare)',
      'bolag(s ?namn)?',
      'company( name)?',
      'firma( ?namn)?',
      'business( name)?',
    ],
  ],
  [
    'organisationNumber',
    [
      'org(anisation)?( ?nr)?',
      'org(anisation)?( nr)? (eller |och )?(person|pers)( ?nr)?',
      '(person|pers|vat|moms)( nr)? (eller |och )?org(anisation)?( nr)?',
      'person nr',
      '(company )?(registration|organi[sz]ation(al)?|identity|id) nr',
      'company reg nr',
      'corp(orate)? (identity|id|registration)( nr)?',
      'company (nr|id)',
    ],
  ],
  // `Reg. no` is the register's or the company's: the value tells.
  ['registerOrOrganisation', ['reg nr']],
  [
    'printedAt',
    [
      '(dagens )?datum( ?(och |o )?(tid|klockslag))?',
      'date( (and )?time)?',
      'skapad',
      'utskriv(en|et)( den)?',
      'utskrift(s ?(tid|datum))?',
      'rapport( ?(datum|tid|skapad))?',
      'tid(punkt)?',
      'klock(slag|an)',
      'kl',
      'time',
      'printed( (at|on))?',
      'created( (at|on))?',
      '(date|time) printed',
      '(report|print|business) (date|time)',
    ],
  ],
  [
    'periodFrom',
    [
      '(period )?(fran|from|start)( och med| datum)?',
      'fr o m',
      'start(ad|ed)',
      'oppn(ad|at|ades|ing)',
      'opened( at)?',
      '(start|opening|oppnings) ?(tid|time)',
      '(foregaende|senaste) (avslut|z|dagsavslut|z rapport|z dagrapport)',
      '(previous|last) (closing|z|z report|report)',
      '((sales|business) )?(dag|skift|shift|day) ?(start|startad|started|oppnad|opened)',
    ],
  ],
  [
    'periodTo',
    [
      '(period )?(to|slut|end|until)( och med| datum)?',
      '(period till|till och med|till datum)',
      't o m',
      '(slut|end|closing|stangnings) ?(tid|time)',
      'tom',
      'stang(d|t|des|ning)',
      'closed( at)?',
      'avslutad',
      'ended',
      '((sales|business) )?(dag|skift|shift|day) ?(slut|avslutad|end|ended|stangd|closed)',
    ],
  ],
  // `Till` is Swedish for until and English for the register: a time after it tells.
  ['till', ['till']],
  [
    'period',
    [
      'period',
      'skift',
      'shift',
      '(sales|rapport|report|forsaljnings) ?period',
      'dag',
      'avser',
      '(sales|business|forsaljnings) ?dag',
      '(sales|business) day',
    ],
  ],
];

const PATTERNS = FAMILIES.map(
  ([field, words]) => [field, new RegExp(`^(?:${words.join('|')})$`, 'u')] as const,
);

/** `Nummer / Number`: the same twice, in two languages. */
function oneLanguage(label: string): string {
  return /^(?<first>\p{L}[^/]*) \/ \p{L}[^/]*$/u.exec(label)?.groups?.['first'] ?? label;
}

/** Which header field a label names; a number glued to its noun, as in `löpnummer`, is parted first. */
export function headerFieldOf(label: string): HeaderField | null {
  const key = fold(oneLanguage(label).replaceAll('#', ' nr '))
    .replaceAll(/s?(?:nummer|nr)\b/gu, ' nr')
    .replaceAll(/ +/gu, ' ')
    .trim();
  return PATTERNS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
