import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogPart } from '../../../shared/contract.ts';
import { useLanguage } from '../../hooks/use-language.ts';
import { EVERY_MINUTE_MS, useNow } from '../../hooks/use-now.ts';
import { usePage } from '../../store.ts';
import { isoDate } from '../../words/times.ts';
import { byDay, dayName, isOfOneStory } from './days.ts';
import { DiaryLine } from './diary-line.tsx';
import type { LogLine } from './log-kinds.ts';
import styles from './log-view.module.css';
import { Older } from './older.tsx';

interface DiaryProps {
  readonly part: LogPart;
  readonly lines: readonly LogLine[];
  /** There is nothing at all yet, rather than nothing that fits the search. */
  readonly empty: boolean;
  readonly onClear: () => void;
}

/** The lines, a heading for each day. The browser keeps what is read in place when a new line comes in above. */
export function Diary({ part, lines, empty, onClear }: DiaryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  const [openedAt] = useState(now);
  return (
    <div className={styles['diary']}>
      {lines.length === 0 && <Nothing part={part} empty={empty} onClear={onClear} />}
      {byDay(lines).map(({ at, lines }) => (
        <section key={isoDate(at)} aria-label={dayName(t, at, now, language)}>
          <h2 className={styles['day']}>
            {dayName(t, at, now, language)} <OpeningsOfDay day={isoDate(at)} />
          </h2>
          <ol className={styles['list']}>
            {lines.map((line, place) => (
              <DiaryLine
                key={line.happening.id}
                line={line}
                fresh={line.happening.at > openedAt}
                continues={isOfOneStory(lines[place - 1], line)}
              />
            ))}
          </ol>
        </section>
      ))}
      {!empty && <Older part={part} />}
    </div>
  );
}

/** How often the drawer was opened that day: most openings are no lines of their own. */
function OpeningsOfDay({ day }: { day: string }) {
  const { t } = useTranslation();
  const openings = usePage(({ snapshot }) => snapshot?.openings.find((known) => known.day === day));
  if (openings === undefined) return null;
  const { count, alone } = openings;
  const parts = [
    t('log.openings', { count }),
    ...(alone > 0 ? [t('log.openingsAlone', { count: alone })] : []),
  ];
  return <span className={styles['openings']}>{parts.join(', ')}</span>;
}

function Nothing({ part, empty, onClear }: Pick<DiaryProps, 'part' | 'empty' | 'onClear'>) {
  const { t } = useTranslation();
  if (empty)
    return <p className={styles['quiet']}>{t(part === 'printer' ? 'log.printerEmpty' : 'log.empty')}</p>;
  return (
    <div className={styles['foot']}>
      <p>{t('log.nothingFound')}</p>
      <Button variant="default" onClick={onClear}>
        {t('log.clear')}
      </Button>
    </div>
  );
}
