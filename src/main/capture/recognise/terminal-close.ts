/**
 * The card terminal's close of the day, read from its print: one block of purchases and returns for the terminal, and
 * most often one for each acquirer or card brand, which must add up to it. Its total is taken only when they do.
 */
import { sumOre, type Ore } from '../../../shared/money.ts';
import type { TerminalClose } from '../../../shared/terminal-close.ts';
import type { PrintLine } from '../print-job.ts';
import { printsBareThousands, printsSpacedThousands, type Thousands } from './amount.ts';
import { maskCardNumbers } from './mask-card-numbers.ts';
import { findMoments, toLocalDateTime } from './moment.ts';
import { readLine, type Row } from './row.ts';

const PURCHASES = /^(?:kop|inkop|purchases?|sales?|forsaljning|debit|debet)\b/u;
const RETURNS = /^(?:returer|retur|aterkop|refunds?|returns?|kredit|kreditering(?:ar)?|credit)\b/u;
const NET = /^(?:total|summa|netto|net|net total|nettosumma|sum)\b/u;
/** Cash paid out with a purchase is part of that purchase. */
const PART_OF_PURCHASES = /^(?:varav|of which|kontantuttag|cash ?back)\b/u;
const WHOLE = /^(?:total|totals|summa|terminal total|hela terminalen|grand total)\b/u;
const PART =
  /^(?:inlosare|acquirer|visa|master ?card|maestro|amex|american express|diners|jcb|union ?pay|eftpos|discover|dankort)\b/u;
const REFUSED =
  /\b(?:ej|inte|icke|not) (?:godkant|godkand|approved|accepted)\b|\b(?:nekad|nekat|misslyckad\w*|avbruten|avbrutet|declined|failed|rejected)\b/u;
const APPROVED = /\b(?:godkant|godkand|approved|accepted)\b/u;
const OTHER_CURRENCY = /\b(?:EUR|NOK|DKK|USD|GBP)\b/u;
const TERMINAL_ID = /\bterm(?:inal)?[ .-]?id\.?\s*[:.]?\s*(?<id>[\w-]*\d[\w-]*)/iu;
const BATCH = /\b(?:bunt|batch)[ -]?(?:nr|nummer|number|no|id)?\.?\s*[:.]?\s*(?<batch>\d+)/iu;
const END = /^(?:till|to|tom)\b/u;

type Movement = NonNullable<TerminalClose['purchases']>;

/** One block of figures: of the whole terminal, or of one acquirer or brand. */
interface Block {
  readonly whole: boolean;
  purchases: Movement | null;
  returns: Movement | null;
  net: Ore | null;
}

interface Figures {
  readonly blocks: readonly Block[];
  /** A row with an amount whose meaning is not known. */
  readonly doubtful: boolean;
}

/** Reads a terminal's close. @param lines of its document alone */
export function readTerminalClose(lines: readonly PrintLine[]): TerminalClose {
  const texts = lines.map(({ text }) => text);
  const figures = thousandsOf(texts).map((thousands) => closeFigures(readFigures(lines, thousands)));
  const [first, ...others] = figures.filter(({ net }) => net !== null);
  // Where spaces can be read in two ways and both add up, neither is taken.
  const unsure = others.some(({ net }) => net !== first?.net);
  const taken = first === undefined || unsure ? { ...(figures[0] ?? NOTHING), net: null } : first;
  const terminalId = firstMatch(texts, TERMINAL_ID, 'id');
  return {
    terminalId: terminalId === null ? null : maskCardNumbers(terminalId),
    batch: firstMatch(texts, BATCH, 'batch'),
    ...taken,
    approved: approval(lines),
    at: endOf(lines),
  };
}

function thousandsOf(texts: readonly string[]): readonly Thousands[] {
  if (printsBareThousands(texts)) return ['none'];
  if (printsSpacedThousands(texts)) return ['space'];
  return ['space', 'none'];
}

function rowsOf(line: PrintLine, thousands: Thousands): readonly Row[] {
  const read = readLine(line, 0, thousands);
  return read.type === 'rows' ? read.rows : [];
}

function readFigures(lines: readonly PrintLine[], thousands: Thousands): Figures {
  const blocks: Block[] = [];
  let doubtful = false;
  const open = (whole: boolean): Block => {
    const block: Block = { whole, purchases: null, returns: null, net: null };
    blocks.push(block);
    return block;
  };
  for (const row of lines.flatMap((line) => rowsOf(line, thousands))) {
    const movement = movementOf(row);
    if (movement === null) {
      if (PART.test(row.key)) open(false);
      else if (WHOLE.test(row.key)) open(true);
      continue;
    }
    if (PART_OF_PURCHASES.test(row.key)) continue;
    if (PART.test(row.key)) open(false).net = movement.signed;
    else if (PURCHASES.test(row.key)) blockFor('purchases').purchases = movement.unsigned;
    else if (RETURNS.test(row.key)) blockFor('returns').returns = movement.unsigned;
    else if (NET.test(row.key)) blockForNet(movement.signed).net = movement.signed;
    else doubtful = true;
    doubtful ||= row.amounts.length > 1 || OTHER_CURRENCY.test(row.text);
  }
  return { blocks, doubtful };

  /** A second row of a kind, with nothing said between, is not understood. */
  function blockFor(kind: 'purchases' | 'returns'): Block {
    const block = blocks.at(-1) ?? open(true);
    doubtful ||= block[kind] !== null;
    return block;
  }

  /** A sum below the last part is of that part when it fits, else of them all. */
  function blockForNet(net: Ore): Block {
    const block = blocks.at(-1) ?? open(true);
    if (!block.whole && netOf({ ...block, net: null }) !== net) return open(true);
    doubtful ||= block.net !== null;
    return block;
  }
}

function movementOf({ amounts, counts }: Row): { signed: Ore; unsigned: Movement } | null {
  const [amount] = amounts;
  if (amount === undefined) return null;
  const [count] = counts;
  const whole = count !== undefined && Number.isInteger(count) ? Math.abs(count) : null;
  return { signed: amount.ore, unsigned: { count: whole, amount: Math.abs(amount.ore) } };
}

type Closed = Pick<TerminalClose, 'purchases' | 'returns' | 'net'>;
const NOTHING: Closed = { purchases: null, returns: null, net: null };

/** What the terminal took in all, and whether every part of its print agrees with that. */
function closeFigures({ blocks, doubtful }: Figures): Closed {
  const wholes = blocks.filter(({ whole }) => whole).filter(hasFigures);
  const parts = blocks.filter(({ whole }) => !whole).filter(hasFigures);
  const purchases = agreed(wholes, parts, 'purchases');
  const returns = agreed(wholes, parts, 'returns');
  const printed = [...new Set(wholes.flatMap(({ net }) => net ?? []))];
  const ofParts = parts.length > 0 ? sumOfNets(parts) : null;
  const worked = netOf({ whole: true, purchases, returns, net: null });
  const nets = new Set([
    ...printed,
    ...(worked === null ? [] : [worked]),
    ...(ofParts === null ? [] : [ofParts]),
  ]);
  const [net] = nets;
  const agrees = nets.size === 1 && (!doubtful || printed.length === 1) && agreesInParts(wholes, parts);
  return { purchases, returns, net: agrees && net !== undefined ? net : null };
}

function hasFigures({ purchases, returns, net }: Block): boolean {
  return purchases !== null || returns !== null || net !== null;
}

/** Of the whole terminal where that is printed, else the sum of the parts. */
function agreed(
  wholes: readonly Block[],
  parts: readonly Block[],
  kind: 'purchases' | 'returns',
): Movement | null {
  return wholes.find((block) => block[kind] !== null)?.[kind] ?? sumOfMovements(parts, kind);
}

function sumOfMovements(blocks: readonly Block[], kind: 'purchases' | 'returns'): Movement | null {
  const movements = blocks.flatMap((block) => block[kind] ?? []);
  if (movements.length === 0) return null;
  const counts = movements.map(({ count }) => count);
  const count = counts.every((known) => known !== null)
    ? counts.reduce((sum: number, known) => sum + (known ?? 0), 0)
    : null;
  return { count, amount: sumOre(movements.map(({ amount }) => amount)) };
}

function sumOfNets(blocks: readonly Block[]): Ore | null {
  const nets = blocks.map(netOf);
  return nets.every((net) => net !== null) ? sumOre(nets.map((net) => net ?? 0)) : null;
}

function netOf({ net, purchases, returns }: Block): Ore | null {
  return net ?? (purchases === null ? null : purchases.amount - (returns?.amount ?? 0));
}

/** Purchases and returns of the parts, where they are printed, are those of the whole. */
function agreesInParts(wholes: readonly Block[], parts: readonly Block[]): boolean {
  return (['purchases', 'returns'] as const).every((kind) => {
    const ofParts = sumOfMovements(parts, kind);
    return wholes.every((whole) => {
      const ofWhole = whole[kind];
      if (ofWhole === null || ofParts === null) return true;
      const counts = ofWhole.count === null || ofParts.count === null || ofWhole.count === ofParts.count;
      return counts && ofWhole.amount === ofParts.amount;
    });
  });
}

function firstMatch(texts: readonly string[], pattern: RegExp, group: string): string | null {
  for (const text of texts) {
    const found = pattern.exec(text)?.groups?.[group];
    if (found !== undefined) return found;
  }
  return null;
}

function keysOf(lines: readonly PrintLine[]): string[] {
  return lines.flatMap((line) => rowsOf(line, 'none').map(({ key }) => key));
}

function approval(lines: readonly PrintLine[]): boolean | null {
  const keys = keysOf(lines);
  if (keys.some((key) => REFUSED.test(key))) return false;
  return keys.some((key) => APPROVED.test(key)) ? true : null;
}

/** The end of its period where that is printed, else the last moment on the print. */
function endOf(lines: readonly PrintLine[]): string | null {
  const moments = lines.flatMap((line) =>
    findMoments(line.text).flatMap((moment) => {
      const at = toLocalDateTime(moment);
      return at === null ? [] : [{ at, isEnd: rowsOf(line, 'none').some(({ key }) => END.test(key)) }];
    }),
  );
  return (moments.find(({ isEnd }) => isEnd) ?? moments.at(-1))?.at ?? null;
}
