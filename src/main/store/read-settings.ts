import { settingsSchema, type Settings } from '../../shared/settings.ts';

/**
 * Settings as they were stored, or null when they say anything that this version does not know. What it does not know
 * it would lose at the next save, however little it matters here.
 */
export function readSettings(stored: unknown): Settings | null {
  const read = settingsSchema.safeParse(stored).data;
  return read !== undefined && keepsAll(stored, read) ? read : null;
}

/** Whether everything that was stored was read too; what was left out there may have been filled in. */
function keepsAll(stored: unknown, read: unknown): boolean {
  if (!isComposed(stored)) return true;
  if (!isComposed(read)) return false;
  const kept = new Map(Object.entries(read));
  return Object.entries(stored).every(([name, value]) => kept.has(name) && keepsAll(value, kept.get(name)));
}

function isComposed(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
