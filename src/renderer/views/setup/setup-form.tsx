import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scenarioFor } from '../../../shared/scenario.ts';
import type { Setup, SetupInForce, SetupPreview } from '../../../shared/setup.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { ScenarioTable } from './scenario-table.tsx';
import { draftOf, readDraft, withDefaults, type SetupDraft } from './setup-draft.ts';
import { SetupOptions } from './setup-options.tsx';
import { SetupVersions } from './setup-versions.tsx';
import styles from './setup-view.module.css';
import { ThreeQuestions } from './three-questions.tsx';
import { useChoices } from './use-choices.ts';
import { WhatHappens } from './what-happens.tsx';

/** A draft is chosen, then shown what it will do, then saved: nothing is saved that was not seen. */
export function SetupForm({ inForce }: { inForce: SetupInForce }) {
  const { t } = useTranslation();
  const { value: choices, failure: noChoices, lookAgain } = useChoices();
  const { busy, failure, run } = useCall();
  const [touched, setTouched] = useState<SetupDraft | null>(null);
  const [seen, setSeen] = useState<{ readonly setup: Setup; readonly preview: SetupPreview } | null>(null);
  const draft = withDefaults(touched ?? draftOf(inForce.setup), choices);
  const scenario = scenarioFor(draft.answers);
  const setup = scenario === null ? null : readDraft(draft, scenario.number);
  const changed = setup !== null && JSON.stringify(setup) !== JSON.stringify(inForce.setup);

  function change(next: SetupDraft): void {
    setTouched(next);
    setSeen(null);
  }

  return (
    <>
      <ThreeQuestions
        answers={draft.answers}
        onAnswer={(answers) => {
          change({ ...draft, answers });
        }}
      />
      <ScenarioTable
        inForce={inForce.setup.scenario.number}
        chosen={scenario?.number ?? null}
        onChoose={({ zReports, invoices, articles }) => {
          change({ ...draft, answers: { zReports, invoices, articles } });
        }}
      />
      {scenario === null ? (
        <p role="alert">{t('setup.noSuch')}</p>
      ) : (
        <>
          <p className={styles['chosen']} aria-live="polite">
            {scenario.number !== inForce.setup.scenario.number && (
              <>
                <span className={styles['quiet']}>{t('setup.chosen')}</span>{' '}
                {t('setup.versions.scenario', { number: scenario.number })}.{' '}
                {t(`setup.does.${scenario.number}`)}{' '}
              </>
            )}
            <span className={styles['quiet']}>{t(`setup.edit.${scenario.number}`)}</span>
          </p>
          <SetupOptions draft={draft} choices={choices} onChange={change} />
          {noChoices !== null && (
            <p>
              {t('setup.options.unreachable')}{' '}
              <Button variant="default" onClick={lookAgain}>
                {t('setup.options.again')}
              </Button>
            </p>
          )}
        </>
      )}
      {seen === null ? (
        <div className={styles['tools']}>
          <Button
            disabled={setup === null || !changed}
            loading={busy}
            onClick={() => {
              if (setup === null) return;
              run(async (client) => {
                setSeen({ setup, preview: await client.setup.preview({ setup }) });
              });
            }}
          >
            {t('setup.preview.show')}
          </Button>
          {setup !== null && !changed && (
            <span className={styles['quiet']}>{t('setup.preview.nothing')}</span>
          )}
          <CallFailure failure={failure} />
        </div>
      ) : (
        <Preview
          seen={seen}
          onSaved={() => {
            setTouched(null);
            setSeen(null);
          }}
          onUndo={() => {
            setTouched(null);
            setSeen(null);
          }}
        />
      )}
      <SetupVersions
        version={inForce.version}
        onChoose={(earlier) => {
          change(draftOf(earlier));
        }}
      />
    </>
  );
}

interface PreviewProps {
  readonly seen: { readonly setup: Setup; readonly preview: SetupPreview };
  readonly onSaved: () => void;
  readonly onUndo: () => void;
}

function Preview({ seen: { setup, preview }, onSaved, onUndo }: PreviewProps) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
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
        <Button variant="default" onClick={onUndo}>
          {t('setup.preview.cancel')}
        </Button>
        <CallFailure failure={failure} />
      </div>
    </section>
  );
}
