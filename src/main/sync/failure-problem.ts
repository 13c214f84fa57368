import type { Answer } from '../../shared/document.ts';
import { fortnoxError } from '../../shared/fortnox-errors.ts';
import { problem, type Problem, type ProblemCode } from '../../shared/problem.ts';
import type { Failure } from '../fortnox/outcome.ts';

const LOGIN_PROBLEMS = {
  secret: 'login-secret-wrong',
  revoked: 'login-revoked',
  expired: 'login-expired',
} as const satisfies Record<string, ProblemCode>;

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
      return problem(failure.because === undefined ? 'login-refused' : LOGIN_PROBLEMS[failure.because], {
        message: failure.reason,
      });
    case 'no-credentials':
      return problem(failure.because);
    case 'other-company':
      return problem('company-other', { company: failure.company });
    case 'unsendable':
      return problem('field-unsendable', { field: failure.field });
    case 'refused':
      return problem(fortnoxError(failure.code)?.problem ?? 'fortnox-refused', {
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
    case 'other-company':
    case 'unsendable':
      return null;
  }
}
