import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedCost, type Contribution } from '../../../../src/reports/stats/regression/adjusted-cost.ts';
import { leastSquares } from '../../../../src/reports/stats/regression/least-squares.ts';
import { designOf, meanOutcome, repeat, rowsWith } from './sparse-rows.ts';

/** 0 where the column was dropped. */
function numbersOf(part: Contribution | null): { contribution: number; se: number } {
  return part === null ? { contribution: 0, se: 0 } : { contribution: part.contribution, se: part.se };
}

describe('regression-adjusted cost', () => {
  test('with one theme it is the raw gap: share times difference of means', () => {
    const { contributions } = adjustedCost(
      designOf(
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
      fc.property(rowsWith(6), (rows) => {
        const { contributions } = adjustedCost(designOf(rows, 6));
        const sum = contributions.reduce((total, part) => total + (part?.contribution ?? 0), 0);
        expect(sum).toBeCloseTo(meanOutcome(rows), 9);
      }),
    );
  });

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(rowsWith(5), (rows) => {
        const numbers = (ordered: typeof rows): number[] =>
          adjustedCost(designOf(ordered, 5)).contributions.flatMap((part) =>
            part === null ? [] : [part.contribution, part.se].map((number) => Number(number.toFixed(7)) + 0),
          );
        expect(numbers(rows.toReversed())).toEqual(numbers(rows));
      }),
    );
  });

  test('no interval is NaN, also where a column is one row or says the same as another', () => {
    fc.assert(
      fc.property(rowsWith(8), (rows) => {
        const { contributions } = adjustedCost(designOf(rows, 8));
        const numbers = contributions.flatMap((part) => (part === null ? [] : [part.contribution, part.se]));
        expect(numbers.every((number) => Number.isFinite(number))).toBe(true);
      }),
    );
  });

  test('of two columns that are always together the later one is dropped', () => {
    const { kept } = leastSquares(
      designOf(
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
    expect(adjustedCost(designOf(rows, 2)).correction).toBe('HC1');
  });

  test('a column that only one answer tells from another is said to rest on it', () => {
    const rows = [
      ...repeat(12, [-1, [1, 2]]),
      ...repeat(20, [1, []]),
      ...repeat(9, [0, [3]]),
      ...repeat(9, [1, [3]]),
    ];
    const { contributions, correction } = adjustedCost(designOf([...rows, [1, [2]]], 4));
    expect(correction).toBe('HC1');
    expect(contributions.map((part) => part?.restsOnOne)).toEqual([false, true, true, false]);
  });

  test('a control measured from its mean leaves the themes alone and contributes nothing', () => {
    fc.assert(
      fc.property(rowsWith(6), (rows) => {
        const plain = designOf(rows, 6);
        const share = rows.filter(([, active]) => active.includes(5)).length / rows.length;
        const centred = { ...plain, origin: Float64Array.of(0, 0, 0, 0, 0, share) };
        const before = adjustedCost(plain).contributions.map(numbersOf);
        const after = adjustedCost(centred).contributions.map(numbersOf);
        expect(after[5]?.contribution).toBeCloseTo(0, 12);
        expect(after[1]?.contribution).toBeCloseTo(before[1]?.contribution ?? 9, 9);
        expect(after[1]?.se).toBeCloseTo(before[1]?.se ?? 9, 9);
        const total = after.reduce((sum, { contribution }) => sum + contribution, 0);
        expect(total).toBeCloseTo(meanOutcome(rows), 9);
      }),
    );
  });

  test('weights do to the estimates what repeated rows do', () => {
    fc.assert(
      fc.property(rowsWith(5), fc.infiniteStream(fc.integer({ min: 1, max: 3 })), (rows, stream) => {
        const times = rows.map(() => Number(stream.next().value));
        const weighted = adjustedCost({ ...designOf(rows, 5), weight: Float64Array.from(times) });
        const repeated = adjustedCost(
          designOf(
            rows.flatMap((row, index) => repeat(times[index] ?? 1, row)),
            5,
          ),
        );
        weighted.contributions.forEach((part, column) => {
          const other = numbersOf(repeated.contributions[column] ?? null);
          expect(numbersOf(part).contribution).toBeCloseTo(other.contribution, 9);
        });
      }),
    );
  });

  test('the covariance of the contributions adds up to the variance of the mean of silent and speaking', () => {
    const rows = [
      ...repeat(30, [-1, [1]]),
      ...repeat(10, [1, [1]]),
      ...repeat(20, [1, []]),
      ...repeat(9, [0, []]),
    ];
    const { covariance, contributions } = adjustedCost(designOf(rows, 2));
    expect(Math.sqrt(covariance[3] ?? 0)).toBeCloseTo(contributions[1]?.se ?? 0, 12);
    // one column and the intercept say all, so their sum is the plain mean: HC3 stays near its textbook variance
    const variance = rows.reduce((sum, [x]) => sum + (x - meanOutcome(rows)) ** 2, 0) / rows.length ** 2;
    expect(covariance.reduce((sum, part) => sum + part, 0) / variance).toBeCloseTo(1, 1);
  });

  test('a design without rows is refused', () => {
    expect(() => leastSquares(designOf([], 2))).toThrow('Expected `design.rows` to be at least 1, got `0`');
  });
});
