/** The limiter on a virtual clock, against a server that counts arrivals as Fortnox does. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { createLimiter, type Limiter } from '../../../src/main/fortnox/limiter.ts';

/** A seed that can be set, so that a failure can be had again; printed with it. */
const SEED = Number(process.env['KASSABRYGGAN_SEED'] ?? 20_261_124);
const WINDOW_MS = 5000;
/** What Fortnox allows in any window, and what we allow ourselves. */
const ALLOWED = 25;
const OURS = 24;
const BEAT_MS = WINDOW_MS / OURS;
const TEN_MINUTES_MS = 600_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Small and repeatable (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Line {
  /** On the way there and on the way back, in ms. */
  readonly out: () => number;
  readonly back: () => number;
}

/** Counts what arrives in its sliding window, and turns away the twenty-sixth. */
function createServer(line: Line) {
  const arrivals: number[] = [];
  let refused = 0;
  let underWay = 0;
  let most = 0;
  return {
    arrivals,
    refused: () => refused,
    mostUnderWay: () => most,
    async call(): Promise<number> {
      underWay += 1;
      most = Math.max(most, underWay);
      await systemClock.sleep(line.out());
      const now = systemClock.monotonic();
      const within = arrivals.filter((at) => at > now - WINDOW_MS).length;
      arrivals.push(now);
      if (within >= ALLOWED) refused += 1;
      await systemClock.sleep(line.back());
      underWay -= 1;
      return now;
    },
  };
}

/** Keeps a queue full of stock calls, until it is aborted. */
function keepFull(limiter: Limiter, call: () => Promise<number>): AbortController {
  const stopping = new AbortController();
  const feed = async (): Promise<void> => {
    while (!stopping.signal.aborted) await limiter.run('stock', call);
  };
  void Promise.all(Array.from({ length: 40 }, feed));
  return stopping;
}

async function tenMinutes(least: number, most: number) {
  console.info(`limiter: seed ${SEED}`);
  const random = randomFrom(SEED);
  const way = (): number => least + random() * (most - least);
  const server = createServer({ out: way, back: way });
  const limiter = createLimiter(systemClock);
  const stopping = keepFull(limiter, () => server.call());
  await vi.advanceTimersByTimeAsync(TEN_MINUTES_MS);
  stopping.abort();
  const share = server.arrivals.length / ((TEN_MINUTES_MS / WINDOW_MS) * OURS);
  console.info(`limiter: ${(share * 100).toFixed(1)} % of the budget, ${server.refused()} turned away`);
  return { share, server };
}

describe('ten minutes with a full queue', () => {
  test.each([
    ['a quick line', 3, 10],
    ['an ordinary line', 10, 60],
    ['a line whose two ways differ wildly', 0, 200],
    ['a slow line', 60, 140],
  ])('over %s (%i to %i ms each way) use the budget, and nothing is turned away', async (_, least, most) => {
    const { share, server } = await tenMinutes(least, most);
    expect(server.refused()).toBe(0);
    expect(share).toBeGreaterThanOrEqual(0.99);
    expect(server.mostUnderWay()).toBeLessThanOrEqual(4);
  });

  // From a quarter of a second for an answer on, what may have arrived is counted for so long that it costs more than one per cent.
  test('over a very slow line use a little less, and nothing is turned away', async () => {
    const { share, server } = await tenMinutes(100, 300);
    expect(server.refused()).toBe(0);
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  test('of bursts are not turned away either, however the two ways differ', async () => {
    console.info(`limiter: seed ${SEED}`);
    const random = randomFrom(SEED);
    const server = createServer({ out: () => random() * 3000, back: () => random() * 50 });
    const limiter = createLimiter(systemClock);
    let done = 0;
    const feed = async (): Promise<void> => {
      for (;;) {
        await limiter.run('z-reports', () => server.call());
        done += 1;
      }
    };
    void Promise.all(Array.from({ length: 60 }, feed));
    await vi.advanceTimersByTimeAsync(TEN_MINUTES_MS);
    expect(done).toBeGreaterThan(500);
    expect(server.refused()).toBe(0);
  });
});

describe('a Z-report', () => {
  test('that comes while the queue is full waits for two beats at most, behind one other at most', async () => {
    console.info(`limiter: seed ${SEED}`);
    const random = randomFrom(SEED);
    const server = createServer({ out: () => 30 + random() * 60, back: () => 30 + random() * 60 });
    const limiter = createLimiter(systemClock);
    const departures: string[] = [];
    keepFull(limiter, () => {
      departures.push('stock');
      return server.call();
    });
    await vi.advanceTimersByTimeAsync(60_000);
    const waits: number[] = [];
    for (let z = 0; z < 50; z += 1) {
      const askedAt = systemClock.monotonic();
      const before = departures.length;
      let others = -1;
      let wait = -1;
      void limiter.run('z-reports', () => {
        others = departures.length - before;
        wait = systemClock.monotonic() - askedAt;
        return server.call();
      });
      await vi.advanceTimersByTimeAsync(7000 + random() * 1000);
      expect(others).toBeLessThanOrEqual(1);
      expect(wait).toBeGreaterThanOrEqual(0);
      waits.push(wait);
    }
    console.info(`limiter: a Z waited for ${Math.max(...waits).toFixed(0)} ms at most`);
    expect(Math.max(...waits)).toBeLessThanOrEqual(2 * BEAT_MS);
    expect(server.refused()).toBe(0);
  });

  test('does not wait for the slow answers of the other flows', async () => {
    const server = createServer({ out: () => 30_000, back: () => 0 });
    const limiter = createLimiter(systemClock);
    keepFull(limiter, () => server.call());
    await vi.advanceTimersByTimeAsync(5000);
    let started = false;
    void limiter.run('z-reports', async () => {
      started = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(started).toBe(true);
  });
});

test('the more urgent flow goes first, and within a flow whoever asked first', async () => {
  const limiter = createLimiter(systemClock);
  const order: string[] = [];
  const ask = (flow: Parameters<Limiter['run']>[0], name: string): void => {
    void limiter.run(flow, async () => void order.push(name));
  };
  limiter.hold(1000);
  for (const flow of ['stock', 'articles', 'customers', 'orders', 'z-reports'] as const) {
    ask(flow, `${flow} 1`);
    ask(flow, `${flow} 2`);
  }
  await vi.advanceTimersByTimeAsync(999);
  expect(order).toEqual([]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(order).toEqual(
    ['z-reports', 'orders', 'customers', 'articles', 'stock'].flatMap((flow) => [`${flow} 1`, `${flow} 2`]),
  );
});

test('a call that throws gives its place back', async () => {
  const limiter = createLimiter(systemClock);
  for (let call = 0; call < 8; call += 1) {
    await expect(limiter.run('z-reports', () => Promise.reject(new Error('boom')))).rejects.toThrow('boom');
  }
  expect(await limiter.run('z-reports', async () => 'through')).toBe('through');
});
