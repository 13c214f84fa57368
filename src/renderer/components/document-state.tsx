import { useTranslation } from 'react-i18next';
import { documentsToDecide } from '../../shared/day-state.ts';
import type { Document } from '../../shared/document.ts';
import { Marked } from './marked.tsx';
import { ALARM_MARK, DOCUMENT_MARKS } from './tones.ts';

/** Where a Z-report is, as word and mark; of a booked one about which something is not right, that it is so. */
export function DocumentStateMark({ document }: { document: Document }) {
  const { t } = useTranslation();
  const { state } = document;
  if (state !== 'held' && documentsToDecide([document]).length > 0) {
    return <Marked {...ALARM_MARK} word={t('detail.alarmed')} />;
  }
  return <Marked {...DOCUMENT_MARKS[state]} word={t(`states.${state}`)} />;
}
