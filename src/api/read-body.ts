/** Bodies, read with a limit and decoded without mercy. */
import type { Readable } from 'node:stream';
import type { Request } from 'express';
import type { z } from 'zod';
import { ProblemError } from './errors.ts';
import { checkBody, pointerOf } from './validate.ts';

/** A survey file. */
export const MOST_FILE_BYTES = 100 * 1024 * 1024;
const MOST_JSON_BYTES = 8 * 1024 * 1024;
const DEEPEST = 32;

function tooLarge(limit: number): ProblemError {
  return new ProblemError('too-large', { detail: `the limit here is ${limit / 1024 / 1024} MB` });
}

/** @throws ProblemError `too-large` as soon as there is more than `limit` bytes; the rest stays unread */
export async function readBytes(stream: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('Expected a stream of bytes');
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** The raw body, up to `limit` bytes. */
export async function readRequest(request: Request, limit = MOST_FILE_BYTES): Promise<Uint8Array> {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new ProblemError('unsupported-media-type', { detail: 'the body is compressed' });
  }
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  return readBytes(request, limit);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError('invalid-utf8');
  }
}

/** Position of the quote that closes the string opened at `start`. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

/** Nesting of brackets outside strings: counted before parsing, so that no recursion meets it. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at);
    if (character === '"') at = endOfString(json, at);
    else if ('[{'.includes(character)) deepest = Math.max(deepest, ++depth);
    else if (']}'.includes(character)) depth--;
  }
  return deepest;
}

function parse(text: string): unknown {
  if (depthOf(text) > DEEPEST) {
    throw new ProblemError('invalid-json', { detail: `nested more than ${DEEPEST} levels deep` });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('invalid-json');
  }
}

/** Where an object names its prototype, which no honest caller does; null if none does. */
function findPrototype(value: unknown): PropertyKey[] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Object.hasOwn(value, '__proto__')) return ['__proto__'];
  for (const [key, inner] of Object.entries(value)) {
    const found = findPrototype(inner);
    if (found !== null) return [key, ...found];
  }
  return null;
}

function refusePrototypes(value: unknown): void {
  const path = findPrototype(value);
  if (path === null) return;
  const errors = [{ pointer: pointerOf(path), detail: 'there is no such field' }];
  throw new ProblemError('invalid-request', { errors });
}

const JSON_IN_UTF8 = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/iu;

export function isJson(request: Request): boolean {
  return JSON_IN_UTF8.test(request.headers['content-type'] ?? '');
}

/** The bytes of a JSON body, for {@link parseJson}. */
export async function readJsonBytes(request: Request): Promise<Uint8Array> {
  if (!isJson(request)) throw new ProblemError('unsupported-media-type');
  return readRequest(request, MOST_JSON_BYTES);
}

/** JSON that fits `schema`. */
export function parseJson<Schema extends z.ZodType>(bytes: Uint8Array, schema: Schema): z.output<Schema> {
  const value = parse(decode(bytes));
  refusePrototypes(value);
  return checkBody(value, schema);
}

/** A JSON body that fits `schema`. */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  return parseJson(await readJsonBytes(request), schema);
}
