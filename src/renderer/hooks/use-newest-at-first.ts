import { useState } from 'react';

interface Numbered {
  readonly id: number;
}

/** The highest id when the view was opened; what comes later is new to whoever is reading. */
export function useNewestAtFirst(items: readonly Numbered[]): number {
  const [newest] = useState(() => items[0]?.id ?? 0);
  return newest;
}
