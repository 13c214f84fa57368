/** What becomes of whatever comes back while a consent is waited for. */
import type { Pasted } from '../../shared/pairing.ts';
import { problem, type Problem } from '../../shared/problem.ts';

/** A code is good for ten minutes (developer guide: get authorization code), so nobody waits longer for one. */
export const CONSENT_WAIT_MS = 10 * 60 * 1000;

export type Verdict =
  | { readonly kind: 'exchange'; readonly code: string }
  /** It ends here: the company's own answer was no. */
  | { readonly kind: 'end'; readonly problem: Problem }
  /** Not the answer that is waited for: it is refused, and the waiting goes on. */
  | { readonly kind: 'refuse'; readonly problem: Problem };

/**
 * Only an answer with the state that was drawn for this very consent is one: anybody on this computer, and any page in
 * its browser, can call the address. A bare answer carries no state, so it is told and ends nothing.
 * @param state the one that was drawn
 */
export function judgeAnswer(state: string, answer: Pasted): Verdict {
  switch (answer.kind) {
    case 'bare':
      return { kind: 'refuse', problem: problem('pairing-answer-bare') };
    case 'code-alone':
      return { kind: 'exchange', code: answer.code };
    case 'code':
    case 'refused':
      if (answer.state !== state) return { kind: 'refuse', problem: problem('pairing-answer-foreign') };
      return answer.kind === 'code'
        ? { kind: 'exchange', code: answer.code }
        : { kind: 'end', problem: problem('pairing-consent-refused', { message: answer.reason }) };
  }
}

interface PinnedCompany {
  readonly databaseNumber: number;
  readonly name: string;
  readonly organisationNumber: string;
}

/** Settings, and everything booked, belong to one company: another one is not let in beside it. */
export function checkCompany(pinned: PinnedCompany | null, found: PinnedCompany): Problem | null {
  if (pinned === null || pinned.databaseNumber === found.databaseNumber) return null;
  return problem('pairing-company-other', { company: nameOf(pinned), found: nameOf(found) });
}

function nameOf({ name, organisationNumber }: PinnedCompany): string {
  return `${name} ${organisationNumber}`.trim();
}
