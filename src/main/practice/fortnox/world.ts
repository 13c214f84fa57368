/** Everything one running simulator shares between its servers. */
import type { Clock } from '../../../shared/clock.ts';
import type { Faults } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { RateWindow } from './rate-window.ts';
import type { RequestLog } from './request-log.ts';
import type { Switches } from './switches.ts';
import type { Tokens } from './tokens.ts';

export interface World {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly rateWindow: RateWindow;
  switches: Switches;
  /** The base that `@url` starts with; known once the API server listens. */
  apiUrl: string;
  /** Aborted when the simulator is closed; whatever waits, stops. */
  readonly stopping: AbortSignal;
}
