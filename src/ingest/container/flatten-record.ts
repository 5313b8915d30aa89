/** A JSON object -> cells by column name; what lies deeper gets a dotted name ("answers.nps"). */
import { isRecord } from './parse-json.ts';

/** Objects deeper than this stay JSON text. */
const MAX_DEPTH = 5;

export function cellOf(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  if (value === null || value === undefined) {
    return '';
  }
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return value.map(cellOf).join(', ');
  }
  return JSON.stringify(value);
}

/** Calls `put` for every leaf of a record. */
export function eachLeaf(
  record: Readonly<Record<string, unknown>>,
  put: (name: string, cell: string) => void,
  at: { readonly prefix: string; readonly depth: number } = { prefix: '', depth: 1 },
): void {
  for (const [key, value] of Object.entries(record)) {
    const name = at.prefix + key;
    if (isRecord(value) && at.depth < MAX_DEPTH) {
      eachLeaf(value, put, { prefix: `${name}.`, depth: at.depth + 1 });
    } else {
      put(name, cellOf(value));
    }
  }
}
