import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../client.ts';
import { usePage } from '../../store.ts';
import styles from './log-view.module.css';

const PAGE_SIZE = 200;

/** Fetches what happened before what is shown. */
export function Older() {
  const { t } = useTranslation();
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still');
  const ended = usePage(({ older }) => older.ended);
  const oldest = usePage(
    ({ snapshot, older }) => (older.happenings.at(-1) ?? snapshot?.happenings.at(-1))?.id ?? null,
  );
  const addOlder = usePage((page) => page.addOlder);
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

  async function fetchOlder(): Promise<void> {
    setState('busy');
    const outcome = await call((client) => client.log.page({ before: oldest, limit: PAGE_SIZE }));
    if (outcome.ok) addOlder(outcome.value, outcome.value.length < PAGE_SIZE);
    setState(outcome.ok ? 'still' : 'failed');
  }
}
