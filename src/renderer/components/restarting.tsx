import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLostForLong } from '../hooks/use-lost-for-long.ts';
import { Marked } from './marked.tsx';
import styles from './restarting.module.css';

/** Across the top while the app restarts under the page: what is shown below may be a moment old. */
export function Restarting() {
  const { t } = useTranslation();
  const lost = useLostForLong();
  if (!lost) return null;
  return (
    <div className={styles['band']} data-tone="blue">
      <Marked tone="blue" icon={IconRefresh} word={t('day.restarting')} />
      <span>
        {t('today.safe')} {t('today.restartingHelp')}
      </span>
    </div>
  );
}
