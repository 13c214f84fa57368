import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MappingPreview } from '../../../shared/mapping-preview.ts';
import { mappingChanges } from '../../../shared/mapping.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { problemWords } from '../../words/problem-words.ts';
import { isOvertaken, type MappingDraft } from './mapping-draft.ts';
import styles from './mapping-view.module.css';

interface SaveMappingProps {
  readonly preview: MappingPreview;
  readonly draft: MappingDraft | null;
  readonly onUndo: (draft: null) => void;
  readonly onSaved: (preview: MappingPreview) => void;
}

/** Says what a save will do, and does it. */
export function SaveMapping({
  preview: { inForce, document, releases },
  draft,
  onUndo,
  onSaved,
}: SaveMappingProps) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const changes = draft === null ? [] : mappingChanges(inForce.mapping, draft.mapping);
  const overtaken = draft !== null && isOvertaken(draft, inForce);
  const { title, meaning } = problemWords(t, { code: 'settings-changed', facts: {} });
  if (draft === null || changes.length === 0) return null;
  return (
    <section className={styles['save']} aria-label={t('mapping.save.title')}>
      <output>
        {overtaken
          ? `${title}. ${meaning}`
          : `${t('mapping.save.changed', { count: changes.length })} ${t('mapping.save.releases', { count: releases })}`}{' '}
        <span className={styles['quiet']}>{t('mapping.save.booked')}</span>
      </output>
      <div className={styles['tools']}>
        <Button
          disabled={overtaken}
          loading={busy}
          onClick={() => {
            const { mapping } = draft;
            run(async (client) => {
              // Of other settings another may have been saved: only other accounts are in the way.
              await client.mapping.save({ mapping, basedOn: inForce.version });
              onSaved(await client.mapping.preview({ mapping: null, documentId: document?.id ?? null }));
            });
          }}
        >
          {t('mapping.save.save')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            onUndo(null);
          }}
        >
          {t(overtaken ? 'mapping.save.readAnew' : 'mapping.save.undo')}
        </Button>
        <CallFailure failure={failure} />
      </div>
    </section>
  );
}
