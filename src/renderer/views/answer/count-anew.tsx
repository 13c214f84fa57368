import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/problem.ts';
import { AskOnceMore } from '../../components/ask-once-more.tsx';
import { usePage } from '../../store.ts';

/** The register was replaced or reset, and counts from the beginning again: asked once more. */
export function CountAnew({ id, asked }: { readonly id: number; readonly asked: Problem }) {
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
        {t('detail.countAnew')}
      </Button>
    );
  }
  return (
    <AskOnceMore
      no={t('detail.countAnewNo')}
      onNo={() => {
        setAsking(false);
      }}
      yes={t('detail.countAnewYes')}
      onYes={(client) => client.zReports.countAnew({ id, asked })}
    >
      <p>{t('detail.countAnewQuestion')}</p>
    </AskOnceMore>
  );
}
