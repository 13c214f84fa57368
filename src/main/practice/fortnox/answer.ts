/** What the simulator answers, and how Fortnox writes it. */
import { randomUUID } from 'node:crypto';
import { Refusal } from './refusal.ts';
import type { Switches } from './switches.ts';

export interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes for a file, text for everything else. */
  readonly body: string | Uint8Array;
  /** For the request log: the code of a refusal. */
  readonly code?: number;
  /** For the request log: the voucher this request booked. */
  readonly booked?: { readonly series: string; readonly number: number; readonly year: number };
}

const MODULES = '/api/';
const JSON_TYPE = 'application/json';
const NOT_FOUND = 404;
const UNICODE_ESCAPE_DIGITS = 4;
const HEX = 16;

/** JSON as Fortnox writes it: `/` as `\/`, and everything outside ASCII as `\u00xx` (recorded answers). */
function fortnoxJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', String.raw`\/`)
    .replaceAll(/[\u0080-\uFFFF]/g, (unit) => {
      return String.raw`\u${unit.charCodeAt(0).toString(HEX).padStart(UNICODE_ESCAPE_DIGITS, '0')}`;
    });
}

/** A JSON answer. */
export function jsonAnswer(status: number, value: unknown, headers: Answer['headers'] = {}): Answer {
  return { status, contentType: JSON_TYPE, headers, body: fortnoxJson(value) };
}

/** An answer with no body. */
export function emptyAnswer(status: number, headers: Answer['headers'] = {}): Answer {
  return { status, contentType: null, headers, body: '' };
}

/** The other modules, beside the main API, have errors of a form of their own (Fortnox OpenAPI: WebException). */
function moduleError(refusal: Refusal): Answer {
  const body = { id: randomUUID(), error: String(refusal.code), message: refusal.message };
  return { ...jsonAnswer(refusal.status, body), code: refusal.code };
}

/**
 * Writes a refusal. Recorded answers have Pascal case keys on 404 and lower case keys on 400; the code is mostly
 * a number, sometimes text.
 */
export function refusalAnswer(refusal: Refusal, switches: Switches, path: string): Answer {
  if (path.startsWith(MODULES)) return moduleError(refusal);
  const code = switches.errorCodeAsText ? String(refusal.code) : refusal.code;
  const pascal = refusal.status === NOT_FOUND && switches.errorKeys === 'by-status';
  const information = pascal
    ? { Error: 1, Message: refusal.message, Code: code }
    : { error: 1, message: refusal.message, code };
  return { ...jsonAnswer(refusal.status, { ErrorInformation: information }), code: refusal.code };
}
