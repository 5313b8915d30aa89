/** Designs for tests, written row by row. */
import fc from 'fast-check';
import type { SparseDesign } from '../../../../src/reports/stats/regression/sparse-design.ts';

/** Outcome and the numbers of the columns that are 1. */
export type DesignRow = readonly [outcome: number, active: readonly number[]];

export function designOf(rows: readonly DesignRow[], columns: number): SparseDesign {
  const start = new Uint32Array(rows.length + 1);
  rows.forEach(([, active], index) => {
    start[index + 1] = (start[index] ?? 0) + active.length;
  });
  return {
    rows: rows.length,
    columns,
    start,
    active: Uint16Array.from(rows.flatMap(([, active]) => active)),
    origin: new Float64Array(columns),
    outcome: Int8Array.from(rows, ([outcome]) => outcome),
  };
}

/** The same row so many times. */
export function repeat(times: number, row: DesignRow): DesignRow[] {
  return Array.from({ length: times }, () => row);
}

/** Any rows with up to three of the columns. */
export const rowsWith = (columns: number): fc.Arbitrary<DesignRow[]> =>
  fc.array(
    fc.tuple(
      fc.constantFrom(-1, 0, 1),
      fc.uniqueArray(fc.integer({ min: 1, max: columns - 1 }), { maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 60 },
  );

export function meanOutcome(rows: readonly DesignRow[]): number {
  return rows.reduce((sum, [outcome]) => sum + outcome, 0) / rows.length;
}

/** What must be there. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) {
    throw new TypeError('Expected a value, got none');
  }
  return value;
}
