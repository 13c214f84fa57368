import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import styles from './fortnox-view.module.css';

/** Lets the login go: asked once more, with the answer that changes nothing in focus. */
export function Disconnect() {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const [asking, setAsking] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) safe.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <Button
        variant="default"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('pairing.disconnect')}
      </Button>
    );
  }
  return (
    <div className={styles['asking']}>
      <p className={styles['strong']}>{t('pairing.disconnectAsk')}</p>
      <p>{t('pairing.disconnectHelp')}</p>
      <div className={styles['tools']}>
        <Button
          ref={safe}
          onClick={() => {
            setAsking(false);
          }}
        >
          {t('pairing.keepConnected')}
        </Button>
        <Button
          variant="default"
          loading={busy}
          onClick={() => {
            run((client) => client.pairing.forget());
          }}
        >
          {t('pairing.disconnect')}
        </Button>
      </div>
      <CallFailure failure={failure} />
    </div>
  );
}
