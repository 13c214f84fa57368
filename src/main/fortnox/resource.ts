/** What all of Fortnox's registers have in common: one wrapper key, one list key, a key in the path. */
import * as z from 'zod';
import type { Connection, Query } from './connection.ts';
import {
  changedFields,
  readerOf,
  toWire,
  withoutEmpty,
  writeFields,
  type Draft,
  type Fields,
  type Read,
  type WireObject,
} from './fields.ts';
import { succeeded, type Outcome } from './outcome.ts';
import { readList } from './paging.ts';
import { readOne } from './read-one.ts';

export interface Resource<F extends Fields> {
  /** Below /3, for instance `/customers`. */
  readonly path: string;
  /** The wrapper of one object, for instance `Customer`. */
  readonly single: string;
  /** The key of the list, for instance `Customers`. */
  readonly list: string;
  readonly fields: F;
  readonly notFoundCode: number | null;
}

/** The schema of an answer that wraps one object. */
export function wrapped<T>(single: string, object: z.ZodType<T>): z.ZodType<T> {
  return z.object({ [single]: object }).transform((found, context): T => {
    const inner = found[single];
    if (inner !== undefined) return inner;
    context.addIssue({ code: 'custom', message: `no ${single}` });
    return z.NEVER;
  });
}

/** Every object of the register, as the list shows it: fewer fields than the object itself. */
export function readAll<T>(
  connection: Connection,
  { path, list }: Pick<Resource<Fields>, 'path' | 'list'>,
  item: z.ZodType<T>,
  query: Query = {},
): Promise<Outcome<T[]>> {
  return readList(connection, { path, key: list, query }, item);
}

/** The path of one object, its keys percent-encoded. */
export function pathOf({ path }: Pick<Resource<Fields>, 'path'>, ...keys: readonly string[]): string {
  return [path, ...keys.map(encodeURIComponent)].join('/');
}

/** One object, or null when it is not there. */
export function readByKey<F extends Fields>(
  connection: Connection,
  resource: Resource<F>,
  key: string,
  query: Query = {},
): Promise<Outcome<Read<F> | null>> {
  // A path of dots alone would lead elsewhere; nothing in Fortnox has such a key.
  if (/^\.*$/.test(key)) return Promise.resolve(succeeded(null));
  return readOne(connection, {
    path: pathOf(resource, key),
    query,
    answer: wrapped(resource.single, readerOf(resource.fields)),
    notFoundCode: resource.notFoundCode,
  });
}

/** Creates an object. There is no key against doubles: after an unknown outcome, look it up first. */
export async function create<F extends Fields>(
  connection: Connection,
  resource: Resource<F>,
  draft: Draft<F>,
  more: WireObject = {},
  query: Query = {},
): Promise<Outcome<Read<F>>> {
  const wireObject = toWire(resource.fields, draft);
  if (!wireObject.ok) return wireObject;
  return connection({
    method: 'POST',
    path: resource.path,
    query,
    body: { [resource.single]: { ...withoutEmpty(wireObject.value), ...more } },
    answer: wrapped(resource.single, readerOf(resource.fields)),
  });
}

/**
 * Sends what differs from the object as it was last read, and nothing when nothing does.
 * @param path of the object; its key cannot itself be changed
 */
export async function update<F extends Fields>(
  connection: Connection,
  resource: Resource<F>,
  path: string,
  before: Read<F>,
  after: Draft<F>,
  more: WireObject = {},
  query: Query = {},
): Promise<Outcome<Read<F>>> {
  const changed = changesOf(resource.fields, before, after);
  if (!changed.ok) return changed;
  const body = { ...changed.value, ...more };
  if (Object.keys(body).length === 0) return succeeded(before);
  return connection({
    method: 'PUT',
    path,
    query,
    body: { [resource.single]: body },
    answer: wrapped(resource.single, readerOf(resource.fields)),
  });
}

/** The changes of a draft against an object that was read, as they go on the wire. */
export function changesOf<F extends Fields>(
  fields: F,
  before: Read<F>,
  after: Draft<F>,
): Outcome<WireObject> {
  const wanted = toWire(fields, after);
  if (!wanted.ok) return wanted;
  const names = new Set(Object.keys(after));
  // What stands in Fortnox may be nothing we would write; then it differs from whatever is wanted.
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(before)) {
    const written = names.has(name) ? writeFields(fields, { [name]: value }) : null;
    if (written?.ok === true) Object.assign(known, written.value);
  }
  return succeeded(changedFields(known, wanted.value));
}
