import { Button, Checkbox } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LineFormat } from '../../../shared/line-settings.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { FindSpeed } from './find-speed.tsx';
import { readDraft, withFound, type DraftErrors, type LineDraft } from './line-draft.ts';
import styles from './line-form.module.css';
import { PortField } from './port-field.tsx';
import { PortSettings } from './port-settings.tsx';
import type { Ports } from './use-ports.ts';

interface SerialFieldsProps {
  readonly draft: LineDraft;
  readonly ports: Ports;
  readonly errors: DraftErrors;
  readonly onChange: (draft: LineDraft) => void;
  /** The fields are as they should be. */
  readonly onSave: (draft: LineDraft) => void;
}

/** The ports of a serial line, and how they are set. */
export function SerialFields({ draft, ports: found, errors, onChange, onSave }: SerialFieldsProps) {
  const { t } = useTranslation();
  const { ports, failure, lookAgain } = found;
  const { way, register, printer, alike } = draft;
  const through = way === 'serial-pass-through';
  const complete = 'line' in readDraft(draft);
  return (
    <>
      <div className={styles['fields']}>
        <PortField
          label={t('line.registerPort')}
          ports={ports}
          path={register.path}
          none={t('line.choosePort')}
          error={errors.register === undefined ? null : t(`line.errors.${errors.register}`)}
          onChange={(path) => {
            onChange({ ...draft, register: { ...register, path } });
          }}
        />
        <PortField
          key={way}
          label={t(through ? 'line.printerPort' : 'line.repliesPort')}
          {...(through ? {} : { description: t('line.repliesHint') })}
          ports={ports}
          path={printer.path}
          none={t(through ? 'line.choosePort' : 'line.noReplies')}
          error={errors.printer === undefined ? null : t(`line.errors.${errors.printer}`)}
          onChange={(path) => {
            onChange({ ...draft, printer: { ...printer, path } });
          }}
        />
      </div>
      <div className={styles['tools']}>
        {register.path.trim() !== '' && (
          <FindSpeed
            key={register.path}
            path={register.path}
            through={through}
            savesAtOnce={complete}
            onFound={use}
          />
        )}
        <Button
          variant="subtle"
          leftSection={<IconRefresh size={20} aria-hidden />}
          onClick={() => {
            lookAgain();
          }}
        >
          {t('line.lookForPorts')}
        </Button>
        <CallFailure failure={failure} />
      </div>
      <PortSettings
        port={register}
        onChange={(port) => {
          onChange({ ...draft, register: port });
        }}
      />
      {printer.path.trim() !== '' && (
        <>
          <Checkbox
            className={styles['alike']}
            label={t('line.sameForPrinter')}
            checked={alike}
            onChange={(event) => {
              onChange({ ...draft, alike: event.currentTarget.checked });
            }}
          />
          {!alike && (
            <PortSettings
              port={printer}
              onChange={(port) => {
                onChange({ ...draft, printer: port });
              }}
            />
          )}
        </>
      )}
    </>
  );

  function use(format: LineFormat): void {
    const next = withFound(draft, format);
    onChange(next);
    if (complete) onSave(next);
  }
}
