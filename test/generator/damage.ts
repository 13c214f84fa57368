/** A print that was misread, torn or mixed up on its way. */
import type { Chance } from './chance.ts';
import type { SheetLine } from './sheet.ts';

const AMOUNT = /\d+(?:[ .,\u00A0']\d{3})*[.,]\d{2}(?!\d)/gu;

interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function amounts(lines: readonly SheetLine[]): readonly Place[] {
  return lines.flatMap(({ text }, line) =>
    [...text.matchAll(AMOUNT)].map((match) => ({
      line,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

function replaced(lines: readonly SheetLine[], at: number, text: string): readonly SheetLine[] {
  return lines.map((line, index) => (index === at ? { ...line, text } : line));
}

/** One digit of one amount is another digit, or no digit. */
export function misreadDigit(
  lines: readonly SheetLine[],
  chance: Chance,
  unreadable: boolean,
): readonly SheetLine[] {
  const { line, start, end } = chance.pick(amounts(lines));
  const text = lines[line]?.text ?? '';
  const digits = Array.from({ length: end - start }, (_, offset) => start + offset).filter((at) =>
    /\d/u.test(text.charAt(at)),
  );
  const at = chance.pick(digits);
  const wrong = unreadable
    ? chance.pick(['?', '#', ' ', '*', '\u0000', 'B'])
    : ((Number(text.charAt(at)) + chance.int(1, 9)) % 10).toString();
  return replaced(lines, line, `${text.slice(0, at)}${wrong}${text.slice(at + 1)}`);
}

/** A minus where there is none, or none where there is one. */
export function wrongSign(lines: readonly SheetLine[], chance: Chance): readonly SheetLine[] {
  const { line, start } = chance.pick(amounts(lines));
  const text = lines[line]?.text ?? '';
  const signed = /[-\u2212(]/u.test(text.charAt(start - 1));
  return replaced(
    lines,
    line,
    signed
      ? `${text.slice(0, start - 1)} ${text.slice(start)}`
      : `${text.slice(0, Math.max(0, start - 1))}-${text.slice(start)}`,
  );
}

export function missingLine(lines: readonly SheetLine[], chance: Chance): readonly SheetLine[] {
  return lines.toSpliced(chance.int(0, lines.length - 1), 1);
}

export function doubledLine(lines: readonly SheetLine[], chance: Chance): readonly SheetLine[] {
  const at = chance.int(0, lines.length - 1);
  return lines.toSpliced(at, 0, ...lines.slice(at, at + 1));
}

export function swappedLines(lines: readonly SheetLine[], chance: Chance): readonly SheetLine[] {
  const at = chance.int(0, lines.length - 2);
  const [one, two] = [lines.slice(at, at + 1), lines.slice(at + 1, at + 2)];
  return lines.toSpliced(at, 2, ...two, ...one);
}

export function cutOff(lines: readonly SheetLine[], chance: Chance): readonly SheetLine[] {
  return lines.slice(0, chance.int(1, lines.length - 1));
}

/** The beginning is missing: the tap was started in the middle. */
export function beginningLost(lines: readonly SheetLine[], chance: Chance): readonly SheetLine[] {
  return lines.slice(chance.int(1, lines.length - 1));
}

/** Two registers on one printer, their lines in turns. */
export function interleaved(
  one: readonly SheetLine[],
  two: readonly SheetLine[],
  chance: Chance,
): readonly SheetLine[] {
  const mixed: SheetLine[] = [];
  const left = [[...one], [...two]];
  while (left.some((lines) => lines.length > 0)) {
    const from = chance.pick(left.filter((lines) => lines.length > 0));
    mixed.push(...from.splice(0, chance.int(1, 12)));
  }
  return mixed;
}

/** Bytes lost, doubled or flipped on the line; nothing says so. */
export function damagedBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const damaged = [...bytes];
  for (let hit = chance.int(1, 3); hit > 0; hit -= 1) {
    const at = chance.int(0, damaged.length - 1);
    const kind = chance.pick(['lost', 'doubled', 'flipped', 'run lost'] as const);
    if (kind === 'lost') damaged.splice(at, 1);
    else if (kind === 'doubled') damaged.splice(at, 0, damaged[at] ?? 0);
    else if (kind === 'flipped') damaged[at] = (damaged[at] ?? 0) ^ (1 << chance.int(0, 7));
    else damaged.splice(at, chance.int(2, 60));
  }
  return Uint8Array.from(damaged);
}
