import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { linesOf, PREFLIGHT_OUTCOMES, type PreflightResult } from '../../../shared/preflight.ts';
import type { PreflightState } from '../../../shared/preflight.ts';
import { type Problem, PROBLEMS } from '../../../shared/problem.ts';
import type { Link } from '../../../shared/state.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { SettingsPage } from '../../components/settings-page.tsx';
import { ToSettings } from '../../components/to-settings.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useLanguage } from '../../hooks/use-language.ts';
import { EVERY_MINUTE_MS, useNow } from '../../hooks/use-now.ts';
import { usePage } from '../../store.ts';
import { problemWords } from '../../words/problem-words.ts';
import { dayAndTime } from '../../words/times.ts';
import { LineGroup } from './line-group.tsx';
import styles from './preflight-view.module.css';
import { Summary } from './summary.tsx';

/** Whether everything in Fortnox is as the booking needs it, and what to do where it is not. */
export function PreflightView() {
  const { t } = useTranslation();
  const snapshot = usePage((page) => page.snapshot);
  return (
    <SettingsPage title={t('preflight.title')} intro={t('preflight.intro')} width="lines">
      {snapshot === null ? (
        <Loading label={t('day.starting')} />
      ) : (
        <Standing preflight={snapshot.preflight} link={snapshot.link} />
      )}
    </SettingsPage>
  );
}

function Standing({ preflight: { running, last, broken }, link }: { preflight: PreflightState; link: Link }) {
  const { t } = useTranslation();
  if (link.state === 'not-paired') {
    return (
      <>
        <NotPaired first={last === null} />
        {last !== null && <Result result={last} />}
      </>
    );
  }
  return (
    <>
      {broken !== null && <Broken problem={broken} shownAt={last?.at ?? null} />}
      {last !== null && <Summary result={last} />}
      {last === null && running === null && <p>{t('preflight.empty')}</p>}
      <Run running={running} first={last === null} />
      {last !== null && <Result result={last} />}
    </>
  );
}

function Result({ result }: { result: PreflightResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  return (
    <>
      {PREFLIGHT_OUTCOMES.map((outcome) => (
        <LineGroup key={outcome} outcome={outcome} lines={linesOf(result, outcome)} />
      ))}
      <p className={styles['quiet']}>
        {t('preflight.made', { when: dayAndTime(result.at, now, language) })}{' '}
        {t(`preflight.causes.${result.cause}`)}
      </p>
    </>
  );
}

/** The place of the counts is always there, so that they are read out. */
function Run({ running, first }: { running: PreflightState['running']; first: boolean }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  return (
    <div className={styles['tools']}>
      <Button
        variant={first ? 'filled' : 'default'}
        disabled={busy || running !== null}
        onClick={() => {
          run((client) => client.preflight.run());
        }}
      >
        {t(first ? 'preflight.run' : 'preflight.again')}
      </Button>
      <output>
        {running !== null && (
          <span className={styles['busy']}>
            <Loader size="sm" aria-hidden />{' '}
            {t('preflight.running', { done: running.done, all: running.all })}
          </span>
        )}
      </output>
      {/* What main named stands above as the reason it did not end. */}
      <CallFailure failure={failure?.problem === null ? failure : null} />
    </div>
  );
}

function Broken({ problem, shownAt }: { problem: Problem; shownAt: number | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  const { title, mend } = problemWords(t, problem);
  return (
    <div className={styles['broken']} role="alert">
      <p className={styles['strong']}>
        {t('preflight.broken')} {title}.
      </p>
      {/* What mends itself needs no help; that days are booked then is not what was asked. */}
      {PROBLEMS[problem.code].mend !== 'wait' && <p>{mend}</p>}
      {shownAt !== null && <p>{t('preflight.shownIs', { when: dayAndTime(shownAt, now, language) })}</p>}
    </div>
  );
}

/** What was found before is shown below it, and says nothing of how things stand now. */
function NotPaired({ first }: { first: boolean }) {
  const { t } = useTranslation();
  const { title, button } = problemWords(t, { code: 'not-paired', facts: {} });
  return (
    <>
      <p className={styles['strong']}>{title}</p>
      <p>
        {t('preflight.needsCompany')} {first && t('preflight.empty')}
      </p>
      <div>
        <ToSettings page="fortnox" label={button} />
      </div>
    </>
  );
}
