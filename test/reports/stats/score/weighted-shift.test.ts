import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measured } from '../../../../src/reports/stats/mover.ts';
import { weightedMean } from '../../../../src/reports/stats/score/weighted-mean.ts';
import { weightedShift } from '../../../../src/reports/stats/score/weighted-shift.ts';

const answers = fc
  .array(fc.tuple(fc.constantFrom(-1, 0, 1), fc.double({ min: 0.1, max: 50, noNaN: true })), {
    minLength: 2,
    maxLength: 60,
  })
  .map((rows) => ({
    values: Float64Array.from(rows, ([value]) => value),
    weights: Float64Array.from(rows, ([, weight]) => weight),
  }));

function shiftOf(some: { values: Float64Array; weights: Float64Array }): Measured {
  return weightedShift(some) ?? { value: NaN, interval: [NaN, NaN] };
}

describe('weighted less plain mean', () => {
  test('by hand: 1 and -1 of weights 3 and 1', () => {
    const found = weightedShift({ values: Float64Array.of(1, -1), weights: Float64Array.of(3, 1) });
    // Means 1/2 and 0; influences (3 x 1/2) / 4 - 1/2 and (1 x -3/2) / 4 + 1/2, each 1/8 in size.
    expect(found?.value).toBeCloseTo(0.5, 12);
    expect(((found?.interval[1] ?? 0) - 0.5) / 1.959963984540054).toBeCloseTo(Math.sqrt((2 * 2) / 64), 12);
  });

  test('is the difference of the two means, inside its interval, whatever the unit of the weights', () => {
    fc.assert(
      fc.property(answers, ({ values, weights }) => {
        const { value, interval } = shiftOf({ values, weights });
        const plain = values.reduce((sum, one) => sum + one, 0) / values.length;
        expect(value).toBeCloseTo(Number(weightedMean({ values, weights })?.mean) - plain, 9);
        expect(interval[0]).toBeLessThanOrEqual(value);
        const cents = shiftOf({ values, weights: weights.map((weight) => weight * 100) });
        expect(cents.interval[1]).toBeCloseTo(interval[1], 9);
      }),
    );
  });

  test('equal weights shift nothing, for sure', () => {
    const found = weightedShift({
      values: Float64Array.of(1, 0, -1, 1),
      weights: new Float64Array(4).fill(7),
    });
    expect(found?.value).toBeCloseTo(0, 12);
    expect(found?.interval[1]).toBeCloseTo(0, 12);
  });

  test('one answer or no weight: nothing to say', () => {
    expect(weightedShift({ values: Float64Array.of(1), weights: Float64Array.of(1) })).toBeNull();
    expect(weightedShift({ values: new Float64Array(3), weights: new Float64Array(3) })).toBeNull();
  });
});
