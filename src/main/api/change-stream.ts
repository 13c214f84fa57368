import { LOCKED } from '../../shared/access.ts';
import type { Change } from '../../shared/state.ts';
import type { Caller } from '../access/callers.ts';
import type { Services } from './services.ts';

/** A page that reads slower than this many changes behind is given a fresh snapshot instead. */
const MAX_BEHIND = 1000;

/** The snapshot, then every change; listening starts before the snapshot is made, so nothing falls between. */
export async function* changeStream(
  services: Services,
  caller: Pick<Caller, 'standing' | 'follow'>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Change, void> {
  let standing = LOCKED;
  let behind: Change[] = [];
  let wake: (() => void) | null = null;
  const add = (change: Change): void => {
    behind =
      behind.length < MAX_BEHIND
        ? [...behind, change]
        : [{ type: 'snapshot', snapshot: services.snapshot(standing) }];
    wake?.();
  };
  const stop = services.subscribe((change) => {
    // What is told to everybody does not know how this window stands.
    add(change.type === 'snapshot' ? { ...change, snapshot: { ...change.snapshot, ...standing } } : change);
  });
  const stopFollowing = caller.follow((changed) => {
    standing = changed;
    add({ type: 'role', standing });
  });
  const aborted = (): void => wake?.();
  signal?.addEventListener('abort', aborted);
  try {
    standing = await caller.standing();
    yield { type: 'snapshot', snapshot: services.snapshot(standing) };
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
    stopFollowing();
    signal?.removeEventListener('abort', aborted);
  }
}
