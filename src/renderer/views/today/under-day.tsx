import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DayState } from '../../../shared/day-state.ts';
import { type Problem, PROBLEMS } from '../../../shared/problem.ts';
import { ToSettings } from '../../components/to-settings.tsx';
import { TryNow } from '../../components/try-now.tsx';
import { useLanguage } from '../../hooks/use-language.ts';
import { EVERY_MINUTE_MS, useNow } from '../../hooks/use-now.ts';
import { hrefOf } from '../../route.ts';
import { usePage } from '../../store.ts';
import { amountOf } from '../../words/document-words.ts';
import { problemWords } from '../../words/problem-words.ts';
import { dayAndTime } from '../../words/times.ts';
import { Answer } from '../answer/answer.tsx';
import { NextTry } from './next-try.tsx';
import styles from './day-panel.module.css';

type Of<K extends DayState['kind']> = Extract<DayState, { kind: K }>;

/** What stands under the dominating state: what is known, and the one button that leads on. */
export function UnderDay({ state }: { state: DayState }) {
  switch (state.kind) {
    case 'stopped':
    case 'refused':
    case 'line-gone':
      return <UnderProblem state={state} />;
    case 'needs-person':
      return <UnderNeedsPerson state={state} />;
    case 'no-line':
      return <UnderNoLine />;
    case 'offline':
      return <UnderOffline state={state} />;
    case 'not-paired':
      return <UnderNotPaired state={state} />;
    case 'caught':
      return <UnderCaught state={state} />;
    case 'booked':
      return <UnderBooked state={state} />;
    case 'ready':
      return <UnderReady state={state} />;
    case 'z-flow-off':
      return <UnderZFlowOff state={state} />;
  }
}

function useWhen(): (at: number) => string {
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  return (at) => dayAndTime(at, now, language);
}

const FALLBACK_PROBLEM = { refused: 'login-refused', 'line-gone': 'tap-gone' } as const;

function UnderProblem({ state }: { state: Of<'stopped' | 'refused' | 'line-gone'> }) {
  const { t } = useTranslation();
  const when = useWhen();
  const problem =
    state.kind === 'stopped'
      ? state.problem
      : (state.problem ?? { code: FALLBACK_PROBLEM[state.kind], facts: {} });
  const { title, meaning, mend, button } = problemWords(t, problem);
  // The headline says only that the register is not heard; which port it is about stands here.
  const why = PROBLEMS[problem.code].mend === 'set-line' ? `${title}. ` : '';
  return (
    <>
      <p className={styles['question']}>{mend}</p>
      <p>
        {state.kind === 'line-gone' && `${t('today.since', { time: when(state.since) })} ${why}`}
        {meaning} {state.kind === 'refused' && t('today.waiting', { count: state.waiting })}
      </p>
      <Mending problem={problem} label={button} />
    </>
  );
}

function Mending({ problem, label }: { problem: Problem; label: string }) {
  switch (PROBLEMS[problem.code].mend) {
    case 'set-line':
    case 'number-register':
      return <ToSettings page="line" label={label} />;
    case 'connect':
      return <ToSettings page="fortnox" label={label} />;
    case 'wait':
    case 'retry':
    case 'choose-account':
    case 'show-layout':
    case 'confirm':
    case 'look':
    case 'watch':
      return <TryNow label={label} />;
  }
}

function UnderNoLine() {
  const { t } = useTranslation();
  const practiceFirst = usePracticeFirst();
  const { meaning, mend, button } = problemWords(t, { code: 'line-not-chosen', facts: {} });
  return (
    <>
      <p className={styles['question']}>{mend}</p>
      <p>
        {meaning} {practiceFirst}
      </p>
      <ToSettings page="line" label={button} />
    </>
  );
}

function UnderNeedsPerson({ state: { document, problem, others } }: { state: Of<'needs-person'> }) {
  const { t } = useTranslation();
  return (
    <>
      {problem === null ? (
        <ShowDocument id={document.id} />
      ) : (
        <Answer document={document} problem={problem} />
      )}
      {others > 0 && <p>{t('today.othersHeld', { count: others })}</p>}
    </>
  );
}

function UnderOffline({ state: { since, nextTryAt, problem } }: { state: Of<'offline'> }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { mend, button } = problemWords(t, problem ?? { code: 'fortnox-unreachable', facts: {} });
  return (
    <>
      <p>{mend}</p>
      <p>
        {t('today.since', { time: when(since) })} <NextTry at={nextTryAt} />
      </p>
      <TryNow label={button} />
    </>
  );
}

function UnderNotPaired({ state: { waiting } }: { state: Of<'not-paired'> }) {
  const { t } = useTranslation();
  const practiceFirst = usePracticeFirst();
  const { meaning, mend, button } = problemWords(t, { code: 'not-paired', facts: {} });
  return (
    <>
      <p className={styles['question']}>{mend}</p>
      <p>
        {meaning} {waiting > 0 ? t('today.waiting', { count: waiting }) : practiceFirst}
      </p>
      <ToSettings page="fortnox" label={button} />
    </>
  );
}

function UnderCaught({ state: { document, problem, others } }: { state: Of<'caught'> }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles['question']}>{amountOf(document)}</p>
      {problem !== null && (
        <p>
          {problemWords(t, problem).meaning} {problemWords(t, problem).mend}
        </p>
      )}
      {others > 0 && <p>{t('today.othersOnTheirWay', { count: others })}</p>}
    </>
  );
}

function UnderBooked({ state: { document } }: { state: Of<'booked'> }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { id, postedAt, capturedAt } = document;
  return (
    <>
      <p className={styles['question']}>
        {amountOf(document)} <span className={styles['quiet']}>{when(postedAt ?? capturedAt)}</span>
      </p>
      <p>{t('today.goHome')}</p>
      <Button component="a" href={hrefOf({ view: 'z-reports', documentId: id })} variant="default">
        {t('today.showVoucher')}
      </Button>
    </>
  );
}

function UnderReady({ state: { lastHeardAt, printing } }: { state: Of<'ready'> }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <>
      <p>{t('today.teach')}</p>
      <p>{heard()}</p>
    </>
  );

  function heard(): string {
    if (printing) return t('today.printing');
    return lastHeardAt === null ? t('today.neverHeard') : t('today.lastHeard', { time: when(lastHeardAt) });
  }
}

function UnderZFlowOff({ state: { scenario } }: { state: Of<'z-flow-off'> }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles['question']}>{t('today.zFlowOff', { number: scenario })}</p>
      <p>{t('today.zFlowOffMeans')}</p>
      <ToSettings page="scenario" label={t('preflight.places.scenario')} />
    </>
  );
}

/** Practising is offered to who does not practise already. */
function usePracticeFirst(): string {
  const { t } = useTranslation();
  const practising = usePage(({ snapshot }) => (snapshot?.practice ?? null) !== null);
  return practising ? '' : t('today.practiceFirst');
}

function ShowDocument({ id }: { id: number }) {
  const { t } = useTranslation();
  return (
    <Button component="a" href={hrefOf({ view: 'z-reports', documentId: id })}>
      {t('today.showAll')}
    </Button>
  );
}
