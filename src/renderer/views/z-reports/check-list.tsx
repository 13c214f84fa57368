import { IconCheck, IconInfoCircle, IconMinus, IconX, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Check } from '../../../shared/document.ts';
import { PROBLEMS } from '../../../shared/problem.ts';
import { Marked } from '../../components/marked.tsx';
import type { Tone } from '../../components/tones.ts';
import { problemWords } from '../../words/problem-words.ts';
import styles from './detail.module.css';

type Shown = Check['outcome'] | 'remark';

const OUTCOMES: Record<Shown, { tone: Tone; icon: Icon }> = {
  passed: { tone: 'green', icon: IconCheck },
  failed: { tone: 'red', icon: IconX },
  remark: { tone: 'amber', icon: IconInfoCircle },
  'not-checked': { tone: 'neutral', icon: IconMinus },
};

/** A check that failed with a warning is a remark: it stops nothing. */
function shownAs({ outcome, problem }: Check): Shown {
  const warns = problem !== null && PROBLEMS[problem.code].severity === 'warning';
  return outcome === 'failed' && warns ? 'remark' : outcome;
}

/** What was looked at before the Z-report may be booked, and how it went. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles['list']}>
      {checks.map((check) => (
        <li key={check.check} className={styles['check']}>
          <span>{t(`checks.${check.check}`)}</span>
          <Marked {...OUTCOMES[shownAs(check)]} word={t(`detail.outcome.${shownAs(check)}`)} />
          {check.problem !== null && (
            <span className={`${styles['reason']} ${styles['quiet']}`}>
              {problemWords(t, check.problem).title}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
