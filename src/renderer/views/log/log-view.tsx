import { useHotkeys } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../store.ts';
import { happeningWords } from '../../words/happening-words.ts';
import { Loading } from '../../components/loading.tsx';
import { Diary } from './diary.tsx';
import { findLines, type LogFilter, type LogLine } from './log-kinds.ts';
import { LogTools } from './log-tools.tsx';
import styles from './log-view.module.css';

/** The diary: what has happened, newest first, and what Fortnox answered. */
export function LogView() {
  const { t } = useTranslation();
  const search = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState<LogFilter>('all');
  const [words, setWords] = useState('');
  const lines = useLines();
  const known = usePage(({ snapshot }) => snapshot !== null);
  const found = useMemo(() => findLines(lines, filter, words), [lines, filter, words]);
  useHotkeys([['/', () => search.current?.focus()]]);
  return (
    <div className={styles['view']}>
      <div className={styles['head']}>
        <h1 className={styles['title']}>{t('log.title')}</h1>
        <output className={styles['quiet']}>
          {lines.length > 0 && t('log.count', { count: found.length })}
        </output>
      </div>
      <LogTools
        searchRef={search}
        words={words}
        onWords={setWords}
        filter={filter}
        onFilter={setFilter}
        lines={found}
      />
      {known ? (
        <Diary
          lines={found}
          empty={lines.length === 0}
          onClear={() => {
            setFilter('all');
            setWords('');
          }}
        />
      ) : (
        <Loading label={t('day.starting')} />
      )}
    </div>
  );
}

function useLines(): LogLine[] {
  const { t } = useTranslation();
  const latest = usePage(({ snapshot }) => snapshot?.happenings);
  const older = usePage((page) => page.older.happenings);
  return useMemo(
    () => [...(latest ?? []), ...older].map((happening) => ({ happening, ...happeningWords(t, happening) })),
    [latest, older, t],
  );
}
