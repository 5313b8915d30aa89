/** A route as data: what it takes, what it answers, and the function that does it. The description is made of it. */
import type { Express, Request, Response } from 'express';
import { z } from 'zod';
import { ProblemError, type ProblemCode } from './errors.ts';
import { checkQuery } from './validate.ts';

export interface Content {
  readonly type: string;
  /** Null for bytes and for text without a schema. */
  readonly schema: z.ZodType | null;
}

export interface Answer {
  readonly status: number;
  readonly description: string;
  readonly content: readonly Content[];
}

export interface Description<Query extends z.ZodObject> {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** As in OpenAPI: "/v1/surveys/{id}". */
  readonly path: string;
  readonly summary: string;
  readonly query: Query;
  /** The bodies that it takes, one of them a request. */
  readonly body?: readonly Content[];
  readonly answer: Answer;
  /** Other answers that are no problems. */
  readonly others?: readonly Answer[];
  /** Problems of this route beside those that every route has. */
  readonly problems: readonly ProblemCode[];
}

export interface Exchange<Query> {
  readonly request: Request;
  readonly response: Response;
  readonly query: Query;
}

export interface Endpoint extends Description<z.ZodObject> {
  readonly handle: (request: Request, response: Response) => Promise<void>;
}

export const NO_QUERY = z.strictObject({});

/** An endpoint whose handler gets its query checked and typed. */
export function endpoint<Query extends z.ZodObject>(
  description: Description<Query>,
  answer: (exchange: Exchange<z.output<Query>>) => Promise<void> | void,
): Endpoint {
  return {
    ...description,
    handle: async (request, response) => {
      await answer({ request, response, query: checkQuery(request, description.query) });
    },
  };
}

/** A parameter of the path; '' when the path has none of that name. */
export function pathParameter(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === 'string' ? value : '';
}

/** "/v1/surveys/{id}" -> "/v1/surveys/:id" */
function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/gu, ':$1');
}

function allowedMethods(endpoints: readonly Endpoint[]): string {
  const methods = endpoints.map(({ method }) => method.toUpperCase());
  return (methods.includes('GET') ? [...methods, 'HEAD'] : methods).join(', ');
}

/** Gives every path its methods, and 405 to all others. */
export function mountEndpoints(app: Express, endpoints: readonly Endpoint[]): void {
  for (const path of new Set(endpoints.map((one) => one.path))) {
    const here = endpoints.filter((one) => one.path === path);
    const route = app.route(expressPath(path));
    for (const { method, handle } of here) route[method](handle);
    route.all((_request, response) => {
      response.setHeader('Allow', allowedMethods(here));
      throw new ProblemError('method-not-allowed');
    });
  }
}
