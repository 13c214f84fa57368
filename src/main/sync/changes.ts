import type { Change } from '../../shared/state.ts';

/** Carries changes from where they happen to whoever shows them. A change is told only after it was stored. */
export interface Changes {
  publish(change: Change): void;
  /** @returns the way to stop listening */
  subscribe(listener: (change: Change) => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    publish(change) {
      for (const listener of listeners) listener(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
