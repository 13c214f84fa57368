import { Button } from '@mantine/core';
import { IconPlug, IconPlugX, IconReceipt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Practice } from '../../shared/state.ts';
import { useCall } from '../hooks/use-call.ts';
import { usePage } from '../store.ts';
import { CallFailure } from './call-failure.tsx';
import styles from './practice-band.module.css';

/** Across the top while practising, whatever the day is like. */
export function PracticeBand() {
  const practice = usePage(({ snapshot }) => snapshot?.practice ?? null);
  return practice === null ? null : <Band practice={practice} />;
}

function Band({ practice }: { practice: Practice }) {
  const { t } = useTranslation();
  const closing = useCall();
  const plugging = useCall();
  const pluggedIn = practice.line === 'up';
  return (
    <section className={styles['band']} aria-label={t('practice.band')}>
      <div className={styles['words']}>
        <div className={styles['text']}>
          <p className={styles['title']}>{t('practice.band')}</p>
          <p>{t('practice.leave')}</p>
        </div>
        <Button
          loading={closing.busy}
          leftSection={<IconReceipt size={20} aria-hidden />}
          onClick={() => {
            closing.run((client) => client.practice.closeDay());
          }}
        >
          {t('practice.closeDay')}
        </Button>
        <Button
          variant="default"
          loading={plugging.busy}
          leftSection={pluggedIn ? <IconPlugX size={20} aria-hidden /> : <IconPlug size={20} aria-hidden />}
          onClick={() => {
            plugging.run((client) => client.practice.setLine({ line: pluggedIn ? 'refuse' : 'up' }));
          }}
        >
          {t(pluggedIn ? 'practice.cut' : 'practice.mend')}
        </Button>
        <CallFailure failure={closing.failure ?? plugging.failure} />
      </div>
    </section>
  );
}
