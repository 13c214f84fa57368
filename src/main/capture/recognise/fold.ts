/**
 * Labels made comparable: `LÖPNUMMER:`, `Löpnummer` and `lopnummer` are one and the same, and so are a word and
 * its usual abbreviation on narrow paper.
 */

/** Abbreviations of narrow paper, each in its folded form. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bant\b/g, 'antal'],
  [/\b(?:fors|forsaljn|forsalj|fsg)\b/g, 'forsaljning'],
  [/\b(brutto|netto)(?=oms)/g, '$1 '],
  [/\b(?:oms|omsattn|omsattningen)\b/g, 'omsattning'],
  [/\bbet ?satt\b/g, 'betalsatt'],
  [/\bkont\b/g, 'kontant'],
  [/\bpres kort\b/g, 'presentkort'],
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
 * Words of the trade with letters that an encoder without Swedish letters prints as `?`: `F?RS?LJNING`. The longer
 * stand before those they begin with.
 */
const LOST_LETTERS: readonly (readonly [RegExp, string])[] = (
  'försäljning försålda föregående förväntad förfallna förs före ' +
  'återköp återbetal återlämn återstående sålda såld sålt låda lådöppning lådan ' +
  'växelkassa växel tjänster tjänst rättelse rättning räknat räknad kassör servitör ' +
  'öresavrundning öresutjämning öresdifferens ören öres övningskvitto övningsläge övning övriga övrigt övr ' +
  'ingående utgående pågående öppningar öppning öppna öppnad insättning betalsätt betalningssätt ' +
  'inlösta inlöst löpnummer löpnr nollställ företag beställning stängd från'
)
  .split(' ')
  .map((word) => [
    new RegExp(word.replaceAll(/[åäö]/gu, String.raw`[?\uFFFD]`), 'gu'),
    word.replaceAll('å', 'a').replaceAll(/[ä]/gu, 'a').replaceAll('ö', 'o'),
  ]);

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
    .replaceAll('æ', 'a');
  if (/[?\uFFFD]/u.test(key)) for (const [lost, word] of LOST_LETTERS) key = key.replaceAll(lost, word);
  key = key.replaceAll(/[^a-z0-9%]+/g, ' ').trim();
  for (const [pattern, word] of ABBREVIATIONS) key = key.replaceAll(pattern, word);
  return key;
}
