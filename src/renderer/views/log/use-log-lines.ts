import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogPart } from '../../../shared/contract.ts';
import { usePage } from '../../store.ts';
import { happeningWords } from '../../words/happening-words.ts';
import type { LogLine } from './log-kinds.ts';
import { inTime } from './days.ts';
import { useOlder } from './use-older.ts';

/** The lines of one part of the diary that are known, newest first; the printer's are fetched when first looked for. */
export function useLogLines(part: LogPart): LogLine[] {
  const { t } = useTranslation();
  const latest = usePage(({ snapshot }) => snapshot?.happenings);
  const { happenings: older, ended } = usePage((page) => page.older[part]);
  const { state, fetchOlder } = useOlder(part);
  const toFetch = part === 'printer' && older.length === 0 && !ended && state === 'still';
  useEffect(() => {
    if (toFetch) void fetchOlder();
  });
  return useMemo(
    () =>
      inTime([...(latest ?? []), ...older]).map((happening) => ({
        happening,
        ...happeningWords(t, happening),
      })),
    [latest, older, t],
  );
}
