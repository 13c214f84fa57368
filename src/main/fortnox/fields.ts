/**
 * An object of Fortnox as a table: for each field our name, Fortnox's name, how it is read and - unless it is read
 * only - how it is written. Whatever the table does not let be written is never sent.
 */
import * as z from 'zod';
import { failed, succeeded, type Outcome } from './outcome.ts';
import { BLANK, type Writer, type Written } from './strict.ts';

export interface ReadOnlyField<R> {
  readonly wire: string;
  readonly read: z.ZodType<R>;
}

export interface Field<R, W> extends ReadOnlyField<R> {
  /** A method, so that a table of fields with different values is still a table of fields. */
  write(value: W): Written;
}

/** A field that is sent and comes back. */
export function field<R, W>(wire: string, read: z.ZodType<R>, write: Writer<W>): Field<R, W> {
  return { wire, read, write };
}

/** A field that Fortnox decides about. */
export function readOnly<R>(wire: string, read: z.ZodType<R>): ReadOnlyField<R> {
  return { wire, read };
}

export type Fields = Readonly<Record<string, ReadOnlyField<unknown> | Field<unknown, unknown>>>;

/** The object as it is read. */
export type Read<F extends Fields> = { readonly [K in keyof F]: z.output<F[K]['read']> };

type Writable<F> = { [K in keyof F]: F[K] extends { readonly write: unknown } ? K : never }[keyof F];

/** What may be sent of the object. What is left out is not sent. */
export type Draft<F extends Fields> = {
  readonly [K in Writable<F>]?: F[K] extends { write(value: infer W): Written } ? W : never;
};

export type WireObject = Readonly<Record<string, unknown>>;

/** Reads an object by its table. */
export function readerOf<const F extends Fields>(fields: F): z.ZodType<Read<F>> {
  const shape = Object.fromEntries(Object.values(fields).map(({ wire, read }) => [wire, read]));
  return (
    z
      .object(shape)
      .transform((found) =>
        Object.fromEntries(Object.entries(fields).map(([name, { wire }]) => [name, found[wire]])),
      )
      // Each value has been read by the schema of its own name: what is left is to say so.
      .pipe(z.custom<Read<F>>())
  );
}

/** Writes a draft by its table, or says which value cannot be sent. */
export function toWire<const F extends Fields>(fields: F, draft: Draft<F>): Outcome<WireObject> {
  return writeFields(fields, draft);
}

/** The same for values whose types are not known to fit: what is read only, or no field at all, is left out. */
export function writeFields(fields: Fields, values: object): Outcome<WireObject> {
  const wireObject: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    const found = fields[name];
    if (found === undefined || !('write' in found) || value === undefined) continue;
    const written = found.write(value);
    if ('because' in written) {
      return failed({ kind: 'unsendable', field: found.wire, because: written.because });
    }
    wireObject[found.wire] = written.value;
  }
  return succeeded(wireObject);
}

/** A new object: what is empty is left out, so that Fortnox's defaults apply. */
export function withoutEmpty(wireObject: WireObject): WireObject {
  return Object.fromEntries(Object.entries(wireObject).filter(([, value]) => value !== ''));
}

/**
 * What of an object is to be sent: the fields of `after` that differ from `before`, since a field that is not sent
 * stays as it is. A value that is to be emptied is sent as `API_BLANK`.
 */
export function changedFields(before: WireObject, after: WireObject): WireObject {
  const changed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(after)) {
    if (JSON.stringify(value) === JSON.stringify(before[name] ?? '')) continue;
    changed[name] = value === '' ? BLANK : value;
  }
  return changed;
}
