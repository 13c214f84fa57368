/**
 * The label families: which printed words name which field, in Swedish and English. All patterns are held
 * against folded labels (`fold`) and must match the whole label. The words follow the list of mandatory
 * contents in SKVFS 2014:9 chapter 7 section 3 and the usual ways of shortening it.
 */

/** A field that is one figure, or a count and an amount, on a row of its own. */
export type FieldName =
  | 'grandSales'
  | 'grandReturns'
  | 'grandNet'
  | 'total'
  | 'netOrTotal'
  | 'netTotal'
  | 'vatTotal'
  | 'rounding'
  | 'giftCardsSold'
  | 'tips'
  | 'openingFloat'
  | 'cashIn'
  | 'cashOut'
  | 'cashDifference'
  | 'receipts'
  | 'goods'
  | 'services'
  | 'drawerOpenings'
  | 'copies'
  | 'training'
  | 'returns'
  | 'discounts'
  | 'corrections'
  | 'unfinished'
  | 'notCarried';

/** In order: the first family that matches decides. */
export const FIELD_WORDS: readonly (readonly [FieldName, readonly string[]])[] = [
  [
    'grandSales',
    [
      'gt2',
      '(gt\\d|grand total( \\d)?) (forsaljning|brutto|sales|gross|omsattning)( total)?',
      '(forsaljning|sales|gross) grand total',
    ],
  ],
  [
    'grandReturns',
    [
      'gt3',
      '(gt\\d|grand total( \\d)?) (retur(er)?|aterkop|returns?|refunds?|aterbetalning(ar)?)',
      '(retur(er)?|returns?|refunds?) grand total',
    ],
  ],
  [
    'grandNet',
    ['gt1', '(gt\\d|grand total( \\d)?) (netto|net)( forsaljning| sales)?', '(netto|net) grand total'],
  ],
  [
    'giftCardsSold',
    [
      '(salda|utstallda|utgivna|nya) presentkort',
      'presentkort (salda|utstallda|utgivna|forsaljning|sald)',
      'forsaljning (av )?presentkort',
      'gift ?cards? (sold|issued|sales)',
      '(sold|issued) gift ?cards?',
    ],
  ],
  [
    'tips',
    [
      '(varav |total |avgar |inkl |less |incl )?(dricks|tips?|gratuity)( total| (pa )?(kort|kontant|swish)| on card)?',
      '(kort|card)dricks',
    ],
  ],
  [
    'rounding',
    [
      '(cash )?rounding( diff(erence)?| adjustment)?',
      'ores?( |s)?(avrundn(ing(ar)?)?|utjamn(ing)?|avr|diff(erens)?)',
      'kontantavrundning',
      'avrundning(ar)?( kontant)?',
      'ores och kronutjamning',
    ],
  ],
  [
    'cashDifference',
    [
      '(kassa|kontant)?diff(erens)?( kontant(er)?| kassa| cash)?',
      '(cash )?differences?( cash)?',
      '(cash )?over (and |or )?(short|under)',
      '(cash )?variance',
      '(kassa|cash) diff(erens|erence)?',
    ],
  ],
  [
    'notCarried',
    [
      '(utgaende|ny|stangande|closing|forvantad|raknad|raknat|beraknad|kvarlamnad|expected|counted) (vaxelkassa|vaxel|kassa|float|balance|belopp|cash|kontant(er)?|kontant i kassa)',
      'vaxel ut',
      'vaxelkassa (ut|utgaende)',
      'kontant(er)? i (kassan?|lada(n)?|kassalada(n)?)',
      'cash in drawer',
      '(kundernas )?(medel|snitt|genomsnitts)(inkop|kop|belopp|notan?|kvitto)( per (kund|kvitto))?',
      'average (purchase|sale|receipt|ticket)( value)?',
      'snitt per (kund|kvitto)',
      '(antal )?ladoppningar utan (kop|forsaljning)',
      'oppna (offerter|order|ordrar|bestallningar)',
      'kontrollenhet( .*)?',
      'control unit( .*)?',
    ],
  ],
  [
    'openingFloat',
    [
      '(ingaende |registrerad |total )?vaxelkassa( in| ingaende| start)?',
      'ingaende (vaxel|kassa|belopp|kontant)',
      'vaxel in',
      '(opening |cash |change )?float',
      'opening (cash|balance|amount|float)',
      'start(ing)? (cash|float)',
      '(start|oppnings)kassa',
      'vaxelkassa vid dagens borjan',
    ],
  ],
  [
    'cashIn',
    [
      '(kontant)?insattning(ar)?( i kassa| kassa| kontant)?',
      '(kassa|kontant|cash|paid|pay) ?ins?',
      'inbetalning(ar)?( i kassa)?',
      '(cash )?deposits',
    ],
  ],
  [
    'cashOut',
    [
      '(kontant|kassa)?uttag( (ur |fran )?kassa(n)?| kontant)?',
      '(kontant)?utbetalning(ar)?( ur kassa| kassa)?',
      '(kassa|kontant) ut',
      '(cash|paid|pay) ?outs?',
      '(cash )?withdrawals?',
      'cash drops?',
    ],
  ],
  [
    'receipts',
    [
      '(antal )?(kassa|forsaljnings)?kvitton?( antal| total)?',
      'antal (kop|kunder|forsaljning(ar)?|transaktioner)',
      'kund(er)?',
      'transactions|customers|transaction count',
      '((total )?nr of |total )?(sales )?receipts( issued| printed)?',
      'nr of (sales|customers|transactions)',
      'receipt count',
    ],
  ],
  [
    'goods',
    [
      'antal (salda )?(varor|artiklar)( salda)?',
      'salda (varor|artiklar)( antal)?',
      'varor( antal| salda)',
      'goods|(nr of )?(goods|items|articles)( sold)',
      'nr of (goods|items|articles)',
    ],
  ],
  [
    'services',
    [
      'antal (salda |utforda )?tjanster( salda)?',
      'salda tjanster( antal)?',
      'tjanster( antal| salda)',
      'services|(nr of )?services( sold)',
      'nr of services',
    ],
  ],
  [
    'drawerOpenings',
    [
      '(antal )?(kassa)?lad(a |e)?oppn(ing(ar)?)?( total)?',
      'kassalada oppnad',
      'antal oppningar( av)?( kassa)?( ?lada(n)?)?',
      'oppnad (kassa)?lada',
      '(nr of )?(cash )?drawer (openings?|opened|opens)',
      '(nr of )?openings of( the)? (cash )?drawer',
      'no ?sales?',
      '(ej|noll) ?(kop|forsaljning|slag)',
      'nr sales?',
    ],
  ],
  [
    'copies',
    [
      '(antal )?kvitto ?kopi(a|or)',
      '(antal )?kopior( av kvitton?)?',
      '(antal )?kopierade kvitton',
      '(nr of )?(receipt|copy|copied) (copies|copy|receipts)',
      '(nr of )?copies( of receipts)?',
      'duplicate receipts',
    ],
  ],
  [
    'training',
    [
      '(antal )?ovning(en|ar)?',
      '(antal )?ovnings ?(lage|kvitton?|kop|registrering(ar)?|forsaljning(ar)?|transaktioner|notor)',
      '(registreringar|kvitton) i ovningslage',
      '(nr of )?training( mode| receipts| registrations| sales| transactions)?',
    ],
  ],
  [
    'returns',
    [
      '(antal )?(varu)?retur(er|kop|kvitton)?( total)?',
      '(antal )?aterkop',
      '(antal )?(aterbetalning(ar)?|aterlamnade varor|returnerade varor|kreditkop)',
      '(nr of )?(refunds?|returns?|returned goods)( total)?',
    ],
  ],
  [
    'discounts',
    [
      '(antal )?(lamnade |givna |total )?rabatt(er)?( total)?',
      '(nr of )?(total )?discounts?( given| total)?',
      'prisnedsattningar',
    ],
  ],
  [
    'corrections',
    [
      '(antal )?(kvitto)?(korrigering(ar)?|korrektioner)',
      '(antal )?(kvitto)?rattelser?',
      '(antal )?felslag',
      '(antal )?makuler(ade|ingar|at)( kvitton| rader| kop)?',
      '(antal )?ovriga? (avdrag|minskning(ar)?|reducering(ar)?|nedsattningar)',
      '(antal )?ovriga registreringar( som minskat.*)?',
      '(nr of )?(other )?(corrections?|deductions?|reductions?)',
      'voids?',
    ],
  ],
  [
    'unfinished',
    [
      '(antal )?(ej |icke )?(avslutade|oavslutade|oavslutad|pagaende|oppna|avbrutna|slutforda|ofullstandiga)( (kop|forsaljning(ar)?|kvitton?( bord)?|bord|notor))?',
      '(nr of )?(unfinished|open|incomplete|uncompleted|pending|suspended|aborted)( (sales?|receipts|checks|tables|transactions))?',
    ],
  ],
  [
    'vatTotal',
    [
      '(total |summa |varav |of which |utgaende |omsattning )?(moms|vat|tax)( ?total| ?belopp| ?summa| amount)?',
      '(total|summa) (utgaende )?(moms|vat|tax)',
    ],
  ],
  [
    'netTotal',
    [
      '(total |summa |dagens )?(forsaljning|omsattning|sales|turnover) (netto|net|exkl( moms| vat| tax)?)',
      '(total|summa|belopp)? ?exkl (moms|vat|tax)',
      'netto ?omsattning',
      'total exkl',
      'net(to)? exkl (moms|vat|tax)',
      'net turnover',
    ],
  ],
  [
    'total',
    [
      '(dagens )?(total |summa )?(forsaljning|omsattning|sales|turnover)( total)?( inkl( moms| vat| tax)?)?',
      'total(forsaljning|omsattning)',
      'day total',
      '(total|summa) inkl( moms| vat| tax)?',
      'daily (sales|total)',
      'sales total',
      '(brutto|gross) ?(forsaljning|omsattning|sales|total|turnover)?',
      'total (brutto|gross)',
      '(total )?forsaljningssumma',
      'totalbelopp',
      'total (salt|sold)',
      'dagens total',
    ],
  ],
  [
    'netOrTotal',
    [
      '(total )?(netto|net)( total)?',
      'netto ?forsaljning',
      'net ?(sales|turnover)',
      'sales net',
      'netto inkl moms',
      'netto efter returer',
    ],
  ],
];
