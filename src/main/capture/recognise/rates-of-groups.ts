/**
 * Which rate each main group was sold at, where the print does not say it: the law asks for VAT per rate and for sales
 * per group (SKVFS 2014:9 chapter 7 section 3 g and h), and nothing beside them. It is worked out only where exactly
 * one way to share the groups out among the rates gives the printed VAT; two ways, or none, and nothing is known.
 */
import { sumOre, type Ore } from '../../../shared/money.ts';
import type { GroupRow, VatRow } from '../../../shared/z-report.ts';
import { expectedVat } from './vat-table.ts';

/** VAT rounded per receipt strays this far from its rate, in öre. */
const STRAY_ORE = 10;
/** Another way that comes this close, in öre, makes the way that fits a doubtful one. */
const DOUBT_ORE = 200;
/** More ways than this are not worth trying. */
const MOST_WAYS = 10_000;

/** How far the VAT of the rate that fits worst stands from what its groups give, in öre. */
function misfit(vat: readonly VatRow[], gross: readonly Ore[]): number {
  const strays = vat.map((row, index) => {
    const expected = expectedVat({ ...row, net: null, gross: gross[index] ?? 0 }) ?? 0;
    return Math.abs(expected - row.vat);
  });
  return Math.max(...strays);
}

/**
 * @param groups main groups that make up the whole day; a rate printed beside one is kept
 * @returns the gross of each VAT row in öre, or null when it does not follow
 */
export function grossByGroups(vat: readonly VatRow[], groups: readonly GroupRow[]): readonly Ore[] | null {
  const sold = groups.filter(({ amount }) => amount !== 0);
  if (vat.length < 2 || sold.length < vat.length || vat.length ** sold.length > MOST_WAYS) return null;
  const found = new Map<string, { readonly gross: readonly Ore[]; readonly misfit: number }>();
  for (let way = 0; way < vat.length ** sold.length; way += 1) {
    const rateOf = (group: number): number => Math.floor(way / vat.length ** group) % vat.length;
    const said = sold.every(({ rate }, group) => rate === null || rate === vat[rateOf(group)]?.rate);
    if (!said) continue;
    const gross = vat.map((_, index) =>
      sumOre(sold.filter((__, group) => rateOf(group) === index).map(({ amount }) => amount)),
    );
    const stray = misfit(vat, gross);
    if (stray <= DOUBT_ORE) found.set(gross.join(' '), { gross, misfit: stray });
  }
  const [only] = [...found.values()];
  return found.size === 1 && only !== undefined && only.misfit <= STRAY_ORE ? only.gross : null;
}
