/** What a person may answer about a held Z-report. Captured figures are never edited: only mapping and decisions. */
import type { Clock } from '../../shared/clock.ts';
import { PROBLEMS, problem, failure, success, type Problem, type Result } from '../../shared/problem.ts';
import { accountOf, withAccount, type AccountUse } from '../../shared/mapping.ts';
import type { Settings } from '../../shared/settings.ts';
import { checkAccounts } from '../rules/send-checks.ts';
import { LAID_ASIDE } from '../rules/z-scope.ts';
import { answerTo, ASKED_ONCE } from '../rules/answered.ts';
import type { StoredDocument } from '../store/documents.ts';
import { signed } from '../store/happenings.ts';
import type { Store } from '../store/store.ts';
import { accountFacts } from './account-facts.ts';
import type { BookFacts } from './book-facts.ts';
import { evaluateStored } from './evaluate-stored.ts';
import type { Recorder } from './recorder.ts';
import { isSameProblem } from './settle-place.ts';

/** `by` is the manager who answers; none before managers were named. */
export interface Answers {
  /** Judges a held document again and queues it when nothing stands in its way; false when the disk took nothing. */
  checkAgain(document: StoredDocument): boolean;
  /** Judges every held document again, with the settings in force; false when the disk took nothing. */
  checkHeldAgain(): boolean;
  /** Checks a held Z-report again and queues it when nothing stands in its way; a booked one is read again. */
  retry(id: number): Result<void>;
  /**
   * Chooses the account a Z-report asks for, then checks every held Z-report again. An account that the books are known
   * not to have is refused at once (`account-missing`, `account-inactive`); when they cannot be read it is taken.
   * @param instead the account that was seen, or none: another one by now refuses with `settings-changed`
   */
  chooseAccount(
    use: AccountUse,
    account: number,
    instead: number | null,
    by?: string | null,
  ): Promise<Result<void>>;
  /**
   * Answers yes to the question a Z-report asks; of a booked one, that what is wrong has been seen.
   * @param asked what the person was shown: another question that stands by now is not answered by it
   */
  confirm(id: number, asked: Problem, by?: string | null): Result<void>;
  /** A person has dealt with it outside: it will not be booked, and stays in the list with its reason. */
  setAside(id: number, by?: string | null): Result<void>;
}

export function createAnswers(deps: {
  readonly store: Store;
  readonly record: Recorder;
  readonly facts: Pick<BookFacts, 'chart' | 'forget'>;
  readonly clock: Clock;
  /** Something may be ready to send. */
  readonly wake: () => void;
  /** Reads a booked voucher again. */
  readonly readAgain: (id: number) => void;
}): Answers {
  const { store, record, facts, clock } = deps;

  function held(id: number): Result<StoredDocument> {
    const document = store.documents.get(id);
    // Answered from another window a moment ago: the page shows the new state already.
    return document?.state === 'held' ? success(document) : failure(problem('z-printed-again'));
  }

  /** A booked one about which something is not right; null for any other. */
  function alarmed(id: number): (StoredDocument & { readonly problem: Problem }) | null {
    const document = store.documents.get(id);
    if (document === null || document.problem === null || document.voucher === null) return null;
    return { ...document, problem: document.problem };
  }

  /** It is not told of this one again; whatever else may be wrong is looked for at once. Nothing is sent. */
  function sawAlarm(
    { id, confirmed, problem: seen }: NonNullable<ReturnType<typeof alarmed>>,
    by: string | null,
  ): boolean {
    const done = record.document(
      id,
      () => {
        store.documents.confirmQuestion(id, [...confirmed, answerTo(seen)]);
        store.documents.setAlarm(id, null);
        rememberRegister(seen, by);
      },
      { type: 'alarm-seen', problem: seen, facts: signed(by) },
    );
    if (done) deps.readAgain(id);
    return done;
  }

  function checkAgain(document: StoredDocument, settings: Settings): boolean {
    const found = evaluateStored(store, document, settings).evaluation.problems[0] ?? null;
    if (found !== null && isSameProblem(found, document.problem)) return true;
    const { id } = document;
    if (found === null) return record.document(id, () => store.documents.wait(id, null), { type: 'queued' });
    return LAID_ASIDE.has(found.code)
      ? record.document(id, () => store.documents.skip(id, found), { type: 'skipped', problem: found })
      : record.document(id, () => store.documents.hold(id, found), { type: 'held', problem: found });
  }

  /** That a series has an approver is asked once, not of every day. */
  function rememberApprover({ code, facts: { series, approver } }: Problem, by: string | null): void {
    if (code !== 'series-approver' || typeof series !== 'string' || typeof approver !== 'string') return;
    const settings = store.settings.current();
    const approvers = [
      ...settings.approvers.filter((known) => known.series !== series),
      { series, approver },
    ];
    store.settings.save({ ...settings, approvers }, clock.now(), { subject: 'approver', by });
  }

  /** That another register is booked from another computer is asked once, not of every day; never of this register. */
  function rememberRegister({ code, facts: { register } }: Problem, by: string | null): void {
    if (code !== 'voucher-foreign-mark' || typeof register !== 'string' || register === '') return;
    const settings = store.settings.current();
    if (register === settings.register.key || settings.otherRegisters.includes(register)) return;
    const otherRegisters = [...settings.otherRegisters, register];
    store.settings.save({ ...settings, otherRegisters }, clock.now(), { subject: 'other-register', by });
  }

  async function notInTheBooks(account: number): Promise<Problem | null> {
    const asking = store.documents.inState('held').find(({ bookingDate }) => bookingDate !== null);
    const date = asking?.bookingDate ?? null;
    if (date === null) return null;
    facts.forget();
    const chart = await facts.chart(date);
    return !chart.ok || chart.value === null ? null : checkAccounts([account], chart.value, date);
  }

  function checkHeldAgain(): boolean {
    const settings = store.settings.current();
    const checked = store.documents.inState('held').every((document) => checkAgain(document, settings));
    deps.wake();
    return checked;
  }

  return {
    checkHeldAgain,
    checkAgain: (document) => checkAgain(document, store.settings.current()),

    retry(id) {
      if (alarmed(id) !== null) {
        deps.readAgain(id);
        return success(undefined);
      }
      const document = held(id);
      if (!document.ok) return success(undefined);
      facts.forget();
      const done = checkAgain(document.value, store.settings.current());
      deps.wake();
      return stored(done);
    },

    async chooseAccount(use, account, instead, by = null) {
      const refused = await notInTheBooks(account);
      if (refused !== null) return failure(refused);
      const before = store.settings.current();
      const standing = accountOf(before.mapping, use);
      if (standing !== instead && standing !== account) return failure(problem('settings-changed'));
      const settings: Settings = { ...before, mapping: withAccount(before.mapping, use, account) };
      const saved = store.transaction(() =>
        store.settings.save(settings, clock.now(), { subject: 'mapping', by }),
      );
      if (!saved.ok) return saved;
      const told = record.happening({
        type: 'mapping-changed',
        facts: signed(by, accountFacts({ use, account })),
      });
      return stored(told && checkHeldAgain());
    },

    confirm(id, shown, by = null) {
      const standing = store.documents.get(id)?.problem ?? null;
      if (standing === null || answerTo(standing) !== answerTo(shown)) return success(undefined);
      const alarm = alarmed(id);
      if (alarm !== null) return stored(sawAlarm(alarm, by));
      const document = held(id);
      if (!document.ok || document.value.problem === null) return success(undefined);
      const asked = document.value.problem;
      if (PROBLEMS[asked.code].mend !== 'confirm') return failure(asked);
      const confirmed = [...document.value.confirmed, answerTo(asked)];
      const answered = record.document(
        id,
        () => {
          store.documents.confirmQuestion(id, confirmed);
          rememberApprover(asked, by);
        },
        { type: 'question-confirmed', problem: asked, facts: signed(by) },
      );
      if (!answered) return stored(false);
      // Every other day that waits for the same answer has it now.
      if (ASKED_ONCE.has(asked.code) && !checkHeldAgain()) return stored(false);
      return this.retry(id);
    },

    setAside(id, by = null) {
      const document = held(id);
      if (!document.ok || document.value.problem === null) return success(undefined);
      const reason = document.value.problem;
      return stored(
        record.document(id, () => store.documents.skip(id, reason), {
          type: 'set-aside',
          problem: reason,
          facts: signed(by),
        }),
      );
    },
  };
}

function stored(done: boolean): Result<void> {
  return done ? success(undefined) : failure(problem('disk-full', { file: '' }));
}
