import { problem, type Problem } from '../../shared/problem.ts';
import type { Failure } from '../fortnox/outcome.ts';
import { failureProblem } from './failure-problem.ts';

/** Why connecting failed, in its own words: the same refusal means another thing at another step. */
export function pairingProblem(at: 'code' | 'company' | 'service-login', failure: Failure): Problem {
  switch (failure.kind) {
    case 'unreached':
    case 'broken':
      return problem('pairing-unreachable', { message: failure.reason });
    case 'unavailable':
    case 'unreadable':
      return problem('pairing-unreachable', { message: `HTTP ${failure.status}` });
    case 'busy':
      return problem('pairing-unreachable', { message: 'HTTP 429' });
    case 'login-refused':
      if (failure.reason === 'invalid_client') return problem('pairing-secret-wrong');
      if (at === 'service-login') return problem('pairing-service-refused', { message: failure.reason });
      if (at === 'code' && failure.reason === 'invalid_grant') return problem('pairing-code-spent');
      return problem('pairing-login-refused', { message: failure.reason });
    case 'no-credentials':
    case 'other-company':
    case 'unsendable':
    case 'refused':
      return failureProblem(failure);
  }
}
