/** What becomes of whatever comes back while a consent is waited for. */
import type { Pasted } from '../../shared/pairing.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { ScenarioSettings } from '../../shared/scenario.ts';

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
 * @param withWarehouse whether the warehouse was asked for, which may be all that stands in the way
 */
export function judgeAnswer(state: string, answer: Pasted, withWarehouse = false): Verdict {
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
        : { kind: 'end', problem: refusedConsent(answer.reason, withWarehouse) };
  }
}

/** What Fortnox says when a person has pressed no (RFC 6749); anything else is Fortnox's own no. */
const PERSON_SAID_NO = 'access_denied';

function refusedConsent(reason: string, withWarehouse: boolean): Problem {
  const ofWarehouse = withWarehouse && reason !== PERSON_SAID_NO;
  return problem(ofWarehouse ? 'pairing-warehouse-refused' : 'pairing-consent-refused', { message: reason });
}

/**
 * Whether the permission for the warehouse is asked for: where articles are written, and no more than once in vain. A
 * scope that the integration does not have is answered with a page that leads nowhere, so an attempt that never came
 * back counts as in vain too; the next one must get through.
 */
export function asksForWarehouse(scenario: ScenarioSettings, inVain: boolean): boolean {
  return 'articles' in scenario && !inVain;
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
