import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setup, SetupVersion } from '../../../shared/setup.ts';
import { call } from '../../client.ts';
import { useLanguage } from '../../hooks/use-language.ts';
import { EVERY_MINUTE_MS, useNow } from '../../hooks/use-now.ts';
import { dayAndTime } from '../../words/times.ts';
import styles from './setup-view.module.css';

/** What was in force before: who saved it, when, and the way back. Going back is previewed like any other choice. */
export function SetupVersions({ version, onChoose }: { version: number; onChoose: (setup: Setup) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  const [versions, setVersions] = useState<readonly SetupVersion[]>([]);
  useEffect(() => {
    let overtaken = false;
    const look = async (): Promise<void> => {
      const outcome = await call((client) => client.setup.versions());
      if (!overtaken && outcome.ok) setVersions(outcome.value);
    };
    void look();
    return () => {
      overtaken = true;
    };
    // Another version is in force: there is one more to read.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [version]);
  const earlier = versions.filter((one) => one.version !== version);
  return (
    <details className={styles['all']}>
      <summary className={styles['summary']}>{t('setup.versions.title')}</summary>
      {earlier.length === 0 && <p className={styles['quiet']}>{t('setup.versions.empty')}</p>}
      <ul className={styles['versions']}>
        {earlier.map((one) => (
          <li key={one.version} className={styles['version']}>
            <span>
              {t(`setup.versions.subjects.${one.subject}`)}.{' '}
              {t('setup.versions.scenario', { number: one.setup.scenario.number })}{' '}
              <span className={styles['quiet']}>
                {t('setup.versions.by', {
                  when: dayAndTime(one.savedAt, now, language),
                  who: one.by ?? t('setup.versions.nobody'),
                })}
              </span>
            </span>
            <Button
              variant="default"
              onClick={() => {
                onChoose(one.setup);
              }}
            >
              {t('setup.versions.goBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
