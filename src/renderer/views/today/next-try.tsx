import { useTranslation } from 'react-i18next';
import { EVERY_SECOND_MS, useNow } from '../../hooks/use-now.ts';
import { timeUntil } from '../../words/times.ts';

/** When the next try is made by itself, counted down. Seen, not read out: a voice each second helps nobody. */
export function NextTry({ at }: { at: number | null }) {
  const { t } = useTranslation();
  const now = useNow(EVERY_SECOND_MS);
  if (at === null) return null;
  const left = timeUntil(at, now);
  if (left === null) return t('today.tryingNow');
  return (
    <time dateTime={new Date(at).toISOString()}>
      {t('today.nextTry', { duration: t(`duration.${left.unit}`, { count: left.count }) })}
    </time>
  );
}
