import type { Clock } from '../../shared/clock.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import { UNHEARD_PRINTER, type Line } from '../../shared/state.ts';
import type { PrinterCondition } from '../capture/printer-status/printer-condition.ts';
import type { Changes } from './changes.ts';

export interface LineKeeper {
  current(): Line;
  tapHeard(printerReachable: boolean): void;
  tapGone(): void;
  heard(at: number, printing: boolean): void;
  gap(bytes: number): void;
  printer(condition: PrinterCondition): void;
  /** Why the latest print could not be read at all; null when it could. */
  unread(found: Problem | null): void;
}

/** A heard moment younger than this is not worth another message to the page. */
const TELL_AGAIN_AFTER_MS = 1000;

/** Knows whether the tap is there, when the register was last heard, and whether the printer answers. */
export function createLineKeeper(deps: {
  readonly clock: Clock;
  readonly changes: Changes;
  readonly gone: () => void;
  readonly back: () => void;
}): LineKeeper {
  const { clock, changes } = deps;
  let everHeard = false;
  let line: Line = {
    state: 'gone',
    since: clock.now(),
    lastHeardAt: null,
    printing: false,
    problem: null,
    unread: null,
    printer: UNHEARD_PRINTER,
  };

  function set(next: Line): void {
    line = next;
    changes.publish({ type: 'line', line });
  }

  return {
    current: () => line,
    tapHeard(printerReachable) {
      const wasGone = line.state === 'gone';
      const found = printerReachable ? null : problem('printer-unreachable');
      set({ ...line, state: 'listening', since: wasGone ? clock.now() : line.since, problem: found });
      if (wasGone && everHeard) deps.back();
      everHeard = true;
    },
    tapGone() {
      if (line.state === 'gone') return;
      set({ ...line, state: 'gone', since: clock.now(), printing: false, problem: problem('tap-gone') });
      deps.gone();
    },
    heard(at, printing) {
      const news = line.printing !== printing || at - (line.lastHeardAt ?? 0) >= TELL_AGAIN_AFTER_MS;
      if (news) set({ ...line, lastHeardAt: at, printing });
    },
    gap(bytes) {
      set({ ...line, problem: problem('tap-gap', { bytes }) });
    },
    unread(found) {
      if (found?.code !== line.unread?.code) set({ ...line, unread: found });
    },
    printer({ paper, cover, answering }) {
      const known = line.printer;
      const same = known.paper === paper && known.cover === cover && known.answering === answering;
      if (!same) set({ ...line, printer: { paper, cover, answering } });
    },
  };
}
