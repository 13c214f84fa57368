/** Answers of the token host that are no tokens. */
import type { Answer } from '../answer.ts';

const BAD_REQUEST = 400;

export function oauthError(status: number, contentType: string, error: string, description: string): Answer {
  return {
    status,
    contentType,
    headers: {},
    body: JSON.stringify({ error, error_description: description }),
  };
}

export function invalidRequest(description: string): Answer {
  return oauthError(BAD_REQUEST, 'application/json', 'invalid_request', description);
}

export function invalidScope(): Answer {
  return oauthError(BAD_REQUEST, 'application/json', 'invalid_scope', 'A scope is not granted');
}

/** The scopes asked for, all there are when none are named, null when one of them is not there. */
export function askedScopes(there: readonly string[], asked: string | null): readonly string[] | null {
  if (asked === null || asked === '') return there;
  const scopes = asked.split(' ').filter((scope) => scope !== '');
  return scopes.every((scope) => there.includes(scope)) ? scopes : null;
}
