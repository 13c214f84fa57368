import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../components/loading.tsx';
import { useDetail } from '../../hooks/use-detail.ts';
import { usePage } from '../../store.ts';
import { DetailBody } from './detail-body.tsx';
import { DetailHead } from './detail-head.tsx';
import styles from './detail.module.css';

interface DetailProps {
  readonly documentId: number;
  /** Beside the list, rather than over it. */
  readonly beside: boolean;
  readonly onClose: () => void;
}

/** Everything about one Z-report. */
export function Detail({ documentId, beside, onClose }: DetailProps) {
  const { t } = useTranslation();
  const known = usePage(({ snapshot }) => snapshot?.documents.find(({ id }) => id === documentId));
  const state = useDetail(documentId);
  const document = known ?? (state.phase === 'ready' ? state.detail.document : null);
  return (
    <article className={styles['detail']} aria-labelledby="detail-title">
      <DetailHead document={document} beside={beside} onClose={onClose} />
      {state.phase === 'loading' && <Loading label={t('detail.loading')} />}
      {state.phase === 'failed' && <Failed onRetry={state.retry} />}
      {state.phase === 'ready' && (
        <DetailBody detail={state.detail} document={document ?? state.detail.document} />
      )}
    </article>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles['section']}>
      <output>{t('detail.failed')}</output>
      <div>
        <Button onClick={onRetry}>{t('detail.tryAgain')}</Button>
      </div>
    </div>
  );
}
