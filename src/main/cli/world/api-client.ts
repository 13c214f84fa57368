import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../../shared/contract.ts';

export type ApiClient = ContractRouterClient<typeof contract>;

/**
 * Calls the app as its page does: trades the one-time address for a cookie, then speaks the contract.
 * @returns the client, and the way to hang up
 */
export async function connectToApp(
  address: string,
): Promise<{ readonly client: ApiClient; readonly close: () => void }> {
  const opened = await fetch(address, { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`The app did not let us in (${opened.status}).`);
  const { host, origin } = new URL(address);
  const websocket = new WebSocket(`ws://${host}/rpc`, { headers: { cookie, origin } });
  await new Promise((resolve, reject) => {
    websocket.addEventListener('open', resolve, { once: true });
    websocket.addEventListener('error', reject, { once: true });
  });
  const client: ApiClient = createORPCClient(new RPCLink({ websocket }));
  return { client, close: () => websocket.close() };
}
