import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { summaryOf, type PreflightResult, type PreflightSummary } from '../../../shared/preflight.ts';
import { OUTCOME_MARKS } from './outcome-marks.ts';
import styles from './preflight-view.module.css';

const ICON_PX = 36;

/** The one sentence that matters, in colour, shape and words. */
export function Summary({ result }: { result: PreflightResult }) {
  const { t } = useTranslation();
  const summary = summaryOf(result);
  const { tone, icon: MarkIcon } = OUTCOME_MARKS[summary.outcome];
  return (
    <output className={styles['summary']} data-tone={tone}>
      <MarkIcon className={styles['summaryIcon']} size={ICON_PX} aria-hidden />
      <strong className={styles['headline']}>{inWords(t, summary)}</strong>
    </output>
  );
}

function inWords(t: TFunction, { outcome, count }: PreflightSummary): string {
  switch (outcome) {
    case 'stop':
      return t('preflight.stops', { count });
    case 'warning':
      return t('preflight.warnings', { count });
    case 'unknown':
      return t('preflight.allSeenWell');
    case 'ok':
      return t('preflight.allWell');
  }
}
