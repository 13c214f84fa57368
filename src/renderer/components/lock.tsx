import { Button } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../shared/access.ts';
import { useCall } from '../hooks/use-call.ts';
import { CallFailure } from './call-failure.tsx';
import styles from './top-line.module.css';
import { UnlockButton } from './unlock-button.tsx';

const ICON_PX = 20;

/** Who this window is open for, and the way to open it or to lock it. */
export function Lock({ role, manager }: Pick<Standing, 'role' | 'manager'>) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  if (manager === null) {
    return (
      <div className={styles['lock']}>
        <span className={styles['quiet']}>{t(`top.role.${role}`)}</span>
        <UnlockButton />
      </div>
    );
  }
  return (
    <div className={styles['lock']}>
      <span>{manager}</span>
      <Button
        variant="default"
        leftSection={<IconLockOpen size={ICON_PX} aria-hidden />}
        loading={busy}
        title={t('access.openFor', { name: manager })}
        onClick={() => {
          run((client) => client.access.lock());
        }}
      >
        {t('access.lock')}
      </Button>
      <CallFailure failure={failure} />
    </div>
  );
}
