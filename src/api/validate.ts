/** Data from outside against its schema; faults name the place. */
import type { Request } from 'express';
import { z } from 'zod';
import { ProblemError, type Fault } from './errors.ts';

/** For what is checked against another schema afterwards. */
export const ANYTHING = z.unknown();

type Path = readonly PropertyKey[];

/** Faults told at most, so that a thousand bad texts do not make a thousand lines. */
const MOST_FAULTS = 20;

/** RFC 6901 as a URI fragment without percent-encoding: ['a', 0] -> "#/a/0" */
export function pointerOf(path: Path): string {
  return `#${path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}

/** A path with its sentence; an unknown field stands for itself. */
function placesOf(issue: z.core.$ZodIssue): { path: Path; detail: string }[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, detail: issue.message }];
  return issue.keys.map((key) => ({ path: [...issue.path, key], detail: 'there is no such field' }));
}

function faultsOf(error: z.ZodError, toFault: (path: Path, detail: string) => Fault): Fault[] {
  return error.issues
    .flatMap(placesOf)
    .slice(0, MOST_FAULTS)
    .map(({ path, detail }) => toFault(path, detail));
}

function isTooLong(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'too_big' && issue.origin === 'string';
}

/** @throws ProblemError naming the JSON pointer of each fault */
export function checkBody<Schema extends z.ZodType>(value: unknown, schema: Schema): z.output<Schema> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const errors = faultsOf(error, (path, detail) => ({ pointer: pointerOf(path), detail }));
  throw new ProblemError(error.issues.some(isTooLong) ? 'too-large' : 'invalid-request', { errors });
}

/** @throws ProblemError naming the parameter of each fault */
export function checkQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const { success, data, error } = schema.safeParse(request.query);
  if (success) return data;
  const errors = faultsOf(error, ([name = ''], detail) => ({ parameter: String(name), detail }));
  throw new ProblemError('invalid-request', { errors });
}
