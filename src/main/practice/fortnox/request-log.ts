/** What was asked and what came of it, for tests and for a person's eyes. Never a header, never a token. */
import type { Answer } from './answer.ts';

export interface LoggedRequest {
  /** In order of arrival, from 1. */
  readonly number: number;
  /** Arrival, ms since 1970. */
  readonly at: number;
  readonly server: 'api' | 'token';
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** The body of a request to the API, at most 64 KiB of it; never one to the token host, which holds secrets. */
  body: string;
  /** Names of the fault rules that met it. */
  faults: readonly string[];
  /** The status that was sent; null while it is under way, and for ever when the connection was broken. */
  status: number | null;
  /** Fortnox's code when it was refused. */
  code: number | null;
  /** The voucher it booked. */
  booked: { readonly series: string; readonly number: number; readonly year: number } | null;
  outcome: 'under-way' | 'answered' | 'cut' | 'client-gone' | 'incomplete';
}

/** One request and its answer, as whoever checks what goes over the line sees them. */
export interface Observed {
  readonly request: LoggedRequest;
  /** Null when none was sent: the connection was broken, or the client had gone. */
  readonly answer: Answer | null;
}

const KEPT_REQUESTS = 20_000;

export class RequestLog {
  /** All requests ever, also those no longer kept. */
  count = 0;
  #requests: LoggedRequest[] = [];

  get requests(): readonly LoggedRequest[] {
    return this.#requests;
  }

  /** Notes a request that has just arrived; what comes of it is written into the entry. */
  open(arrival: Pick<LoggedRequest, 'at' | 'server' | 'method' | 'path'>): LoggedRequest {
    this.count += 1;
    const entry: LoggedRequest = {
      number: this.count,
      ...arrival,
      body: '',
      faults: [],
      status: null,
      code: null,
      booked: null,
      outcome: 'under-way',
    };
    this.#requests.push(entry);
    if (this.#requests.length > 2 * KEPT_REQUESTS) this.#requests = this.#requests.slice(-KEPT_REQUESTS);
    return entry;
  }
}
