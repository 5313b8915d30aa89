/** The description of the API (OpenAPI 3.1), made of the endpoints themselves. */
import { z } from 'zod';
import type { Answer, Content, Endpoint } from './endpoint.ts';
import { PROBLEMS, type ProblemCode } from './errors.ts';
import { PROBLEM } from './schemas.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema | boolean;
}

type MediaTypes = Readonly<Record<string, { readonly schema: JsonSchema }>>;

interface Response {
  readonly description: string;
  readonly content?: MediaTypes;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: MediaTypes };
  readonly responses: Readonly<Record<string, Response>>;
}

export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: { readonly Problem: JsonSchema } };
}

const VERSION = '1';
const BYTES: JsonSchema = { type: 'string', format: 'binary' };
const TEXT: JsonSchema = { type: 'string' };

function toSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function describeContent(content: readonly Content[], io: 'input' | 'output'): MediaTypes {
  return Object.fromEntries(
    content.map(({ type, schema }) => {
      const plain = type.startsWith('text/') ? TEXT : BYTES;
      return [type, { schema: schema === null ? plain : toSchema(schema, io) }];
    }),
  );
}

function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: TEXT,
  }));
}

function queryParameters(query: z.ZodObject): Parameter[] {
  const { properties = {}, required = [] } = toSchema(query, 'input');
  return Object.entries(properties).map(([name, schema]) => {
    const { description = '', ...rest } = typeof schema === 'boolean' ? {} : schema;
    return {
      name,
      in: 'query',
      required: required.includes(name),
      ...(description === '' ? {} : { description }),
      schema: rest,
    };
  });
}

/** Problems that any route can have. */
const EVERYWHERE: readonly ProblemCode[] = ['invalid-request', 'wrong-host', 'internal'];
/** Problems of routes that change something. */
const OF_CHANGES: readonly ProblemCode[] = ['cross-site', 'store-busy'];

/** All problems that a route can answer with. */
export function problemsOf({ method, problems }: Endpoint): ProblemCode[] {
  return [...EVERYWHERE, ...(method === 'get' ? [] : OF_CHANGES), ...problems];
}

function problemResponses(endpoint: Endpoint) {
  const codes = problemsOf(endpoint);
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return [...new Set(codes.map((code) => PROBLEMS[code].status))].map((status): [string, Response] => {
    const here = codes.filter((code) => PROBLEMS[code].status === status);
    const description = here.map((code) => `${code}: ${PROBLEMS[code].title}.`).join(' ');
    return [String(status), { description, content }];
  });
}

function describeAnswer({ status, description, content }: Answer): [string, Response] {
  const described = content.length === 0 ? {} : { content: describeContent(content, 'output') };
  return [String(status), { description, ...described }];
}

function toOperation(endpoint: Endpoint): Operation {
  const { method, path, summary, query, body, answer, others = [] } = endpoint;
  const names = path.split('/').filter((part) => part !== '' && part !== 'v1' && !part.startsWith('{'));
  const kind = path.endsWith('}') ? 'one' : 'all';
  return {
    operationId: [method, ...names, kind].join('-'),
    tags: names.slice(0, 1),
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: describeContent(body, 'input') } }),
    responses: Object.fromEntries([
      ...[answer, ...others].map(describeAnswer),
      ...problemResponses(endpoint),
    ]),
  };
}

/** Describes the endpoints. */
export function describeApi(endpoints: readonly Endpoint[]): OpenApi {
  const paths = new Set(endpoints.map(({ path }) => path));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Porque',
      version: VERSION,
      description: 'NPS says what; Porque says why: survey scores explained from their comments.',
    },
    paths: Object.fromEntries(
      [...paths].map((path) => {
        const here = endpoints.filter((one) => one.path === path);
        return [path, Object.fromEntries(here.map((one) => [one.method, toOperation(one)]))];
      }),
    ),
    components: { schemas: { Problem: toSchema(PROBLEM, 'output') } },
  };
}
