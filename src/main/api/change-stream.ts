import { LOCKED, type Standing } from '../../shared/access.ts';
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
  let standing: Standing | null = null;
  let behind: Change[] = [];
  let wake: (() => void) | null = null;
  const snapshot = (): Change => ({ type: 'snapshot', snapshot: services.snapshot(standing ?? LOCKED) });
  const add = (change: Change): void => {
    behind = behind.length < MAX_BEHIND ? [...behind, change] : [snapshot()];
    wake?.();
  };
  const stop = services.subscribe(add);
  const stopFollowing = caller.follow((changed) => {
    standing = changed;
    add({ type: 'role', standing: changed });
  });
  const aborted = (): void => wake?.();
  signal?.addEventListener('abort', aborted);
  try {
    const first = await caller.standing();
    standing ??= first;
    yield snapshot();
    for (;;) {
      if (signal?.aborted === true) return;
      const batch = behind;
      behind = [];
      // A snapshot told to everybody does not know how this window stands.
      for (const change of batch) yield change.type === 'snapshot' ? snapshot() : change;
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
