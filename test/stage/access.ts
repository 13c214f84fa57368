/** The lock of the stage: every PIN opens it, except the one that never does. */
import { implement } from '@orpc/server';
import type { Standing } from '../../src/shared/access.ts';
import { contract } from '../../src/shared/contract.ts';
import { problem } from '../../src/shared/problem.ts';

const NEVER_RIGHT = '0000';

/** @param current how the window stands now. @param stand tells it how it stands next */
export function playedAccess(current: () => Standing, stand: (standing: Standing) => void) {
  const os = implement(contract);

  function standWith(managers: string[], manager: string | null): void {
    const role = manager === null && managers.length > 0 ? 'cashier' : 'manager';
    stand({ role, manager, managers, accessProblem: null });
  }

  return {
    unlock: os.access.unlock.handler(({ input: { name, pin }, errors }) => {
      if (pin === NEVER_RIGHT) throw errors.PROBLEM({ data: problem('pin-wrong') });
      standWith(current().managers, name);
    }),
    lock: os.access.lock.handler(() => {
      standWith(current().managers, null);
    }),
    nameManager: os.access.nameManager.handler(({ input: { name } }) => {
      const { managers, manager } = current();
      standWith([...managers, name], manager ?? name);
    }),
    changePin: os.access.changePin.handler(() => undefined),
    removeManager: os.access.removeManager.handler(({ input: { name } }) => {
      const { managers, manager } = current();
      standWith(
        managers.filter((known) => known !== name),
        manager === name ? null : manager,
      );
    }),
  };
}
