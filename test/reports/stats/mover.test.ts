import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moverDifference } from '../../../src/reports/stats/mover.ts';
import { newcombe } from '../../../src/reports/stats/newcombe.ts';
import { wilson } from '../../../src/reports/stats/wilson.ts';

const share = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ count: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

test("of two Wilson intervals it is Newcombe's interval", () => {
  fc.assert(
    fc.property(share, share, (first, second) => {
      const [one, two] = [first, second].map(({ count, n }) => ({
        value: count / n,
        interval: wilson(count, n) ?? ([0, 1] as const),
      }));
      const expected = newcombe(first, second);
      const { interval } = moverDifference(one as NonNullable<typeof one>, two as NonNullable<typeof two>);
      expect(interval[0]).toBeCloseTo(expected?.[0] ?? Number.NaN, 9);
      expect(interval[1]).toBeCloseTo(expected?.[1] ?? Number.NaN, 9);
    }),
  );
});

test('symmetric intervals add like standard errors', () => {
  const difference = moverDifference({ value: 10, interval: [7, 13] }, { value: 4, interval: [0, 8] });
  expect(difference).toEqual({ value: 6, interval: [1, 11] });
});
