/** Which array of a JSON document holds the answers, and on which lines its items begin. */
import { isRecord } from './parse-json.ts';

export interface JsonRows {
  readonly items: readonly unknown[];
  /** Which array of the document it is, counted from 0 in the order in which arrays open. */
  readonly ordinal: number;
}

/** Arrays deeper than this are parts of an answer, not lists of answers. */
const MAX_DEPTH = 4;

/** Every array of a document in the order in which they open; items of arrays are gone through as well. */
function* arraysOf(value: unknown, depth: number): Generator<{ items: readonly unknown[]; depth: number }> {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    yield { items, depth };
    for (const item of items) {
      yield* arraysOf(item, depth + 1);
    }
  } else if (isRecord(value)) {
    for (const part of Object.values(value)) {
      yield* arraysOf(part, depth + 1);
    }
  }
}

/** The outermost array of objects; the longest of several equally far out. An array of texts serves as well. */
export function findJsonRows(document: unknown): JsonRows | null {
  let best: (JsonRows & { readonly depth: number; readonly records: number }) | null = null;
  let ordinal = 0;
  for (const { items, depth } of arraysOf(document, 0)) {
    const records = items.filter((item) => isRecord(item) || Array.isArray(item)).length;
    const isCandidate = items.length > 0 && depth <= MAX_DEPTH && (records > 0 || depth === 0);
    const isBetter = best === null || depth < best.depth || (depth === best.depth && records > best.records);
    if (isCandidate && isBetter) {
      best = { items, ordinal, depth, records };
    }
    ordinal += 1;
  }
  return best;
}

interface Walk {
  /** Arrays opened so far. */
  arrays: number;
  depth: number;
  /** Depth inside the wanted array; -1 before it opens. */
  wanted: number;
  /** The next sign that is no blank begins an item. */
  isItemDue: boolean;
}

/** Index behind the string that opens at `at`. */
function endOfString(text: string, at: number): number {
  let next = at + 1;
  while (next < text.length && text[next] !== '"') {
    next += text[next] === '\\' ? 2 : 1;
  }
  return next;
}

function step(walk: Walk, sign: string, ordinal: number): void {
  if (sign === '[' || sign === '{') {
    walk.depth += 1;
  } else if (sign === ']' || sign === '}') {
    walk.depth -= 1;
  }
  if (sign === '[') {
    walk.wanted = walk.arrays === ordinal ? walk.depth : walk.wanted;
    walk.arrays += 1;
  }
  walk.isItemDue = walk.depth === walk.wanted && (sign === ',' || sign === '[');
}

/** Physical lines on which the items of an array begin, counted from 1. `text` must be valid JSON. */
export function linesOfItems(text: string, ordinal: number): readonly number[] {
  const lines: number[] = [];
  const walk: Walk = { arrays: 0, depth: 0, wanted: -1, isItemDue: false };
  let line = 1;
  for (let at = 0; at < text.length && walk.depth >= walk.wanted; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\n') {
      line += 1;
    }
    if (sign <= ' ') {
      continue;
    }
    if (walk.isItemDue && sign !== ']') {
      lines.push(line);
    }
    step(walk, sign, ordinal);
    at = sign === '"' ? endOfString(text, at) : at;
  }
  return lines;
}
