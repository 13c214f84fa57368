import { usePage } from '../store.ts';

/** Whether the page may show what only a manager does. Main decides anew for every call. */
export function useIsManager(): boolean {
  return usePage(({ snapshot }) => snapshot?.role === 'manager');
}
