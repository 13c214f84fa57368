import type { SetupChoices } from '../../../shared/setup.ts';
import type { Client } from '../../client.ts';
import { useFetched, type Fetched } from '../../hooks/use-fetched.ts';

/** What Fortnox has to choose from. */
export function useChoices(): Fetched<SetupChoices> {
  return useFetched(choices);
}

function choices(client: Client): Promise<SetupChoices> {
  return client.setup.choices();
}
