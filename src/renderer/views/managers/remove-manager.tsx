import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';

interface RemoveManagerProps {
  readonly name: string;
  readonly isLast: boolean;
  readonly onDone: () => void;
}

/** Asked once more, with the answer that changes nothing in focus. Without the last one there is no lock. */
export function RemoveManager({ name, isLast, onDone }: RemoveManagerProps) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    safe.current?.focus();
  }, []);
  return (
    <>
      <p>{t(isLast ? 'access.removeLastQuestion' : 'access.removeQuestion', { name })}</p>
      <Group>
        <Button ref={safe} onClick={onDone}>
          {t('access.removeNo')}
        </Button>
        <Button
          variant="default"
          loading={busy}
          onClick={() => {
            run(async (client) => {
              await client.access.removeManager({ name, turnsLockOff: isLast });
              onDone();
            });
          }}
        >
          {t(isLast ? 'access.removeLastYes' : 'access.removeYes')}
        </Button>
      </Group>
      <CallFailure failure={failure} />
    </>
  );
}
