/** One entry of the route table, and finding the entry a request belongs to. */
import type { Answer } from './answer.ts';
import type { Fields } from './fields.ts';
import type { Query, QueryRule } from './query.ts';
import type { Refusal } from './refusal.ts';
import type { Upload } from './upload/read-upload.ts';
import type { World } from './world.ts';

/** A request that has passed every check of the transport. */
export interface RouteRequest {
  readonly world: World;
  readonly query: Query;
  /** The variable segments of the path, decoded. */
  readonly segments: Readonly<Record<string, string>>;
  /** The object inside the wrapper; empty for requests without a body. */
  readonly fields: Fields;
  /** The uploaded file of a route that takes one; null when the body was no form with one file. */
  readonly upload: Upload | null;
  /** What the bearer token may. */
  readonly scopes: readonly string[];
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/3/vouchers/:series/:number`; a segment that starts with a colon is variable. */
  readonly path: string;
  readonly scope: string;
  readonly query: QueryRule;
  /** The single key around the body; null when the request has none. */
  readonly wrapper: string | null;
  /** The body is multipart/form-data with one file in it. */
  readonly upload?: true;
  handle(request: RouteRequest): Answer | Refusal;
}

export interface FoundRoute {
  readonly route: Route;
  readonly segments: Readonly<Record<string, string>>;
}

/** Finds the route; a slash at the end of the path does not matter (recorded requests). */
export function findRoute(routes: readonly Route[], method: string, path: string): FoundRoute | null {
  const asked = path.replace(/\/$/, '').split('/');
  for (const route of routes) {
    const segments = route.method === method ? matchSegments(route.path.split('/'), asked) : null;
    if (segments !== null) return { route, segments };
  }
  return null;
}

/** The methods that a path has routes for; none when nothing is there. */
export function methodsAt(routes: readonly Route[], path: string): readonly string[] {
  const methods = routes
    .map(({ method }) => method)
    .filter((method) => findRoute(routes, method, path) !== null);
  return [...new Set(methods)];
}

function matchSegments(pattern: readonly string[], asked: readonly string[]): Record<string, string> | null {
  if (pattern.length !== asked.length) return null;
  const segments: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const value = decodeSegment(asked[index] ?? '');
    if (value === null || (value === '') !== (part === '')) return null;
    if (part.startsWith(':')) segments[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return segments;
}

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A broken percent escape names nothing.
    return null;
  }
}

/** A segment that must be a whole number, or NaN, which names nothing. */
export function segmentNumber(segments: FoundRoute['segments'], name: string): number {
  const text = segments[name] ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
