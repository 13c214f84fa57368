import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskOnceMore } from '../../components/ask-once-more.tsx';
import styles from './fortnox-view.module.css';

/** Lets the login go: asked once more. */
export function Disconnect() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
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
      <AskOnceMore
        no={t('pairing.keepConnected')}
        onNo={() => {
          setAsking(false);
        }}
        yes={t('pairing.disconnect')}
        onYes={(client) => client.pairing.forget()}
      >
        <p className={styles['strong']}>{t('pairing.disconnectAsk')}</p>
        <p>{t('pairing.disconnectHelp')}</p>
      </AskOnceMore>
    </div>
  );
}
