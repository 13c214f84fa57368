/**
 * One request from its first byte to its answer, with the faults in between. Both servers use it.
 *
 * What a request does to the books happens in one synchronous step, whether or not the client is still there to
 * hear of it: so do real servers, and so duplicates are made.
 */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import type { FaultEffects } from './faults.ts';
import { readBody } from './read-body.ts';
import type { LoggedRequest } from './request-log.ts';
import { readUpload, type Upload } from './upload/read-upload.ts';
import type { World } from './world.ts';

export interface IncomingRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
  /** The file of a multipart body, null when there is none. */
  readonly upload: Upload | null;
}

/** How much of a body the log keeps, in characters. */
const KEPT_BODY = 65_536;

export interface Service {
  readonly server: LoggedRequest['server'];
  /** Turns a request away at the door, as it arrives; null lets it in. */
  admit(request: IncomingRequest): Answer | null;
  /** Carries a request out, in one step. */
  handle(request: IncomingRequest): Answer;
}

/** A request as it came off the line, whole. */
export interface ReceivedRequest {
  readonly method: string;
  /** The path with its query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** What goes back on the line. */
export interface SentAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Receives a request off a socket, carries it out, answers it. */
export async function exchange(
  service: Service,
  world: World,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url: target = '/', headers, socket } = message;
  const entry = noteArrival(service, world, method, target);
  const body = await readBody(message);
  if (body === null) {
    entry.outcome = 'incomplete';
    return;
  }
  const received = { method, target, headers, body };
  const answer = await respond(service, world, received, { entry, isClientGone: () => socket.destroyed });
  if (answer === 'cut') socket.resetAndDestroy();
  if (typeof answer === 'string') return;
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

/** Opens the log's entry of a request that has begun to arrive. */
export function noteArrival(
  { server }: Service,
  { clock, log }: World,
  method: string,
  path: string,
): LoggedRequest {
  return log.open({ at: clock.now(), server, method, path });
}

/**
 * Carries out a request that has arrived whole, on whatever line it came.
 * @param arrival.isClientGone whether nobody waits for the answer any more
 * @returns the answer; `cut` when the connection is to be broken instead, `client-gone` when there is nobody to answer
 */
export async function respond(
  service: Service,
  world: World,
  { method, target, headers, body }: ReceivedRequest,
  { entry, isClientGone }: { readonly entry: LoggedRequest; readonly isClientGone: () => boolean },
): Promise<SentAnswer | 'cut' | 'client-gone'> {
  const { clock } = world;
  const arrivedAt = clock.monotonic();
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  const query = new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1));
  const request = { method, path, query, headers, body, upload: await readUpload(headers, body) };
  if (service.server === 'api' && request.upload === null) {
    entry.body = Buffer.from(body).toString().slice(0, KEPT_BODY);
  }
  const effects = world.faults.effectsOn(method, path, clock.now());
  entry.faults = effects.names;

  const answer = await carryOut(service, world, request, effects, entry);
  if (answer === null || world.stopping.aborted) {
    entry.outcome = 'cut';
    world.observe?.({ request: entry, answer: null });
    return 'cut';
  }
  if (isClientGone()) {
    entry.outcome = 'client-gone';
    world.observe?.({ request: entry, answer: null });
    return 'client-gone';
  }
  entry.outcome = 'answered';
  entry.status = answer.status;
  world.observe?.({ request: entry, answer });
  return written(answer, clock.monotonic() - arrivedAt);
}

/** Carries a request out with its faults; null means that the connection is to be broken. */
async function carryOut(
  service: Service,
  world: World,
  request: IncomingRequest,
  effects: FaultEffects,
  entry: LoggedRequest,
): Promise<Answer | null> {
  const { clock, stopping } = world;
  const instead = effects.answer;
  if (effects.expireTokens) world.tokens.expireAccess();
  const turnedAway = instead === null || instead.afterCommit ? service.admit(request) : null;
  if (effects.delayBeforeCommitMs > 0) await clock.sleep(effects.delayBeforeCommitMs, stopping);
  if (effects.cutBeforeCommit || stopping.aborted) return null;
  if (instead !== null && !instead.afterCommit) return instead;
  const answer = turnedAway ?? service.handle(effects.repeatPage ? withPageBefore(request) : request);
  entry.code = answer.code ?? null;
  entry.booked = answer.booked ?? null;
  if (effects.delayAfterCommitMs > 0) await clock.sleep(effects.delayAfterCommitMs, stopping);
  if (effects.cutAfterCommit) return null;
  if (instead !== null) return instead;
  const { contentType = answer.contentType } = effects;
  const body = effects.truncatedJson ? answer.body.slice(0, answer.body.length / 2) : answer.body;
  return { ...answer, contentType, body };
}

/** The same request for the page before: the client meets rows that it has already had. */
function withPageBefore(request: IncomingRequest): IncomingRequest {
  const query = new URLSearchParams(request.query);
  const page = Number(query.get('page') ?? 1);
  query.set('page', String(Math.max(1, page - 1)));
  return { ...request, query };
}

/** An answer with the headers it is sent with. */
function written(answer: Answer, elapsedMs: number): SentAnswer {
  const type = answer.contentType === null ? {} : { 'Content-Type': answer.contentType };
  const length = { 'Content-Length': String(Buffer.byteLength(answer.body)) };
  // Headers seen on recorded answers.
  const usual = { 'X-Build': 'practice', 'X-Rack-Responsetime': (elapsedMs / 1000).toFixed(3) };
  return {
    status: answer.status,
    headers: { ...usual, ...type, ...answer.headers, ...length },
    body: answer.body,
  };
}
