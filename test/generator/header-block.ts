/** The top of the paper: who, which, when (SKVFS 2014:9 chapter 7 section 3 a to e). */
import type { ZReport } from '../../src/shared/z-report.ts';
import { dateText, momentText, recorded, timeText, type Moment } from './figures.ts';
import type { Identity } from './identity.ts';
import type { Sheet } from './sheet.ts';
import { TITLES, type PaperKind } from './titles.ts';
import type { Term } from './words.ts';

type Setter = (label: string, value: string) => string;

/** `Kassa: 1`, `Kassa 1`, `Kassa             1` or `Kassa:       1`, the same all over a print. */
function setter(sheet: Sheet): Setter {
  const { chance, style } = sheet;
  const shape = chance.weighted([
    ['colon', 6],
    ['space', 2],
    ['right', 3],
    ['padded', 2],
    ['spaced colon', 0.5],
  ]);
  const padTo = chance.int(16, 20);
  return (label, value) => {
    const bare = label.replace(/:$/u, '');
    if (shape === 'space') return `${bare} ${value}`;
    if (shape === 'spaced colon') return `${bare} : ${value}`;
    const right = style.width - bare.length - 1 - value.length;
    if (shape === 'right' && right > 0) return `${bare}:${' '.repeat(right)}${value}`;
    if (shape === 'padded' && `${bare}:`.length < padTo) return `${`${bare}:`.padEnd(padTo)}${value}`;
    return `${bare}: ${value}`;
  };
}

function organisationNumberText(sheet: Sheet, number: string): string {
  return sheet.chance.weighted([
    [number, 8],
    [number.replace('-', ''), 2],
    [`${number.startsWith('80') ? '19' : '16'}${number}`, 0.3],
  ]);
}

/** Prints title and number: apart, on one line, or the number among the other facts. */
function titleLines(sheet: Sheet, kind: PaperKind, zNumber: string, facts: string[], set: Setter): void {
  const { chance, style } = sheet;
  const title = sheet.letters(chance.pick(TITLES[style.language][kind]));
  const size = style.largeTitle ? { wide: chance.is(0.7), tall: chance.is(0.5) } : {};
  // An X has no number (chapter 7 section 2).
  const shape = chance.weighted([
    ['none', kind === 'x' ? 100 : 0],
    ['fact', 6],
    ['beside', 2],
    ['below', 2],
    ['labelled below', 2],
  ]);
  const beside = chance.pick(
    style.language === 'sv' ? [' ', ' NR ', ' nr ', '  nr. '] : [' ', ' NO ', ' No. ', ' #'],
  );
  if (shape === 'beside') sheet.centred(`${title}${beside}${zNumber}`, size);
  else sheet.centred(title, size);
  if (style.largeTitle && chance.is(0.3)) sheet.blank();
  const label = sheet.word('zNumber');
  if (shape === 'below')
    sheet.centred(
      `${chance.pick(style.language === 'sv' ? ['Nr', 'NR', 'Nr.', 'Nummer'] : ['No', 'No.', 'Number'])} ${zNumber}`,
    );
  else if (shape === 'labelled below') sheet.centred(`${label}: ${zNumber}`, size);
  else if (shape === 'fact') facts.push(set(label, zNumber));
}

function momentLines(
  sheet: Sheet,
  identity: Identity,
  truth: ZReport,
  set: Setter,
): { facts: string[]; alone: string | null } {
  const { chance, style } = sheet;
  const english = style.language === 'en';
  const facts: string[] = [];
  const full = (moment: Moment): string => momentText(moment, style.moment, english);
  const shape = chance.weighted([
    ['labelled', 5],
    ['parted', 2],
    ['alone', 2],
  ]);
  let alone: string | null = null;
  const dateAlone = dateText(identity.printed, style.moment, english);
  if (shape === 'labelled') facts.push(set(sheet.word('printedAt'), full(identity.printed)));
  else if (shape === 'parted') {
    const label = [
      set(sheet.word('date'), dateAlone),
      set(sheet.word('time'), timeText(identity.printed, style.moment)),
    ];
    const together = label.join('  ');
    if (chance.is(0.5) && together.length <= style.width && !label.some((part) => part.includes('   ')))
      facts.push(together);
    else facts.push(...label);
  } else
    alone =
      style.moment.between.includes('kl') || style.moment.point
        ? `${dateAlone} ${timeText(identity.printed, { ...style.moment, point: false })}`
        : full(identity.printed);
  truth.printedAt = recorded(identity.printed, style.moment);
  if (chance.is(0.55)) {
    const sameDay = chance.is(0.3) && !style.moment.point && !style.moment.between.includes('kl');
    const until = sameDay ? timeText(identity.to, style.moment) : full(identity.to);
    const span = `${full(identity.from)} - ${until}`;
    const term: Term = 'period';
    if (chance.is(0.35) && span.length + 10 < style.width) facts.push(`${sheet.word(term)}: ${span}`);
    else {
      const pair = chance.int(0, style.words.from.length - 1);
      const from = sheet.choose([style.words.from[pair] ?? 'Från']);
      const to = sheet.choose([style.words.to[pair] ?? 'Till']);
      facts.push(set(from, full(identity.from)), set(to, full(identity.to)));
    }
    truth.periodFrom = recorded(identity.from, style.moment);
    truth.periodTo = recorded(identity.to, style.moment);
  }
  return { facts, alone };
}

const ODD_FACTS = {
  sv: [
    'Kassör: 7 Anna',
    'Utskriven av: Åsa Öberg',
    'Tillverkarnummer: TP1234567890',
    'Momsreg.nr: SE556000012301',
    'Kostnadsställe: 1. BUTIKEN',
    'Programversion: 7.1.23',
    'Butik: 12 Centrum',
    'Kontrollenhet: ESCU0000000000001',
    'Användare: admin',
    'Tel: 0431-12 34 56',
    'Tel 08-123 45 67',
    'www.exempel.se',
    'Sida: 1',
  ],
  en: [
    'Cashier: 7 Anna',
    'Printed by: Manager',
    'VAT reg.: SE556000012301',
    'Software: 4.12.0',
    'Store: 12 Central',
    'Control unit: ABCD1234',
    'Phone: +46 8 123 45 67',
    'www.example.com',
    'Page: 1',
  ],
} as const;

/** Two facts beside each other, as wide paper often has them. */
function pairUp(sheet: Sheet, facts: readonly string[]): string[] {
  const { chance, style } = sheet;
  const lines: string[] = [];
  for (let index = 0; index < facts.length; index += 1) {
    const [one = '', two] = [facts[index], facts[index + 1]];
    const gap = style.width - one.length - (two?.length ?? 0);
    const fits =
      two !== undefined && gap >= 3 && !/ {3}/u.test(`${one}|${two}`) && /:/u.test(one) && /:/u.test(two);
    if (fits && chance.is(0.3)) {
      lines.push(one + ' '.repeat(gap) + two);
      index += 1;
    } else lines.push(one);
  }
  return lines;
}

/** Prints the header and notes in the truth what it says. Returns a moment to be printed last, or null. */
export function printHeader(
  sheet: Sheet,
  kind: PaperKind,
  identity: Identity,
  truth: ZReport,
): string | null {
  const { chance, style } = sheet;
  const set = setter(sheet);
  const company = sheet.letters(identity.company);
  const number = organisationNumberText(sheet, identity.organisationNumber);
  truth.company = company;
  truth.organisationNumber = identity.organisationNumber;
  truth.register = sheet.letters(identity.register);
  truth.zNumber = identity.zNumber;
  const facts: string[] = [];
  const top: string[] = [];
  const place = chance.weighted([
    ['on top', 5],
    ['labelled', 3],
    ['beside number', 1],
  ]);
  if (place === 'on top') {
    top.push(company);
    if (chance.is(0.5)) top.push(sheet.letters(identity.street));
    if (chance.is(0.4)) top.push(sheet.letters(identity.town));
    if (chance.is(0.15)) top.push('Tel 08-123 45 67');
    top.push(
      chance.is(0.8) || number.length < 11
        ? `${sheet.word('organisationNumber')}${chance.pick([' ', ': '])}${number}`
        : number,
    );
  } else if (place === 'beside number' && company.length + 13 + number.length < style.width) {
    top.push(`${company}${chance.pick(['  ', ', ', '    '])}${chance.is(0.5) ? 'Org.nr ' : ''}${number}`);
  } else {
    facts.push(set(sheet.word('company'), company), set(sheet.word('organisationNumber'), number));
  }
  const titleFirst = chance.is(0.5);
  const centred = chance.is(0.7);
  const printTop = (): void => {
    for (const line of top) {
      if (centred) sheet.centred(line);
      else sheet.text(line);
    }
  };
  const zFacts: string[] = [];
  if (!titleFirst) {
    printTop();
    if (top.length > 0 && chance.is(0.5)) sheet.pause();
  }
  titleLines(sheet, kind, identity.zNumber, zFacts, set);
  if (titleFirst) {
    if (chance.is(0.4)) sheet.pause();
    printTop();
  }
  const moments = momentLines(sheet, identity, truth, set);
  facts.push(set(sheet.word('register'), truth.register), ...zFacts);
  const odd = chance.some(ODD_FACTS[style.language], 0.08).map((fact) => sheet.letters(fact));
  const blocks = chance.shuffled([facts, moments.facts, odd]).flat();
  for (const line of pairUp(sheet, chance.is(0.3) ? chance.shuffled(blocks) : blocks)) sheet.text(line);
  if (moments.alone !== null && chance.is(0.5)) {
    sheet.text(moments.alone);
    return null;
  }
  return moments.alone;
}
