import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayState } from '../../../shared/day-state.ts';
import { MovingRing, StateShape } from '../../components/state-shape.tsx';
import { DAY_TONES, type Tone } from '../../components/tones.ts';
import { dayHeadline } from '../../words/day-words.ts';
import styles from './day-panel.module.css';
import { UnderDay } from './under-day.tsx';

/** The one dominating state, always in the same place. */
export function DayPanel({ state }: { state: DayState }) {
  const { t } = useTranslation();
  return (
    <Panel
      tone={DAY_TONES[state.kind]}
      shape={<StateShape kind={state.kind} />}
      headline={dayHeadline(t, state)}
    >
      <UnderDay state={state} />
    </Panel>
  );
}

/** The same place while the app starts, or starts again under the page: a green check may not be trusted then. */
export function StartingPanel({ again }: { again: boolean }) {
  const { t } = useTranslation();
  return (
    <Panel tone="neutral" shape={<MovingRing />} headline={t(again ? 'day.restarting' : 'day.starting')}>
      {again && (
        <p>
          {t('today.safe')} {t('today.restartingHelp')}
        </p>
      )}
    </Panel>
  );
}

function Panel({
  tone,
  shape,
  headline,
  children,
}: {
  tone: Tone;
  shape: ReactNode;
  headline: string;
  children: ReactNode;
}) {
  return (
    <section className={styles['panel']} data-tone={tone}>
      {shape}
      <div className={styles['words']}>
        <h1 className={styles['headline']}>{headline}</h1>
        <div className={styles['under']}>{children}</div>
      </div>
    </section>
  );
}
