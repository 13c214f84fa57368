import { createHmac } from 'node:crypto';

/**
 * Writes a JSON Web Token signed with HS256, the form of Fortnox's access tokens. Integrators can decode it but
 * not check the signature, since the key is not published (Fortnox developer guide: client credentials).
 */
export function signedJwt(claims: Readonly<Record<string, unknown>>, key: string): string {
  const unsigned = `${part({ typ: 'JWT', alg: 'HS256' })}.${part(claims)}`;
  return `${unsigned}.${createHmac('sha256', key).update(unsigned).digest('base64url')}`;
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
