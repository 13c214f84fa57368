import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../hooks/use-language.ts';
import { EVERY_MINUTE_MS, useNow } from '../hooks/use-now.ts';
import { dayAndTime } from '../words/times.ts';
import styles from './versions.module.css';

interface Version {
  readonly version: number;
  /** Ms since 1970; null for what was there from the beginning. */
  readonly savedAt: number | null;
  /** The manager's name; null before managers were named. */
  readonly by: string | null;
}

interface VersionsProps<T extends Version> {
  readonly title: string;
  /** Said where there is nothing to go back to; null where there is. */
  readonly empty: string | null;
  readonly goBack: string;
  readonly versions: readonly T[];
  readonly describe: (version: T) => string;
  /** What it changed, a line for each. */
  readonly details?: (version: T) => readonly string[];
  /** Said instead of the way back, where going back would change nothing. */
  readonly standing?: (version: T) => string | null;
  readonly onChoose: (version: T) => void;
}

/** What was in force before: who saved it, when, and the way back. */
export function Versions<T extends Version>({
  title,
  empty,
  goBack,
  versions,
  describe,
  details,
  standing,
  onChoose,
}: VersionsProps<T>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  return (
    <details className={styles['all']}>
      <summary className={styles['summary']}>{title}</summary>
      {empty !== null && <p className={styles['quiet']}>{empty}</p>}
      <ul className={styles['versions']}>
        {versions.map((one) => (
          <li key={one.version} className={styles['version']}>
            <div>
              {describe(one)}{' '}
              {one.savedAt !== null && (
                <span className={styles['quiet']}>
                  {t('setup.versions.by', {
                    when: dayAndTime(one.savedAt, now, language),
                    who: one.by ?? t('setup.versions.nobody'),
                  })}
                </span>
              )}
              {details?.(one).map((detail) => (
                <p key={detail}>{detail}</p>
              ))}
            </div>
            <WayBack
              standing={standing?.(one) ?? null}
              label={goBack}
              onChoose={() => {
                onChoose(one);
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function WayBack({
  standing,
  label,
  onChoose,
}: {
  standing: string | null;
  label: string;
  onChoose: () => void;
}) {
  return standing === null ? (
    <Button variant="default" onClick={onChoose}>
      {label}
    </Button>
  ) : (
    <span className={styles['quiet']}>{standing}</span>
  );
}
