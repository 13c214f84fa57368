/** Reading the fields of what is stored. */
import type { Stored } from './field-rule.ts';

/** A text, "" when it is null or missing. */
export function textOf(stored: Stored, name: string): string {
  const value = stored[name];
  return typeof value === 'string' ? value : '';
}

/** A number, 0 when it is null or missing. */
export function numberOf(stored: Stored, name: string): number {
  const value = stored[name];
  return typeof value === 'number' ? value : 0;
}

export function flagOf(stored: Stored, name: string): boolean {
  return stored[name] === true;
}

/** A list of objects, empty when there is none. */
export function listOf(stored: Stored, name: string): readonly Stored[] {
  const value = stored[name];
  return Array.isArray(value) ? value : [];
}

/** Only the fields that are named, in that order. */
export function pick(stored: Stored, names: readonly string[]): Stored {
  return Object.fromEntries(names.map((name) => [name, stored[name] ?? null]));
}

/** Every null as "", as lists of customers and orders are answered. */
export function withoutNulls(stored: Stored): Stored {
  return Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, value ?? '']));
}
