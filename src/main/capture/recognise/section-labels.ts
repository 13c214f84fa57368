/**
 * The words over tables and columns, under them, and the names of means of payment, in Swedish and English. All
 * patterns are held against folded labels (`fold`).
 */

/** The sum row under a table; outside a table it may be the day's total. */
const SUM_ROW =
  /^(total|totalsumma|summa|sum|delsumma|totals|(avd|dept|department|plu|group) total|(total|summa) (betalt|betalat|betalsatt|betalningssatt|betalningsmedel|betalningar|payments?|tenders?|(varu|huvud|produkt|artikel)?grupp(er)?|avdelningar|kategorier|categories|departments|moms|vat|tax)|(betalt|betalat|paid) total)$/u;

export type SectionName = 'vat' | 'groups' | 'tenders' | 'grand' | 'sales' | 'other';

/** In order: the first that occurs in a heading decides, so `FÖRSÄLJNING PER BETALSÄTT` is about tenders. */
const SECTIONS: readonly (readonly [SectionName, RegExp])[] = [
  ['grand', /\bgrand total\b|\bgt\d\b/u],
  [
    'tenders',
    /\b((in)?betal(a?t|ning(ar|en)?|(nings)?(satt|medel|slag|typ(er)?|form(er)?|metod(er)?))|means of payment|payments?|payment (methods?|types?)|tenders?|media( totals?)?)\b/u,
  ],
  [
    'groups',
    /\b((varu|huvud|produkt|artikel|forsaljnings)?grupp(er|s?forsaljning)?|huvudgr|varugr|vgr|avd|avdelning(ar)?|kategori(er)?|departments?|dept|(main|product|item|sales|plu|major|minor|family) ?groups?|per group|categor(y|ies))\b/u,
  ],
  [
    'vat',
    /\b(moms(satser|sats|specifikation|spec|tabell|grupp|redovisning|fordelning|sammanstallning|belopp|kr)?|vat|tax(es)?|skatt)\b/u,
  ],
  ['sales', /^(total )?(forsaljning|sales|omsattning|turnover|brutto|salt|sold)$/u],
  [
    'other',
    /^(ovrigt|ovriga|benamning|statistik|raknare|antal|kassa|kassalada|kassarakning|kassaredovisning|kontanthantering|kontantredovisning|kassainventering|valorer|cash (?:management|handling|count)|kontanter|others?|statistics|counters?|counts|drawer|cash( drawer)?|misc(ellaneous)?|information|info|registreringar|handelser|events|vaxelkassa)\b/u,
  ],
];

/** Words a column may be headed with, and what the column then holds. */
export type ColumnRole =
  | 'net'
  | 'vat'
  | 'gross'
  | 'count'
  | 'counted'
  | 'registered'
  | 'difference'
  | 'before'
  | 'after'
  | 'rate'
  | 'name';
const COLUMNS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['before', /\b(tidigare|foregaende|previous|ingaende|old|fore|forra|opening|before|start)\b/u],
  [
    'counted',
    /\b((in)?raknat|(in)?raknad|(in)?raknade|counted|inventerat|deklarerat|declared|actual|faktisk(t)?)\b/u,
  ],
  [
    'registered',
    /\b(registrerat|registrerad|registered|system|bokfort|enl kassa|enligt kassa|expected|forvantat)\b/u,
  ],
  ['difference', /\b(differens|diff|difference|variance|avvikelse)\b/u],
  ['rate', /%|\b(sats|momssats|rate|code|kod)\b/u],
  ['net', /\b(netto|net|exkl|underlag|base|taxable|momsunderlag)\b/u],
  ['gross', /\b(brutto|gross|inkl)\b/u],
  ['vat', /\b(moms|momsbelopp|vat|tax|skatt)\b/u],
  ['count', /\b(antal|st|count|qty|quantity|nr|pcs)\b/u],
  [
    'after',
    /\b(summa|forsaljning|sales|value|varde|kr|ny|nytt|new|utgaende|nuvarande|efter|current|closing|after|total|belopp|amount|sum|i kassaladan|i kassan)\b/u,
  ],
  ['name', /\b(namn|name|benamning|description|artikel|typ|type)\b/u],
];

export function isSumRow(key: string): boolean {
  return SUM_ROW.test(key);
}

export function sectionOf(key: string): SectionName | null {
  return SECTIONS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

export function columnRoleOf(key: string): ColumnRole | null {
  return COLUMNS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Whether a whole label is only column words: `netto moms brutto`. */
export function isColumnHeading(key: string): boolean {
  const words = key.split(' ');
  return (
    words.length > 1 &&
    words.every((word) => columnRoleOf(word) !== null || word === 'i' || word === 'kassan')
  );
}

/** Means of payment known by name, for prints that list them without a heading. */
const TENDER_NAMES =
  /^(?:(?:betalt|betalning|forsaljning|betalsatt|betalmedel|paid|payment|total)(?: med| by)? )?(?:kontant(?:er)?|kort|bankkort|kontokort|betalkort|kreditkort|swish|presentkort|(?:kund|lev(?:erans)? ?)?faktura|klarna|tillgodo(?:kvitto)?|rikskort|rikslunch|edenred|lunchkort|kupong(?:er)?|rumsnota|cash|(?:bank |credit |debit |payment )?cards?|gift ?cards?|vouchers?|invoice|visa|mastercard|amex)(?: .*)?$/u;
export function isTenderName(key: string): boolean {
  return TENDER_NAMES.test(key);
}

/** What the acquirer keeps of a payment: settled at the payout, and no means of payment. */
const PAYMENT_FEE =
  /^(?:varav |of which )?(?:(?:kort|transaktions|inlosen)? ?avgift(?:er)?|(?:card |transaction )?fees?)$/u;
export function isPaymentFee(key: string): boolean {
  return PAYMENT_FEE.test(key);
}

/** `VGR 01 FRUKT`: a group that says so itself. */
const NUMBERED_GROUP =
  /^(?:vgr|varugrupp|huvudgrupp|produktgrupp|grupp|avd|avdelning|dept|department|group) ?\d+(?: |$)/u;
export function isNumberedGroup(key: string): boolean {
  return NUMBERED_GROUP.test(key);
}

/** A row of VAT by its own label: it has a rate, and its words speak of nothing but tax, net and gross. */
const VAT_WORDS =
  /^(?:(?:moms|momssats|vat|tax|sats|rate|netto|net|brutto|gross|inkl|exkl|underlag|momsunderlag|momspliktig|momspl|varav|utgaende|utg|forsaljning|omsattning|sales|total|summa|belopp|base|taxable|skatt|skattesats|av|pa|of|on|at|med|with|per|kod|code|[a-h]|\d)(?: |$))*$/u;
export function speaksOfVat(key: string): boolean {
  return VAT_WORDS.test(key);
}
