import { useTranslation } from 'react-i18next';
import type { QueueState } from '../../../shared/queue-state.ts';
import { useLanguage } from '../../hooks/use-language.ts';
import { EVERY_MINUTE_MS, EVERY_SECOND_MS, useNow } from '../../hooks/use-now.ts';
import { dayAndTime } from '../../words/times.ts';
import { NextTry } from './next-try.tsx';
import styles from './today-view.module.css';

/** Below this a time of day says less than "soon". */
const SOON_MS = 60_000;

/** Why nothing leaves just now, when it is tried next, and when the queue should be empty. */
export function QueueOutlook({ queue }: { queue: QueueState }) {
  const { t } = useTranslation();
  const { pause, nextTryAt, done, waiting, emptyAt } = queue;
  if (waiting === 0 || emptyAt === null) return null;
  return (
    <div className={styles['outlook']}>
      {pause !== null && <p>{t(`today.pauses.${pause}`)}</p>}
      {pause !== null && nextTryAt !== null && (
        <p>
          <NextTry at={nextTryAt} />
        </p>
      )}
      {done > 0 && <p>{t('today.queueDone', { done, all: done + waiting })}</p>}
      <EmptyAt at={emptyAt} waitsForLine={pause === 'line'} />
    </div>
  );
}

function EmptyAt({ at, waitsForLine }: { at: number; waitsForLine: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useNow(EVERY_MINUTE_MS);
  const now = useNow(EVERY_SECOND_MS);
  const time = at - now < SOON_MS ? null : dayAndTime(at, today, language);
  if (waitsForLine) {
    return (
      <p className={styles['quiet']}>
        {time === null ? t('today.emptySoonAfter') : t('today.emptyIf', { time })}
      </p>
    );
  }
  return (
    <p className={styles['quiet']}>{time === null ? t('today.emptySoon') : t('today.emptyAt', { time })}</p>
  );
}
