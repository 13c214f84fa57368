/** The bytes a register sends for a print: code page, columns, logos, status polls, drawer, cut. */
import iconv from 'iconv-lite';
import type { Chance } from './chance.ts';
import type { SheetLine } from './sheet.ts';

export type Encoding = 'cp437' | 'cp850' | 'cp858' | 'cp865' | 'cp1252' | 'iso646se' | 'utf8';
export interface StreamStyle {
  readonly encoding: Encoding;
  /** The code page is selected in the stream; else the printer's own default is it. */
  readonly selected: boolean;
  readonly columns: 'spaces' | 'positions' | 'tabs';
  readonly pageMode: boolean;
  readonly init: boolean;
  readonly cut: 'none' | 'full' | 'partial' | 'feed' | 'old';
  readonly logo: boolean;
  readonly polls: boolean;
  readonly drawer: boolean;
  readonly display: boolean;
  readonly lineEnd: 'LF' | 'CRLF' | 'feed';
  readonly fontB: boolean;
}

const ESC = 0x1b;
const GS = 0x1d;
const LF = 0x0a;
const FONT_A_DOTS = 12;
const FONT_B_DOTS = 9;
const MOST_TAB_STOPS = 32;
const PAGE_TABLE: Readonly<Partial<Record<Encoding, number>>> = {
  cp437: 0,
  cp850: 2,
  cp858: 19,
  cp865: 5,
  cp1252: 16,
};
/** ISO 646-SE has the Swedish letters in the place of brackets. */
const SWEDISH_ASCII = new Map(
  Object.entries({
    Ä: '[',
    Ö: '\\',
    Å: ']',
    ä: '{',
    ö: '|',
    å: '}',
    é: '`',
    É: '@',
    ü: '~',
    Ü: '^',
    '¤': '$',
  }),
);
/** Bytes 0-127 that a register sends as something else in ISO 646-SE; there they would print as letters. */
const TAKEN = new Set('[]{}\\|`@~^$');

export function makeStreamStyle(chance: Chance): StreamStyle {
  const encoding = chance.weighted<Encoding>([
    ['cp437', 3],
    ['cp850', 2],
    ['cp858', 3],
    ['cp865', 2],
    ['cp1252', 2],
    ['iso646se', 1],
    ['utf8', 0.7],
  ]);
  return {
    encoding,
    selected: chance.is(0.6),
    columns: chance.weighted([
      ['spaces', 8],
      ['positions', 1],
      ['tabs', 1],
    ]),
    pageMode: chance.is(0.05),
    init: chance.is(0.75),
    cut: chance.weighted([
      ['full', 3],
      ['partial', 2],
      ['feed', 3],
      ['old', 1],
      ['none', 2],
    ]),
    logo: chance.is(0.3),
    polls: chance.is(0.25),
    drawer: chance.is(0.15),
    display: chance.is(0.1),
    lineEnd: chance.weighted([
      ['LF', 7],
      ['CRLF', 2],
      ['feed', 0.5],
    ]),
    fontB: chance.is(0.3),
  };
}

function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf8') return Buffer.from(text, 'utf8');
  if (encoding !== 'iso646se') return iconv.encode(text, encoding);
  const mapped = text
    .split('')
    .map((character) => SWEDISH_ASCII.get(character) ?? (TAKEN.has(character) ? '/' : character))
    .join('');
  return Buffer.from(
    mapped
      .replaceAll('\u00A0', ' ')
      .replaceAll('─', '-')
      .replaceAll(/[^\p{ASCII}]/gu, '?'),
    'latin1',
  );
}

/** A raster whose pixels look like commands: a status poll, a cut, an initialisation. */
function logo(chance: Chance): Buffer {
  const [wide, high] = [8, 24];
  const pixels = Buffer.from(
    Array.from({ length: wide * high }, () =>
      chance.pick([0x00, 0xff, 0x10, 0x04, 0x01, ESC, 0x40, GS, 0x56, 0x41]),
    ),
  );
  return Buffer.concat([Buffer.from([GS, 0x76, 0x30, 0, wide, 0, high, 0]), pixels]);
}

interface Piece {
  readonly text: string;
  readonly column: number;
}

/** The parts of a line between gaps of three spaces or more. */
function pieces(text: string): readonly Piece[] {
  return [...text.matchAll(/\S+(?: {1,2}\S+)*/gu)].map((match) => ({ text: match[0], column: match.index }));
}

function lineBytes(line: SheetLine, style: StreamStyle): Buffer {
  const parts: Buffer[] = [];
  const size = (line.wide ? 0x10 : 0) | (line.tall ? 0x01 : 0);
  if (size !== 0) parts.push(Buffer.from([GS, 0x21, size]));
  const own = pieces(line.text);
  const [first] = own;
  if (style.columns === 'spaces' || size !== 0 || first === undefined)
    parts.push(encode(line.text, style.encoding));
  else if (style.columns === 'positions') {
    const dots = style.fontB ? FONT_B_DOTS : FONT_A_DOTS;
    for (const { text, column } of own) {
      parts.push(
        Buffer.from([ESC, 0x24, (column * dots) & 0xff, (column * dots) >> 8]),
        encode(text, style.encoding),
      );
    }
  } else {
    const stops = own
      .map(({ column }) => column)
      .filter((column) => column > 0)
      .slice(0, MOST_TAB_STOPS);
    parts.push(Buffer.from([ESC, 0x44, ...stops, 0]));
    for (const { text, column } of own) {
      if (column > 0) parts.push(Buffer.from([0x09]));
      parts.push(encode(text, style.encoding));
    }
  }
  if (style.lineEnd === 'feed') parts.push(Buffer.from([ESC, 0x64, 1]));
  else parts.push(Buffer.from(style.lineEnd === 'CRLF' ? [0x0d, LF] : [LF]));
  if (size !== 0) parts.push(Buffer.from([GS, 0x21, 0]));
  return Buffer.concat(parts);
}

function cutBytes({ cut }: StreamStyle): readonly number[] {
  switch (cut) {
    case 'full':
      return [LF, LF, GS, 0x56, 0];
    case 'partial':
      return [GS, 0x56, 1];
    case 'feed':
      return [GS, 0x56, 66, 3];
    case 'old':
      return [ESC, 0x69];
    case 'none':
      return [LF, LF, LF, LF];
  }
}

/** The bytes of one print job. */
export function toBytes(lines: readonly SheetLine[], style: StreamStyle, chance: Chance): Buffer {
  const parts: Buffer[] = [];
  if (style.init) parts.push(Buffer.from([ESC, 0x40]));
  const table = PAGE_TABLE[style.encoding];
  if (style.encoding === 'iso646se') {
    if (style.selected) parts.push(Buffer.from([ESC, 0x52, 5]));
  } else if (table !== undefined && style.selected) parts.push(Buffer.from([ESC, 0x74, table]));
  if (style.logo) parts.push(logo(chance), Buffer.from([LF]));
  if (style.fontB) parts.push(Buffer.from([ESC, 0x4d, 1]));
  if (style.display)
    parts.push(Buffer.from([ESC, 0x3d, 2, 0x0c]), Buffer.from('STANGD 123,00'), Buffer.from([ESC, 0x3d, 1]));
  if (style.pageMode) parts.push(Buffer.from([ESC, 0x4c]));
  for (const line of lines) {
    if (style.polls && chance.is(0.2)) parts.push(Buffer.from([0x10, 0x04, chance.int(1, 4)]));
    parts.push(lineBytes(line, style));
  }
  if (style.pageMode) parts.push(Buffer.from([0x0c]));
  if (style.drawer) parts.push(Buffer.from([ESC, 0x70, 0, 50, 250]));
  parts.push(Buffer.from(cutBytes(style)));
  return Buffer.concat(parts);
}
