import { NativeSelect } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MappingPreview } from '../../../shared/mapping-preview.ts';
import { Marked } from '../../components/marked.tsx';
import { usePage } from '../../store.ts';
import { dateOf } from '../../words/document-words.ts';
import { problemWords } from '../../words/problem-words.ts';
import { VoucherRows } from '../z-reports/voucher-rows.tsx';
import styles from './mapping-view.module.css';

interface MappingVoucherProps {
  readonly preview: MappingPreview;
  readonly onShowDocument: (documentId: number) => void;
}

/** So many of the latest Z-reports can be looked at. */
const CHOICES = 20;

/** The voucher that the accounts in the fields make of a Z-report, and what keeps it from being booked. */
export function MappingVoucher({ preview, onShowDocument }: MappingVoucherProps) {
  const { t } = useTranslation();
  const documents = usePage(({ snapshot }) => snapshot?.documents);
  const { document, voucher, problems } = preview;
  const named = documents?.filter(({ zNumber }) => zNumber !== null).slice(0, CHOICES) ?? [];
  const choices =
    document === null || named.some(({ id }) => id === document.id) ? named : [document, ...named];
  return (
    <section className={styles['voucher']} aria-labelledby="voucher-it-makes">
      <h2 id="voucher-it-makes" className={styles['heading']}>
        {t('mapping.voucher.title')}
      </h2>
      {document === null ? (
        <p className={styles['quiet']}>{t('mapping.voucher.none')}</p>
      ) : (
        <>
          <NativeSelect
            label={t('mapping.voucher.choose')}
            value={String(document.id)}
            data={choices.map((one) => ({
              value: String(one.id),
              label: t('mapping.voucher.of', { z: one.zNumber ?? '', date: dateOf(one) }),
            }))}
            onChange={(event) => {
              onShowDocument(Number(event.currentTarget.value));
            }}
          />
          <VoucherRows rows={voucher} />
          <output className={styles['asks']}>
            {problems.length > 0 && (
              <>
                <p>{t('mapping.voucher.asks')}</p>
                {problems.map((found) => (
                  <Marked
                    key={JSON.stringify(found)}
                    tone="red"
                    icon={IconHandStop}
                    word={problemWords(t, found).title}
                  />
                ))}
              </>
            )}
          </output>
        </>
      )}
    </section>
  );
}
