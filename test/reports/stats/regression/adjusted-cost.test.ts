import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedCost } from '../../../../src/reports/stats/regression/adjusted-cost.ts';
import { leastSquares } from '../../../../src/reports/stats/regression/least-squares.ts';
import type { SparseDesign } from '../../../../src/reports/stats/regression/sparse-design.ts';

/** Rows of column numbers with their outcome. */
function design(
  rows: readonly (readonly [outcome: number, active: readonly number[]])[],
  columns: number,
): SparseDesign {
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

const rowsOf = (columns: number) =>
  fc.array(
    fc.tuple(
      fc.constantFrom(-1, 0, 1),
      fc.uniqueArray(fc.integer({ min: 1, max: columns - 1 }), { maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 60 },
  );

describe('regression-adjusted cost', () => {
  test('with one theme it is the raw gap: share times difference of means', () => {
    const { contributions } = adjustedCost(
      design(
        [
          [-1, [1]],
          [-1, [1]],
          [0, [1]],
          [1, []],
          [1, []],
          [0, []],
        ],
        2,
      ),
    );
    expect(contributions[1]?.beta).toBeCloseTo(-4 / 3, 12);
    expect(contributions[1]?.contribution).toBeCloseTo(-2 / 3, 12);
    expect(contributions[0]?.contribution).toBeCloseTo(2 / 3, 12);
  });

  test('contributions add up to the mean, whatever the rows', () => {
    fc.assert(
      fc.property(rowsOf(6), (rows) => {
        const { contributions } = adjustedCost(design(rows, 6));
        const sum = contributions.reduce((total, part) => total + (part?.contribution ?? 0), 0);
        const mean = rows.reduce((total, [outcome]) => total + outcome, 0) / rows.length;
        expect(sum).toBeCloseTo(mean, 9);
      }),
    );
  });

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(rowsOf(5), (rows) => {
        const numbers = (ordered: typeof rows): number[] =>
          adjustedCost(design(ordered, 5)).contributions.flatMap((part) =>
            part === null ? [] : [part.contribution, part.se].map((number) => Number(number.toFixed(7)) + 0),
          );
        expect(numbers(rows.toReversed())).toEqual(numbers(rows));
      }),
    );
  });

  test('no interval is NaN, also where a column is one row or says the same as another', () => {
    fc.assert(
      fc.property(rowsOf(8), (rows) => {
        const { contributions } = adjustedCost(design(rows, 8));
        const numbers = contributions.flatMap((part) => (part === null ? [] : [part.contribution, part.se]));
        expect(numbers.every((number) => Number.isFinite(number))).toBe(true);
      }),
    );
  });

  test('of two columns that are always together the later one is dropped', () => {
    const { kept } = leastSquares(
      design(
        [
          [-1, [1, 2]],
          [0, [1, 2]],
          [1, []],
          [1, [3]],
        ],
        4,
      ),
    );
    expect([...kept]).toEqual([1, 1, 0, 1]);
  });

  test('a row with a column of its own switches to HC1', () => {
    const rows: [number, number[]][] = [
      [-1, [1]],
      [1, []],
      [0, []],
      [1, []],
    ];
    expect(adjustedCost(design(rows, 2)).correction).toBe('HC1');
  });

  test('a design without rows is refused', () => {
    expect(() => leastSquares(design([], 2))).toThrow('Expected `design.rows` to be at least 1, got `0`');
  });
});
