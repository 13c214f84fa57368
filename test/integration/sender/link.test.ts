import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import {
  addZ,
  diaryOf,
  expectBookedOnce,
  HURRIED,
  PATIENCE,
  startWorld,
  untilState,
} from './bridge-world.ts';

const BUSY_PAUSE_MS = 5000;

describe('a line that is down', () => {
  test('keeps the queue, says so once, and books everything when it is back', async () => {
    const world = await startWorld({ faults: [{ path: '*', cutBeforeCommit: true }] });
    const ids = [1042, 1043].map((counter) => addZ(world, counter));
    const bridge = world.start();
    await expect.poll(() => bridge.link.current().state, PATIENCE).toBe('offline');
    expect(bridge.link.current()).toMatchObject({
      problem: { code: 'fortnox-unreachable' },
      nextTryAt: expect.any(Number),
    });
    await systemClock.sleep(HURRIED.settleMs);
    expect(ids.map((id) => world.state(id).state)).toEqual(['waiting', 'waiting']);
    const lost = () => world.store.happenings.page(null, 100).map(({ type }) => type);
    expect(lost().filter((type) => type === 'line-lost' || type === 'not-sent')).toEqual([
      'line-lost',
      'not-sent',
    ]);
    world.simulator.setFaults([]);
    for (const id of ids) await expectBookedOnce(world, id);
    expect(bridge.link.current()).toMatchObject({
      state: 'online',
      problem: null,
      nextTryAt: null,
      company: { name: 'Övningsbolaget AB', organisationNumber: '556000-0010' },
    });
    expect(lost().filter((type) => type === 'line-back')).toHaveLength(1);
  });

  test('is tried at once when a person asks for it', async () => {
    const world = await startWorld({ faults: [{ path: '*', cutBeforeCommit: true }] });
    const id = addZ(world, 1042);
    const bridge = world.start({ timings: { ...HURRIED, retryDelaysMs: [600_000] } });
    await expect.poll(() => bridge.link.current().state, PATIENCE).toBe('offline');
    world.simulator.setFaults([]);
    bridge.tryNow();
    await expectBookedOnce(world, id);
  });

  test('does not keep the app from stopping', async () => {
    const world = await startWorld({ faults: [{ path: '/3/*', delayBeforeCommit: 60_000 }] });
    addZ(world, 1042);
    const bridge = world.start({ timings: { ...HURRIED, retryDelaysMs: [15_000] } });
    await expect.poll(() => world.simulator.books().requestCount, PATIENCE).toBeGreaterThan(1);
    const before = systemClock.monotonic();
    await bridge.end();
    expect(systemClock.monotonic() - before).toBeLessThan(5000);
  });
});

describe('a login', () => {
  test('that was revoked says so, keeps the queue, and works again when it is restored', async () => {
    const world = await startWorld();
    const first = addZ(world, 1042);
    const bridge = world.start();
    await expectBookedOnce(world, first);
    world.simulator.changeCompany({ consent: 'revoked', tokens: 'expired' });
    const ids = [1043, 1044].map((counter) => addZ(world, counter));
    bridge.tryNow();
    await expect.poll(() => bridge.link.current().state, PATIENCE).toBe('refused');
    expect(bridge.link.current().problem?.code).toBe('login-revoked');
    expect(ids.map((id) => world.state(id).state)).toEqual(['waiting', 'waiting']);
    expect(world.state(ids[0] ?? 0).problem?.code).toBe('login-revoked');
    world.simulator.changeCompany({ consent: 'restored' });
    bridge.tryNow();
    for (const id of ids) await expectBookedOnce(world, id);
    expect(bridge.link.current().state).toBe('online');
  });

  test('that is revoked at the POST itself was not booked, and goes once when it is restored', async () => {
    const world = await startWorld({
      faults: [{ method: 'POST', path: '/3/vouchers', nth: [1, 2], answer: { status: 401 } }],
    });
    const id = addZ(world, 1042);
    world.start();
    await expectBookedOnce(world, id);
    expect(diaryOf(world, id)).toEqual(['post-started', 'not-sent', 'post-started', 'confirmed']);
  });

  test.each([
    ['not-paired', 'not-paired'],
    ['keychain-unavailable', 'refused'],
  ] as const)('that cannot be made (%s) keeps the queue', async (because, state) => {
    const world = await startWorld();
    const id = addZ(world, 1042);
    const { clientId, clientSecret, tenantId } = world.simulator;
    let paired = false;
    const bridge = world.start({
      credentials: () => Promise.resolve(paired ? { clientId, clientSecret, tenantId } : because),
    });
    await expect.poll(() => bridge.link.current().state, PATIENCE).toBe(state);
    expect(bridge.link.current().problem?.code).toBe(because);
    expect(world.state(id)).toMatchObject({ state: 'waiting', problem: { code: because } });
    paired = true;
    bridge.tryNow();
    await expectBookedOnce(world, id);
  });
});

describe('a Fortnox that is too busy', () => {
  test('at the POST is left alone for five seconds, and then books once', async () => {
    const world = await startWorld({
      faults: [{ method: 'POST', path: '/3/vouchers', nth: 1, answer: { status: 429 } }],
    });
    const id = addZ(world, 1042);
    world.start();
    await expect.poll(() => world.state(id).problem?.code, PATIENCE).toBe('fortnox-busy');
    expect(world.state(id).state).toBe('waiting');
    await expectBookedOnce(world, id);
    const [first, second] = world.posts().map(({ at }) => at);
    const CLOCK_DIFFERENCE_MS = 20;
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(BUSY_PAUSE_MS - CLOCK_DIFFERENCE_MS);
  });
});

test('a Fortnox in trouble before the POST makes nobody wait for settling', async () => {
  const world = await startWorld({
    faults: [{ method: 'GET', path: '/3/vouchers', nth: [1, 2], answer: { status: 503, body: '<html>' } }],
  });
  const id = addZ(world, 1042);
  world.start({ timings: { ...HURRIED, settleMs: 600_000 } });
  await untilState(world, id, 'posted');
  expect(world.posts()).toHaveLength(1);
});
