import type { ChartAccount } from '../../shared/mapping-preview.ts';
import type { Client } from '../client.ts';
import { useFetched, type Fetched } from './use-fetched.ts';

/** The company's chart of accounts, from Fortnox. */
export function useChart(): Fetched<readonly ChartAccount[]> {
  return useFetched(accounts);
}

function accounts(client: Client): Promise<readonly ChartAccount[]> {
  return client.mapping.accounts();
}
