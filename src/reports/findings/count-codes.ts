import type { AttributeColumn } from '../response-columns.ts';
import { addAt, codeAt } from '../stats/at.ts';

/** Rows by code of a column. */
export function countCodes({ codes, values }: AttributeColumn, rows: Iterable<number>): Float64Array {
  const counts = new Float64Array(values.length);
  for (const row of rows) {
    addAt(counts, codeAt(codes, row), 1);
  }
  return counts;
}
