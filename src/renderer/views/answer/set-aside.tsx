import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { usePage } from '../../store.ts';

/** The day was dealt with elsewhere: asked once more, with the answer that changes nothing in focus. */
export function SetAside({ id }: { id: number }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const [asking, setAsking] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) safe.current?.focus();
  }, [asking]);
  const isManager = usePage(({ snapshot }) => snapshot?.role === 'manager');
  if (!isManager) return null;
  if (!asking) {
    return (
      <Button
        variant="default"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('detail.setAside')}
      </Button>
    );
  }
  return (
    <>
      <p>{t('detail.setAsideQuestion')}</p>
      <Group>
        <Button
          ref={safe}
          onClick={() => {
            setAsking(false);
          }}
        >
          {t('detail.setAsideNo')}
        </Button>
        <Button
          variant="default"
          loading={busy}
          onClick={() => {
            run((client) => client.zReports.setAside({ id }));
          }}
        >
          {t('detail.setAsideYes')}
        </Button>
      </Group>
      <CallFailure failure={failure} />
    </>
  );
}
