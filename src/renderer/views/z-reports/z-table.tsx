import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../shared/document.ts';
import { useNewestAtFirst } from '../../hooks/use-newest-at-first.ts';
import { useZRows } from './use-z-rows.ts';
import { ZRow } from './z-row.tsx';
import styles from './z-table.module.css';

const COLUMNS = 5;
/** Counted from one, and the header is the first. */
const FIRST_ROW_POSITION = 2;

/** The list of Z-reports, newest first. */
export function ZTable({ documents, openId }: { documents: readonly Document[]; openId: number | null }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const newestAtFirst = useNewestAtFirst(documents);
  const { rows, activeId, above, below, moveFrom } = useZRows(documents, openId, scroller);
  const fresh = documents.filter(({ id }) => id > newestAtFirst).length;
  return (
    <div ref={scroller} className={styles['scroller']}>
      {fresh > 0 && (rows.scrollOffset ?? 0) > 0 && (
        <div className={styles['above']}>
          <Button
            onClick={() => {
              rows.scrollToOffset(0);
            }}
          >
            {t('zReports.freshAbove', { count: fresh })}
          </Button>
        </div>
      )}
      <table
        className={styles['table']}
        aria-label={t('zReports.title')}
        aria-rowcount={documents.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles['number']}>
              {t('zReports.number')}
            </th>
            <th scope="col">{t('zReports.date')}</th>
            <th scope="col" className={styles['number']}>
              {t('zReports.amount')}
            </th>
            <th scope="col">{t('zReports.state')}</th>
            <th scope="col">{t('zReports.voucher')}</th>
          </tr>
        </thead>
        <tbody>
          <Gap height={above} />
          {rows.getVirtualItems().map(({ index }) => {
            const document = documents[index];
            return (
              document !== undefined && (
                <ZRow
                  key={document.id}
                  document={document}
                  position={index + FIRST_ROW_POSITION}
                  open={document.id === openId}
                  fresh={document.id > newestAtFirst}
                  reachedByTab={document.id === activeId}
                  onKeyDown={moveFrom}
                />
              )
            );
          })}
          <Gap height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows out of sight. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden style={{ height }}>
      {/* It holds nothing, on purpose. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td colSpan={COLUMNS} />
    </tr>
  );
}
