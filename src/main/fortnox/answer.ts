import * as z from 'zod';
import { failed, succeeded, type Failure, type Outcome } from './outcome.ts';
import type { RawAnswer } from './transport.ts';

const STATUS = { unauthorized: 401, tooManyRequests: 429, serverError: 500, firstError: 400 } as const;
const MS_PER_SECOND = 1000;

/** Fortnox's two spellings of one error, with the code as a number or as text (developer guide: errors). */
const errorInformation = z
  .object({
    ErrorInformation: z.object({
      Code: z.coerce.number().optional(),
      code: z.coerce.number().optional(),
      Message: z.string().optional(),
      message: z.string().optional(),
    }),
  })
  .transform(({ ErrorInformation: found }) => ({
    code: found.Code ?? found.code ?? null,
    message: found.Message ?? found.message ?? '',
  }));

/**
 * Reads an answer of the API host. Whatever it is - HTML, an empty body, another shape - it becomes one of the
 * known failures, never an exception.
 * @param schema what a successful body must look like
 */
export function readAnswer<T>(answer: RawAnswer | Failure, schema: z.ZodType<T>): Outcome<T> {
  if ('kind' in answer) return failed(answer);
  const { status } = answer;
  if (status === STATUS.unauthorized) return failed({ kind: 'login-refused', reason: 'unauthorized' });
  if (status === STATUS.tooManyRequests) {
    return failed({ kind: 'busy', retryAfterMs: retryAfterMs(answer.retryAfter) });
  }
  if (status >= STATUS.serverError) return failed({ kind: 'unavailable', status });
  const body = parseJson(answer.text);
  if (status >= STATUS.firstError) return failed(readRefusal(status, body));
  const parsed = schema.safeParse(body);
  return parsed.success ? succeeded(parsed.data) : failed({ kind: 'unreadable', status });
}

/** JSON, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function readRefusal(status: number, body: unknown): Failure {
  const parsed = errorInformation.safeParse(body);
  // A 4xx without Fortnox's own error object comes from something between us and Fortnox.
  if (!parsed.success) return { kind: 'unreadable', status };
  return { kind: 'refused', status, ...parsed.data };
}

/** Only the form in seconds is honoured; Fortnox documents no such header. */
function retryAfterMs(header: string | null): number | null {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * MS_PER_SECOND : null;
}
