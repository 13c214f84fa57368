import type { Clock } from '../../shared/clock.ts';
import { unheardLine } from '../../shared/first-snapshot.ts';
import { sameLine } from '../../shared/line-choice.ts';
import type { PortReport } from '../../shared/port-report.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { Line } from '../../shared/state.ts';
import type { PrinterCondition } from '../capture/printer-status/printer-condition.ts';
import { lineHealth, type LineEnds } from '../rules/line-health.ts';
import type { Changes } from './changes.ts';

export interface LineKeeper {
  current(): Line;
  /** A tap has been attached to, and says how its line stands. */
  tapHeard(ends: LineEnds): void;
  printerReachable(reachable: boolean): void;
  port(report: PortReport): void;
  /** There is no tap, though there should be. */
  tapGone(found: Problem): void;
  /** There is no tap, and there should be none. */
  none(): void;
  /** Whether another line is waited for. */
  setChanging(changing: boolean): void;
  heard(at: number, printing: boolean): void;
  gap(bytes: number): void;
  printer(condition: PrinterCondition): void;
  /** Why the latest print could not be read at all; null when it could. */
  unread(found: Problem | null): void;
}

/** A heard moment younger than this is not worth another message to the page. */
const TELL_AGAIN_AFTER_MS = 1000;

const NO_ENDS: LineEnds = { line: null, printerReachable: true, ports: [] };

/** Knows whether the tap is there, how its ports stand, when the register was last heard, whether the printer answers. */
export function createLineKeeper(deps: {
  readonly clock: Clock;
  readonly changes: Changes;
  /** Why there is no line on purpose, for as long as there is none. */
  readonly whyNone: () => Pick<Line, 'state' | 'problem'>;
  readonly gone: (found: Problem | null) => void;
  readonly back: () => void;
}): LineKeeper {
  const { clock, changes } = deps;
  let everHeard = false;
  let ends = NO_ENDS;
  let line = unheardLine(clock.now());

  function set(next: Line): void {
    line = next;
    changes.publish({ type: 'line', line });
  }

  /** @param isNew the line is another than before, whatever the state */
  function turn(to: Pick<Line, 'state' | 'problem' | 'changing'>, isNew = false): void {
    const before = line.state;
    const turned = to.state !== before;
    const printing = to.state === 'listening' && line.printing;
    set({
      ...line,
      ...to,
      printing,
      ports: [...ends.ports],
      since: turned || isNew ? clock.now() : line.since,
    });
    if (turned && before === 'listening') deps.gone(to.problem);
    if (turned && to.state === 'listening' && everHeard) deps.back();
    if (to.state === 'listening') everHeard = true;
  }

  function show(next: LineEnds, isNew = false): void {
    ends = next;
    const { carries, problem: found } = lineHealth(ends);
    const state = carries ? 'listening' : 'gone';
    turn({ state, problem: found, changing: line.changing }, isNew);
  }

  return {
    current: () => line,
    tapHeard(next) {
      line = { ...line, missed: null };
      show(next, !sameLine(ends.line, next.line));
    },
    printerReachable(printerReachable) {
      show({ ...ends, printerReachable });
    },
    port(report) {
      show({ ...ends, ports: [...ends.ports.filter(({ side }) => side !== report.side), report] });
    },
    tapGone(found) {
      if (line.state === 'gone' && line.problem?.code === found.code) return;
      ends = NO_ENDS;
      turn({ state: 'gone', problem: found, changing: false });
    },
    none() {
      ends = NO_ENDS;
      turn({ ...deps.whyNone(), changing: false });
    },
    setChanging(changing) {
      if (changing !== line.changing) set({ ...line, changing });
    },
    heard(at, printing) {
      const news = line.printing !== printing || at - (line.lastHeardAt ?? 0) >= TELL_AGAIN_AFTER_MS;
      if (news) set({ ...line, lastHeardAt: at, printing });
    },
    gap(bytes) {
      set({ ...line, missed: problem('tap-gap', { bytes }) });
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
