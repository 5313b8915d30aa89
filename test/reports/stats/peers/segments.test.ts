import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gammaInterval,
  gammaPoisson,
  gammaPosterior,
} from '../../../../src/reports/stats/peers/gamma-poisson.ts';
import { poissonUpper, raisedCounts } from '../../../../src/reports/stats/peers/raised-counts.ts';
import { shrunkenRatio } from '../../../../src/reports/stats/peers/shrunken-ratio.ts';
import { segmentSearch } from '../../../../src/reports/stats/peers/segment-search.ts';

describe('shrunken ratio', () => {
  test('by hand: 4 where 1 was expected is 4.5 / 1.5', () => {
    const { ratio, interval } = shrunkenRatio({ count: 4, expected: 1 });
    expect(ratio).toBe(3);
    // Half of chi-squared with 9 degrees of freedom, over 1.5 (Abramowitz & Stegun, table 26.8).
    expect(interval[0]).toBeCloseTo(2.70039 / 3, 5);
    expect(interval[1]).toBeCloseTo(19.0228 / 3, 4);
  });

  test('one comment where none was expected proves nothing', () => {
    expect(shrunkenRatio({ count: 1, expected: 0.01 }).interval[0]).toBeLessThan(1);
  });

  test('the ratio lies between 1 and observed / expected, inside its interval', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.double({ min: 0.01, max: 500, noNaN: true }), (count, expected) => {
        const { ratio, interval } = shrunkenRatio({ count, expected });
        expect((ratio - 1) * (ratio - count / expected)).toBeLessThanOrEqual(1e-12);
        expect(interval[0] < ratio && ratio < interval[1]).toBe(true);
      }),
    );
  });
});

describe('segment search', () => {
  test('Fisher (Agresti 2002, p. 92): three of four cups, one-sided', () => {
    const [tea] = segmentSearch([{ count: 3, segment: 4, theme: 4 }], 8);
    expect(tea?.p).toBeCloseTo(17 / 70, 12);
    expect(tea?.expected).toBe(2);
  });

  test('a planted cell is found among many that are as expected', () => {
    const calm = Array.from({ length: 60 }, () => ({ count: 20, segment: 100, theme: 200 }));
    const found = segmentSearch([...calm, { count: 50, segment: 100, theme: 200 }], 1000);
    expect(
      found.map(({ isRaised }, cell) => (isRaised ? cell : null)).filter((cell) => cell !== null),
    ).toEqual([60]);
  });

  test('fewer than expected is never raised', () => {
    expect(segmentSearch([{ count: 1, segment: 100, theme: 200 }], 1000)[0]?.isRaised).toBe(false);
  });
});

describe('gamma prior of all cells', () => {
  const cells = [2, 9, 1, 14, 6, 3, 22, 5, 8, 0].map((count) => ({ count, expected: 7 }));

  test('cells that differ no more than chance have none', () => {
    expect(gammaPoisson([6, 7, 8, 7, 6, 8].map((count) => ({ count, expected: 7 })))).toBeNull();
    expect(gammaPoisson([{ count: 0, expected: 3 }])).toBeNull();
    expect(gammaPoisson([])).toBeNull();
  });

  test('the mean ratio is that of all counts, where all expect the same', () => {
    const prior = gammaPoisson(cells);
    expect((prior?.shape ?? 0) / (prior?.rate ?? 1)).toBeCloseTo(1, 9);
  });

  test('the likelihood falls on both sides of the shape', () => {
    const shape = gammaPoisson(cells)?.shape ?? 0;
    // Negative binomial of mean 7, up to a constant.
    const logLikelihood = (r: number): number =>
      cells
        .map(
          ({ count }) =>
            Array.from({ length: count }, (_, k) => Math.log((r + k) / (r + 7))).reduce((a, b) => a + b, 0) +
            r * Math.log(r / (r + 7)),
        )
        .reduce((a, b) => a + b, 0);
    expect(logLikelihood(shape)).toBeGreaterThan(logLikelihood(shape * 0.98));
    expect(logLikelihood(shape)).toBeGreaterThan(logLikelihood(shape * 1.02));
  });

  test('a posterior by hand', () => {
    const posterior = gammaPosterior({ count: 3, expected: 1 }, { shape: 1, rate: 1 });
    expect(posterior).toEqual({ shape: 4, rate: 2 });
    // Quarters of chi-squared with 8 degrees of freedom: 2.17973 and 17.5346.
    expect(gammaInterval(posterior)[0]).toBeCloseTo(2.17973 / 4, 5);
    expect(gammaInterval(posterior)[1]).toBeCloseTo(17.5346 / 4, 4);
  });
});

describe('counts against a standardised expectation', () => {
  test('Poisson: two or more where one is expected', () => {
    expect(poissonUpper({ count: 2, expected: 1 })).toBeCloseTo(1 - 2 / Math.E, 12);
    expect(poissonUpper({ count: 0, expected: 1 })).toBe(1);
  });

  test('the one cell that is far above is found; twice as many of very few is not', () => {
    const calm = Array.from({ length: 40 }, () => ({ count: 5, expected: 5 }));
    const cells = [...calm, { count: 20, expected: 5 }, { count: 2, expected: 1 }];
    expect(raisedCounts(cells)).toEqual([...calm.map(() => false), true, false]);
  });

  test('where nothing was expected and nothing came, nothing is raised', () => {
    expect(raisedCounts([{ count: 0, expected: 0 }])).toEqual([false]);
  });
});
