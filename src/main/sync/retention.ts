import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import { isSegment } from '../capture/tap/spool.ts';
import { mayDelete } from '../rules/tap-retention.ts';
import type { Store } from '../store/store.ts';

interface RetentionDeps {
  readonly spoolDirectory: string;
  readonly store: Store;
  readonly clock: Clock;
  /** The segment the tap is writing; null while no tap is attached. */
  readonly liveSegment: () => string | null;
  /** Whether a capture stands in a backup that was read back. */
  readonly inVerifiedBackup: (captureId: number) => boolean;
  /** Told once for each recording that could not be deleted. */
  readonly stays: (found: Problem) => void;
}

export interface Retention {
  stop(): Promise<void>;
}

const EVERY_MS = 3_600_000;

/** Deletes the tap's recordings when their time has come: at start, and every hour. */
export function startRetention(deps: RetentionDeps): Retention {
  const stopping = new AbortController();
  const told = new Set<string>();
  const running = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await sweep();
      await deps.clock.sleep(EVERY_MS, stopping.signal);
    }
  }

  async function sweep(): Promise<void> {
    const { captures } = deps.store;
    const finished = captures.finishedSegments();
    const names = await attempt(deps.spoolDirectory, () => readdir(deps.spoolDirectory));
    for (const name of names?.filter(isSegment) ?? []) {
      if (stopping.signal.aborted) return;
      const path = join(deps.spoolDirectory, name);
      await attempt(name, async () => {
        const segment = {
          finished: finished.has(name),
          live: name === deps.liveSegment(),
          lastByteAt: (await stat(path)).mtimeMs,
          reportsInBackup: captures.reportsIn(name).map(deps.inVerifiedBackup),
        };
        if (mayDelete(segment, deps.clock.now())) await rm(path);
      });
    }
  }

  /** What is not there need not be deleted; any other refusal is told, once for each thing. */
  async function attempt<T>(file: string, act: () => Promise<T>): Promise<T | null> {
    try {
      return await act();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      if (code === 'ENOENT' || told.has(file)) return null;
      told.add(file);
      deps.stays(problem('tap-file-stays', { file, message: code }));
      return null;
    }
  }

  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
