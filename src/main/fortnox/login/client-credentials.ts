import type { Outcome } from '../outcome.ts';
import type { ServiceCredentials } from '../token.ts';
import type { Grant, TokenHost } from './token-host.ts';

/** A service account's way (developer guide: get access token using client credentials): its company in a header. */
export function askWithClientCredentials(
  host: TokenHost,
  { clientId, clientSecret, tenantId }: ServiceCredentials,
): Promise<Outcome<Grant>> {
  return host({ clientId, clientSecret, tenantId, form: { grant_type: 'client_credentials' } });
}
