/**
 * Labels made comparable: `LÖPNUMMER:`, `Löpnummer` and `lopnummer` are one and the same, and so are a word and
 * its usual abbreviation on narrow paper.
 */

/** Abbreviations of narrow paper, each in its folded form. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bant\b/g, 'antal'],
  [/\b(?:fors|forsaljn)\b/g, 'forsaljning'],
  [/\boms\b/g, 'omsattning'],
  [/\bbel\b/g, 'belopp'],
  [/\b(?:tot|totalt|totala)\b/g, 'total'],
  [/\bforsaljningen\b/g, 'forsaljning'],
  [/\bink\b|\binklusive\b|\bincluding\b/g, 'inkl'],
  [/\bincl\b/g, 'inkl'],
  [/\bexkl\b|\bexklusive\b|\bexcl\b|\bexcluding\b|\bex\b/g, 'exkl'],
  [/\brab\b/g, 'rabatter'],
  [/\bret\b/g, 'returer'],
  [/\bkv\b/g, 'kvitto'],
  [/\bno\b|\bnumber\b|\bnum\b|\bnummer\b/g, 'nr'],
  [/\bmva\b|\bmervardesskatt\b/g, 'moms'],
  [
    /\bgrandtotal\b|\bgrand totals\b|\bgr (?:total|tot)\b|\bg t\b|\bgt\b|\back\b|\backumulera(?:d|de|t)\b|\baccumulated\b|\bcumulative\b/g,
    'grand total',
  ],
];

/**
 * Folds a text to lower-case letters a to z, digits and `%`, single spaces between, abbreviations written out.
 * Swedish letters lose their marks: `ö` becomes `o`.
 */
export function fold(text: string): string {
  let key = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replaceAll(/[^a-z0-9%]+/g, ' ')
    .trim();
  for (const [pattern, word] of ABBREVIATIONS) key = key.replaceAll(pattern, word);
  return key;
}
