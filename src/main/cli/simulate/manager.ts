import { EMPTY_LESSON, type LayoutField, type Lesson } from '../../../shared/layout.ts';
import { PROBLEMS, type Problem } from '../../../shared/problem.ts';
import type { AccountUse } from '../../../shared/settings.ts';
import type { Random } from '../../practice/register/random.ts';
import type { StoredDocument } from '../../store/documents.ts';
import type { LayoutLessons } from '../../sync/learn-layout.ts';
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
      await answers.chooseAccount(useOf(asked), ACCOUNT);
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
    case 'look':
    case 'watch':
      return;
  }
}

/** Points at what was not found on the print, as whoever holds the paper does. @param totals of the prints, in öre */
function lessonFor(id: number, lessons: LayoutLessons, totals: readonly number[]): Lesson {
  const read = lessons.preview(id, EMPTY_LESSON);
  if (!read.ok) return EMPTY_LESSON;
  const { lines, missing } = read.value;
  const places: Partial<Record<LayoutField, number>> = {
    title: lines.findIndex((line) => line.trim() !== ''),
    totalGross: lines.findIndex((line) => totals.some((total) => endsWithAmount(line, total))),
  };
  const pointed = missing.map((field) => ({ field, line: Math.max(0, places[field] ?? 0) }));
  return { ...EMPTY_LESSON, pointed };
}

/** However thousands and öre are set apart. */
function endsWithAmount(line: string, amount: number): boolean {
  return line.replaceAll(/\D/g, '') === String(amount);
}

function useOf({ code, facts }: Problem): AccountUse {
  if (code === 'tender-unmapped') return { kind: 'tender', name: String(facts['tender']) };
  return { kind: code === 'tips-unmapped' ? 'tips' : 'cash-difference' };
}

/** The button that tries at once. */
export function tryNow({ client, sending }: Process): void {
  client.forgetToken();
  client.tryNow();
  sending.queue.tryNow();
}
