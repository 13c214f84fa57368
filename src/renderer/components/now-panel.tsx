import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './now-panel.module.css';
import type { Tone } from './tones.ts';

/** How something stands this very moment, in colour, shape and words. */
export interface Standing {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly headline: string;
  readonly help: string | null;
}

interface NowPanelProps {
  /** Of the panel on its page. */
  readonly id: string;
  readonly label: string;
  readonly standing: Standing;
  /** What belongs to it. */
  readonly children: ReactNode;
}

const ICON_PX = 36;

/** The place at the top of a page that says how things stand; a change is read out. */
export function NowPanel({ id, label, standing, children }: NowPanelProps) {
  const { tone, icon: StateIcon, headline, help } = standing;
  return (
    <section className={styles['now']} data-tone={tone} aria-labelledby={id}>
      <StateIcon className={styles['icon']} size={ICON_PX} aria-hidden />
      <div className={styles['words']}>
        <h2 id={id} className={styles['label']}>
          {label}
        </h2>
        <output className={styles['state']}>
          <strong className={styles['headline']}>{headline}</strong>
          {help !== null && <span>{help}</span>}
        </output>
        {children}
      </div>
    </section>
  );
}
