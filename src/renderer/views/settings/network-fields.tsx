import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftError, DraftErrors, LineDraft } from './line-draft.ts';
import styles from './line-form.module.css';

interface NetworkFieldsProps {
  readonly draft: LineDraft;
  readonly errors: DraftErrors;
  readonly onChange: (draft: LineDraft) => void;
}

/** Where the register prints to, and the printer it is passed on to. */
export function NetworkFields({ draft, errors, onChange }: NetworkFieldsProps) {
  const { t } = useTranslation();
  const inWords = (error: DraftError | undefined): string | null =>
    error === undefined ? null : t(`line.errors.${error}`);
  return (
    <div className={styles['fields']}>
      <TextInput
        label={t('line.listenPort')}
        description={t('line.listenPortHint')}
        inputMode="numeric"
        autoComplete="off"
        value={draft.listenPort}
        error={inWords(errors.listenPort)}
        onChange={(event) => {
          onChange({ ...draft, listenPort: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t('line.printerHost')}
        description={t('line.printerHostHint')}
        autoComplete="off"
        spellCheck={false}
        value={draft.printerHost}
        error={inWords(errors.printerHost)}
        onChange={(event) => {
          onChange({ ...draft, printerHost: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t('line.printerPortNumber')}
        inputMode="numeric"
        autoComplete="off"
        value={draft.printerPort}
        error={inWords(errors.printerPort)}
        onChange={(event) => {
          onChange({ ...draft, printerPort: event.currentTarget.value });
        }}
      />
    </div>
  );
}
