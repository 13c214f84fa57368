/** The API host: what every request must fulfil before its resource sees it. */
import { emptyAnswer, jsonAnswer, refusalAnswer, type Answer } from './answer.ts';
import type { IncomingRequest, Service } from './exchange.ts';
import { isFields, type Fields } from './fields.ts';
import { readQuery } from './query.ts';
import { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';
import { findRoute, type Route } from './route.ts';
import { ROUTES } from './routes.ts';
import type { World } from './world.ts';

const UNAUTHORIZED = 401;
const TOO_MANY_REQUESTS = 429;

export function apiService(world: World): Service {
  return {
    server: 'api',
    admit: (request) => {
      if (scopesOf(world, request) === null) return jsonAnswer(UNAUTHORIZED, { message: 'unauthorized' });
      const overLimit = world.switches.rateLimit && !world.rateWindow.admits(world.clock.monotonic());
      return overLimit ? tooManyRequests(world) : null;
    },
    handle: (request) => {
      const answer = handle(world, request);
      return answer instanceof Refusal ? refusalAnswer(answer, world.switches) : answer;
    },
  };
}

function handle(world: World, request: IncomingRequest): Answer | Refusal {
  const { accept } = request.headers;
  if (!mediaTypes(accept ?? '').includes('application/json')) return refusals.accept();
  const found = findRoute(ROUTES, request.method, request.path);
  if (found === null) return refusals.route();
  const { route, segments } = found;
  const forbidden = permission(world, scopesOf(world, request) ?? [], route);
  if (forbidden !== null) return forbidden;
  const query = readQuery(request.query, route.query);
  if (query instanceof Refusal) return query;
  const fields = route.wrapper === null ? {} : unwrap(request, route.wrapper);
  if (fields instanceof Refusal) return fields;
  return route.handle({ world, query, segments, fields });
}

/** The scopes of the bearer token, or null when there is none that holds. */
function scopesOf(world: World, request: IncomingRequest): readonly string[] | null {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return token === undefined ? null : world.tokens.scopesOf(token);
}

/** The scope was granted, and the company's licences cover it (Fortnox developer guide: scopes). */
function permission(world: World, scopes: readonly string[], route: Route): Refusal | null {
  const { licence, missingScopeStatus } = world.switches;
  if (licence === 'missing-for-api') return refusals.licence();
  if (!scopes.includes(route.scope)) return refusals.scope(missingScopeStatus);
  return licence === 'missing-for-scope' ? refusals.licenceForScope() : null;
}

/** Opens a JSON body and its wrapper, the one key it may have. */
function unwrap(request: IncomingRequest, wrapper: string): Fields | Refusal {
  if (!mediaTypes(request.headers['content-type'] ?? '').includes('application/json')) {
    return refusals.contentType();
  }
  if (request.body.length === 0) return refusals.body();
  const parsed = parseJson(request.body);
  if (parsed === undefined) return refusals.jsonSyntax();
  const inside = isFields(parsed) && Object.keys(parsed).length === 1 ? parsed[wrapper] : undefined;
  return isFields(inside) ? inside : refusals.body();
}

/** The parsed body, or undefined when it is not JSON in UTF-8. */
function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    // Both ways to fail, broken UTF-8 and broken JSON, mean the same: it cannot be read.
    return undefined;
  }
}

/** The media types of a header, without their parameters. */
function mediaTypes(header: string): string[] {
  return header.split(',').map((part) => (part.split(';')[0] ?? '').trim().toLowerCase());
}

/** Neither the body nor the headers of a real 429 are documented: the switches decide. */
function tooManyRequests(world: World): Answer {
  const { retryAfterSeconds, tooManyRequestsBody } = world.switches;
  const headers = retryAfterSeconds === null ? {} : { 'Retry-After': String(retryAfterSeconds) };
  if (tooManyRequestsBody === 'json') {
    return jsonAnswer(TOO_MANY_REQUESTS, { message: 'too many requests' }, headers);
  }
  if (tooManyRequestsBody === 'empty') return emptyAnswer(TOO_MANY_REQUESTS, headers);
  const body = '<html><head><title>429 Too Many Requests</title></head><body></body></html>';
  return { status: TOO_MANY_REQUESTS, contentType: 'text/html', headers, body };
}
