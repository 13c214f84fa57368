import { expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import {
  addZ,
  diaryOf,
  expectBookedOnce,
  startWorld,
  untilState,
  yesTo,
  type World,
} from './bridge-world.ts';

const withApprover = (name: string) => ({ series: { code: 'F', approver: { id: 3, name } } });

async function answeredOnce(world: World) {
  world.simulator.changeCompany(withApprover('Ekonomi'));
  const id = addZ(world, 1042);
  const bridge = world.start();
  const held = await untilState(world, id, 'held');
  expect(held.problem).toEqual(problem('series-approver', { series: 'F', approver: 'Ekonomi' }));
  expect(world.posts()).toEqual([]);
  expect(yesTo(world, bridge, id).ok).toBe(true);
  await expectBookedOnce(world, id);
  return id;
}

test.each([1, 2] as const)(
  'a series whose vouchers must be approved is asked about once, and then it is said that they wait (state %i)',
  async (newApprovalState) => {
    const world = await startWorld({ switches: { newApprovalState } });
    const first = await answeredOnce(world);
    const next = addZ(world, 1043);
    world.start();
    await expectBookedOnce(world, next);
    for (const id of [first, next]) {
      expect(world.store.happenings.ofDocument(id).at(-1)).toMatchObject({
        type: 'confirmed',
        problem: { code: 'voucher-awaits-approval' },
      });
    }
    expect(diaryOf(world, next)).not.toContain('held');
  },
);

test('another approver is asked about anew', async () => {
  const world = await startWorld();
  await answeredOnce(world);
  world.simulator.changeCompany(withApprover('Revisorn'));
  const next = addZ(world, 1043);
  world.start();
  expect((await untilState(world, next, 'held')).problem?.facts['approver']).toBe('Revisorn');
});
