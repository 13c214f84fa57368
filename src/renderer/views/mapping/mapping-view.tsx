import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailure } from '../../components/call-failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { ManagerOnly } from '../../components/manager-only.tsx';
import { SettingsPage } from '../../components/settings-page.tsx';
import { useChart } from '../../hooks/use-chart.ts';
import { useIsManager } from '../../hooks/use-is-manager.ts';
import { usePage } from '../../store.ts';
import type { MappingDraft } from './mapping-draft.ts';
import { MappingForm } from './mapping-form.tsx';
import styles from './mapping-view.module.css';
import { usePreview } from './use-preview.ts';

/** Which account each kind of money is booked on, beside a Z-report and the voucher it makes. */
export function MappingView() {
  const { t } = useTranslation();
  const isManager = useIsManager();
  const costCenter = usePage(({ snapshot }) => snapshot?.setup.setup.zBooking?.costCenter ?? null);
  const chart = useChart();
  const [draft, setDraft] = useState<MappingDraft | null>(null);
  const [documentId, setDocumentId] = useState<number | null>(null);
  const { preview, failure, show } = usePreview(draft?.mapping ?? null, documentId, chart.value);
  return (
    <SettingsPage
      title={t('mapping.title')}
      intro={t('mapping.intro')}
      width="columns"
      note={
        <>
          {costCenter !== null && (
            <p className={styles['quiet']}>{t('mapping.costCenter', { costCenter })}</p>
          )}
          <CallFailure failure={failure} />
        </>
      }
    >
      {!isManager && <ManagerOnly words={t('mapping.managerOnly')} />}
      {chart.value === null && chart.failure !== null && (
        <div className={styles['tools']}>
          <p>{t('mapping.noChart')}</p>
          <Button variant="default" onClick={chart.lookAgain}>
            {t('mapping.again')}
          </Button>
        </div>
      )}
      {preview === null ? (
        <Loading label={t('mapping.loading')} />
      ) : (
        <MappingForm
          preview={preview}
          chart={chart}
          draft={draft}
          mayChange={isManager}
          onChange={setDraft}
          onSaved={(next) => {
            show(next);
            setDraft(null);
          }}
          onShowDocument={setDocumentId}
        />
      )}
    </SettingsPage>
  );
}
