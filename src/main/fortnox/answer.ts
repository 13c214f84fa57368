import * as z from 'zod';
import { mask } from './mask.ts';
import { failed, succeeded, type Failure, type Outcome } from './outcome.ts';
import type { RawAnswer } from './transport.ts';

const STATUS = { unauthorized: 401, tooManyRequests: 429, serverError: 500, firstError: 400 } as const;
const MS_PER_SECOND = 1000;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Codes of a refused login that come with another status than 401 (developer guide: errors). The gateway says them
 * before anything is done, so they are worth a new token.
 */
const LOGIN_CODES: ReadonlySet<number> = new Set([2_000_310, 2_000_311, 2_000_719, 2_004_054]);

/** A fault inside Fortnox, whatever the status: the call may have been carried out. */
const SYSTEM_FAULT = 1_000_003;

/** Whoever wrote the answer chose the case of its keys: Pascal case with 404, lower case with 400. */
const anyCase = z.preprocess(lowerKeys, z.record(z.string(), z.unknown()));
const code = z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]);
const information = anyCase
  .transform((body) => lowerKeys(body['errorinformation']))
  .pipe(z.object({ code: code.optional().catch(undefined), message: z.coerce.string().optional() }))
  .transform((found) => ({ code: found.code ?? null, message: found.message ?? '' }));

/** The warehouse module has an error object of its own: an id, a name, a text. */
const warehouseError = z
  .object({ id: z.string(), error: z.string(), message: z.string() })
  .transform((found) => ({ code: null, message: found.message === '' ? found.error : found.message }));

const refusal = z.union([information, warehouseError]);

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

/** JSON, or undefined when it is none. What it is called in the content type does not matter: that is often untrue. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
    return value;
  } catch {
    return undefined;
  }
}

function readRefusal(status: number, body: unknown): Failure {
  const parsed = refusal.safeParse(body);
  // A 4xx without Fortnox's own error object comes from something between us and Fortnox.
  if (!parsed.success) return { kind: 'unreadable', status };
  const { code, message } = parsed.data;
  if (code !== null && LOGIN_CODES.has(code)) return { kind: 'login-refused', reason: String(code) };
  if (code === SYSTEM_FAULT) return { kind: 'unavailable', status };
  return { kind: 'refused', status, code, message: mask(message) };
}

function lowerKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]));
}

/** Only the form in seconds is honoured; Fortnox documents no such header. */
function retryAfterMs(header: string | null): number | null {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * MS_PER_SECOND : null;
}
