/** What is let through and what is told, on a small document of our own. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keepMessages } from '../../../src/main/cli/fortnox-messages.ts';
import type { LoggedRequest } from '../../../src/main/practice/fortnox/request-log.ts';
import { checkMessage, type Message } from '../../fortnox-openapi/check-message.ts';
import { EXCEPTION_NAMES } from '../../fortnox-openapi/exceptions.ts';
import { holdMessageFiles, keepingMessages } from '../../fortnox-openapi/message-files.ts';
import { OpenApi } from '../../fortnox-openapi/schemas.ts';
import { EMPTY } from '../../fortnox-openapi/tally.ts';
import { faultsOf, totalWords } from '../../fortnox-openapi/total.ts';

const thing = { type: 'object', properties: { Name: { type: 'string' }, Size: { type: 'integer' } } };
const error = {
  type: 'object',
  properties: { ErrorInformation: { type: 'object', properties: { Code: { type: 'integer' } } } },
};
const json = (schema: object): { content: Record<string, { schema: Record<string, unknown> }> } => ({
  content: { 'application/json': { schema: { ...schema } } },
});
const openApi = new OpenApi({
  paths: {
    '/3/things': {
      get: {
        parameters: [
          { name: 'sortby', in: 'query', schema: { enum: ['name'] } },
          { name: 'colour', in: 'query' },
        ],
        responses: { '200': json({ type: 'array', items: thing }), default: json(error) },
      },
      post: {
        parameters: [],
        requestBody: { content: { '*/*': { schema: thing } } },
        responses: { '201': json(thing), default: json(error) },
      },
    },
    '/3/things/{Name}': { delete: { parameters: [], responses: { '204': {}, default: json(error) } } },
  },
  components: { schemas: {} },
});

const got = (path: string, status = 200): Message['request'] => ({ method: 'GET', path, body: '', status });
const posted = (body: string, status = 201): Message['request'] => ({
  method: 'POST',
  path: '/3/things',
  body,
  status,
});
const said = (status: number, body: unknown): Message['answer'] => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
});

const violationsOf = (message: Message): readonly string[] =>
  checkMessage(openApi, message, 'our-client').violations;

describe('a message against the document', () => {
  test('that fits is counted, both ways', () => {
    const message = { request: posted('{"Name":"Kopp"}'), answer: said(201, { Name: 'Kopp', Size: 2 }) };
    expect(checkMessage(openApi, message, 'our-client')).toEqual({
      requests: 1,
      answers: 1,
      violations: [],
      excused: [],
    });
  });

  test.each([
    ['a field that is not there', { request: posted('{"Colour":"blue"}'), answer: null }, 'Colour: extra'],
    ['a body that is no JSON', { request: posted('{"Name"'), answer: null }, 'not JSON'],
    ['another type', { request: got('/3/things'), answer: said(200, [{ Size: 'big' }]) }, '[].Size: type'],
    ['null', { request: got('/3/things'), answer: said(200, [{ Name: null }]) }, '[].Name: null'],
    ['a status that is not there', { request: posted('{}'), answer: said(200, {}) }, '200: not in'],
    [
      'a refusal of another form',
      { request: posted('{}', 409), answer: said(409, { Fel: 1 }) },
      'Fel: extra',
    ],
    ['a query name', { request: got('/3/things?smell=1'), answer: null }, 'query smell'],
    ['a query word', { request: got('/3/things?sortby=size'), answer: null }, 'query sortby=size'],
    ['a route', { request: got('/3/nowhere'), answer: null }, 'GET /3/nowhere: not in the document'],
  ])('that does not fit is told: %s', (_what, message, words) => {
    expect(violationsOf(message).join('\n')).toContain(words);
  });

  test('of our own client is held also when it was refused; a test may send what is refused', () => {
    const message = { request: posted('{"Colour":"blue"}', 400), answer: null };
    expect(checkMessage(openApi, message, 'our-client').violations).toHaveLength(1);
    expect(checkMessage(openApi, message, 'test').violations).toEqual([]);
  });

  test('has no number in words unless a test tries just that', () => {
    const message = { request: posted('{"Size":"2"}'), answer: null };
    expect(checkMessage(openApi, message, 'our-client').violations).toHaveLength(1);
    expect(checkMessage(openApi, message, 'test')).toMatchObject({
      violations: [],
      excused: [expect.any(String)],
    });
  });

  test('without a body is an answer too, where the document has none', () => {
    const request = { method: 'DELETE', path: '/3/things/Kopp', body: '', status: 204 };
    const empty = { status: 204, contentType: null, body: '' };
    expect(checkMessage(openApi, { request, answer: empty }, 'our-client').answers).toBe(1);
  });
});

test('what a simulator in a process of its own has seen is held, counted once, and taken away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-messages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const place = String(Object.values(keepingMessages(folder, 'our-client'))[0]);
  const observe = keepMessages(place);
  const seen = (request: Partial<LoggedRequest>, answer: unknown): void =>
    observe({
      request: {
        number: 1,
        at: 0,
        server: 'api',
        method: 'GET',
        path: '/3/things',
        body: '',
        faults: [],
        status: 200,
        code: null,
        booked: null,
        outcome: 'answered',
        ...request,
      },
      answer: { status: 200, contentType: 'application/json', headers: {}, body: JSON.stringify(answer) },
    });
  seen({}, [{ Name: 'Kopp' }]);
  seen({}, [{ Colour: 'blue' }]);
  seen({ faults: ['answer'] }, 'whatever a fault says');
  seen({ server: 'token' }, { access_token: 'hemlig' });
  expect(holdMessageFiles(openApi, folder)).toMatchObject({
    requests: 3,
    answers: 2,
    violations: [expect.stringContaining('[].Colour: extra')],
  });
  expect(readdirSync(place)).toEqual([]);
});

test('a file of messages that is not readable is no silence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-messages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const place = String(Object.values(keepingMessages(folder, 'test'))[0]);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, '1.jsonl'), '{"request"');
  expect(() => holdMessageFiles(openApi, folder)).toThrow(SyntaxError);
});

test('an exception that nothing needs fails the whole suite, like a violation', () => {
  const all = [...EXCEPTION_NAMES];
  expect(faultsOf({ ...EMPTY, excused: all })).toEqual([]);
  expect(faultsOf({ ...EMPTY, excused: all.slice(1) })).toEqual([expect.stringContaining(all[0] ?? '-')]);
  expect(faultsOf({ ...EMPTY, excused: all, violations: ['GET /3/things'] })).toEqual(['GET /3/things']);
  expect(new Set(all).size).toBe(all.length);
});

test('the total says how many, and says when nothing could be held', () => {
  expect(totalWords({ ...EMPTY, requests: 2, answers: 3 })).toBe(
    'Fortnox OpenAPI: 5 messages validated (2 requests, 3 answers), 0 violations',
  );
  expect(totalWords(null)).toContain('not held');
});
