import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Marked } from '../../components/marked.tsx';

/** Stands in the place of a button that only the manager may press. */
export function ManagerOnly() {
  const { t } = useTranslation();
  return <Marked tone="neutral" icon={IconLock} word={t('detail.managerOnly')} />;
}
