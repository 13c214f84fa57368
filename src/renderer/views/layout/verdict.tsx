import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LayoutPreview } from '../../../shared/layout-preview.ts';
import type { Lesson } from '../../../shared/layout.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { ManagerOnly } from '../../components/manager-only.tsx';
import { Marked } from '../../components/marked.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useIsManager } from '../../hooks/use-is-manager.ts';
import { go, here } from '../../route.ts';
import { usePage } from '../../store.ts';
import { problemWords } from '../../words/problem-words.ts';
import styles from './layout-view.module.css';

interface VerdictProps {
  readonly documentId: number;
  readonly preview: LayoutPreview;
  readonly lesson: Lesson;
}

/** Whether the print is read whole, and the one button that confirms it. */
export function Verdict({ documentId, preview, lesson }: VerdictProps) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const isManager = useIsManager();
  const isHeld = usePage(
    ({ snapshot }) => snapshot?.documents.find(({ id }) => id === documentId)?.state === 'held',
  );
  if (!isHeld) return <Marked tone="green" icon={IconCheck} word={t('layout.notAsked')} />;
  return (
    <div className={styles['verdict']}>
      <output>
        {preview.problem === null ? (
          <Marked tone="green" icon={IconCheck} word={t('layout.whole')} />
        ) : (
          <Marked tone="red" icon={IconAlertTriangle} word={problemWords(t, preview.problem).title} />
        )}
      </output>
      {isManager ? (
        <Button
          loading={busy}
          disabled={preview.problem !== null}
          onClick={() => {
            run(async (client) => {
              await client.layouts.confirm({ id: documentId, lesson });
              // Whoever has gone elsewhere meanwhile stays there.
              if (here().view === 'layout') go({ view: 'z-reports', documentId });
            });
          }}
        >
          {t('layout.confirm')}
        </Button>
      ) : (
        <ManagerOnly words={t('detail.managerOnly')} />
      )}
      <CallFailure failure={failure} />
    </div>
  );
}
