import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemCode } from '../../../shared/problem.ts';
import type { Setup, SetupPreview } from '../../../shared/setup.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useForLong } from '../../hooks/use-for-long.ts';
import { usePage } from '../../store.ts';
import { problemWords } from '../../words/problem-words.ts';
import styles from './setup-view.module.css';
import { WhatHappens } from './what-happens.tsx';

/** A setup, and what saving it will do. */
export interface Previewed {
  readonly setup: Setup;
  readonly preview: SetupPreview;
}

interface SetupPreviewedProps {
  readonly seen: Previewed;
  /** It is being shown anew. */
  readonly showing: boolean;
  readonly onShowAgain: () => void;
  readonly onSaved: () => void;
  readonly onUndo: () => void;
}

/** The save would do something else than what is shown here. */
const OVERTAKEN: ReadonlySet<ProblemCode> = new Set(['settings-changed', 'preview-outdated']);

/** What was asked about, shown before it is done; it takes the focus, wherever on the page it was asked from. */
export function SetupPreviewed(props: SetupPreviewedProps) {
  const { seen, showing, onShowAgain, onSaved, onUndo } = props;
  const { setup, preview } = seen;
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const refusal = failure?.problem ?? null;
  const overtaken = refusal !== null && OVERTAKEN.has(refusal.code) ? refusal : null;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <section className={styles['will']} aria-labelledby="what-happens">
      <h2 id="what-happens" ref={title} tabIndex={-1} className={styles['strong']}>
        {t('setup.preview.title')}
      </h2>
      <WhatHappens preview={preview} />
      <div className={styles['tools']}>
        {overtaken === null ? (
          <Button
            disabled={preview.refused !== null}
            loading={busy}
            onClick={() => {
              run(async (client) => {
                await client.setup.save({ setup, basedOn: preview.basedOn });
                onSaved();
              });
            }}
          >
            {t('setup.preview.save')}
          </Button>
        ) : (
          <Button loading={showing} onClick={onShowAgain}>
            {problemWords(t, overtaken).button}
          </Button>
        )}
        <Button variant="default" disabled={busy} onClick={onUndo}>
          {t('setup.preview.cancel')}
        </Button>
        <CallFailure failure={failure} />
      </div>
      <output>{busy && <Waits />}</output>
    </section>
  );
}

/** What a save waits for: it is made between two documents, and asks Fortnox once more whether it may. */
function Waits() {
  const { t } = useTranslation();
  const long = useForLong(true);
  const z = usePage(
    ({ snapshot }) => snapshot?.documents.find(({ state }) => state === 'sending')?.zNumber ?? null,
  );
  if (!long) return null;
  return <p>{z === null ? t('setup.preview.waitsForFortnox') : t('setup.preview.waitsForZ', { z })}</p>;
}
