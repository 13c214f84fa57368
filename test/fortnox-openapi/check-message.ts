/** One request and its answer against the document, with the exceptions that have a source. */
import * as z from 'zod';
import type { Observed } from '../../src/main/practice/fortnox/request-log.ts';
import { excuseIssue, excuseQueryName, excuseRoute } from './exceptions.ts';
import type { OpenApi, Operation } from './schemas.ts';

export interface Checked {
  readonly requests: number;
  readonly answers: number;
  /** What does not fit: `GET /3/articles 200 Articles[].VAT: …`. */
  readonly violations: readonly string[];
  /** The exceptions that let something through, by their names. */
  readonly excused: readonly string[];
}

/** What goes over the line. */
export interface Message {
  readonly request: Pick<Observed['request'], 'method' | 'path' | 'body' | 'status'>;
  readonly answer: Pick<NonNullable<Observed['answer']>, 'status' | 'contentType' | 'body'> | null;
}

/** Who has sent the requests: our own client is to send nothing wrong, a test may do so to be refused. */
export type Sender = 'our-client' | 'test';

const FIRST_REFUSAL = 400;
const JSON_TYPE = 'application/json';

/**
 * Checks an answer always, and a request when it was carried out or our own client sent it: what the simulator takes
 * must be what Fortnox documents. A request of a test that was refused has been judged already.
 */
export function checkMessage(openApi: OpenApi, { request, answer }: Message, sender: Sender): Checked {
  const [path = '', query = ''] = request.path.split('?');
  const asked = sender === 'our-client' || (request.status ?? FIRST_REFUSAL) < FIRST_REFUSAL;
  const route = `${request.method} ${path}`;
  const operation = openApi.operation(request.method, path);
  if (operation === null) {
    const excused = excuseRoute(route);
    return {
      requests: 0,
      answers: 0,
      violations: asked && excused === null ? [`${route}: not in the document`] : [],
      excused: asked && excused !== null ? [excused] : [],
    };
  }
  const violations: string[] = [];
  const excused: string[] = [];
  const settle = (words: string, excuse: string | null): void => {
    if (excuse === null) violations.push(`${operation.name} ${words}`);
    else excused.push(excuse);
  };
  if (asked) {
    for (const { words, excuse } of issuesOf(operation, 'request', operation.request, request.body, sender)) {
      settle(words, excuse);
    }
    for (const [name, value] of new URLSearchParams(query)) {
      const choices = operation.query.get(name);
      if (choices === undefined) settle(`query ${name}: not in the document`, excuseQueryName(name));
      if (choices?.includes(value) === false) settle(`query ${name}=${value}: not one of those`, null);
    }
  }
  const held = answer === null ? null : readAnswer(operation, answer, sender);
  for (const { words, excuse } of held?.issues ?? []) settle(words, excuse);
  return { requests: asked ? 1 : 0, answers: held === null ? 0 : 1, violations, excused };
}

interface Judged {
  readonly words: string;
  readonly excuse: string | null;
}

/** What is wrong with an answer; null when the document says nothing of such an answer: a file, HTML of a gateway. */
function readAnswer(
  operation: Operation,
  { status, contentType, body }: NonNullable<Message['answer']>,
  sender: Sender,
): { readonly issues: readonly Judged[] } | null {
  const schema = operation.response(status);
  if (schema === undefined) {
    return { issues: [{ words: `${status}: not in the document`, excuse: null }] };
  }
  const isJson = contentType === JSON_TYPE && typeof body === 'string';
  if (schema === null) return isJson ? null : { issues: [] };
  return isJson ? { issues: issuesOf(operation, String(status), schema, body, sender) } : null;
}

function issuesOf(
  operation: Operation,
  part: string,
  schema: z.ZodType | null,
  body: string,
  sender: Sender,
): Judged[] {
  if (schema === null || body === '') return [];
  const json = parse(body);
  if (json === undefined) return [{ words: `${part}: not JSON`, excuse: null }];
  const parsed = schema.safeParse(json);
  if (parsed.success) return [];
  return parsed.error.issues
    .flatMap((raw) => flatten(raw, json))
    .map((issue) => ({
      words: `${part} ${issue.path}: ${issue.kind} (${issue.message})`,
      excuse: excuseIssue(`${operation.name} ${part}`, issue, sender),
    }));
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
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
