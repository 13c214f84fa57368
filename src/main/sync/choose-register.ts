/** Which number the register has in the books. What is booked keeps the number it was booked under. */
import { failure, problem, success, type ProblemCode, type Result } from '../../shared/problem.ts';
import type { RegisterInForce } from '../../shared/register.ts';
import { signed } from '../store/happenings.ts';
import type { JudgingDeps } from './choosing.ts';

export interface RegisterChooser {
  current(): RegisterInForce;
  /**
   * Gives the register another number, between two documents; what waits is booked under the new one. Refused with
   * `settings-changed` when another save of it came first.
   * @param number 1 to 99
   * @param basedOn the version of the number that was seen
   * @param by the manager's name; null before managers were named
   */
  save(number: number, basedOn: number, by: string | null): Promise<Result<void>>;
}

/** What another number may mend. */
const OF_THE_NUMBER: ReadonlySet<ProblemCode> = new Set(['register-number-shared', 'voucher-differs']);
const NEVER_NAMED = 0;

export function createRegisterChooser(deps: JudgingDeps): RegisterChooser {
  const { store, record, changes, clock } = deps;

  function current(): RegisterInForce {
    const [named] = store.settings.history(['register']);
    return { version: named?.version ?? NEVER_NAMED, key: store.settings.current().register.key };
  }

  function put(key: string, by: string | null): Result<void> {
    const settings = store.settings.current();
    const register = { ...settings.register, key };
    // Whoever else has this number is asked about again: it is no other register's any more.
    const otherRegisters = settings.otherRegisters.filter((other) => other !== key);
    const saved = store.transaction(() =>
      store.settings.save({ ...settings, register, otherRegisters }, clock.now(), {
        subject: 'register',
        by,
      }),
    );
    if (!saved.ok) return saved;
    record.happening({ type: 'register-numbered', facts: signed(by, { register: key }) });
    changes.publish({ type: 'register', register: current() });
    const toJudge = store.documents
      .inState('held')
      .filter(({ problem: held }) => held !== null && OF_THE_NUMBER.has(held.code));
    for (const document of toJudge) deps.judgeAgain(document);
    deps.queued();
    return success(undefined);
  }

  return {
    current,
    save: (number, basedOn, by) =>
      deps.betweenDocuments(() => {
        const { version, key } = current();
        if (version !== basedOn) return failure(problem('settings-changed'));
        return String(number) === key ? success(undefined) : put(String(number), by);
      }),
  };
}
