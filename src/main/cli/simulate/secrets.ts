/** Recognisable secrets, and looking for them where none may stand. */
import * as z from 'zod';
import type { Answer } from '../../practice/fortnox/answer.ts';

const tokens = z.object({ access_token: z.string(), refresh_token: z.string().optional() });

/** The client secret of one day. */
export function secretOf(seed: number): string {
  return `planterad-hemlighet-${seed}`;
}

/** The tokens in an answer of the token host. */
export function secretsIn({ status, body }: Answer): string[] {
  const OK = 200;
  if (status !== OK || typeof body !== 'string') return [];
  const granted = tokens.safeParse(parse(body));
  if (!granted.success) return [];
  const { access_token: access, refresh_token: refresh } = granted.data;
  return refresh === undefined ? [access] : [access, refresh];
}

/** @returns what to say of each trace in which a secret stands, each once */
export function findLeaks(
  where: string,
  traces: readonly (string | Buffer)[],
  secrets: ReadonlySet<string>,
): string[] {
  const found = [...secrets].filter((secret) => traces.some((trace) => trace.includes(secret)));
  return found.map((secret) => `${where}: ${kindOf(secret)}`);
}

/** Which kind of secret it is; it is not repeated. */
function kindOf(secret: string): string {
  if (secret.startsWith(secretOf(0).slice(0, -1))) return 'the client secret';
  return secret.startsWith('eyJ') ? 'an access token' : 'a refresh token';
}

/** The value, or undefined when a fault has cut it short. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
