import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../shared/document.ts';
import { DocumentStateMark } from '../../components/document-state.tsx';
import { useLanguage } from '../../hooks/use-language.ts';
import { EVERY_MINUTE_MS, useNow } from '../../hooks/use-now.ts';
import { amountOf, voucherName } from '../../words/document-words.ts';
import { dayAndTime } from '../../words/times.ts';
import styles from './detail.module.css';

interface DetailHeadProps {
  readonly document: Document | null;
  readonly beside: boolean;
  readonly onClose: () => void;
}

/** Which Z-report this is, how it stands, and the way back. Focus comes here when it opens. */
export function DetailHead({ document, beside, onClose }: DetailHeadProps) {
  const { t } = useTranslation();
  const zNumber = document?.zNumber ?? null;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={styles['head']}>
      <div className={styles['titles']}>
        {!beside && (
          <Button variant="subtle" leftSection={<IconArrowLeft size={20} aria-hidden />} onClick={onClose}>
            {t('detail.back')}
          </Button>
        )}
        <h2 id="detail-title" ref={title} tabIndex={-1} className={styles['title']}>
          {zNumber === null ? t('zReports.unnamed') : t('detail.name', { z: zNumber })}
        </h2>
        {document !== null && <Standing document={document} />}
      </div>
      {beside && (
        <ActionIcon aria-label={t('detail.close')} onClick={onClose}>
          <IconX size={24} aria-hidden />
        </ActionIcon>
      )}
    </header>
  );
}

function Standing({ document }: { document: Document }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  const { voucher, capturedAt, bookingDate } = document;
  return (
    <div className={styles['facts']}>
      <DocumentStateMark document={document} />
      <span>{amountOf(document)}</span>
      {voucher !== null && <strong>{t('detail.bookedAs', { voucher: voucherName(voucher) })}</strong>}
      <span className={styles['quiet']}>
        {t('detail.taken', { when: dayAndTime(capturedAt, now, language) })}
      </span>
      {bookingDate !== null && (
        <span className={styles['quiet']}>{t('detail.bookingDate', { date: bookingDate })}</span>
      )}
    </div>
  );
}
