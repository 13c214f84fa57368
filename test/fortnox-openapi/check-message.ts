/** One request and its answer against the document, with the exceptions that have a source. */
import * as z from 'zod';
import type { Observed } from '../../src/main/practice/fortnox/request-log.ts';
import { isExcepted, QUERY_NAMES, UNDOCUMENTED_ROUTES } from './exceptions.ts';
import type { OpenApi } from './schemas.ts';

export interface Checked {
  /** How many messages, requests and answers, were held against a schema. */
  readonly messages: number;
  /** What does not fit: `GET /3/articles 200 Articles[].VAT: …`. */
  readonly violations: readonly string[];
}

/** What goes over the line; a request log has no answers. */
export interface Message {
  readonly request: Pick<Observed['request'], 'method' | 'path' | 'body' | 'status'>;
  readonly answer: Observed['answer'] | null;
}

const FIRST_REFUSAL = 400;

/**
 * Checks an answer always, and a request when it was carried out: what the simulator takes must be what Fortnox
 * documents. A request that was refused has been judged already.
 */
export function checkMessage(openApi: OpenApi, { request, answer }: Message): Checked {
  const [path = '', query = ''] = request.path.split('?');
  const taken = (request.status ?? FIRST_REFUSAL) < FIRST_REFUSAL;
  const route = `${request.method} ${path}`;
  const operation = openApi.operation(request.method, path);
  if (operation === null) {
    const known = !taken || UNDOCUMENTED_ROUTES.some(({ route: pattern }) => pattern.test(route));
    return { messages: 0, violations: known ? [] : [`${route}: not in the document`] };
  }
  const violations: string[] = [];
  let messages = 0;
  const hold = (schema: z.ZodType | null, body: string, part: string): void => {
    if (schema === null || body === '') return;
    messages += 1;
    const json: unknown = JSON.parse(body);
    const parsed = schema.safeParse(json);
    if (parsed.success) return;
    for (const issue of parsed.error.issues.flatMap((raw) => flatten(raw, json))) {
      if (!isExcepted(`${operation.name} ${part}`, issue)) {
        violations.push(`${operation.name} ${part} ${issue.path}: ${issue.kind} (${issue.message})`);
      }
    }
  };
  if (taken) {
    hold(operation.request, request.body, 'request');
    for (const name of new URLSearchParams(query).keys()) {
      if (!operation.queryNames.includes(name) && !QUERY_NAMES.has(name)) {
        violations.push(`${operation.name} query ${name}: not in the document`);
      }
    }
  }
  if (answer === null) return { messages, violations };
  if (answer.contentType === 'application/json' && typeof answer.body === 'string') {
    hold(operation.response(answer.status), answer.body, String(answer.status));
  }
  return { messages, violations };
}

/** What is wrong at one place; the places of lists are written `[]`. */
export interface Issue {
  readonly path: string;
  readonly kind: 'null' | 'extra' | 'missing' | 'type' | 'value';
  readonly message: string;
}

function flatten(issue: z.core.$ZodIssue, json: unknown): Issue[] {
  const path = pathOf(issue.path);
  const { message } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, kind: 'extra', message }));
  }
  const value = valueAt(json, issue.path);
  if (value === null) return [{ path, kind: 'null', message }];
  if (value === undefined) return [{ path, kind: 'missing', message }];
  return [{ path, kind: issue.code === 'invalid_type' ? 'type' : 'value', message }];
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, part) => Reflect.get(Object(inside), part), json);
}

function pathOf(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += '[]';
    else text += text === '' ? String(part) : `.${String(part)}`;
  }
  return text;
}
