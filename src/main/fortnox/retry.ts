import type { Failure } from './outcome.ts';
import type { RawRequest } from './transport.ts';

/** Pauses before the second, third, fourth and fifth try; there is no sixth. In ms. */
const PAUSES_MS = [5000, 10_000, 20_000, 30_000] as const;
/** Up to this share is added, so that two computers that were refused together do not come back together. */
const JITTER = 0.25;

/**
 * Whether, and in how many ms, the same call is made again by itself.
 *
 * | | GET | POST, PUT, DELETE |
 * |---|---|---|
 * | not reached, 429: nothing was done | again | again |
 * | broken, 5xx: it may have been done | again | never: the caller looks it up first |
 * | 400, 403, 404, 401, an unreadable answer | never | never |
 *
 * @param tries how many have been made
 * @param random between 0 and 1, for the jitter
 */
export function retryDelay(
  method: RawRequest['method'],
  failure: Failure,
  tries: number,
  random: number,
): number | null {
  const pause = PAUSES_MS[tries - 1];
  if (pause === undefined || !mayBeRepeated(method, failure)) return null;
  const jittered = Math.round(pause * (1 + JITTER * random));
  return failure.kind === 'busy' ? Math.max(jittered, failure.retryAfterMs ?? 0) : jittered;
}

function mayBeRepeated(method: RawRequest['method'], failure: Failure): boolean {
  switch (failure.kind) {
    case 'unreached':
    case 'busy':
      return true;
    case 'broken':
    case 'unavailable':
      return method === 'GET';
    case 'unreadable':
    case 'login-refused':
    case 'no-credentials':
    case 'other-company':
    case 'refused':
    case 'unsendable':
      return false;
  }
}
