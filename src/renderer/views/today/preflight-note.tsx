import { Button } from '@mantine/core';
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PreflightSummary } from '../../../shared/preflight.ts';
import { Marked } from '../../components/marked.tsx';
import { hrefOf } from '../../route.ts';

/** That something in Fortnox keeps a day from being booked, or should be looked at: what it is stands on its own page. */
export function PreflightNote({ outcome, count }: PreflightSummary) {
  const { t } = useTranslation();
  return (
    <>
      {outcome === 'stop' ? (
        <Marked tone="red" icon={IconHandStop} word={t('preflight.stops', { count })} />
      ) : (
        <Marked tone="amber" icon={IconAlertTriangle} word={t('preflight.toLookAt', { count })} />
      )}
      <Button component="a" variant="default" href={hrefOf({ view: 'settings', page: 'preflight' })}>
        {t('preflight.show')}
      </Button>
    </>
  );
}
