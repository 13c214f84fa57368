import { useTranslation } from 'react-i18next';
import type { Document } from '../../../shared/document.ts';
import { DocumentStateMark } from '../../components/document-state.tsx';
import { useLanguage } from '../../hooks/use-language.ts';
import { EVERY_MINUTE_MS, useNow } from '../../hooks/use-now.ts';
import { hrefOf } from '../../route.ts';
import { amountOf, NOTHING, voucherName } from '../../words/document-words.ts';
import { dayAndTime } from '../../words/times.ts';
import styles from './today-view.module.css';

/** The latest Z-report, in its place whatever the day is like. */
export function LatestZ({ document }: { document: Document | null }) {
  const { t } = useTranslation();
  return (
    <section className={styles['section']} aria-labelledby="latest-z">
      <h2 id="latest-z" className={styles['heading']}>
        {t('today.latest')}
      </h2>
      {document === null ? (
        <p className={styles['quiet']}>{t('today.latestEmpty')}</p>
      ) : (
        <Facts document={document} />
      )}
    </section>
  );
}

function Facts({ document }: { document: Document }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  return (
    <>
      <dl className={styles['latest']}>
        <dt>{t('zReports.number')}</dt>
        <dd>{document.zNumber ?? t('zReports.unnamed')}</dd>
        <dt>{t('today.amount')}</dt>
        <dd>{amountOf(document)}</dd>
        <dt>{t('today.takenAt')}</dt>
        <dd>{dayAndTime(document.capturedAt, now, language)}</dd>
        <dt>{t('zReports.state')}</dt>
        <dd>
          <DocumentStateMark document={document} />
        </dd>
        <dt>{t('today.bookedAs')}</dt>
        <dd>{document.voucher === null ? NOTHING : voucherName(document.voucher)}</dd>
      </dl>
      <a className={styles['itemLink']} href={hrefOf({ view: 'z-reports', documentId: document.id })}>
        {t('today.showAll')}
      </a>
    </>
  );
}
