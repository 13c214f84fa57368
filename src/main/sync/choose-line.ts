/** Which printer line is in force: the one that was chosen last, or the one the command line names. */
import type { Clock } from '../../shared/clock.ts';
import { lineAddress, sameLine, type LineChoice } from '../../shared/line-choice.ts';
import type { LineSettings } from '../../shared/line-settings.ts';
import { failure, problem, success, type Result } from '../../shared/problem.ts';
import type { Line } from '../../shared/state.ts';
import { signed } from '../store/happenings.ts';
import type { Store } from '../store/store.ts';
import type { Changes } from './changes.ts';
import type { Recorder } from './recorder.ts';

export interface LineChooser {
  current(): LineChoice;
  /** The line the tap is to stand on now: none before one was chosen, and none while a search has its ports. */
  wanted(): LineSettings | null;
  /** Why no line is wanted, while none is. */
  whyNone(): Pick<Line, 'state' | 'problem'>;
  /**
   * Refused with `settings-changed` when another line is in force than the one that was seen.
   * @param instead the line that was seen; null for none
   * @param by the manager's name; none before managers were named
   */
  choose(line: LineSettings, instead: LineSettings | null, by?: string | null): Result<void>;
  /** Takes the ports from the line, for a search. @returns the way to give them back */
  lend(): () => void;
}

export function createLineChooser(deps: {
  readonly store: Store;
  readonly record: Recorder;
  readonly changes: Changes;
  readonly clock: Clock;
  /** The line given on the command line, if any: it wins. */
  readonly fixed: LineSettings | null;
  /** Another line is wanted, or none. */
  readonly changed: () => void;
}): LineChooser {
  const { store, record, changes, clock, fixed } = deps;
  let lent = 0;
  let choice = read();

  function read(): LineChoice {
    const stored = store.settings.current().line;
    const settings = fixed ?? stored;
    const earlier = store.settings
      .history()
      .map(({ settings: { line } }) => line)
      .filter((line) => line !== null);
    return {
      settings,
      fixed: fixed !== null,
      previous: fixed === null ? (earlier.find((line) => !sameLine(line, stored)) ?? null) : null,
    };
  }

  return {
    current: () => choice,
    wanted: () => (lent > 0 ? null : choice.settings),
    whyNone: () =>
      choice.settings === null
        ? { state: 'not-chosen', problem: problem('line-not-chosen') }
        : { state: 'gone', problem: problem('line-searching') },
    choose(line, instead, by = null) {
      if (fixed !== null) return failure(problem('line-fixed'));
      if (sameLine(line, choice.settings)) return success(undefined);
      if (!sameLine(instead, choice.settings)) return failure(problem('settings-changed'));
      const settings = { ...store.settings.current(), line };
      const saved = store.transaction(() =>
        store.settings.save(settings, clock.now(), { subject: 'line', by }),
      );
      if (!saved.ok) return saved;
      choice = read();
      changes.publish({ type: 'line-choice', lineChoice: choice });
      record.happening({ type: 'line-changed', facts: signed(by, { line: lineAddress(line) }) });
      deps.changed();
      return success(undefined);
    },
    lend() {
      lent += 1;
      deps.changed();
      let given = false;
      return () => {
        if (given) return;
        given = true;
        lent -= 1;
        deps.changed();
      };
    },
  };
}
