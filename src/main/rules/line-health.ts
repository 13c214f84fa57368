/** How a printer line stands, from what its tap tells of its ends. */
import type { LineSettings } from '../../shared/line-settings.ts';
import type { PortReport } from '../../shared/port-report.ts';
import { problem, type Problem } from '../../shared/problem.ts';

export interface LineHealth {
  /** Whether what the register prints now comes here. */
  readonly carries: boolean;
  readonly problem: Problem | null;
}

/** The ends of a line, as its tap reports them. */
export interface LineEnds {
  /** The line the tap stands on; null from a tap that does not tell. */
  readonly line: LineSettings | null;
  readonly printerReachable: boolean;
  readonly ports: readonly PortReport[];
}

export function lineHealth({ line, printerReachable, ports }: LineEnds): LineHealth {
  for (const { side, state, message } of ports) {
    if (state === 'open' || state === 'stalled') continue;
    const port = pathOf(line, side);
    // A printer that is only listened to is not needed to catch what is printed.
    if (side === 'printer' && line?.way === 'serial-listen') {
      return { carries: true, problem: problem('line-replies-unheard', { port }) };
    }
    return { carries: false, problem: portProblem({ state, message }, port) };
  }
  if (ports.some(({ state }) => state === 'stalled')) {
    return { carries: true, problem: problem('printer-stalled') };
  }
  return { carries: true, problem: printerReachable ? null : problem('printer-unreachable') };
}

function pathOf(line: LineSettings | null, side: PortReport['side']): string {
  return line === null || line.way === 'network' ? '' : (line[side]?.path ?? '');
}

/** Why a port cannot be used, for a person. */
export function portProblem({ state, message }: Omit<PortReport, 'side'>, port: string): Problem {
  switch (state) {
    case 'missing':
      return problem('line-port-missing', { port, message });
    case 'busy':
      return problem('line-port-busy', { port, message });
    case 'refused':
    case 'open':
    case 'stalled':
      return problem('line-port-refused', { port, message });
  }
}
