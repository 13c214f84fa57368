import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../shared/access.ts';
import { useCall } from '../hooks/use-call.ts';
import { CallFailure } from './call-failure.tsx';
import { Marked } from './marked.tsx';
import styles from './top-line.module.css';
import { UnlockButton } from './unlock-button.tsx';

/** Who this window is open for, and the way to open it or to lock it. */
export function Lock({ role, manager }: Pick<Standing, 'role' | 'manager'>) {
  const { t } = useTranslation();
  const icon = role === 'manager' ? IconLockOpen : IconLock;
  return (
    <div className={styles['lock']}>
      <Marked tone="neutral" icon={icon} word={manager ?? t(`top.role.${role}`)} />
      {manager === null ? <UnlockButton /> : <LockButton />}
    </div>
  );
}

function LockButton() {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  return (
    <>
      <Button
        variant="default"
        loading={busy}
        onClick={() => {
          run((client) => client.access.lock());
        }}
      >
        {t('access.lock')}
      </Button>
      <CallFailure failure={failure} />
    </>
  );
}
