import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangePin } from './change-pin.tsx';
import styles from './managers-view.module.css';
import { RemoveManager } from './remove-manager.tsx';

interface ManagerLineProps {
  readonly name: string;
  readonly isYou: boolean;
  readonly isLast: boolean;
}

/** One manager, and what can be changed about them. */
export function ManagerLine({ name, isYou, isLast }: ManagerLineProps) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<'change-pin' | 'remove' | null>(null);
  const done = (): void => {
    setDoing(null);
  };
  return (
    <li className={styles['manager']}>
      <div className={styles['line']}>
        <span className={styles['name']}>
          <span className={styles['strong']}>{name}</span>{' '}
          {isYou && <span className={styles['quiet']}>({t('access.you')})</span>}
        </span>
        {doing === null && (
          <>
            <Button
              variant="default"
              aria-label={t('access.changePinOf', { name })}
              onClick={() => {
                setDoing('change-pin');
              }}
            >
              {t('access.changePin')}
            </Button>
            <Button
              variant="default"
              aria-label={t('access.removeOf', { name })}
              onClick={() => {
                setDoing('remove');
              }}
            >
              {t('access.remove')}
            </Button>
          </>
        )}
      </div>
      {doing === 'change-pin' && <ChangePin name={name} onDone={done} />}
      {doing === 'remove' && <RemoveManager name={name} isLast={isLast} onDone={done} />}
    </li>
  );
}
