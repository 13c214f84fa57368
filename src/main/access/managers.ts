/**
 * The named managers: who they are, whether a PIN is one of theirs, and how they are changed. The table says who they
 * are; the keychain says that there are any, and how many wrong PINs there were, so that a changed file opens nothing.
 */
import { isEasilyGuessed } from '../../shared/access.ts';
import type { Clock } from '../../shared/clock.ts';
import { failure, problem, success, type Problem, type Result } from '../../shared/problem.ts';
import { signed, type NewHappening } from '../store/happenings.ts';
import type { Store } from '../store/store.ts';
import { afterFailure, afterSuccess, pauseLeftMs } from './attempts.ts';
import { isPin, sealPin } from './pin.ts';
import { firstSecret, type AccessSecret, type SecretKeeper } from './secret.ts';

export interface Roster {
  readonly names: readonly string[];
  /** Nobody has ever been named, or nobody is left: everybody at the computer is a manager. */
  readonly everybody: boolean;
  /** Why nobody can be recognised, when nobody can. */
  readonly problem: Problem | null;
}

export interface Managers {
  roster(): Promise<Roster>;
  /** Whether it is their PIN. Counts the wrong ones, and refuses to look while there is a pause. @returns the name */
  recognise(name: string, pin: string): Promise<Result<string>>;
  /** @param by the manager who does it; null before one was named */
  add(name: string, pin: string, by: string | null): Promise<Result<void>>;
  changePin(name: string, pin: string, by: string | null): Promise<Result<void>>;
  /** @param unlocks said of the last one: afterwards everybody is a manager again */
  remove(name: string, unlocks: boolean, by: string | null): Promise<Result<void>>;
}

export interface ManagersDeps {
  /** Null while the database cannot be opened. */
  readonly store: () => Store | null;
  readonly keeper: SecretKeeper;
  readonly clock: Clock;
  /** Writes it in the diary. */
  readonly happened: (happening: Omit<NewHappening, 'at'>) => void;
}

const MS_IN_SECOND = 1000;
const SECONDS_IN_MINUTE = 60;

export function createManagers({ store, keeper, clock, happened }: ManagersDeps): Managers {
  /** Whether the keychain says that managers have been named; null before it was asked. */
  let named: boolean | null = null;
  /** On the monotonic clock: setting the computer's clock ends no pause. */
  let failedAt: number | null = null;
  let lastTurn: Promise<unknown> = Promise.resolve();

  /** One after the other: a hundred guesses at once are counted like a hundred in a row. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastTurn.then(work);
    // Whoever asked is told of what went wrong; the next in turn is not stopped by it.
    lastTurn = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  /** @returns what the keychain holds; null when it holds nothing */
  async function read(): Promise<Result<AccessSecret | null>> {
    const found = await keeper.read();
    if (!found.ok) return failure(problem('pin-uncheckable', found.problem.facts));
    if (found.value !== null) ({ named } = found.value);
    return found;
  }

  async function keep(secret: AccessSecret): Promise<Result<AccessSecret>> {
    const stored = await keeper.store(secret);
    if (!stored.ok) return failure(problem('pin-uncheckable', stored.problem.facts));
    ({ named } = secret);
    return success(secret);
  }

  /**
   * A locked keychain may answer as an empty one does, so an empty one is written to: only what was read back proves
   * that nobody has been named.
   */
  async function readOrBegin(): Promise<Result<AccessSecret>> {
    const found = await read();
    if (!found.ok) return found;
    return found.value === null ? keep(firstSecret()) : success(found.value);
  }

  async function nobodyInTable(): Promise<Roster> {
    const known: Result<unknown> =
      named === null ? await inTurn(() => (named === null ? readOrBegin() : read())) : success(named);
    if (!known.ok) return keychainSilent(known.problem);
    // That the database cannot be opened is told elsewhere, and must be mended first.
    const lost = named === true && store() !== null;
    return { names: [], everybody: named !== true, problem: lost ? problem('managers-lost') : null };
  }

  /**
   * A computer whose keychain takes nothing must be usable too. Where nobody was ever named everybody decides: the login
   * would stand in the same keychain, so nothing can be sent that a person has not just connected for this run.
   */
  function keychainSilent(found: Problem): Roster {
    const open = store();
    const never = open !== null && !open.managers.anyEver();
    return never
      ? { names: [], everybody: true, problem: null }
      : { names: [], everybody: false, problem: found };
  }

  function sinceFailureMs({ lastFailureAt }: AccessSecret['attempts']): number {
    const byWall = lastFailureAt === null ? Number.POSITIVE_INFINITY : clock.now() - lastFailureAt;
    const byMonotonic = failedAt === null ? Number.POSITIVE_INFINITY : clock.monotonic() - failedAt;
    return Math.max(0, Math.min(byWall, byMonotonic));
  }

  async function refuse(
    secret: AccessSecret,
    manager: { key: string; name: string } | null,
  ): Promise<Result<never>> {
    const since = sinceFailureMs(secret.attempts);
    const attempts = afterFailure(secret.attempts, manager?.key ?? null, since, clock.now());
    const kept = await keep({ ...secret, attempts });
    if (!kept.ok) return kept;
    failedAt = clock.monotonic();
    const pauseMs = pauseLeftMs(attempts, 0);
    if (pauseMs === 0) return failure(problem('pin-wrong'));
    happened({ type: 'pin-paused', facts: manager === null ? {} : { manager: manager.name } });
    return failure(problem('pin-paused', { wait: inWords(pauseMs) }));
  }

  async function recognise(name: string, pin: string): Promise<Result<string>> {
    const open = store();
    const found = await read();
    if (!found.ok) return found;
    const secret = found.value;
    if (open === null || secret === null) return failure(problem('pin-uncheckable'));
    const pauseMs = pauseLeftMs(secret.attempts, sinceFailureMs(secret.attempts));
    if (pauseMs > 0) return failure(problem('pin-paused', { wait: inWords(pauseMs) }));
    const manager = open.managers.find(name);
    if (manager === null || !(await isPin(manager.name, pin, manager, secret.pepper))) {
      return refuse(secret, manager);
    }
    const attempts = afterSuccess(secret.attempts, manager.key);
    const forgiven = { ...secret, named: true, attempts };
    if (JSON.stringify(forgiven) === JSON.stringify(secret)) return success(manager.name);
    const kept = await keep(forgiven);
    return kept.ok ? success(manager.name) : kept;
  }

  /** Seals a PIN and writes it in a transaction. */
  async function write(
    name: string,
    pin: string,
    change: (open: Store, sealed: Awaited<ReturnType<typeof sealPin>>) => void,
  ): Promise<Result<void>> {
    const open = store();
    if (open === null) return failure(problem('database-damaged'));
    if (isEasilyGuessed(pin)) return failure(problem('pin-easily-guessed'));
    const secret = await readOrBegin();
    if (!secret.ok) return secret;
    const sealed = await sealPin(name, pin, secret.value.pepper);
    const written = open.transaction(() => {
      change(open, sealed);
    });
    if (!written.ok || secret.value.named) return written;
    const kept = await keep({ ...secret.value, named: true });
    return kept.ok ? success(undefined) : kept;
  }

  return {
    async roster() {
      const names =
        store()
          ?.managers.all()
          .map(({ name }) => name) ?? [];
      return names.length === 0 ? nobodyInTable() : { names, everybody: false, problem: null };
    },

    recognise: (name, pin) => inTurn(() => recognise(name, pin)),

    add: (name, pin, by) =>
      inTurn(async () => {
        if ((store()?.managers.find(name) ?? null) !== null) return failure(problem('manager-name-taken'));
        const added = await write(name, pin, (open, sealed) => open.managers.add(name, sealed, clock.now()));
        if (added.ok) happened({ type: 'manager-named', facts: signed(by, { manager: name }) });
        return added;
      }),

    changePin: (name, pin, by) =>
      inTurn(async () => {
        const manager = store()?.managers.find(name) ?? null;
        if (manager === null) return failure(problem('manager-unknown'));
        const changed = await write(manager.name, pin, (open, sealed) =>
          open.managers.changePin(manager.name, sealed),
        );
        if (changed.ok) {
          happened({ type: 'manager-pin-changed', facts: signed(by, { manager: manager.name }) });
        }
        return changed;
      }),

    remove: (name, unlocks, by) =>
      inTurn(async () => {
        const open = store();
        const manager = open?.managers.find(name) ?? null;
        if (open === null || manager === null) return failure(problem('manager-unknown'));
        const isLast = open.managers.all().length === 1;
        if (isLast && !unlocks) return failure(problem('manager-last'));
        if (isLast) {
          // The keychain first: a crash in between leaves a manager who can still unlock.
          const secret = await readOrBegin();
          if (!secret.ok) return secret;
          const kept = await keep({ ...secret.value, named: false });
          if (!kept.ok) return kept;
        }
        const removed = open.transaction(() => open.managers.remove(manager.name, clock.now()));
        if (removed.ok) happened({ type: 'manager-removed', facts: signed(by, { manager: manager.name }) });
        return removed;
      }),
  };
}

/** A pause as it is read in both languages. */
function inWords(ms: number): string {
  const seconds = Math.ceil(ms / MS_IN_SECOND);
  return seconds > SECONDS_IN_MINUTE
    ? `${Math.ceil(seconds / SECONDS_IN_MINUTE)}\u00A0min`
    : `${seconds}\u00A0s`;
}
