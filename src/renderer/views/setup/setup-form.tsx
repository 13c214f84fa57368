import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scenarioFor } from '../../../shared/scenario.ts';
import { isSameSetup, type Setup, type SetupInForce } from '../../../shared/setup.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { ComingWords } from './coming.tsx';
import { ScenarioTable } from './scenario-table.tsx';
import { problemWords } from '../../words/problem-words.ts';
import { draftOf, readDraft, unreadable, withDefaults, type SetupDraft } from './setup-draft.ts';
import { SetupOptions } from './setup-options.tsx';
import { SetupPreviewed, type Previewed } from './setup-previewed.tsx';
import { SetupVersions } from './setup-versions.tsx';
import styles from './setup-view.module.css';
import { ThreeQuestions } from './three-questions.tsx';
import { useChoices } from './use-choices.ts';

/** A draft is chosen, then shown what it will do, then saved: nothing is saved that was not seen. */
export function SetupForm({ inForce }: { inForce: SetupInForce }) {
  const { t } = useTranslation();
  const { value: choices, failure: noChoices, lookAgain } = useChoices();
  const { busy, failure, run } = useCall();
  const [touched, setTouched] = useState<SetupDraft | null>(null);
  const [seen, setSeen] = useState<Previewed | null>(null);
  const [saved, setSaved] = useState(false);
  const draft = withDefaults(touched ?? draftOf(inForce.setup), choices);
  const unread = choices === null ? [] : unreadable(choices, draft.answers);
  const scenario = scenarioFor(draft.answers);
  const setup = scenario === null ? null : readDraft(draft, scenario.number);
  const changed = setup !== null && !isSameSetup(setup, inForce.setup);

  function change(next: SetupDraft): void {
    setTouched(next);
    setSeen(null);
    setSaved(false);
  }

  function show(wanted: Setup): void {
    run(async (client) => {
      setSeen({ setup: wanted, preview: await client.setup.preview({ setup: wanted }) });
    });
  }

  function leave(): void {
    setTouched(null);
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
                {t(`setup.does.${scenario.number}`)} <ComingWords scenario={scenario} />{' '}
                <span className={styles['quiet']}>{t(`setup.edit.${scenario.number}`)}</span>
              </>
            )}
          </p>
          <SetupOptions draft={draft} choices={choices} onChange={change} />
          {(noChoices !== null || unread.length > 0) && (
            <p>
              {t('setup.options.unreachable')}{' '}
              {unread.map((one) => `${problemWords(t, one).title}.`).join(' ')}{' '}
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
              if (setup !== null) show(setup);
            }}
          >
            {t('setup.preview.show')}
          </Button>
          <output>
            {setup !== null && !changed && (
              <span className={styles['quiet']}>
                {t(saved ? 'setup.preview.saved' : 'setup.preview.nothing')}
              </span>
            )}
          </output>
          <CallFailure failure={failure} />
        </div>
      ) : (
        <SetupPreviewed
          // Shown anew it begins anew: what came in the way of an earlier save is over.
          key={JSON.stringify(seen.preview.basedOn)}
          seen={seen}
          showing={busy}
          onShowAgain={() => {
            show(seen.setup);
          }}
          onSaved={() => {
            leave();
            setSaved(true);
          }}
          onUndo={leave}
        />
      )}
      <SetupVersions
        inForce={inForce}
        onChoose={(earlier) => {
          change(draftOf(earlier));
          show(earlier);
        }}
      />
    </>
  );
}
