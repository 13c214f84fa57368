/** Fortnox's own OpenAPI document, when the corpus has it, as schemas that can be asked. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const anything = z.record(z.string(), z.unknown());
const contentSchema = z.record(z.string(), z.object({ schema: anything }));
const operationSchema = z.object({
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), schema: anything.optional() }))
    .default([]),
  requestBody: z.object({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.object({ content: contentSchema.optional() })),
});
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), anything) }),
});
type Document = z.infer<typeof documentSchema>;
type Json = Readonly<Record<string, unknown>>;

export interface Operation {
  /** `GET /3/articles/{ArticleNumber}` */
  readonly name: string;
  /** The names a query may have; with each the words it takes, null where any will do. */
  readonly query: ReadonlyMap<string, readonly unknown[] | null>;
  /** The schema of a JSON body; null when it has none. */
  readonly request: z.ZodType | null;
  /**
   * The schema of an answer with this status: null when it has no JSON body, undefined when a success is not documented
   * with that status. Refusals are documented for all statuses at once.
   */
  response(status: number): z.ZodType | null | undefined;
}

const JSON_TYPE = 'application/json';
const FIRST_REFUSAL = 400;

export class OpenApi {
  readonly #document: Document;
  readonly #compiled = new Map<string, z.ZodType>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** The operation a request belongs to; null when the document has none. */
  operation(method: string, path: string): Operation | null {
    const asked = path.replace(/\/$/, '').split('/');
    // A path without variables is meant before one with: vouchers/sublist, not vouchers/{VoucherSeries}.
    const template = Object.keys(this.#document.paths)
      .toSorted((one, other) => one.split('{').length - other.split('{').length)
      .find((template) => fits(template.split('/'), asked));
    const found = template === undefined ? undefined : this.#document.paths[template]?.[method.toLowerCase()];
    if (found === undefined) return null;
    const name = `${method} ${template}`;
    const { parameters, requestBody, responses } = found;
    const requestSchema = requestBody?.content['*/*']?.schema;
    return {
      name,
      query: new Map(
        parameters
          .filter((parameter) => parameter.in === 'query')
          .map((parameter) => [
            parameter.name,
            z.array(z.unknown()).safeParse(parameter.schema?.['enum']).data ?? null,
          ]),
      ),
      request: requestSchema === undefined ? null : this.#compile(`${name} request`, requestSchema),
      response: (status) => {
        const answer =
          responses[String(status)] ?? (status < FIRST_REFUSAL ? undefined : responses['default']);
        if (answer === undefined) return undefined;
        const schema = answer.content?.[JSON_TYPE]?.schema;
        return schema === undefined ? null : this.#compile(`${name} ${status}`, schema);
      },
    };
  }

  #compile(name: string, schema: Json): z.ZodType {
    const known = this.#compiled.get(name);
    if (known !== undefined) return known;
    const closed = this.#close(schema, []);
    const compiled = z.fromJSONSchema(closed, { defaultTarget: 'openapi-3.0' });
    this.#compiled.set(name, compiled);
    return compiled;
  }

  /** Puts what is referred to in its place, and closes every object: a name the document lacks is told. */
  #close(schema: Json, open: readonly string[]): Json {
    const reference = schema['$ref'];
    if (typeof reference === 'string') {
      const name = reference.split('/').at(-1) ?? '';
      // What contains itself is not looked into a second time.
      if (open.includes(name)) return {};
      return this.#close(this.#document.components.schemas[name] ?? {}, [...open, name]);
    }
    const properties = anything.safeParse(schema['properties']).data;
    const items = anything.safeParse(schema['items']).data;
    return {
      ...schema,
      ...(items === undefined ? {} : { items: this.#close(items, open) }),
      ...(properties === undefined
        ? {}
        : {
            additionalProperties: false,
            properties: Object.fromEntries(
              Object.entries(properties).map(([name, inner]) => [
                name,
                this.#close(anything.parse(inner), open),
              ]),
            ),
          }),
    };
  }
}

function fits(template: readonly string[], asked: readonly string[]): boolean {
  return (
    template.length === asked.length &&
    template.every((part, index) => part.startsWith('{') || part === asked[index])
  );
}

/** The document, or null when the corpus is not there. */
export function readOpenApi(): OpenApi | null {
  const corpus = process.env['KASSABRYGGAN_CORPUS'];
  const path = corpus === undefined ? null : join(corpus, 'fortnox', 'openapi.json');
  if (path === null || !existsSync(path)) return null;
  return new OpenApi(documentSchema.parse(JSON.parse(readFileSync(path, 'utf8'))));
}
