import { describe, expect, test } from 'vitest';
import { VirtualClock, VirtualTime } from '../../../../src/main/cli/simulate/virtual-time.ts';

describe('virtual time', () => {
  test('wakes sleepers in the order of their time, those of one moment in the order they fell asleep', async () => {
    const time = new VirtualTime();
    const woken: string[] = [];
    const sleeper = async (name: string, ms: number): Promise<void> => {
      await time.sleep(ms);
      woken.push(`${name} at ${time.at}`);
    };
    const all = Promise.all([sleeper('late', 300), sleeper('first', 100), sleeper('second', 100)]);
    await time.runUntil(1000);
    await all;
    expect(woken).toEqual(['first at 100', 'second at 100', 'late at 300']);
    expect(time.at).toBe(1000);
  });

  test('does not go on while anybody has something to do', async () => {
    const time = new VirtualTime();
    const seen: number[] = [];
    const busy = async (): Promise<void> => {
      await time.sleep(10);
      for (let step = 0; step < 1000; step += 1) await Promise.resolve();
      seen.push(time.at);
    };
    const [working] = [busy(), time.sleep(11)];
    await time.runUntil(20);
    await working;
    expect(seen).toEqual([10]);
  });

  test('what is begun by somebody who wakes is met on the same way', async () => {
    const time = new VirtualTime();
    let woken = 0;
    const chain = async (): Promise<void> => {
      for (let link = 0; link < 5; link += 1) {
        await time.sleep(100);
        woken += 1;
      }
    };
    const chained = chain();
    await time.runUntil(499);
    expect(woken).toBe(4);
    await time.runUntil(500);
    await chained;
    expect(woken).toBe(5);
  });

  test('an aborted sleep ends at once, and the time does not stop for it', async () => {
    const time = new VirtualTime();
    const abort = new AbortController();
    const sleeping = time.sleep(1000, abort.signal).then(() => time.at);
    await time.runUntil(100);
    abort.abort();
    expect(await sleeping).toBe(100);
    await time.sleep(1000, abort.signal);
    expect(time.at).toBe(100);
  });

  test('a wait too small to move the time on moves it by a millisecond', async () => {
    const time = new VirtualTime();
    await time.runUntil(150_000_000);
    const sleeping = time.sleep(1e-9);
    await time.runUntil(150_000_010);
    await sleeping;
    const between = time.sleep(0.4).then(() => time.at);
    await time.runUntil(150_000_020);
    expect(await between).toBe(150_000_011);
  });
});

describe('a clock of it', () => {
  test('may be set while the durations go on, which begin with the process', async () => {
    const time = new VirtualTime();
    let wallStart = 1_000_000;
    await time.runUntil(500);
    const clock = new VirtualClock(time, () => wallStart);
    expect([clock.now(), clock.monotonic()]).toEqual([1_000_500, 0]);
    await time.runUntil(700);
    wallStart -= 3600;
    expect([clock.now(), clock.monotonic()]).toEqual([997_100, 200]);
  });

  test('wakes nobody any more when it was stopped', async () => {
    const time = new VirtualTime();
    const clock = new VirtualClock(time, () => 0);
    let woken = false;
    void clock.sleep(10).then(() => {
      woken = true;
      return woken;
    });
    clock.stop();
    await time.runUntil(100);
    expect(woken).toBe(false);
  });
});
