import type { Clock } from '../../shared/clock.ts';
import { failure, problem, success, type Result } from '../../shared/problem.ts';
import type { Store } from '../store/store.ts';
import { firstSecret, type SecretKeeper } from './secret.ts';

/**
 * Removes all managers, for the technician. The proof is the keychain: it must answer, and keep what is written, before
 * anything changes. Without it `pin-uncheckable`, and everything stays as it is.
 * @returns the names of those who were managers
 */
export async function forgetManagers(deps: {
  readonly store: Store;
  readonly keeper: SecretKeeper;
  readonly clock: Clock;
}): Promise<Result<string[]>> {
  const { store, keeper, clock } = deps;
  const found = await keeper.read();
  if (!found.ok) return failure(problem('pin-uncheckable', found.problem.facts));
  // A locked keychain may answer as an empty one does, but it keeps nothing.
  const proved = await keeper.store({ ...(found.value ?? firstSecret()), named: true });
  if (!proved.ok) return failure(problem('pin-uncheckable', proved.problem.facts));
  const names = store.managers.all().map(({ name }) => name);
  // The table first: a crash in between leaves what a changed database leaves, and this is run again.
  const removed = store.transaction(() => {
    store.managers.removeAll(clock.now());
    store.happenings.add({ type: 'managers-forgotten', at: clock.now() });
  });
  if (!removed.ok) return removed;
  // A new secret: whatever was hashed with the old one is of no use any more.
  const kept = await keeper.store(firstSecret());
  return kept.ok ? success(names) : failure(problem('pin-uncheckable', kept.problem.facts));
}
