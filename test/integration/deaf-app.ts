import { startApp, type App, type AppOptions } from '../../src/main/app.ts';
import { DEFAULT_TIMINGS } from '../../src/main/sync/timings.ts';

/** Nobody answers there. */
const NOWHERE = 'http://127.0.0.1:9';
const NOTHING = [process.execPath, '--eval', ''] as const;

/**
 * The whole app over a data folder, without a printer line; unless told otherwise without a Fortnox, and with nobody
 * who comes back from a consent. @throws when it does not start
 */
export function startDeafApp(
  options: Pick<AppOptions, 'dataDirectory' | 'keychain'> & Partial<AppOptions>,
): App {
  const started = startApp({
    fortnox: { apiUrl: NOWHERE, tokenUrl: NOWHERE },
    redirectPort: 0,
    fixedLine: null,
    tapCommand: NOTHING,
    detectCommand: NOTHING,
    timings: DEFAULT_TIMINGS,
    practice: null,
    ...options,
  });
  if (!started.ok) throw new Error(started.problem.code);
  return started.value;
}
