/** The paper under the register's hand: lines set to one width. */
import type { Chance } from './chance.ts';
import { money } from './figures.ts';
import type { Style } from './style.ts';
import type { Term } from './words.ts';

export interface SheetLine {
  readonly text: string;
  readonly wide: boolean;
  readonly tall: boolean;
}

export interface Column {
  readonly heading: string;
  readonly side: 'left' | 'right';
  readonly cells: readonly string[];
  /** What the column may be shortened to, in characters; only names may. */
  readonly least?: number;
}

/** The longest label that leaves room for a value on the same line. */
const ROOM_FOR_VALUE = 13;
const SHORTEST_NAME = 9;

export class Sheet {
  readonly lines: SheetLine[] = [];
  readonly chance: Chance;
  readonly style: Style;

  constructor(chance: Chance, style: Style) {
    this.chance = chance;
    this.style = style;
  }

  /** One of the names of a thing, rather one that leaves room for its value. */
  word(term: Term): string {
    return this.choose(this.style.words[term]);
  }

  choose(names: readonly string[]): string {
    const short = names.filter((name) => name.length <= this.style.width - ROOM_FOR_VALUE);
    const name = this.chance.pick(short.length > 0 && this.chance.is(0.9) ? short : names);
    return this.letters(this.style.capitals === 'labels' ? name.toUpperCase() : name);
  }

  /** Without Swedish letters where the register has none. */
  letters(text: string): string {
    if (this.style.letters === 'swedish') return text;
    return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  }

  money(ore: number): string {
    const { money: usual, oddMoney } = this.style;
    return money(ore, oddMoney !== null && this.chance.is(0.1) ? oddMoney : usual);
  }

  text(text: string, size: { wide?: boolean; tall?: boolean } = {}): void {
    this.lines.push({ text: text.trimEnd(), wide: size.wide ?? false, tall: size.tall ?? false });
  }

  blank(): void {
    this.text('');
  }

  rule(): void {
    if (this.style.rules) this.text(this.style.rule.repeat(this.style.width));
  }

  centred(text: string, size: { wide?: boolean; tall?: boolean } = {}): void {
    const width = size.wide === true ? this.style.width / 2 : this.style.width;
    this.text(' '.repeat(Math.max(0, Math.floor((width - text.length) / 2))) + text, size);
  }

  /** Between two blocks. */
  pause(): void {
    if (this.style.blanks) this.blank();
    this.rule();
    if (!this.style.rules && !this.style.blanks) this.blank();
  }

  heading(text: string): void {
    const { capitals, headings, width } = this.style;
    const set = capitals === 'headings' ? text.toUpperCase() : text;
    if (headings === 'centred') this.centred(set);
    else if (headings === 'stars') this.text(`*** ${set} ***`);
    else if (headings === 'ruled') this.text(`--- ${set} `.padEnd(width, '-'));
    else this.text(set);
  }

  /** A label to the left and a value to the right; on two lines where they do not fit on one. */
  row(label: string, value: string, indent = ''): void {
    const { width, leader, colon } = this.style;
    const left = `${indent}${label}${colon && !label.endsWith(':') ? ':' : ''}`;
    const gap = width - left.length - value.length;
    if (gap < 1) {
      this.text(left);
      this.text(value.padStart(width));
      return;
    }
    const filled = leader === '.' && gap > 4;
    this.text(filled ? left + leader.repeat(gap) + value : left + ' '.repeat(gap) + value);
  }

  /**
   * A table, its columns set as wide as they need; the name is shortened if it must be.
   * @returns the names as printed, or null when the table does not fit the paper and nothing was printed
   */
  table(
    columns: readonly Column[],
    options: { headed: boolean; total?: readonly string[] },
  ): string[] | null {
    const { width } = this.style;
    const gap = this.style.money.thousands === ' ' || this.style.money.thousands === '\u00A0' ? 2 : 1;
    const total = options.total ?? columns.map(() => '');
    const widths = columns.map(({ heading, cells }, index) =>
      Math.max(
        options.headed ? heading.length : 0,
        total[index]?.length ?? 0,
        ...cells.map((cell) => cell.length),
      ),
    );
    const name = columns.findIndex(({ least }) => least !== undefined);
    const needed = widths.reduce((sum, each) => sum + each, 0) + gap * (columns.length - 1);
    const stretch = name === -1 ? 0 : name;
    const own = (widths[stretch] ?? 0) + width - needed;
    const least = Math.min(widths[stretch] ?? 0, Math.max(columns[stretch]?.least ?? 0, SHORTEST_NAME));
    if (own < (name === -1 ? (widths[stretch] ?? 0) : least)) return null;
    widths[stretch] = own;
    const set = (cells: readonly string[]): string =>
      cells
        .map((cell, index) => {
          const room = widths[index] ?? 0;
          const shown = cell.slice(0, room);
          return columns[index]?.side === 'left' ? shown.padEnd(room) : shown.padStart(room);
        })
        .join(' '.repeat(gap));
    if (options.headed) {
      this.text(set(columns.map(({ heading }) => heading)));
      if (this.chance.is(0.4)) this.rule();
    }
    const count = columns[0]?.cells.length ?? 0;
    for (let index = 0; index < count; index += 1)
      this.text(set(columns.map(({ cells }) => cells[index] ?? '')));
    if (options.total !== undefined) {
      if (this.chance.is(0.4)) this.rule();
      this.text(set(total));
    }
    return name === -1 ? [] : (columns[name]?.cells ?? []).map((cell) => cell.slice(0, own).trim());
  }
}
