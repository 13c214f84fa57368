import type { Role } from '../../shared/contract.ts';
import type { Change } from '../../shared/state.ts';
import type { Services } from './services.ts';

/** A page that reads slower than this many changes behind is given a fresh snapshot instead. */
const MAX_BEHIND = 1000;

/** The snapshot, then every change; listening starts before the snapshot is made, so nothing falls between. */
export async function* changeStream(
  services: Services,
  role: Role,
  signal: AbortSignal | undefined,
): AsyncGenerator<Change, void> {
  let behind: Change[] = [];
  let wake: (() => void) | null = null;
  const stop = services.subscribe((change) => {
    behind =
      behind.length < MAX_BEHIND
        ? [...behind, change]
        : [{ type: 'snapshot', snapshot: services.snapshot(role) }];
    wake?.();
  });
  const aborted = (): void => wake?.();
  signal?.addEventListener('abort', aborted);
  try {
    yield { type: 'snapshot', snapshot: services.snapshot(role) };
    for (;;) {
      if (signal?.aborted === true) return;
      const batch = behind;
      behind = [];
      for (const change of batch) yield change;
      if (behind.length > 0) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (signal?.aborted === true) resolve();
      });
      wake = null;
    }
  } finally {
    stop();
    signal?.removeEventListener('abort', aborted);
  }
}
