import { useTranslation } from 'react-i18next';
import type { Document } from '../../../shared/document.ts';
import type { QueueState } from '../../../shared/queue-state.ts';
import { DocumentStateMark } from '../../components/document-state.tsx';
import { hrefOf } from '../../route.ts';
import { amountOf } from '../../words/document-words.ts';
import { QueueOutlook } from './queue-outlook.tsx';
import styles from './today-view.module.css';

const SHOWN = 5;

/** What is on its way to Fortnox, the first to go first. */
export function Queue({ documents, queue }: { documents: readonly Document[]; queue: QueueState }) {
  const { t } = useTranslation();
  const inOrder = documents.toSorted((a, b) => a.id - b.id);
  const more = inOrder.length - SHOWN;
  return (
    <section className={styles['section']} aria-labelledby="queue">
      <h2 id="queue" className={styles['heading']}>
        {t('today.queue')}
      </h2>
      {inOrder.length === 0 ? (
        <p className={styles['quiet']}>{t('today.queueEmpty')}</p>
      ) : (
        <ul className={styles['list']}>
          {inOrder.slice(0, SHOWN).map((document) => (
            <li key={document.id} className={styles['item']}>
              <a className={styles['itemLink']} href={hrefOf({ view: 'z-reports', documentId: document.id })}>
                {document.zNumber === null
                  ? t('zReports.unnamed')
                  : t('detail.name', { z: document.zNumber })}
              </a>
              <DocumentStateMark document={document} />
              <span className={styles['end']}>{amountOf(document)}</span>
            </li>
          ))}
        </ul>
      )}
      <QueueOutlook queue={queue} />
      {more > 0 && (
        <a className={styles['itemLink']} href={hrefOf({ view: 'z-reports', documentId: null })}>
          {t('today.queueMore', { count: more })}
        </a>
      )}
    </section>
  );
}
