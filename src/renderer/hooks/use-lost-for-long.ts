import { usePage } from '../store.ts';
import { useForLong } from './use-for-long.ts';

/** Whether the connection to the app has been gone long enough for a person to be told. */
export function useLostForLong(): boolean {
  return useForLong(usePage(({ connection }) => connection === 'lost'));
}
