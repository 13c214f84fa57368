import { useTranslation } from 'react-i18next';
import { linesOf, type PreflightResult } from '../../../shared/preflight.ts';
import { OUTCOME_MARKS } from './outcome-marks.ts';
import styles from './preflight-view.module.css';

const ICON_PX = 36;

/** The one sentence that matters, in colour, shape and words. */
export function Summary({ result }: { result: PreflightResult }) {
  const { t } = useTranslation();
  const stops = linesOf(result, 'stop').length;
  const warnings = linesOf(result, 'warning').length;
  const { tone, icon: MarkIcon } = OUTCOME_MARKS[stops > 0 ? 'stop' : warnings > 0 ? 'warning' : 'ok'];
  return (
    <output className={styles['summary']} data-tone={tone}>
      <MarkIcon className={styles['summaryIcon']} size={ICON_PX} aria-hidden />
      <strong className={styles['headline']}>
        {stops > 0 && t('preflight.stops', { count: stops })}
        {stops === 0 && warnings > 0 && t('preflight.warnings', { count: warnings })}
        {stops + warnings === 0 && t('preflight.allWell')}
      </strong>
    </output>
  );
}
