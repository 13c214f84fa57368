import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskOnceMore } from '../../components/ask-once-more.tsx';
import { usePage } from '../../store.ts';

/** The day was dealt with elsewhere: asked once more. */
export function SetAside({ id }: { id: number }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
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
    <AskOnceMore
      no={t('detail.setAsideNo')}
      onNo={() => {
        setAsking(false);
      }}
      yes={t('detail.setAsideYes')}
      onYes={(client) => client.zReports.setAside({ id })}
    >
      <p>{t('detail.setAsideQuestion')}</p>
    </AskOnceMore>
  );
}
