import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ceilingOf, tallyCeilings } from '../../../../src/reports/stats/priority/ceilings.ts';
import { cholesky } from '../../../../src/reports/stats/priority/cholesky.ts';
import { firstPlace } from '../../../../src/reports/stats/priority/first-place.ts';
import { netSentiment } from '../../../../src/reports/stats/priority/net-sentiment.ts';
import { normalCdf } from '../../../../src/reports/stats/normal.ts';

describe('what-if ceilings', () => {
  test('a detractor with two complaints counts for both at most, for neither at least', () => {
    const tally = tallyCeilings([[0], [0, 1], [1], [0], []], { n: 20, themes: 3 });
    expect(ceilingOf(tally, 0)).toMatchObject({
      any: { count: 3, share: 0.15 },
      sole: { count: 2, share: 0.1 },
    });
    expect(ceilingOf(tally, 1)).toMatchObject({ any: { count: 2 }, sole: { count: 1 } });
    expect(ceilingOf(tally, 2)?.any.interval[0]).toBe(0);
  });

  test('nobody: no ceiling', () => {
    expect(ceilingOf(tallyCeilings([], { n: 0, themes: 1 }), 0)).toBeNull();
  });
});

describe('net sentiment', () => {
  test('who praises and complains counts on both sides', () => {
    expect(netSentiment({ positive: 5, negative: 4, mixed: 2 })?.value).toBeCloseTo(1 / 7, 12);
  });

  test('nobody judges: no sentiment', () => {
    expect(netSentiment({ positive: 0, negative: 0, mixed: 0 })).toBeNull();
  });
});

describe('who comes first', () => {
  const contest = (costs: number[], covariance: number[]) =>
    firstPlace({
      estimates: Float64Array.from(costs),
      covariance: Float64Array.from(covariance),
      seed: 7,
    });

  test('two independent costs: as often as the normal distribution of their difference says', () => {
    const [first, second] = contest([0.06, 0.05], [1e-4, 0, 0, 1e-4]);
    expect(first?.probability).toBeCloseTo(normalCdf(0.01 / Math.sqrt(2e-4)), 1);
    expect((first?.probability ?? 0) + (second?.probability ?? 0)).toBeCloseTo(1, 12);
    expect([first?.isTied, second?.isTied]).toEqual([true, true]);
  });

  test('costs that err together are told apart better than costs that do not', () => {
    const [together] = contest([0.06, 0.05], [1e-4, 0.9e-4, 0.9e-4, 1e-4]);
    expect(together?.probability).toBeCloseTo(normalCdf(0.01 / Math.sqrt(2e-5)), 1);
  });

  test('without any doubt the largest comes first', () => {
    expect(
      contest(
        [0.01, 0.02, 0.005],
        Array.from({ length: 9 }, () => 0),
      ),
    ).toEqual([
      { probability: 0, isTied: false },
      { probability: 1, isTied: true },
      { probability: 0, isTied: false },
    ]);
  });

  test('the same seed gives the same answer; no themes, no answer', () => {
    expect(contest([1, 2], [1, 0.5, 0.5, 2])).toEqual(contest([1, 2], [1, 0.5, 0.5, 2]));
    expect(contest([], [])).toEqual([]);
  });
});

describe('Cholesky factor', () => {
  test('rebuilds a covariance matrix, also one of variables that follow from each other', () => {
    const cell = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const dot = (i: number, j: number): number =>
          (rows[i] ?? []).reduce((sum, value, k) => sum + value * (rows[j]?.[k] ?? 0), 0);
        const size = rows.length;
        const matrix = Float64Array.from({ length: size * size }, (_, c) =>
          dot(Math.floor(c / size), c % size),
        );
        const lower = cholesky(matrix);
        matrix.forEach((value, c) => {
          let rebuilt = 0;
          for (let k = 0; k < size; k += 1) {
            rebuilt += (lower[Math.floor(c / size) * size + k] ?? 0) * (lower[(c % size) * size + k] ?? 0);
          }
          expect(rebuilt).toBeCloseTo(value, 4);
        });
      }),
    );
  });
});
