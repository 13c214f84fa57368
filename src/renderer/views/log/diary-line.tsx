import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../route.ts';
import { clockTime, clockTimeWithSeconds } from '../../words/times.ts';
import type { LogLine } from './log-kinds.ts';
import styles from './log-view.module.css';

/** One happening, one line: when, which Z-report (a link to its whole story), what, and what was answered. */
export const DiaryLine = memo(({ line, fresh }: { line: LogLine; fresh: boolean }) => {
  const { t } = useTranslation();
  const { at, documentId, zNumber } = line.happening;
  const name = zNumber === null ? t('zReports.unnamed') : t('detail.name', { z: zNumber });
  return (
    <li className={styles['line']} data-fresh={fresh}>
      <time dateTime={new Date(at).toISOString()} title={clockTimeWithSeconds(at)}>
        {clockTime(at)}
      </time>
      {documentId === null ? (
        <span className={styles['detail']}>{t('log.withoutZ')}</span>
      ) : (
        <a className={styles['z']} href={hrefOf({ view: 'z-reports', documentId })}>
          {name}
        </a>
      )}
      <span>
        {line.what}
        {line.details.map((detail) => (
          <span key={detail} className={styles['detail']}>
            . {detail}
          </span>
        ))}{' '}
        {line.support !== null && <span className={styles['code']}>{line.support}</span>}
      </span>
    </li>
  );
});
