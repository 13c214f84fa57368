/**
 * What a label is about by the stems of its words, for labels that no family lists. SKVFS 2014:9 chapter 7 section 3
 * says what must be on the paper and leaves the words to the maker: they are compounded, shortened and inflected
 * (`Övn.kvitton`, `Antal utskrivna kvittokopior`, `Kassalådan öppnad`), but the stem of the law's noun is left.
 */
import type { FieldName } from './field-words.ts';

interface StemRule {
  readonly field: FieldName;
  /** All of these must be found in the folded label, and none of the last. */
  readonly stems: readonly RegExp[];
  readonly not?: RegExp;
}

const GIFT_CARD = /presentkort|gift ?(?:card|voucher|certificate)/u;
const CLOSING =
  /\b(?:utg|utgaende|ut|ny|closing|end|stangande|forvantad|expected|beraknad)\b|insatt|inbetal|uttag/u;

/** In order: a copy of a receipt is no receipt, a training receipt neither. */
const RULES: readonly StemRule[] = [
  { field: 'notCarried', stems: [/\b(?:medel|snitt|genomsnitt|average|avg)/u] },
  {
    field: 'notCarried',
    stems: [/\b(?:oppna|open)\b/u, /\b(?:offerter|ordrar|order|orders|bestallningar)\b/u],
  },
  { field: 'training', stems: [/\b(?:ovning|ovn|training|practice)/u] },
  { field: 'copies', stems: [/kopi(?:a|or|er|e)|\bcop(?:y|ies)\b|reprint|duplicate/u] },
  {
    field: 'giftCardsSold',
    stems: [GIFT_CARD, /sald|salj|utstall|utfard|utgiv|sold|sales|issued/u],
    not: /inlos|redeem/u,
  },
  { field: 'tips', stems: [/\b(?:dricks|tips?|gratuit)/u] },
  { field: 'rounding', stems: [/\bores(?:avr|utj|diff)|avru(?:nd|$)|\broundin/u] },
  { field: 'drawerOpenings', stems: [/lad(?:a|o|e)|drawer/u, /oppn|open/u] },
  {
    field: 'unfinished',
    stems: [
      /\boavsl|\bavbrut|\bparkera|\bpagaende|\bunfinished|\bincomplete|\buncompleted|\bsuspended|\bparked|\bpending/u,
    ],
  },
  {
    field: 'unfinished',
    stems: [/\b(?:oppna|ej avsl\w*|open)\b/u, /kop|kvitto|notor|bord|forsalj|check|table|sale|receipt|bill/u],
  },
  { field: 'returns', stems: [/retur|aterkop|aterbetal|aterlamn|refund|\breturn/u] },
  { field: 'discounts', stems: [/rabatt|discount|prisnedsatt/u] },
  {
    field: 'corrections',
    stems: [
      /korrig|korrekt|rattels|felslag|felk|makul|annuller|avdrag|minsk|reducer|\bvoid|correct|cancel|deduct|reduction/u,
    ],
  },
  { field: 'openingFloat', stems: [/vaxel|\bfloat\b|(?:start|oppnings)kassa/u], not: CLOSING },
  { field: 'cashOut', stems: [/uttag|utbetal|pa(?:id|y) ?outs?\b|withdraw|cash drop/u] },
  { field: 'cashIn', stems: [/insatt|inbetal|pa(?:id|y) ?ins?\b|deposit/u] },
  {
    field: 'cashDifference',
    stems: [/\b(?:kassa|kontant|cash)/u, /diff|variance|avvik|over (?:or )?short/u],
  },
  { field: 'services', stems: [/tjanst|\bservices?\b/u] },
  { field: 'goods', stems: [/\b(?:varor|artiklar|goods|items)\b/u] },
  { field: 'receipts', stems: [/kvitto|receipt|\btransa(?:k|c)tion|\b(?:kunder|customers)\b/u] },
];

/** More words than this are a sentence, not a label. */
const MOST_WORDS = 6;

/** Which field the stems of a folded label speak of, or null. */
export function fieldByStem(key: string): FieldName | null {
  if (key.split(' ').length > MOST_WORDS) return null;
  const rule = RULES.find(
    ({ stems, not }) => stems.every((stem) => stem.test(key)) && not?.test(key) !== true,
  );
  return rule?.field ?? null;
}
