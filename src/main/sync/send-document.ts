/**
 * The exactly-one sender. Fortnox has no key against doubles and no way to undo a voucher, so the story of one
 * document is always the same:
 *
 *   facts -> checks -> intent frozen on disk -> look up -> (found: confirm) -> settled? -> inspected? -> POST -> confirm
 *
 * A voucher of the same date and money that somebody made by hand is asked about before the first POST,
 * and after a crash, a timeout or a lost answer it begins again at the look-up.
 */
import type { Clock } from '../../shared/clock.ts';
import type { Answer } from '../../shared/document.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { FortnoxClient } from '../fortnox/client.ts';
import type { Company } from '../fortnox/company.ts';
import { mayHaveBeenDone, type Failure } from '../fortnox/outcome.ts';
import type { PostedVoucher } from '../fortnox/vouchers.ts';
import { answerTo } from '../rules/answered.ts';
import { isOtherRegisters, numberShared } from '../rules/register-shared.ts';
import { turnover } from '../rules/voucher-alike.ts';
import { matchVoucher } from '../rules/voucher-match.ts';
import { registerIn } from '../rules/voucher-words.ts';
import { LAID_ASIDE } from '../rules/z-scope.ts';
import type { Intent, StoredDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import type { BookFacts } from './book-facts.ts';
import { failureAnswer, failureProblem } from './failure-problem.ts';
import type { InspectedFirst } from './inspect-first.ts';
import type { Found, LookUp } from './look-up.ts';
import { prepareIntent } from './prepare-intent.ts';
import type { Recorder } from './recorder.ts';
import type { Settling } from './settling.ts';

export interface SenderDeps {
  readonly store: Store;
  readonly client: FortnoxClient;
  readonly facts: BookFacts;
  readonly lookUp: LookUp;
  readonly record: Recorder;
  readonly settling: Settling;
  readonly clock: Clock;
  /** What must be known before the first voucher goes to a company. */
  readonly inspectFirst: (company: Company) => Promise<InspectedFirst>;
}

/** What became of one try. */
export type SendResult =
  /** The document is booked, or held for a person: the next one's turn. Fortnox was reached if it is named. */
  | { readonly kind: 'done'; readonly company: Company | null }
  /** Fortnox cannot be used just now: everything waits. */
  | { readonly kind: 'link-failed'; readonly failure: Failure }
  /** A request's outcome is not known yet: this document, and those after it, wait for it to settle. */
  | { readonly kind: 'unsettled'; readonly waitMs: number; readonly settlesInMs: number }
  /** The disk takes no more: nothing may be sent that could not be remembered. */
  | { readonly kind: 'not-stored' }
  /** The app is ending. */
  | { readonly kind: 'stopped' };

/** What Fortnox answers when it has booked. */
const CREATED = 201;

/**
 * A POST whose answer is lost every time, while reading works and shows that nothing was booked: it is this document
 * that Fortnox cannot take (500 is known to be deterministic for odd input), and the others need not wait for it. After
 * a person has asked for another try, one more lost answer is enough.
 */
const MOST_LOST_ANSWERS = 5;

const NOT_STORED: SendResult = { kind: 'not-stored' };

export async function sendDocument(document: StoredDocument, deps: SenderDeps): Promise<SendResult> {
  let { intent } = document;
  let company: Company | null = null;
  if (document.state !== 'sending' || intent === null) {
    const prepared = await prepareIntent(document, deps);
    if (prepared.kind === 'not-stored') return NOT_STORED;
    if (prepared.kind === 'held') return hold(document, prepared.problem, null, deps);
    if (prepared.kind === 'link-failed') return linkFailed(document, prepared.failure, deps);
    if (prepared.kind === 'obstructed') return confirmOrHold(document, prepared, deps);
    ({ intent, company } = prepared);
  }
  const settled = deps.settling.isSettled(document.id);
  // What has been sent may be in the books already: whether it should have been is asked no more.
  const isToBeAsked = (alike: PostedVoucher) => !isAnswered(alikeQuestion(alike), document);
  const found = await deps.lookUp(intent, document.state === 'sending' ? null : isToBeAsked);
  if (!found.ok) return linkFailed(document, found.failure, deps);
  if (document.state === 'sending') tellLookedUp(document, deps);
  if (found.value !== null) return withCompany(confirmFound(document, intent, found.value, deps), company);
  // A negative look-up proves nothing while a request can still be under way.
  if (!settled) {
    const { settling } = deps;
    const { id } = document;
    return { kind: 'unsettled', waitMs: settling.nextLookIn(id), settlesInMs: settling.settlesIn(id) };
  }
  if (document.state === 'sending' && lostAnswers(document, deps) >= MOST_LOST_ANSWERS) {
    const message = document.problem?.facts['message'] ?? '';
    return hold(document, problem('fortnox-keeps-failing', { message }), null, deps);
  }
  // Prepared just now: nothing of it has been sent.
  if (company !== null) {
    const before = await beforeFirst(document, company, deps);
    if (before !== null) return before;
  }
  return withCompany(await post(document, intent, deps), company);
}

/** What keeps even the first voucher back; null when nothing does. One that has been sent once is asked about no more. */
async function beforeFirst(
  document: StoredDocument,
  company: Company,
  deps: SenderDeps,
): Promise<SendResult | null> {
  const inspected = await deps.inspectFirst(company);
  switch (inspected.kind) {
    case 'clear':
      return null;
    case 'asks':
      return hold(document, inspected.question, null, deps);
    case 'refused':
      return hold(document, inspected.problem, null, deps);
    case 'broken':
      return linkFailed(document, inspected.failure, deps);
    case 'not-stored':
      return NOT_STORED;
    case 'stopped':
      return { kind: 'stopped' };
  }
}

/** Only answers that Fortnox owed: a process that was killed in the middle says nothing of the document. */
function lostAnswers({ id }: StoredDocument, { store }: SenderDeps): number {
  return store.happenings.ofDocument(id).filter(({ type }) => type === 'post-unknown').length;
}

/** After a lost answer the diary says that it was looked for; before an ordinary send that goes without saying. */
function tellLookedUp(document: StoredDocument, { record }: SenderDeps): void {
  record.document(document.id, () => undefined, { type: 'looked-up' });
}

function withCompany(result: SendResult, company: Company | null): SendResult {
  return result.kind === 'done' ? { ...result, company } : result;
}

async function post(document: StoredDocument, intent: Intent, deps: SenderDeps): Promise<SendResult> {
  const { store, record } = deps;
  // On the disk before the first byte goes out: from here until an answer, the outcome is unknown.
  const started = record.document(document.id, () => store.documents.startSending(document.id), {
    type: 'post-started',
    facts: { series: intent.voucher.series, date: intent.voucher.date, attempt: document.attempts + 1 },
  });
  if (!started) return NOT_STORED;
  const outcome = await deps.client.postVoucher(intent.voucher, intent.yearId);
  if (outcome.ok) return confirm(document, intent, outcome.value, 'answered', deps);
  const { failure } = outcome;
  if (mayHaveBeenDone(failure)) return keepSending(document, failure, deps);
  deps.facts.forget();
  if (failure.kind === 'refused')
    return hold(document, refusal(failure, intent), failureAnswer(failure), deps);
  return linkFailed(store.documents.get(document.id) ?? document, failure, deps, 'known');
}

/** The answer was lost: the voucher may be booked. Nothing is sent again before that is settled. */
function keepSending(document: StoredDocument, failure: Failure, deps: SenderDeps): SendResult {
  const unknown = problem('outcome-unknown', { message: failureProblem(failure).facts['message'] ?? '' });
  deps.settling.restart(document.id);
  deps.record.document(document.id, () => deps.store.documents.keepSending(document.id, unknown), {
    type: 'post-unknown',
    problem: unknown,
    answer: failureAnswer(failure),
  });
  return { kind: 'link-failed', failure };
}

/** Fortnox's refusal is a code; the account, date or series it is about stands in what was sent. */
function refusal(failure: Failure, intent: Intent): Problem {
  const { code, facts } = failureProblem(failure);
  const accounts = [...new Set(intent.voucher.rows.map((row) => row.account))].join(', ');
  const { date, series } = intent.voucher;
  return { code, facts: { account: accounts, date, series, until: date, ...facts } };
}

/** What may not be sent may have been booked before it became so. */
async function confirmOrHold(
  document: StoredDocument,
  { intent, problem: obstacle }: { readonly intent: Intent; readonly problem: Problem },
  deps: SenderDeps,
): Promise<SendResult> {
  const found = await deps.lookUp(intent, null);
  if (!found.ok) return linkFailed(document, found.failure, deps);
  if (found.value === null) return hold(document, obstacle, null, deps);
  return confirmFound(document, intent, found.value, deps);
}

function confirmFound(document: StoredDocument, intent: Intent, found: Found, deps: SenderDeps): SendResult {
  const { series, number } = found.voucher;
  switch (found.match) {
    case 'ours':
      return confirm(document, intent, found.voucher, 'looked-up', deps);
    case 'differs': {
      const question = problem('voucher-differs', { series, number });
      // A person has compared them: the mark says that it is this day, whatever was mapped or mended since.
      if (isAnswered(question, document)) return confirm(document, intent, found.voucher, 'looked-up', deps);
      const isOthers = isOtherRegisters(intent.voucher, found.voucher);
      const register = registerIn(intent.voucher.description) ?? '';
      return hold(document, isOthers ? numberShared(found.voucher, register) : question, null, deps);
    }
    case 'alike':
      return hold(document, alikeQuestion(found.voucher), null, deps);
  }
}

function alikeQuestion(alike: PostedVoucher): Problem {
  const { series, number, description } = alike;
  return problem('voucher-alike', { series, number, description, amount: turnover(alike) });
}

function isAnswered(question: Problem, { confirmed }: StoredDocument): boolean {
  return confirmed.includes(answerTo(question));
}

function confirm(
  document: StoredDocument,
  intent: Intent,
  voucher: PostedVoucher,
  how: 'answered' | 'looked-up',
  deps: SenderDeps,
): SendResult {
  const { store, record, clock } = deps;
  const { series, number, year } = voucher;
  const stored = record.document(
    document.id,
    () => {
      // One that was found although it could not be sent now has not been frozen yet, and is read again by its intent.
      store.documents.freezeIntent(document.id, intent);
      store.documents.confirmPosted(document.id, { series, number, year }, clock.now());
    },
    {
      type: 'confirmed',
      facts: { series, number, how },
      answer: how === 'answered' ? { status: CREATED, code: null, message: null } : null,
      problem: noteworthy(intent, voucher),
    },
  );
  if (!stored) return NOT_STORED;
  deps.settling.forget(document.id);
  return { kind: 'done', company: null };
}

/** What the diary says of a booked voucher besides that it is booked. */
function noteworthy(intent: Intent, voucher: PostedVoucher): Problem | null {
  const { series, number, awaitsApproval } = voucher;
  if (matchVoucher(intent, voucher) !== 'ours') return problem('voucher-differs', { series, number });
  return awaitsApproval ? problem('voucher-awaits-approval', { series, number }) : null;
}

function hold(document: StoredDocument, found: Problem, answer: Answer | null, deps: SenderDeps): SendResult {
  const { documents } = deps.store;
  // Another scenario was chosen while it waited: nobody need be asked.
  const aside = LAID_ASIDE.has(found.code);
  const stored = deps.record.document(
    document.id,
    () => (aside ? documents.skip(document.id, found) : documents.hold(document.id, found)),
    { type: aside ? 'skipped' : 'held', problem: found, answer },
  );
  deps.settling.forget(document.id);
  return stored ? { kind: 'done', company: null } : NOT_STORED;
}

/**
 * The line, the login or the rate limit: not this document's fault, so it keeps its place in the queue.
 * @param outcome `known` when a POST was made and is known not to have been booked
 */
function linkFailed(
  document: StoredDocument,
  failure: Failure,
  deps: SenderDeps,
  outcome: 'known' | 'unchanged' = 'unchanged',
): SendResult {
  const found = failureProblem(failure);
  if (failure.kind === 'refused' && document.state !== 'sending') {
    return hold(document, found, failureAnswer(failure), deps);
  }
  // A document whose outcome is unknown stays so; one that waits says once what it waits for.
  const stays = document.state === 'sending' && outcome === 'unchanged';
  const saidAlready = document.state === 'waiting' && document.problem?.code === found.code;
  if (!stays && !saidAlready) {
    deps.record.document(document.id, () => deps.store.documents.wait(document.id, found), {
      type: 'not-sent',
      problem: found,
      answer: failureAnswer(failure),
    });
  }
  return { kind: 'link-failed', failure };
}
