import { EMPTY_LESSON, type Lesson } from '../../../shared/layout.ts';
import { PROBLEMS, type Problem } from '../../../shared/problem.ts';
import { askedUse } from '../../../shared/mapping.ts';
import type { Random } from '../../practice/register/random.ts';
import type { StoredDocument } from '../../store/documents.ts';
import type { LayoutLessons } from '../../sync/learn-layout.ts';
import { pointAtMissing } from './point-at-missing.ts';
import type { Process } from './process.ts';

/** Other short-term receivables of the practice chart: an account of its own for what nobody had thought of. */
const ACCOUNT = 1689;
/** Of those asked about a day that seems to be booked by hand; the others say that it is not this one. */
const PERCENT_SET_ASIDE = 50;

/** What a manager decides by, and the papers in the hand: the totals on them, in öre. */
interface Papers {
  readonly random: Random;
  readonly totals: readonly number[];
}

/** Answers everything that is asked, as a manager at the page does. */
export async function answerAll(process: Process, { random, totals }: Papers): Promise<void> {
  const { store } = process;
  for (const { id } of store.documents.inState('held')) {
    // An answer may have settled others, too.
    const document = store.documents.get(id);
    if (document?.state === 'held' && document.problem !== null) {
      await answer(process, document, document.problem, { random, totals });
    }
  }
}

async function answer(
  { sending: { answers }, lessons }: Process,
  { id }: StoredDocument,
  asked: Problem,
  { random, totals }: Papers,
): Promise<void> {
  if (asked.code === 'voucher-alike' && random.chance(PERCENT_SET_ASIDE)) {
    answers.setAside(id);
    return;
  }
  switch (PROBLEMS[asked.code].mend) {
    case 'choose-account':
      await chooseAccount(answers, asked);
      return;
    case 'confirm':
      answers.confirm(id, asked);
      return;
    case 'show-layout':
      lessons.confirm(id, lessonFor(id, lessons, totals));
      return;
    case 'retry':
      answers.retry(id);
      return;
    case 'wait':
    case 'set-line':
    case 'connect':
    case 'look':
    case 'watch':
      return;
  }
}

function lessonFor(id: number, lessons: LayoutLessons, totals: readonly number[]): Lesson {
  const read = lessons.preview(id, EMPTY_LESSON);
  return read.ok ? pointAtMissing(read.value.lines, read.value.missing, totals) : EMPTY_LESSON;
}

async function chooseAccount(answers: Process['sending']['answers'], asked: Problem): Promise<void> {
  const use = askedUse(asked);
  if (use !== null) await answers.chooseAccount(use, ACCOUNT, null);
}

/** The button that tries at once. */
export function tryNow({ client, sending }: Process): void {
  client.forgetToken();
  client.tryNow();
  sending.queue.tryNow();
}
