/** The shop's computer: a data folder, a clock, a keychain, a tap, and one process after the other that uses them. */
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../../shared/settings.ts';
import { FRAME_KINDS, type Frame } from '../../capture/tap/frame.ts';
import type { FortnoxAddress } from '../../fortnox/client.ts';
import type { Credentials, TokenStore } from '../../fortnox/token.ts';
import type { Transport } from '../../fortnox/transport.ts';
import type { LookUp } from '../../sync/look-up.ts';
import type { Timings } from '../../sync/timings.ts';
import { startProcess, type Process } from './process.ts';
import { VirtualClock, type VirtualTime } from './virtual-time.ts';

export interface ComputerOptions {
  readonly folder: string;
  readonly time: VirtualTime;
  /** Wall time when the virtual time began, ms since 1970. */
  readonly startsAt: number;
  readonly fortnox: FortnoxAddress;
  readonly credentials: Credentials;
  readonly timings: Timings;
  /** A line for one process. */
  readonly connect: (isAlive: () => boolean) => Transport;
  /** Makes the data folder before the first start. @param databaseFile where the database is to stand */
  readonly prepare: (databaseFile: string) => void;
  readonly lookUp: LookUp | null;
}

export interface Computer {
  /** Null while none runs. */
  readonly process: Process | null;
  /** Everything that was to be seen from outside: the page's changes, and the database whenever a process ended. */
  readonly traces: readonly (string | Buffer)[];
  start(): void;
  kill(): void;
  /** Keeps the data as it is now; without effect while no process runs. */
  backUp(): void;
  /** Puts what was backed up last in the place of the data, for the next start. */
  restore(): void;
  /** The tap hears the register; it lives whether or not a process does. */
  hear(bytes: Uint8Array): void;
  save(change: Partial<Settings>): void;
  fillDisk(full: boolean): void;
  /** @param byMs ahead, or back when below zero */
  setClock(byMs: number): void;
  /** The company is connected anew. */
  pair(credentials: Credentials): void;
}

/** With write-ahead logging the newest of it stands in the second file. */
const FILES = ['', '-wal'] as const;
/** SQLite takes the size it has for the least it can be limited to. */
const ONE_PAGE = 1;
const UNLIMITED = 0;

export function createComputer(options: ComputerOptions): Computer {
  const { time, startsAt, fortnox, timings, lookUp } = options;
  const traces: (string | Buffer)[] = [];
  const frames: Frame[] = [];
  let { credentials } = options;
  let clockAhead = 0;
  let diskIsFull = false;
  let starts = 0;
  let running: Process | null = null;

  const wallStart = (): number => startsAt + clockAhead;
  const databaseOf = (start: number): string => join(options.folder, `companion-${start}.db`);
  const keychain: TokenStore = {
    credentials: () => Promise.resolve(credentials),
    storeRefreshToken(used, next) {
      const isCurrent = 'refreshToken' in credentials && credentials.refreshToken === used;
      if (isCurrent) credentials = { ...credentials, refreshToken: next };
      return Promise.resolve(isCurrent);
    },
  };

  const backup = join(options.folder, 'backup.db');
  options.prepare(databaseOf(0));
  return {
    get process() {
      return running;
    },
    traces,
    start() {
      if (running !== null) return;
      const start = starts;
      running = startProcess({
        databaseFile: databaseOf(start),
        clock: new VirtualClock(time, wallStart),
        fortnox,
        timings,
        tokenStore: keychain,
        transport: options.connect(() => running !== null && starts === start),
        frames,
        told: (change) => traces.push(change),
        lookUp,
      });
      running.store.limitPages(diskIsFull ? ONE_PAGE : UNLIMITED);
    },
    kill() {
      if (running === null) return;
      const [before, after] = [databaseOf(starts), databaseOf(starts + 1)];
      // Taken before it is closed, which writes what a killed process leaves in the second file into the first.
      copyDatabase(before, after);
      running.kill();
      running = null;
      starts += 1;
      for (const suffix of FILES) {
        rmSync(before + suffix, { force: true });
        if (existsSync(after + suffix)) traces.push(readFileSync(after + suffix));
      }
    },
    backUp() {
      if (running !== null) copyDatabase(databaseOf(starts), backup);
    },
    restore() {
      if (existsSync(backup)) copyDatabase(backup, databaseOf(starts));
    },
    hear(bytes) {
      frames.push({ kind: FRAME_KINDS.fromRegister, at: Math.floor(wallStart() + time.at), bytes });
      running?.hear();
    },
    save(change) {
      const store = running?.store;
      store?.transaction(() =>
        store.settings.save({ ...store.settings.current(), ...change }, Math.floor(wallStart() + time.at)),
      );
    },
    fillDisk(full) {
      diskIsFull = full;
      running?.store.limitPages(full ? ONE_PAGE : UNLIMITED);
    },
    setClock(byMs) {
      clockAhead += byMs;
    },
    pair(next) {
      credentials = next;
      running?.client.forgetToken();
    },
  };
}

/** With whatever stands in its second file; one that is not there is none afterwards either. */
function copyDatabase(from: string, to: string): void {
  for (const suffix of FILES) {
    rmSync(to + suffix, { force: true });
    if (existsSync(from + suffix)) copyFileSync(from + suffix, to + suffix);
  }
}
