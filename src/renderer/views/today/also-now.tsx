import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DayState } from '../../../shared/day-state.ts';
import { type Problem, PROBLEMS } from '../../../shared/problem.ts';
import { summaryOf } from '../../../shared/preflight.ts';
import { lineWarnings } from '../../../shared/printer-trouble.ts';
import type { Snapshot } from '../../../shared/state.ts';
import { Marked } from '../../components/marked.tsx';
import { DAY_TONES } from '../../components/tones.ts';
import { TryNow } from '../../components/try-now.tsx';
import { useLoginWarning } from '../../hooks/use-login-warning.ts';
import { hrefOf, type Route } from '../../route.ts';
import { dayHeadline } from '../../words/day-words.ts';
import { problemWords } from '../../words/problem-words.ts';
import { PreflightNote } from './preflight-note.tsx';
import { SMALL_SHAPES } from './small-shapes.ts';
import styles from './today-view.module.css';

/** What else stands, quietly: the states that do not dominate, the app's own warnings, the line's, the login's, and what Fortnox lacks. */
export function AlsoNow({ states, snapshot }: { states: readonly DayState[]; snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { problems, line, preflight } = snapshot;
  const login = useLoginWarning(snapshot);
  const warnings = [...problems.filter(({ code }) => !dominates(code)), ...lineWarnings(line)];
  const summary = preflight.last === null ? null : summaryOf(preflight.last);
  const toLookAt = summary?.outcome === 'stop' || summary?.outcome === 'warning';
  if (states.length + warnings.length === 0 && !toLookAt && login === null) return null;
  return (
    <section className={styles['section']} aria-labelledby="also-now">
      <h2 id="also-now" className={styles['heading']}>
        {t('today.also')}
      </h2>
      <ul className={styles['list']}>
        {states.map((state) => (
          <li key={`${state.kind} ${dayHeadline(t, state)}`} className={styles['item']}>
            <Marked
              tone={DAY_TONES[state.kind]}
              icon={SMALL_SHAPES[state.kind]}
              word={dayHeadline(t, state)}
            />
          </li>
        ))}
        {toLookAt && (
          <li className={styles['item']}>
            <PreflightNote {...summary} />
          </li>
        )}
        {login !== null && (
          <li className={styles['item']}>
            <div className={styles['warning']}>
              <Marked tone="amber" icon={IconInfoCircle} word={login.long} />
            </div>
            <Button component="a" variant="default" href={hrefOf({ view: 'settings', page: 'fortnox' })}>
              {t('preflight.places.connection')}
            </Button>
          </li>
        )}
        {warnings.map((problem) => (
          <li key={problem.code} className={styles['item']}>
            <Warning problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function dominates(code: Problem['code']): boolean {
  return PROBLEMS[code].severity === 'stop' && PROBLEMS[code].mend !== 'wait';
}

/** Where the button leads; null when it tries again instead. */
function whereToLook(code: Problem['code']): Route | null {
  switch (PROBLEMS[code].mend) {
    case 'look':
      return { view: 'z-reports', documentId: null };
    case 'watch':
      return { view: 'log' };
    case 'set-line':
    case 'number-register':
      return { view: 'settings', page: 'line' };
    case 'connect':
      return { view: 'settings', page: 'fortnox' };
    case 'wait':
    case 'retry':
    case 'confirm':
    case 'choose-account':
    case 'show-layout':
      return null;
  }
}

function Warning({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const { title, meaning, mend, button } = problemWords(t, problem);
  const route = whereToLook(problem.code);
  return (
    <>
      <div className={styles['warning']}>
        <Marked tone="amber" icon={IconInfoCircle} word={title} />
        <p>
          {meaning} {mend}
        </p>
      </div>
      <div>
        {route === null ? (
          <TryNow label={button} />
        ) : (
          <Button component="a" variant="default" href={hrefOf(route)}>
            {button}
          </Button>
        )}
      </div>
    </>
  );
}
