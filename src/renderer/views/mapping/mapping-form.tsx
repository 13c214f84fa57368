import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAPPING_SECTIONS, type ChartAccount, type MappingPreview } from '../../../shared/mapping-preview.ts';
import type { Fetched } from '../../hooks/use-fetched.ts';
import { choose, takeProposals, type MappingDraft } from './mapping-draft.ts';
import { MappingSection } from './mapping-section.tsx';
import { MappingVersions } from './mapping-versions.tsx';
import styles from './mapping-view.module.css';
import { MappingVoucher } from './mapping-voucher.tsx';
import { SaveMapping } from './save-mapping.tsx';

interface MappingFormProps {
  readonly preview: MappingPreview;
  readonly chart: Pick<Fetched<readonly ChartAccount[]>, 'value' | 'failure'>;
  readonly draft: MappingDraft | null;
  /** Whether a manager looks; anybody else sees the same and changes nothing. */
  readonly mayChange: boolean;
  readonly onChange: (draft: MappingDraft | null) => void;
  readonly onSaved: (preview: MappingPreview) => void;
  readonly onShowDocument: (documentId: number) => void;
}

/** The accounts by section, the voucher that follows each change, and the save that says what it will do. */
export function MappingForm(props: MappingFormProps) {
  const { preview, chart, draft, mayChange, onChange, onSaved, onShowDocument } = props;
  const { t } = useTranslation();
  const { inForce, rows, document } = preview;
  const mapping = draft?.mapping ?? inForce.mapping;
  const proposals = rows.filter(({ proposal }) => proposal !== null);
  return (
    <>
      <div className={styles['columns']}>
        <div className={styles['sections']}>
          {document === null && <p className={styles['quiet']}>{t('mapping.before')}</p>}
          {mayChange && proposals.length > 0 && (
            <div>
              <Button
                variant="default"
                onClick={() => {
                  onChange(takeProposals(draft, inForce, rows));
                }}
              >
                {t('mapping.proposal.takeAll', { count: proposals.length })}
              </Button>
            </div>
          )}
          {MAPPING_SECTIONS.map((section) => (
            <MappingSection
              key={section}
              section={section}
              rows={rows.filter((row) => row.section === section)}
              document={document}
              mapping={mapping}
              chart={chart}
              mayChange={mayChange}
              onChoose={(use, account) => {
                onChange(choose(draft, inForce, use, account));
              }}
            />
          ))}
          {mayChange && <SaveMapping preview={preview} draft={draft} onUndo={onChange} onSaved={onSaved} />}
        </div>
        <MappingVoucher preview={preview} onShowDocument={onShowDocument} />
      </div>
      {mayChange && (
        <MappingVersions
          inForce={inForce}
          chart={chart.value}
          onChoose={(earlier) => {
            onChange({ base: inForce, mapping: earlier });
          }}
        />
      )}
    </>
  );
}
