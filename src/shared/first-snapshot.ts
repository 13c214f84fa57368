/** What is known before anything has been opened, read or heard. */
import type { Standing } from './access.ts';
import { NO_PREFLIGHT } from './preflight.ts';
import { EMPTY_QUEUE } from './queue-state.ts';
import { FIRST_SETUP } from './setup.ts';
import type { Line, Link, Printer, Snapshot } from './state.ts';

export const UNHEARD_PRINTER: Printer = { paper: null, cover: null, answering: null };

/** @param since when the app started, in ms since 1970 */
export function unheardLine(since: number): Line {
  return {
    state: 'gone',
    since,
    changing: false,
    ports: [],
    lastHeardAt: null,
    printing: false,
    problem: null,
    unread: null,
    missed: null,
    printer: UNHEARD_PRINTER,
  };
}

/** @param since when the app started, in ms since 1970 */
export function untriedLink(since: number): Link {
  return { state: 'unknown', since, nextTryAt: null, problem: null, company: null };
}

/** @param startedAt in ms since 1970 */
export function firstSnapshot(
  startedAt: number,
  { version, redirectUri, standing }: { version: string; redirectUri: string; standing: Standing },
): Snapshot {
  return {
    version,
    register: { version: 0, key: '' },
    ...standing,
    link: untriedLink(startedAt),
    line: unheardLine(startedAt),
    lineChoice: { settings: null, fixed: false, previous: null },
    setup: FIRST_SETUP,
    queue: EMPTY_QUEUE,
    pairing: { redirectUri, attempt: { kind: 'idle' }, login: null, knownClientId: null, company: null },
    preflight: NO_PREFLIGHT,
    problems: [],
    documents: [],
    happenings: [],
    openings: [],
    practice: null,
  };
}
