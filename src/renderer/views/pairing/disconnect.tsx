import { useTranslation } from 'react-i18next';
import { AskedButton } from '../../components/asked-button.tsx';
import styles from './fortnox-view.module.css';

/** Lets the login go: asked once more. */
export function Disconnect() {
  const { t } = useTranslation();
  return (
    <AskedButton
      label={t('pairing.disconnect')}
      no={t('pairing.keepConnected')}
      onYes={(client) => client.pairing.forget()}
    >
      <p className={styles['strong']}>{t('pairing.disconnectAsk')}</p>
      <p>{t('pairing.disconnectHelp')}</p>
    </AskedButton>
  );
}
