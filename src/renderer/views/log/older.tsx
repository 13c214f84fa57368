import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LogPart } from '../../../shared/contract.ts';
import { usePage } from '../../store.ts';
import styles from './log-view.module.css';
import { useOlder } from './use-older.ts';

/** Fetches what happened before what is shown. */
export function Older({ part }: { part: LogPart }) {
  const { t } = useTranslation();
  const { state, fetchOlder } = useOlder(part);
  const ended = usePage(({ older }) => older[part].ended);
  if (ended) return <p className={styles['foot']}>{t('log.oldest')}</p>;
  return (
    <div className={styles['foot']}>
      <Button
        variant="default"
        loading={state === 'busy'}
        onClick={() => {
          void fetchOlder();
        }}
      >
        {t('log.older')}
      </Button>
      <output>{state === 'failed' && t('log.olderFailed')}</output>
    </div>
  );
}
