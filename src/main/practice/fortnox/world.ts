/** Everything one running simulator shares between its servers. */
import type { AdjustableClock } from './adjustable-clock.ts';
import type { EventLog } from './events/event-log.ts';
import type { Faults } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { RateWindow } from './rate-window.ts';
import type { Registers } from './registers.ts';
import type { Observed, RequestLog } from './request-log.ts';
import type { Switches } from './switches.ts';
import type { Tokens } from './tokens.ts';

export interface World {
  readonly clock: AdjustableClock;
  readonly ledger: Ledger;
  readonly registers: Registers;
  readonly events: EventLog;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly rateWindow: RateWindow;
  switches: Switches;
  /** The base that `@url` starts with; known once the API server listens. */
  apiUrl: string;
  /** Sees every answer as it is sent. */
  readonly observe: ((observed: Observed) => void) | null;
  /** Aborted when the simulator is closed; whatever waits, stops. */
  readonly stopping: AbortSignal;
}
