import type { Clock } from '../../shared/clock.ts';
import { untriedLink } from '../../shared/first-snapshot.ts';
import type { Link } from '../../shared/state.ts';
import type { Company } from '../fortnox/company.ts';
import type { Failure } from '../fortnox/outcome.ts';
import type { Changes } from './changes.ts';
import { failureProblem } from './failure-problem.ts';

export interface LinkKeeper {
  current(): Link;
  reached(company: Company): void;
  /** @param retryInMs how long until the next try by itself */
  failed(failure: Failure, retryInMs: number): void;
}

/** Knows whether Fortnox can be reached, since when not, and when it is tried next. */
export function createLinkKeeper(deps: {
  readonly clock: Clock;
  readonly changes: Changes;
  /** The company that was connected, known before Fortnox has been reached. */
  readonly company: Link['company'];
  readonly lost: (link: Link) => void;
  readonly back: (link: Link) => void;
}): LinkKeeper {
  const { clock, changes } = deps;
  let link: Link = { ...untriedLink(clock.now()), company: named(deps.company) };

  function set(next: Omit<Link, 'since'>): void {
    const changed = next.state !== link.state;
    const before = link;
    link = { ...next, since: changed ? clock.now() : link.since };
    if (changed || next.nextTryAt !== before.nextTryAt || next.problem?.code !== before.problem?.code)
      changes.publish({ type: 'link', link });
    if (!changed) return;
    if (link.state === 'online' && before.state !== 'unknown') deps.back(link);
    // That no company has been connected yet is no line that broke.
    if (link.state !== 'online' && link.state !== 'not-paired') deps.lost(link);
  }

  return {
    current: () => link,
    reached(company) {
      set({ state: 'online', nextTryAt: null, problem: null, company: named(company) });
    },
    failed(failure, retryInMs) {
      const state = linkStateAfter(failure);
      set({
        state,
        nextTryAt: clock.now() + retryInMs,
        problem: failureProblem(failure),
        company: state === 'not-paired' ? null : link.company,
      });
    },
  };
}

function named(company: Link['company']): Link['company'] {
  return company === null ? null : { name: company.name, organisationNumber: company.organisationNumber };
}

/** Which of them a person must mend, and which mend themselves. */
export function linkStateAfter(failure: Failure): Link['state'] {
  if (failure.kind === 'no-credentials') return failure.because === 'not-paired' ? 'not-paired' : 'refused';
  return failure.kind === 'login-refused' || failure.kind === 'other-company' ? 'refused' : 'offline';
}
