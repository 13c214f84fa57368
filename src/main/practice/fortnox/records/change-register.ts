/** Creating, changing and removing objects of a register; requests and the company file go the same way. */
import type { Fields } from '../fields.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import type { World } from '../world.ts';
import type { RegisterDefinition } from './definition.ts';
import type { Stored } from './field-rule.ts';
import { readChange, readNew } from './read-stored.ts';
import { textOf } from './stored.ts';

/** Makes a new object. */
export function create(definition: RegisterDefinition, world: World, fields: Fields): Stored | Refusal {
  const accounts = (stored: Stored): Refusal | null => definition.checkAccounts?.(world, stored) ?? null;
  return createFrom(definition, world, fields, accounts);
}

/** Puts an object of the company file into its register. */
export function load(definition: RegisterDefinition, world: World, fields: Fields): Stored | Refusal {
  return createFrom(definition, world, fields, () => null);
}

function createFrom(
  definition: RegisterDefinition,
  world: World,
  fields: Fields,
  refuseAccounts: (stored: Stored) => Refusal | null,
): Stored | Refusal {
  const register = definition.register(world);
  const read = readNew(definition.rules, fields, world.switches);
  if (read instanceof Refusal) return read;
  const key = textOf(read, definition.key) || (definition.newKey?.(register) ?? '');
  if (key === '') return refusals.required(definition.key);
  if (register.get(key) !== null) return definition.taken(key);
  const named = { ...read, [definition.key]: key };
  const refused = definition.check?.(world, named, null) ?? refuseAccounts(named);
  if (refused !== null) return refused;
  const stored = definition.settle?.(world, named, null) ?? named;
  register.put(key, stored, world.clock.now());
  definition.created?.(world, stored);
  emit(definition, world, 'created', key);
  return stored;
}

/** Changes an object; what was not sent stays. */
export function change(
  definition: RegisterDefinition,
  world: World,
  key: string,
  fields: Fields,
): Stored | Refusal {
  const register = definition.register(world);
  const before = register.get(key);
  if (before === null) return definition.notFound();
  const read = readChange(definition.rules, before, fields, world.switches);
  if (read instanceof Refusal) return read;
  const refused = definition.check?.(world, read, before) ?? definition.checkAccounts?.(world, read) ?? null;
  if (refused !== null) return refused;
  const stored = definition.settle?.(world, read, before) ?? read;
  register.put(key, stored, world.clock.now());
  emit(definition, world, 'updated', key);
  return stored;
}

/** Removes an object that nothing needs. */
export function remove(definition: RegisterDefinition, world: World, key: string): Refusal | null {
  const register = definition.register(world);
  if (register.get(key) === null) return definition.notFound();
  const refused = definition.refuseDelete?.(world, key) ?? null;
  if (refused !== null) return refused;
  register.delete(key);
  emit(definition, world, 'deleted', key);
  return null;
}

function emit(
  { topic }: RegisterDefinition,
  world: World,
  what: 'created' | 'updated' | 'deleted',
  entityId: string,
): void {
  if (topic !== undefined) world.events.emit(topic, what, { entityId }, world.clock.now());
}
