import { VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dayState, waitingDocuments } from '../../shared/day-state.ts';
import { useLostForLong } from '../hooks/use-lost-for-long.ts';
import { EVERY_MINUTE_MS, useNow } from '../hooks/use-now.ts';
import { usePage } from '../store.ts';
import { dayHeadline } from '../words/day-words.ts';

/** Says politely, to a screen reader and in the window's title, how the day and the queue stand. */
export function Announcer() {
  const { t } = useTranslation();
  const now = useNow(EVERY_MINUTE_MS);
  const snapshot = usePage((page) => page.snapshot);
  const lost = useLostForLong();
  const headline = headlineNow();
  useEffect(() => {
    document.title = headline === '' ? t('name') : `${headline} – ${t('name')}`;
  }, [headline, t]);
  return (
    <VisuallyHidden component="output" aria-live="polite">
      {headline}{' '}
      {snapshot !== null && t('today.waiting', { count: waitingDocuments(snapshot.documents).length })}
    </VisuallyHidden>
  );

  function headlineNow(): string {
    if (lost) return t('day.restarting');
    return snapshot === null ? '' : dayHeadline(t, dayState(snapshot, now));
  }
}
