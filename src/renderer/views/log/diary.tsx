import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../hooks/use-language.ts';
import { useNewestAtFirst } from '../../hooks/use-newest-at-first.ts';
import { EVERY_MINUTE_MS, useNow } from '../../hooks/use-now.ts';
import { isoDate } from '../../words/times.ts';
import { byDay, dayName, isOfOneStory } from './days.ts';
import { DiaryLine } from './diary-line.tsx';
import type { LogLine } from './log-kinds.ts';
import styles from './log-view.module.css';
import { Older } from './older.tsx';

interface DiaryProps {
  readonly lines: readonly LogLine[];
  /** There is nothing at all yet, rather than nothing that fits the search. */
  readonly empty: boolean;
  readonly onClear: () => void;
}

/** The lines, a heading for each day. The browser keeps what is read in place when a new line comes in above. */
export function Diary({ lines, empty, onClear }: DiaryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  const newestAtFirst = useNewestAtFirst(lines.map(({ happening }) => happening));
  return (
    <div className={styles['diary']}>
      {lines.length === 0 && <Nothing empty={empty} onClear={onClear} />}
      {byDay(lines).map(({ at, lines }) => (
        <section key={isoDate(at)} aria-label={dayName(t, at, now, language)}>
          <h2 className={styles['day']}>{dayName(t, at, now, language)}</h2>
          <ol className={styles['list']}>
            {lines.map((line, place) => (
              <DiaryLine
                key={line.happening.id}
                line={line}
                fresh={line.happening.id > newestAtFirst}
                continues={isOfOneStory(lines[place - 1], line)}
              />
            ))}
          </ol>
        </section>
      ))}
      {!empty && <Older />}
    </div>
  );
}

function Nothing({ empty, onClear }: { empty: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  if (empty) return <p className={styles['quiet']}>{t('log.empty')}</p>;
  return (
    <div className={styles['foot']}>
      <p>{t('log.nothingFound')}</p>
      <Button variant="default" onClick={onClear}>
        {t('log.clear')}
      </Button>
    </div>
  );
}
