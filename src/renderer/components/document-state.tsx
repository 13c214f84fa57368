import { useTranslation } from 'react-i18next';
import type { DocumentState } from '../../shared/document.ts';
import { Marked } from './marked.tsx';
import { DOCUMENT_MARKS } from './tones.ts';

/** Where a Z-report is, as word and mark. */
export function DocumentStateMark({ state }: { state: DocumentState }) {
  const { t } = useTranslation();
  return <Marked {...DOCUMENT_MARKS[state]} word={t(`states.${state}`)} />;
}
