import type { Answer } from '../../shared/document.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { Failure } from '../fortnox/outcome.ts';

/** Fortnox's own codes that have a problem of their own (developer guide: errors). */
const KNOWN_CODES: Readonly<
  Record<number, 'account-missing' | 'account-inactive' | 'period-locked' | 'fortnox-forbidden'>
> = {
  2000423: 'account-missing',
  2000550: 'account-inactive',
  2000401: 'period-locked',
  2000663: 'fortnox-forbidden',
  2001101: 'fortnox-forbidden',
  2001103: 'fortnox-forbidden',
  2002455: 'fortnox-forbidden',
};

/** A failed call in the words of the catalogue. */
export function failureProblem(failure: Failure): Problem {
  switch (failure.kind) {
    case 'unreached':
    case 'broken':
      return problem('fortnox-unreachable', { message: failure.reason });
    case 'unavailable':
      return problem('fortnox-unavailable', { message: `HTTP ${failure.status}` });
    case 'unreadable':
      return problem('fortnox-unreadable', { message: `HTTP ${failure.status}` });
    case 'busy':
      return problem('fortnox-busy');
    case 'login-refused':
      return problem('login-refused', { message: failure.reason });
    case 'no-credentials':
      return problem(failure.because);
    case 'unsendable':
      return problem('field-unsendable', { field: failure.field });
    case 'refused':
      return problem((failure.code === null ? undefined : KNOWN_CODES[failure.code]) ?? 'fortnox-refused', {
        fortnoxCode: failure.code ?? failure.status,
        message: failure.message,
      });
  }
}

/** What Fortnox answered, for the log; null when it answered nothing. */
export function failureAnswer(failure: Failure): Answer | null {
  switch (failure.kind) {
    case 'refused':
      return { status: failure.status, code: failure.code, message: failure.message };
    case 'unavailable':
    case 'unreadable':
      return { status: failure.status, code: null, message: null };
    case 'busy':
      return { status: 429, code: null, message: null };
    case 'login-refused':
      return { status: 401, code: null, message: failure.reason };
    case 'unreached':
    case 'broken':
    case 'no-credentials':
    case 'unsendable':
      return null;
  }
}
