import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../shared/document.ts';
import { retryRuleOf } from '../../../shared/fortnox-errors.ts';
import { askedUse } from '../../../shared/mapping.ts';
import { type Mend, type Problem, PROBLEMS } from '../../../shared/problem.ts';
import { MAY_COUNT_ANEW } from '../../../shared/register.ts';
import { ToSettings } from '../../components/to-settings.tsx';
import { hrefOf } from '../../route.ts';
import { problemWords, supportCode } from '../../words/problem-words.ts';
import styles from './answer.module.css';
import { ConfirmButton, RetryButton } from './answer-buttons.tsx';
import { ChooseAccount } from './choose-account.tsx';
import { CountAnew } from './count-anew.tsx';
import { SetAside } from './set-aside.tsx';

interface Question {
  readonly document: Document;
  readonly problem: Problem;
  /** The print is already beside the question, so no button need lead to it. */
  readonly besidePrint?: boolean;
}

/** The one question a Z-report asks, and the one button that answers it. */
export function Answer(question: Question) {
  const { t } = useTranslation();
  const { title, meaning, mend } = problemWords(t, question.problem);
  return (
    <div className={styles['answer']}>
      <p className={styles['question']}>{title}</p>
      <p>
        {meaning} {mend}
      </p>
      <div className={styles['buttons']}>
        <AnswerControl {...question} />
        {mayCountAnew(question) && <CountAnew id={question.document.id} asked={question.problem} />}
        {mayBeSetAside(question) && <SetAside id={question.document.id} />}
        {mayBeReadAgain(question) && (
          <RetryButton id={question.document.id} label={t('detail.readAgain')} quiet />
        )}
      </div>
      <p className={styles['code']}>{t('detail.support', { code: supportCode(question.problem) })}</p>
    </div>
  );
}

/** Only after looking: where the print stands beside, or where the answer to the question may be no. */
function mayBeSetAside({ document, problem, besidePrint = false }: Question): boolean {
  return document.state === 'held' && (besidePrint || PROBLEMS[problem.code].mend === 'confirm');
}

function mayCountAnew(question: Question): boolean {
  return mayBeSetAside(question) && MAY_COUNT_ANEW.has(question.problem.code);
}

const OF_BOOKED: ReadonlySet<Mend> = new Set(['confirm', 'number-register']);

/** It is booked and something is not right: it may have been mended in Fortnox meanwhile. */
function mayBeReadAgain({ document, problem }: Question): boolean {
  return document.voucher !== null && OF_BOOKED.has(PROBLEMS[problem.code].mend);
}

/** No answer is offered before the other: pressed by habit, this one would book the day a second time. */
function booksTwiceIfWrong({ code }: Problem): boolean {
  return code === 'voucher-alike';
}

function AnswerControl({ document, problem, besidePrint = false }: Question) {
  const { t } = useTranslation();
  const { button } = problemWords(t, problem);
  const use = askedUse(problem);
  switch (PROBLEMS[problem.code].mend) {
    case 'choose-account':
      return use === null ? null : <ChooseAccount use={use} label={button} />;
    case 'confirm':
      return (
        <ConfirmButton id={document.id} label={button} asked={problem} quiet={booksTwiceIfWrong(problem)} />
      );
    case 'retry':
    case 'wait':
      // The same content is refused again: the button is there for when it has been changed, and does not invite.
      return <RetryButton id={document.id} label={button} quiet={retryRuleOf(problem) === 'when-changed'} />;
    case 'show-layout':
      return (
        <Button component="a" href={hrefOf({ view: 'layout', documentId: document.id })}>
          {button}
        </Button>
      );
    case 'watch':
      return null;
    case 'set-line':
      return <ToSettings page="line" label={button} />;
    case 'number-register':
      return (
        <>
          <ToSettings page="line" label={button} />
          {document.voucher !== null && (
            <ConfirmButton id={document.id} label={t('detail.seen')} asked={problem} quiet />
          )}
        </>
      );
    case 'connect':
      return <ToSettings page="fortnox" label={button} />;
    case 'look':
      return besidePrint ? null : (
        <Button component="a" href={hrefOf({ view: 'z-reports', documentId: document.id })}>
          {button}
        </Button>
      );
  }
}
