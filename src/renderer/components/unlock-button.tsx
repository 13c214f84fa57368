import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../store.ts';

/** Asks for a manager's PIN. Nothing is shown where nobody could give one. */
export function UnlockButton() {
  const { t } = useTranslation();
  const askToUnlock = usePage((page) => page.askToUnlock);
  const isLocked = usePage(
    ({ snapshot }) =>
      snapshot?.role === 'cashier' && (snapshot.managers.length > 0 || snapshot.accessProblem !== null),
  );
  if (!isLocked) return null;
  return (
    <Button
      variant="default"
      onClick={() => {
        askToUnlock(true);
      }}
    >
      {t('access.unlock')}
    </Button>
  );
}
