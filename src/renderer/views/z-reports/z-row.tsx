import { memo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../shared/document.ts';
import { DocumentStateMark } from '../../components/document-state.tsx';
import { hrefOf } from '../../route.ts';
import { amountOf, dateOf, NOTHING, voucherName } from '../../words/document-words.ts';
import styles from './z-table.module.css';

interface ZRowProps {
  readonly document: Document;
  readonly position: number;
  readonly open: boolean;
  readonly fresh: boolean;
  /** One row at a time is reached by Tab; the arrows do the rest. */
  readonly reachedByTab: boolean;
  readonly onKeyDown: (event: KeyboardEvent, id: number) => void;
}

/** One Z-report in the list; the row is a link to its detail. */
export const ZRow = memo(({ document, position, open, fresh, reachedByTab, onKeyDown }: ZRowProps) => {
  const { t } = useTranslation();
  return (
    <tr className={styles['row']} data-open={open} aria-rowindex={position}>
      <th scope="row" className={styles['number']}>
        {fresh && <span className={styles['fresh']}>{t('zReports.fresh')}</span>}
        <a
          className={styles['link']}
          href={hrefOf({ view: 'z-reports', documentId: document.id })}
          data-document={document.id}
          tabIndex={reachedByTab ? 0 : -1}
          aria-current={open ? 'true' : undefined}
          onKeyDown={(event) => {
            onKeyDown(event, document.id);
          }}
        >
          {document.zNumber ?? t('zReports.unnamed')}
        </a>
      </th>
      <td>{dateOf(document)}</td>
      <td className={styles['number']}>{amountOf(document)}</td>
      <td>
        <DocumentStateMark document={document} />
      </td>
      <td>{document.voucher === null ? NOTHING : voucherName(document.voucher)}</td>
    </tr>
  );
});
