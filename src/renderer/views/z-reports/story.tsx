import { useTranslation } from 'react-i18next';
import type { Happening } from '../../../shared/document.ts';
import { useLanguage } from '../../hooks/use-language.ts';
import { EVERY_MINUTE_MS, useNow } from '../../hooks/use-now.ts';
import { happeningWords } from '../../words/happening-words.ts';
import { dayAndTime } from '../../words/times.ts';
import styles from './detail.module.css';

/** What has happened to one Z-report, told from the beginning: caught, each attempt, and what Fortnox answered. */
export function Story({ happenings }: { happenings: readonly Happening[] }) {
  const { t } = useTranslation();
  if (happenings.length === 0) return <p className={styles['quiet']}>{t('detail.happeningsEmpty')}</p>;
  return (
    <ol className={styles['list']}>
      {happenings
        .toSorted((a, b) => a.id - b.id)
        .map((happening) => (
          <Line key={happening.id} happening={happening} />
        ))}
    </ol>
  );
}

function Line({ happening }: { happening: Happening }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  const { what, details, support } = happeningWords(t, happening);
  return (
    <li className={styles['happening']}>
      <time dateTime={new Date(happening.at).toISOString()} className={styles['quiet']}>
        {dayAndTime(happening.at, now, language)}
      </time>
      <span>
        {[what, ...details].join('. ')}{' '}
        {support !== null && <span className={styles['code']}>{support}</span>}
      </span>
    </li>
  );
}
