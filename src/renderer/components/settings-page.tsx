import type { ReactNode } from 'react';
import styles from './settings-page.module.css';

interface SettingsPageProps {
  readonly title: string;
  /** What the page is for, in a sentence. */
  readonly intro: string;
  /** What is said of this shop below it. */
  readonly note?: ReactNode;
  /** As wide as its widest part needs. */
  readonly width: 'text' | 'lines' | 'choices' | 'columns';
  readonly children: ReactNode;
}

/** A page of the settings: its name, what it is for, and what stands on it. */
export function SettingsPage({ title, intro, note, width, children }: SettingsPageProps) {
  return (
    <div className={styles['page']} data-width={width}>
      <div className={styles['head']}>
        <h1>{title}</h1>
        <p className={styles['intro']}>{intro}</p>
        {note}
      </div>
      {children}
    </div>
  );
}
