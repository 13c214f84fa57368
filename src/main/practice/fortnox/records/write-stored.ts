/** Writing objects of a register the way Fortnox does. */
import type { World } from '../world.ts';
import type { RegisterDefinition } from './definition.ts';
import type { Stored, Value } from './field-rule.ts';
import { textOf } from './stored.ts';

/** What stands in the place of a field that the company's licence does not cover (public SDKs). */
const NO_RIGHT = 'API_NORIGHT';

/** One object in full. */
export function writeStored(definition: RegisterDefinition, world: World, stored: Stored): Stored {
  return finish(definition, world, stored, definition.write?.(world, stored) ?? stored);
}

/** One object as it stands in a list. */
export function writeListItem(definition: RegisterDefinition, world: World, stored: Stored): Stored {
  const write = definition.writeListItem ?? definition.write;
  return finish(definition, world, stored, write?.(world, stored) ?? stored);
}

/** Puts the address in front, and the dates nobody has set in the form the switches say. */
function finish(definition: RegisterDefinition, world: World, stored: Stored, written: Stored): Stored {
  const key = encodeURIComponent(textOf(stored, definition.key));
  const { fieldsWithoutRight } = world.ledger.company;
  const fields = Object.entries(written).map(([name, value]): [string, Value] => {
    if (fieldsWithoutRight.includes(`${definition.single}.${name}`)) return [name, NO_RIGHT];
    const noDate = value === null && definition.rules[name]?.type === 'date';
    return [name, noDate && world.switches.emptyDate === 'text' ? '' : value];
  });
  return { '@url': `${world.apiUrl}${definition.path}/${key}`, ...Object.fromEntries(fields) };
}
