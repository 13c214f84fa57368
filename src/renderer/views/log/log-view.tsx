import { useHotkeys } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogPart } from '../../../shared/contract.ts';
import { usePage } from '../../store.ts';
import { Loading } from '../../components/loading.tsx';
import { Diary } from './diary.tsx';
import { findLines, type LogFilter } from './log-kinds.ts';
import { LogTools } from './log-tools.tsx';
import styles from './log-view.module.css';
import { useLogLines } from './use-log-lines.ts';

/** The diary: what has happened, newest first, and what Fortnox answered. */
export function LogView() {
  const { t } = useTranslation();
  const search = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState<LogFilter>('all');
  const [words, setWords] = useState('');
  const part: LogPart = filter === 'printer' ? 'printer' : 'diary';
  const lines = useLogLines(part);
  const known = usePage(({ snapshot }) => snapshot !== null);
  const found = useMemo(() => findLines(lines, filter, words), [lines, filter, words]);
  useHotkeys([['/', () => search.current?.focus()]]);
  return (
    <div className={styles['view']}>
      <div className={styles['head']}>
        <h1>{t('log.title')}</h1>
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
          part={part}
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
