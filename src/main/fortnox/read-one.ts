import type { Call, Connection } from './connection.ts';
import { succeeded, type Failure, type Outcome } from './outcome.ts';

const NOT_FOUND = 404;

/**
 * Reads one object, or null when it is not there.
 * @param call.notFoundCode Fortnox's code for it; not every resource is known to say it with status 404
 */
export async function readOne<T>(
  connection: Connection,
  call: Omit<Call<T>, 'method' | 'body'> & { readonly notFoundCode: number | null },
): Promise<Outcome<T | null>> {
  const { notFoundCode, ...rest } = call;
  const outcome = await connection({ method: 'GET', ...rest });
  return !outcome.ok && isNotFound(outcome.failure, notFoundCode) ? succeeded(null) : outcome;
}

/** Whether a refusal says that the object is not there. */
function isNotFound(failure: Failure, code: number | null): boolean {
  return (
    failure.kind === 'refused' && (failure.status === NOT_FOUND || (code !== null && failure.code === code))
  );
}
