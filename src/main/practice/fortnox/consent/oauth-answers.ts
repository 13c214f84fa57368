/** Answers of the token host that are no tokens. */
import type { Answer } from '../answer.ts';
import type { World } from '../world.ts';

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

/** The scopes asked for, all granted ones when none are named, null when one of them is not granted. */
export function askedScopes(world: World, asked: string | null): readonly string[] | null {
  if (asked === null || asked === '') return world.tokens.scopes;
  const scopes = asked.split(' ').filter((scope) => scope !== '');
  return scopes.every((scope) => world.tokens.scopes.includes(scope)) ? scopes : null;
}
