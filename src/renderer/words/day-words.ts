/** The state of the day as one sentence: the largest words on the page, and what a screen reader hears. */
import type { TFunction } from 'i18next';
import type { DayState } from '../../shared/day-state.ts';
import { voucherName } from './document-words.ts';
import { problemWords } from './problem-words.ts';

export function dayHeadline(t: TFunction, state: DayState): string {
  switch (state.kind) {
    case 'stopped':
      return problemWords(t, state.problem).title;
    case 'needs-person':
      return needsPersonHeadline(t, state);
    case 'no-line':
      return t('day.noLine');
    case 'line-gone':
      return t('day.lineGone');
    case 'refused':
      return state.problem === null ? t('day.refused') : problemWords(t, state.problem).title;
    case 'offline':
      return t('day.offline', { count: state.waiting });
    case 'not-paired':
      return t('day.notPaired');
    case 'caught':
      return t('day.caught', { z: state.document.zNumber ?? '' });
    case 'booked':
      return bookedHeadline(t, state);
    case 'ready':
      return t('day.ready');
    case 'z-flow-off':
      return t('day.zFlowOff');
  }
}

/** A booked one never reads as if the day were not in the books: somebody would book it by hand. */
function needsPersonHeadline(
  t: TFunction,
  { document: { zNumber, voucher } }: Extract<DayState, { kind: 'needs-person' }>,
): string {
  if (voucher !== null) {
    return zNumber === null ? t('day.alarmedUnnamed') : t('day.alarmed', { z: zNumber });
  }
  return zNumber === null ? t('day.needsPersonUnnamed') : t('day.needsPerson', { z: zNumber });
}

function bookedHeadline(t: TFunction, { document }: Extract<DayState, { kind: 'booked' }>): string {
  const z = document.zNumber ?? '';
  return document.voucher === null
    ? t('day.bookedPlain', { z })
    : t('day.booked', { z, voucher: voucherName(document.voucher) });
}
