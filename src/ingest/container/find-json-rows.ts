/** Which array of a JSON document holds the answers, and on which lines its items begin. */
import { eachLeaf } from './flatten-record.ts';
import { matchHeader } from '../header/match-header.ts';
import { depthChange, endOfString, isRecord } from './parse-json.ts';

export interface JsonRows {
  readonly items: readonly unknown[];
  /** Which array of the document it is, counted from 0 in the order in which arrays open. */
  readonly ordinal: number;
}

/** Arrays deeper than this are parts of an answer, not lists of answers. */
const MAX_DEPTH = 4;

interface Candidate extends JsonRows {
  readonly depth: number;
  /** Items that are objects or lists. */
  readonly records: number;
}

/** Every array of a document in the order in which they open; items of arrays are gone through as well. */
function* arraysOf(value: unknown, depth: number): Generator<Omit<Candidate, 'ordinal'>> {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    yield { items, depth, records: items.filter((item) => isRecord(item) || Array.isArray(item)).length };
    for (const item of items) {
      yield* arraysOf(item, depth + 1);
    }
  } else if (isRecord(value)) {
    for (const part of Object.values(value)) {
      yield* arraysOf(part, depth + 1);
    }
  }
}

/** A list of texts counts only where it is the whole document. */
function holdsAnswers({ items, depth, records }: Omit<Candidate, 'ordinal'>): boolean {
  return items.length > 0 && depth <= MAX_DEPTH && (records > 0 || depth === 0);
}

/** Whether the first record has a name for a score or a comment. */
function namesAnswers(items: readonly unknown[]): boolean {
  const first = items.find(isRecord);
  let isNamed = false;
  if (first !== undefined) {
    eachLeaf(first, (name) => {
      isNamed ||= matchHeader(name).some(({ role }) => role === 'score' || role === 'comment');
    });
  }
  return isNamed;
}

/** Of two arrays equally far out the one that names answers is better, then the longer one. */
function isBetter(found: Omit<Candidate, 'ordinal'>, best: Candidate): boolean {
  if (found.depth !== best.depth) {
    return found.depth < best.depth;
  }
  const hasNames = namesAnswers(found.items);
  return hasNames === namesAnswers(best.items) ? found.records > best.records : hasNames;
}

/** The outermost array of objects; of several equally far out the one that names answers, then the longest. */
export function findJsonRows(document: unknown): JsonRows | null {
  let best: Candidate | null = null;
  let ordinal = 0;
  for (const found of arraysOf(document, 0)) {
    if (holdsAnswers(found) && (best === null || isBetter(found, best))) {
      best = { ...found, ordinal };
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

function step(walk: Walk, sign: string, ordinal: number): void {
  walk.depth += depthChange(sign.charCodeAt(0));
  if (sign === '[') {
    walk.wanted = walk.arrays === ordinal ? walk.depth : walk.wanted;
    walk.arrays += 1;
  }
  walk.isItemDue = walk.depth === walk.wanted && (sign === ',' || sign === '[');
}

function beginsItem(walk: Walk, sign: string): boolean {
  return walk.isItemDue && sign !== ']';
}

/** Physical lines on which the items of an array begin, counted from 1. `text` must be valid JSON. */
export function linesOfItems(text: string, ordinal: number): readonly number[] {
  const lines: number[] = [];
  const walk: Walk = { arrays: 0, depth: 0, wanted: -1, isItemDue: false };
  let line = 1;
  for (let at = 0; at < text.length && walk.depth >= walk.wanted; at += 1) {
    const sign = text[at] ?? '';
    line += sign === '\n' ? 1 : 0;
    if (sign <= ' ') {
      continue;
    }
    if (beginsItem(walk, sign)) {
      lines.push(line);
    }
    step(walk, sign, ordinal);
    at = sign === '"' ? endOfString(text, at) : at;
  }
  return lines;
}
