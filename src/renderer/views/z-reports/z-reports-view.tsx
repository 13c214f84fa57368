import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../shared/document.ts';
import { Loading } from '../../components/loading.tsx';
import { go } from '../../route.ts';
import { usePage } from '../../store.ts';
import { Detail } from './detail.tsx';
import { ZTable } from './z-table.tsx';
import styles from './z-reports-view.module.css';

const BESIDE = '(min-width: 80rem)';

/** All Z-reports, and the opened one beside them. */
export function ZReportsView({ documentId }: { documentId: number | null }) {
  const { t } = useTranslation();
  const documents = usePage(({ snapshot }) => snapshot?.documents);
  return (
    <div className={styles['view']}>
      <div className={styles['head']}>
        <h1>{t('zReports.title')}</h1>
        {documents !== undefined && documents.length > 0 && (
          <p className={styles['quiet']}>
            {t('zReports.count', { count: documents.length })}. {t('zReports.keys')}
          </p>
        )}
      </div>
      {documents === undefined ? (
        <Loading label={t('day.starting')} />
      ) : (
        <Panes documents={documents} documentId={documentId} />
      )}
    </div>
  );
}

function Panes({ documents, documentId }: { documents: readonly Document[]; documentId: number | null }) {
  const { t } = useTranslation();
  const beside = useMediaQuery(BESIDE, true, { getInitialValueInEffect: false });
  useHotkeys([['Escape', close]], []);
  return (
    <div className={styles['panes']} data-open={documentId !== null}>
      <div className={styles['list']} inert={documentId !== null && !beside}>
        {documents.length === 0 ? (
          <p className={styles['quiet']}>{t('zReports.empty')}</p>
        ) : (
          <ZTable documents={documents} openId={documentId} />
        )}
      </div>
      {documentId !== null && (
        <div className={styles['detail']}>
          <Detail key={documentId} documentId={documentId} beside={beside} onClose={close} />
        </div>
      )}
    </div>
  );

  function close(): void {
    if (documentId !== null) go({ view: 'z-reports', documentId: null });
  }
}
