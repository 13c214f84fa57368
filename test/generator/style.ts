/** How one register sets its prints: language, width, letters, rules, figures. */
import type { Chance } from './chance.ts';
import {
  makeMoneyStyle,
  makeMomentStyle,
  RATE_STYLES,
  RATE_STYLES_IN_COLUMN,
  type MoneyStyle,
  type MomentStyle,
  type RateStyle,
} from './figures.ts';
import { ENGLISH } from './english-words.ts';
import { SWEDISH } from './swedish-words.ts';
import type { Words } from './words.ts';

export type CounterStyle =
  | 'columns'
  | 'slash'
  | 'unit'
  | 'two rows'
  | 'heading'
  | 'amount then count'
  | 'only count'
  | 'brackets';

export interface Style {
  readonly language: 'sv' | 'en';
  readonly words: Words;
  readonly width: number;
  readonly letters: 'swedish' | 'plain';
  readonly capitals: 'as written' | 'labels' | 'headings';
  readonly rule: string;
  readonly rules: boolean;
  readonly blanks: boolean;
  readonly headings: 'plain' | 'ruled' | 'centred' | 'stars';
  readonly leader: ' ' | '.';
  readonly colon: boolean;
  readonly indent: '' | ' ' | '  ';
  readonly money: MoneyStyle;
  /** The odd row in which this register's other decimal separator shows. */
  readonly oddMoney: MoneyStyle | null;
  readonly moment: MomentStyle;
  readonly rate: RateStyle;
  readonly rateInColumn: RateStyle;
  /** The rates have letters: `Moms A 25%`. */
  readonly rateCode: boolean;
  readonly counter: CounterStyle;
  readonly unit: '' | ' st' | ' x' | ' Q' | 'st' | ' pcs';
  readonly returnsSigned: boolean;
  readonly largeTitle: boolean;
}

function makeUnit(chance: Chance, language: Style['language']): Style['unit'] {
  if (language === 'en')
    return chance.weighted<Style['unit']>([
      ['', 6],
      [' x', 1],
      [' pcs', 1],
      [' Q', 0.5],
    ]);
  return chance.weighted<Style['unit']>([
    ['', 6],
    [' st', 3],
    ['st', 0.5],
    [' x', 1],
    [' Q', 0.5],
  ]);
}

export function makeStyle(chance: Chance): Style {
  const language = chance.is(0.75) ? 'sv' : 'en';
  const money = makeMoneyStyle(chance);
  const mixes = chance.is(0.08) && money.thousands === '';
  return {
    language,
    words: language === 'sv' ? SWEDISH : ENGLISH,
    width: chance.weighted([
      [32, 2],
      [40, 3],
      [42, 5],
      [48, 4],
      [56, 2],
    ]),
    letters: chance.is(0.12) ? 'plain' : 'swedish',
    capitals: chance.weighted([
      ['as written', 6],
      ['labels', 2],
      ['headings', 2],
    ]),
    rule: chance.weighted([
      ['-', 6],
      ['=', 3],
      ['*', 1],
      ['_', 0.5],
      ['.', 0.3],
      ['─', 0.5],
    ]),
    rules: chance.is(0.75),
    blanks: chance.is(0.5),
    headings: chance.weighted([
      ['plain', 5],
      ['centred', 2],
      ['ruled', 1],
      ['stars', 1],
    ]),
    leader: chance.is(0.1) ? '.' : ' ',
    colon: chance.is(0.25),
    indent: chance.weighted([
      ['', 8],
      [' ', 1],
      ['  ', 1],
    ]),
    money,
    oddMoney: mixes ? { ...money, decimal: money.decimal === ',' ? '.' : ',' } : null,
    moment: makeMomentStyle(chance),
    rate: chance.weighted(RATE_STYLES),
    rateCode: chance.is(0.15),
    rateInColumn: chance.weighted(RATE_STYLES_IN_COLUMN),
    counter: chance.weighted([
      ['columns', 5],
      ['slash', 1],
      ['unit', 2],
      ['two rows', 2],
      ['heading', 1],
      ['amount then count', 1],
      ['only count', 1],
      ['brackets', 0.7],
    ]),
    unit: makeUnit(chance, language),
    returnsSigned: chance.is(0.6),
    largeTitle: chance.is(0.6),
  };
}
