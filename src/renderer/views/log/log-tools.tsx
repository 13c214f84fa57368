import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { isLogFilter, LOG_KINDS, type LogFilter, type LogLine } from './log-kinds.ts';
import { logText } from './log-text.ts';
import styles from './log-view.module.css';

interface LogToolsProps {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly filter: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
  readonly lines: readonly LogLine[];
}

/** Search, filter, and copy what is shown. */
export function LogTools({ searchRef, words, onWords, filter, onFilter, lines }: LogToolsProps) {
  const { t } = useTranslation();
  const clipboard = useClipboard();
  return (
    <div className={styles['head']}>
      <TextInput
        ref={searchRef}
        className={styles['search']}
        type="search"
        aria-label={t('log.search')}
        placeholder={t('log.searchHint')}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={words}
        onChange={(event) => {
          onWords(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onWords('');
        }}
      />
      <SegmentedControl
        aria-label={t('log.filter')}
        value={filter}
        onChange={(value) => {
          if (isLogFilter(value)) onFilter(value);
        }}
        data={[
          { value: 'all', label: t('log.all') },
          ...LOG_KINDS.map((kind) => ({ value: kind, label: t(`log.${kind}`) })),
        ]}
      />
      <Button
        variant="default"
        disabled={lines.length === 0}
        leftSection={
          clipboard.copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />
        }
        onClick={() => {
          clipboard.copy(logText(lines));
        }}
      >
        {t(clipboard.copied ? 'log.copied' : 'log.copy')}
      </Button>
    </div>
  );
}
