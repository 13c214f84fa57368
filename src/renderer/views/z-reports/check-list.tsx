import { IconCheck, IconInfoCircle, IconMinus, IconX, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Check, DocumentDetail } from '../../../shared/document.ts';
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
export function CheckList({ detail: { checks, drawerOpenings } }: { detail: DocumentDetail }) {
  const { t } = useTranslation();
  return (
    <ul className={styles['list']}>
      {checks.map((check) => (
        <li key={check.check} className={styles['check']}>
          <span>{t(`checks.${check.check}`)}</span>
          <Marked {...OUTCOMES[shownAs(check)]} word={t(`detail.outcome.${shownAs(check)}`)} />
          <Reason words={check.problem === null ? figures(check) : problemWords(t, check.problem).title} />
        </li>
      ))}
    </ul>
  );

  /** Of openings that agree the numbers are shown all the same: they are counted in two places. */
  function figures({ check, outcome }: Check): string | null {
    const { printed, heard } = drawerOpenings;
    return check === 'drawer-openings' && outcome === 'passed'
      ? t('detail.openings', { printed, heard })
      : null;
  }
}

function Reason({ words }: { words: string | null }) {
  if (words === null) return null;
  return <span className={`${styles['reason']} ${styles['quiet']}`}>{words}</span>;
}
