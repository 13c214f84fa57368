import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallState } from '../hooks/use-call.ts';
import { problemWords } from '../words/problem-words.ts';
import { Marked } from './marked.tsx';

/** What came in the way of a button, said beside it. The place is always there, so that it is read out. */
export function CallFailure({ failure }: Pick<CallState, 'failure'>) {
  const { t } = useTranslation();
  return <output>{failure !== null && <Marked tone="red" icon={IconInfoCircle} word={words()} />}</output>;

  function words(): string {
    const problem = failure?.problem ?? null;
    if (problem === null) return t('call.failed');
    const { title, mend } = problemWords(t, problem);
    return `${title}. ${mend}`;
  }
}
