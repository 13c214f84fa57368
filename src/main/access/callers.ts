/** The callers: one for each window. A window that was opened with a PIN opens no other. */
import type { Standing } from '../../shared/access.ts';
import type { Clock } from '../../shared/clock.ts';
import { failure, problem, success, type Result } from '../../shared/problem.ts';
import type { Managers } from './managers.ts';
import { idleLeftMs, momentOf, openSession, used, type Session } from './session.ts';

export interface Caller {
  standing(): Promise<Standing>;
  /**
   * Asked at each call that takes a manager.
   * @param call.present whether somebody is there who made it: only that keeps the window open
   * @returns the manager's name; null before managers were named
   */
  actAsManager(call: { readonly present: boolean }): Promise<Result<string | null>>;
  unlock(name: string, pin: string): Promise<Result<void>>;
  lock(): Promise<void>;
  /** Whoever names a manager on an unlocked computer has opened this window as that manager. */
  nameManager(name: string, pin: string, by: string | null): Promise<Result<void>>;
  changePin(name: string, pin: string, by: string | null): Promise<Result<void>>;
  removeManager(name: string, unlocks: boolean, by: string | null): Promise<Result<void>>;
  /** Told whenever the standing is another one. @returns the way to stop listening */
  follow(listener: (standing: Standing) => void): () => void;
  /** The window is gone. */
  close(): void;
}

export interface Callers {
  /** A caller for a new window, locked as long as managers have been named. */
  connect(): Caller;
  /** Something else may have changed who may decide: the database could be opened. */
  lookAgain(): Promise<void>;
}

export function createCallers(managers: Managers, clock: Clock): Callers {
  const present = new Set<{ readonly look: () => Promise<void> }>();

  async function lookAgain(): Promise<void> {
    for (const window of present) await window.look();
  }

  async function thenLookAgain<T>(done: Result<T>): Promise<Result<T>> {
    if (done.ok) await lookAgain();
    return done;
  }

  function connect(): Caller {
    const listeners = new Set<(standing: Standing) => void>();
    let session: Session | null = null;
    let told: string | null = null;
    let watching = new AbortController();

    async function standing(): Promise<Standing> {
      const { names, everybody, problem } = await managers.roster();
      if (
        session !== null &&
        (idleLeftMs(session, momentOf(clock)) === 0 || !names.includes(session.manager))
      ) {
        endSession();
      }
      return {
        role: everybody || session !== null ? 'manager' : 'cashier',
        manager: session?.manager ?? null,
        managers: [...names],
        accessProblem: problem,
      };
    }

    async function look(): Promise<void> {
      const now = await standing();
      const text = JSON.stringify(now);
      if (text === told) return;
      told = text;
      for (const listener of listeners) listener(now);
    }

    function endSession(): void {
      session = null;
      watching.abort();
    }

    function begin(name: string): void {
      endSession();
      session = openSession(name, momentOf(clock));
      watching = new AbortController();
      void lockWhenIdle(watching.signal);
    }

    async function lockWhenIdle(signal: AbortSignal): Promise<void> {
      for (;;) {
        if (session === null || signal.aborted) return;
        await clock.sleep(idleLeftMs(session, momentOf(clock)), signal);
        if (!signal.aborted) await look();
      }
    }

    const window = { look };
    present.add(window);
    return {
      standing,
      async actAsManager({ present }) {
        const { role, manager, accessProblem } = await standing();
        if (role !== 'manager') return failure(accessProblem ?? problem('manager-needed'));
        if (present) session = used(session, momentOf(clock));
        return success(manager);
      },
      async unlock(name, pin) {
        const recognised = await managers.recognise(name, pin);
        if (!recognised.ok) return recognised;
        begin(recognised.value);
        await look();
        return success(undefined);
      },
      async lock() {
        endSession();
        await look();
      },
      async nameManager(name, pin, by) {
        const added = await managers.add(name, pin, by);
        if (added.ok && session === null) begin(name);
        return thenLookAgain(added);
      },
      async changePin(name, pin, by) {
        return thenLookAgain(await managers.changePin(name, pin, by));
      },
      async removeManager(name, unlocks, by) {
        return thenLookAgain(await managers.remove(name, unlocks, by));
      },
      follow(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close() {
        endSession();
        listeners.clear();
        present.delete(window);
      },
    };
  }

  return { connect, lookAgain };
}
