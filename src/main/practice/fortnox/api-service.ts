/** The API host: what every request must fulfil before its resource sees it. */
import { emptyAnswer, jsonAnswer, refusalAnswer, type Answer } from './answer.ts';
import type { IncomingRequest, Service } from './exchange.ts';
import { isFields, type Fields } from './fields.ts';
import { readQuery } from './query.ts';
import { turnAwayOverLimit } from './rate-window.ts';
import { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';
import { findRoute, methodsAt, type Route } from './route.ts';
import { ROUTES } from './routes.ts';
import type { World } from './world.ts';

const JSON_TYPE = 'application/json';
const NO_CONTENT = 204;
const UNAUTHORIZED = 401;
const NOT_FOUND = 404;

export function apiService(world: World): Service {
  return {
    server: 'api',
    admit: (request) => {
      if (scopesOf(world, request) === null) return jsonAnswer(UNAUTHORIZED, { message: 'unauthorized' });
      return turnAwayOverLimit(world);
    },
    handle: (request) => {
      const answer = handle(world, request);
      return answer instanceof Refusal ? refusalAnswer(answer, world.switches, request.path) : answer;
    },
  };
}

function handle(world: World, request: IncomingRequest): Answer | Refusal {
  const { switches } = world;
  // HEAD is GET without the body, and OPTIONS names the methods (RFC 9110): nothing is said of them by Fortnox.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (method === 'OPTIONS') return options(request.path);
  const accepted = mediaTypes(request.headers.accept ?? '');
  const anything = switches.wildcardAccept === 'json' && accepted.includes('*/*');
  if (!accepted.includes(JSON_TYPE) && !anything) return refusals.accept();
  const found = findRoute(ROUTES, method, request.path);
  if (found === null) return switches.unknownRoute === 'bare' ? emptyAnswer(NOT_FOUND) : refusals.route();
  const { route, segments } = found;
  const scopes = scopesOf(world, request) ?? [];
  const forbidden = permission(world, scopes, route);
  if (forbidden !== null) return forbidden;
  const query = readQuery(request.query, route.query, switches);
  if (query instanceof Refusal) return query;
  const refused = refuseBody(request, route);
  if (refused !== null) return refused;
  const fields = route.wrapper === null ? {} : unwrap(request, route.wrapper);
  if (fields instanceof Refusal) return fields;
  return route.handle({ world, query, segments, fields, upload: request.upload, scopes });
}

function options(path: string): Answer | Refusal {
  const methods = methodsAt(ROUTES, path);
  return methods.length === 0 ? refusals.route() : emptyAnswer(NO_CONTENT, { Allow: methods.join(', ') });
}

/** Files come as a form; actions are sent without a body, not even an empty object (public SDKs). */
function refuseBody(request: IncomingRequest, route: Route): Refusal | null {
  if (route.upload === true) {
    const isForm = mediaTypes(request.headers['content-type'] ?? '').includes('multipart/form-data');
    return isForm ? null : refusals.contentType();
  }
  const action = route.method === 'PUT' && route.wrapper === null;
  return action && request.body.length > 0 ? refusals.body() : null;
}

/** The scopes of the bearer token, or null when there is none that holds. */
function scopesOf(world: World, request: IncomingRequest): readonly string[] | null {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return token === undefined ? null : world.tokens.scopesOf(token);
}

/** The scope was granted, and the company's licences cover it (Fortnox developer guide: scopes). */
function permission(world: World, scopes: readonly string[], route: Route): Refusal | null {
  const { licence } = world.switches;
  if (licence === 'missing-for-api') return refusals.licence();
  if (!scopes.includes(route.scope)) return refusals.scopeOf(route.scope, world.switches);
  const unlicensed = world.ledger.company.unlicensedScopes.includes(route.scope);
  return unlicensed || licence === 'missing-for-scope' ? refusals.licenceForScope() : null;
}

/** Opens a JSON body and its wrapper, the one key it may have. */
function unwrap(request: IncomingRequest, wrapper: string): Fields | Refusal {
  if (!mediaTypes(request.headers['content-type'] ?? '').includes(JSON_TYPE)) {
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
