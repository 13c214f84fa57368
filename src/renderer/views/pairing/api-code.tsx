import { useTranslation } from 'react-i18next';
import styles from './fortnox-view.module.css';

/** For whoever looks for the code that was used before (Fortnox ended it on 30 April 2025). */
export function ApiCode() {
  const { t } = useTranslation();
  return (
    <details className={styles['more']}>
      <summary className={styles['summary']}>{t('pairing.apiCode')}</summary>
      <p>{t('pairing.apiCodeWas')}</p>
      <p>{t('pairing.apiCodeNow')}</p>
    </details>
  );
}
