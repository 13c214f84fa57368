/**
 * What became of one call to Fortnox. The difference that matters most is between a call that is known not to have
 * done anything and one whose outcome is not known: only the first may simply be made again.
 */
export type Failure =
  /** No byte went out: refused connection, no network, no name. Known to have done nothing. */
  | { readonly kind: 'unreached'; readonly reason: string }
  /** The connection broke or timed out after bytes may have gone out. A POST may have been booked. */
  | { readonly kind: 'broken'; readonly reason: string }
  /** Fortnox answered 5xx or something that is not its language. A POST may have been booked. */
  | { readonly kind: 'unavailable'; readonly status: number }
  | { readonly kind: 'unreadable'; readonly status: number }
  /** 429: over the rate limit. Known to have done nothing. */
  | { readonly kind: 'busy'; readonly retryAfterMs: number | null }
  /** 401, or the token endpoint's refusal. Known to have done nothing. */
  | {
      readonly kind: 'login-refused';
      readonly reason: string;
      /** What it means for the login that was used, where that can be told. */
      readonly because?: 'secret' | 'revoked' | 'expired';
    }
  /** There are no credentials, or the keychain cannot be read. */
  | { readonly kind: 'no-credentials'; readonly because: 'not-paired' | 'keychain-unavailable' }
  /** The login opens another company than the one that was connected. Nothing was asked of it but its name. */
  | { readonly kind: 'other-company'; readonly company: string }
  /** What we were asked to send is nothing Fortnox takes. Nothing was sent. */
  | {
      readonly kind: 'unsendable';
      /** In Fortnox's spelling, for instance `CustomerNumber`. */
      readonly field: string;
      readonly because: 'missing' | 'too-long' | 'characters' | 'not-a-number';
    }
  /** A refusal in Fortnox's own words. Known to have done nothing. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: number | null;
      readonly message: string;
    };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** Whether a failed POST may nevertheless have been booked. */
export function mayHaveBeenDone(failure: Failure): boolean {
  return failure.kind === 'broken' || failure.kind === 'unavailable' || failure.kind === 'unreadable';
}

export function succeeded<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(failure: Failure): Outcome<never> {
  return { ok: false, failure };
}
