/**
 * The figures of one Z-report that never start over, and the equations they must satisfy. Sales less returns are net,
 * and net grows by exactly the day's total. Registers print returns with or without a minus, so only their size
 * counts; some print the sums after the day only.
 */
import type { Ore } from '../../shared/money.ts';
import type { GrandTotals } from '../../shared/z-report.ts';

export type FigureName = 'totalGross' | keyof GrandTotals;
/** What the print says, returns without sign; null where it says nothing. */
export type Figures = Readonly<Record<FigureName, Ore | null>>;

/** Where the totals stand between two reports. */
export interface Standing {
  readonly net: Ore | null;
  readonly sales: Ore | null;
  readonly returns: Ore | null;
}

/** The sum of the figures, each with its sign, is the constant. */
export interface Equation {
  readonly terms: readonly (readonly [FigureName, 1 | -1])[];
  readonly constant: Ore;
}

/** A figure that was read wrong, and what the others say it must be. */
export interface Misread {
  readonly figure: FigureName;
  readonly expected: Ore;
  readonly found: Ore;
}

const NAMES: readonly FigureName[] = [
  'totalGross',
  'salesBefore',
  'salesAfter',
  'returnsBefore',
  'returnsAfter',
  'netBefore',
  'netAfter',
];

export function figuresOf(totalGross: Ore | null, grandTotals: GrandTotals): Figures {
  const { returnsBefore, returnsAfter } = grandTotals;
  return {
    ...grandTotals,
    totalGross,
    returnsBefore: returnsBefore === null ? null : Math.abs(returnsBefore),
    returnsAfter: returnsAfter === null ? null : Math.abs(returnsAfter),
  };
}

function known(figures: Figures, equations: readonly Equation[]): Equation[] {
  return equations.filter(({ terms }) => terms.every(([name]) => figures[name] !== null));
}

/** What a report must satisfy by itself, as far as it is printed. */
export function ownEquations(figures: Figures): Equation[] {
  return known(figures, [
    {
      terms: [
        ['salesAfter', 1],
        ['returnsAfter', -1],
        ['netAfter', -1],
      ],
      constant: 0,
    },
    {
      terms: [
        ['netBefore', 1],
        ['totalGross', 1],
        ['netAfter', -1],
      ],
      constant: 0,
    },
    {
      terms: [
        ['salesBefore', 1],
        ['returnsBefore', -1],
        ['netBefore', -1],
      ],
      constant: 0,
    },
  ]);
}

/** What a report must satisfy to begin where another ended. */
export function linkEquations(end: Standing, figures: Figures): Equation[] {
  const equations: Equation[] = [];
  if (end.net !== null) {
    const terms: Equation['terms'] =
      figures.netBefore === null
        ? [
            ['netAfter', 1],
            ['totalGross', -1],
          ]
        : [['netBefore', 1]];
    equations.push({ terms, constant: end.net });
  }
  if (end.sales !== null) equations.push({ terms: [['salesBefore', 1]], constant: end.sales });
  if (end.returns !== null) equations.push({ terms: [['returnsBefore', 1]], constant: end.returns });
  return known(figures, equations);
}

/** The day's total is what its VAT table adds up to, which tells a misread total from a misread grand total. */
export function vatEquations(figures: Figures, vatGross: Ore | null): Equation[] {
  return vatGross === null ? [] : known(figures, [{ terms: [['totalGross', 1]], constant: vatGross }]);
}

/** By how many öre the left side of an equation is above its constant. */
function excess(figures: Figures, { terms, constant }: Equation): Ore {
  return terms.reduce((sum, [name, sign]) => sum + sign * (figures[name] ?? 0), -constant);
}

export function holds(figures: Figures, equation: Equation): boolean {
  return excess(figures, equation) === 0;
}

/** What one of its figures must be for an equation to hold. */
export function solvedFor(figures: Figures, equation: Equation, name: FigureName): Ore | null {
  const term = equation.terms.find(([of]) => of === name);
  const found = figures[name];
  return term === undefined || found === null ? null : found - term[1] * excess(figures, equation);
}

/** Whether the report begins where the standing is; false also when neither says enough to tell. */
export function continues(end: Standing, figures: Figures): boolean {
  const equations = linkEquations(end, figures);
  return equations.length > 0 && equations.every((equation) => holds(figures, equation));
}

/**
 * The one figure of which another digit makes every equation hold, or null when there is none or more than one:
 * then nothing is said about which it is.
 */
export function misreadDigit(figures: Figures, equations: readonly Equation[]): Misread | null {
  const explanations = NAMES.flatMap((figure): Misread[] => {
    const found = figures[figure];
    const expected = equations
      .map((equation) => solvedFor(figures, equation, figure))
      .find((to) => to !== null);
    if (found === null || expected === undefined || expected === null || !differInOneDigit(found, expected)) {
      return [];
    }
    const mended = { ...figures, [figure]: expected };
    return equations.every((equation) => holds(mended, equation)) ? [{ figure, expected, found }] : [];
  });
  const [only] = explanations;
  return only !== undefined && explanations.length === 1 ? only : null;
}

/** A figure is printed with its kronor and two decimals, `0,05`. */
const FEWEST_DIGITS = 3;

function digitsOf(amount: Ore): string {
  return Math.abs(amount).toString().padStart(FEWEST_DIGITS, '0');
}

function differInOneDigit(one: Ore, other: Ore): boolean {
  const [first, second] = [digitsOf(one), digitsOf(other)];
  if (one < 0 !== other < 0 || first.length !== second.length) return false;
  let different = 0;
  for (let place = 0; place < first.length; place += 1) {
    if (first[place] !== second[place]) different += 1;
  }
  return different === 1;
}

export function standingAfter({ netAfter, salesAfter, returnsAfter }: Figures): Standing {
  return { net: netAfter, sales: salesAfter, returns: returnsAfter };
}

/** Where the report says the totals stood before it; without a printed net, the net after it less the day. */
export function standingBefore(figures: Figures): Standing {
  const { netBefore, netAfter, totalGross, salesBefore, returnsBefore } = figures;
  const derived = netAfter === null || totalGross === null ? null : netAfter - totalGross;
  return { net: netBefore ?? derived, sales: salesBefore, returns: returnsBefore };
}
