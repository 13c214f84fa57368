import { IconCheck, IconMinus, IconX, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Check } from '../../../shared/document.ts';
import { Marked } from '../../components/marked.tsx';
import type { Tone } from '../../components/tones.ts';
import { problemWords } from '../../words/problem-words.ts';
import styles from './detail.module.css';

const OUTCOMES: Record<Check['outcome'], { tone: Tone; icon: Icon }> = {
  passed: { tone: 'green', icon: IconCheck },
  failed: { tone: 'red', icon: IconX },
  'not-checked': { tone: 'neutral', icon: IconMinus },
};

/** What was looked at before the Z-report may be booked, and how it went. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles['list']}>
      {checks.map(({ check, outcome, problem }) => (
        <li key={check} className={styles['check']}>
          <span>{t(`checks.${check}`)}</span>
          <Marked {...OUTCOMES[outcome]} word={t(`detail.outcome.${outcome}`)} />
          {problem !== null && (
            <span className={`${styles['reason']} ${styles['quiet']}`}>{problemWords(t, problem).title}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
