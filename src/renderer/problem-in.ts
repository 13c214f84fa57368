/** What stands in the way, read from a call that failed. */
import { ORPCError } from '@orpc/client';
import { problem, problemSchema, type Problem } from '../shared/problem.ts';

/** @returns null when main named nothing: it did not answer, or has a fault of its own */
export function problemIn(error: unknown): Problem | null {
  if (!(error instanceof ORPCError)) return null;
  const named = problemSchema.safeParse(error.data);
  if (named.success) return named.data;
  // What was sent is not of the contract's shape: main has refused it before it reached anything.
  return error.code === 'BAD_REQUEST' ? problem('input-refused') : null;
}
