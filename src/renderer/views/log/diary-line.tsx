import { VisuallyHidden } from '@mantine/core';
import { IconCashRegister, IconPrinter } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Happening } from '../../../shared/document.ts';
import { Marked } from '../../components/marked.tsx';
import { hrefOf } from '../../route.ts';
import { clockTime, clockTimeWithSeconds } from '../../words/times.ts';
import { subjectOf, type LogLine } from './log-kinds.ts';
import styles from './log-view.module.css';

interface DiaryLineProps {
  readonly line: LogLine;
  readonly fresh: boolean;
  /** It goes on about the same Z-report as the line above, which has its name. */
  readonly continues: boolean;
}

/** One happening, one line: when, which Z-report (a link to its whole story), what, and what was answered. */
export const DiaryLine = memo(({ line, fresh, continues }: DiaryLineProps) => {
  const { at } = line.happening;
  return (
    <li className={styles['line']} data-fresh={fresh} data-continues={continues}>
      <time dateTime={new Date(at).toISOString()} title={clockTimeWithSeconds(at)}>
        {clockTime(at)}
      </time>
      <Subject happening={line.happening} continues={continues} />
      <span>
        {line.what}
        {line.details.map((detail) => (
          <span key={detail} className={styles['detail']}>
            . {detail}
          </span>
        ))}{' '}
        {line.support !== null && <span className={styles['code']}>{line.support}</span>}
      </span>
    </li>
  );
});

/** The name is always there to be heard; it is seen once for a run of lines. */
function Subject({ happening, continues }: { happening: Happening; continues: boolean }) {
  const { t } = useTranslation();
  const { documentId, zNumber } = happening;
  if (documentId === null) return continues ? <span /> : <Thing subject={subjectOf(happening)} />;
  const name = zNumber === null ? t('zReports.unnamed') : t('detail.name', { z: zNumber });
  if (continues) {
    return (
      <span>
        <VisuallyHidden component="span">{name}</VisuallyHidden>
      </span>
    );
  }
  return (
    <a className={styles['z']} href={hrefOf({ view: 'z-reports', documentId })}>
      {name}
    </a>
  );
}

/** What the line is about when it is about no Z-report, with a mark of its own. */
function Thing({ subject }: { subject: ReturnType<typeof subjectOf> }) {
  const { t } = useTranslation();
  if (subject === 'printer') return <Marked tone="neutral" icon={IconPrinter} word={t('log.atPrinter')} />;
  if (subject === 'drawer') return <Marked tone="neutral" icon={IconCashRegister} word={t('log.atDrawer')} />;
  return <span className={styles['detail']}>{t('log.withoutZ')}</span>;
}
