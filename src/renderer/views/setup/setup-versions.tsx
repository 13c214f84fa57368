import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setupSchema, type Setup, type SetupInForce, type SetupVersion } from '../../../shared/setup.ts';
import { call } from '../../client.ts';
import { useLanguage } from '../../hooks/use-language.ts';
import { EVERY_MINUTE_MS, useNow } from '../../hooks/use-now.ts';
import { dayAndTime } from '../../words/times.ts';
import { differenceWords } from './difference-words.ts';
import styles from './setup-view.module.css';

/** Every save: who made it, when, what it changed, and the way back. Going back is previewed like any other choice. */
export function SetupVersions({
  inForce: { version, setup },
  onChoose,
}: {
  inForce: SetupInForce;
  onChoose: (setup: Setup) => void;
}) {
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
  return (
    <details className={styles['all']}>
      <summary className={styles['summary']}>{t('setup.versions.title')}</summary>
      {versions.length <= 1 && <p className={styles['quiet']}>{t('setup.versions.empty')}</p>}
      <ul className={styles['versions']}>
        {versions.map((one) => (
          <li key={one.version} className={styles['version']}>
            <div>
              {one.differences.length === 0 && `${unchangedWords(t, one)} `}
              {one.savedAt !== null && (
                <span className={styles['quiet']}>
                  {t('setup.versions.by', {
                    when: dayAndTime(one.savedAt, now, language),
                    who: one.by ?? t('setup.versions.nobody'),
                  })}
                </span>
              )}
              {one.differences.map((difference) => (
                <p key={difference.field}>{differenceWords(t, difference)}</p>
              ))}
            </div>
            {isSame(one.setup, setup) ? (
              <span className={styles['quiet']}>{t('setup.versions.same')}</span>
            ) : (
              <Button
                variant="default"
                onClick={() => {
                  onChoose(one.setup);
                }}
              >
                {t('setup.versions.goBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function isSame(one: Setup, other: Setup): boolean {
  return JSON.stringify(setupSchema.parse(one)) === JSON.stringify(setupSchema.parse(other));
}

/** What a save was about that changed nothing on this page, and which scenario was in force with it. */
function unchangedWords(t: TFunction, { subject, setup }: SetupVersion): string {
  const scenario = t('setup.versions.scenario', { number: setup.scenario.number });
  return `${t(`setup.versions.subjects.${subject}`)}. ${scenario}.`;
}
