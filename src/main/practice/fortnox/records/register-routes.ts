/** The routes of a register, made from its definition. */
import { emptyAnswer, jsonAnswer } from '../answer.ts';
import { Refusal } from '../refusal.ts';
import type { Route } from '../route.ts';
import { change, create, remove } from './change-register.ts';
import type { RegisterDefinition, RegisterMethod } from './definition.ts';
import { listQuery, listRegister } from './list-register.ts';
import { writeStored } from './write-stored.ts';

const OK = 200;
const CREATED = 201;
const NO_CONTENT = 204;
const NO_QUERY = { names: [] };

export function registerRoutes(definition: RegisterDefinition): readonly Route[] {
  const { path, scope, single } = definition;
  const one = `${path}/:key`;
  const routes: Readonly<Record<RegisterMethod, Route>> = {
    list: {
      method: 'GET',
      path,
      scope,
      query: listQuery(definition),
      wrapper: null,
      handle: (request) => listRegister(definition, request),
    },
    get: {
      method: 'GET',
      path: one,
      scope,
      query: NO_QUERY,
      wrapper: null,
      handle: ({ world, segments }) => {
        const stored = definition.register(world).get(segments['key'] ?? '');
        if (stored === null) return definition.notFound();
        return jsonAnswer(OK, { [single]: writeStored(definition, world, stored) });
      },
    },
    post: {
      method: 'POST',
      path,
      scope,
      query: NO_QUERY,
      wrapper: single,
      handle: ({ world, fields }) => {
        const stored = create(definition, world, fields);
        if (stored instanceof Refusal) return stored;
        const written = writeStored(definition, world, stored);
        const body = { [single]: definition.writeCreated?.(written) ?? written };
        return jsonAnswer(CREATED, body, { Location: definition.location });
      },
    },
    put: {
      method: 'PUT',
      path: one,
      scope,
      query: NO_QUERY,
      wrapper: single,
      handle: ({ world, segments, fields }) => {
        const stored = change(definition, world, segments['key'] ?? '', fields);
        if (stored instanceof Refusal) return stored;
        return jsonAnswer(OK, { [single]: writeStored(definition, world, stored) });
      },
    },
    delete: {
      method: 'DELETE',
      path: one,
      scope,
      query: NO_QUERY,
      wrapper: null,
      handle: ({ world, segments }) =>
        remove(definition, world, segments['key'] ?? '') ?? emptyAnswer(NO_CONTENT),
    },
  };
  return definition.methods.map((method) => routes[method]);
}
