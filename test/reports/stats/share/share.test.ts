import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  holm,
} from '../../../../src/reports/stats/benjamini-hochberg.ts';
import { fisher, fisherGreater, fisherMidP } from '../../../../src/reports/stats/fisher.ts';
import { chiSquaredTest } from '../../../../src/reports/stats/share/chi-squared-test.ts';
import { clopperPearson } from '../../../../src/reports/stats/share/clopper-pearson.ts';
import { cochranArmitage } from '../../../../src/reports/stats/share/cochran-armitage.ts';
import { conditionalOddsRatio } from '../../../../src/reports/stats/share/conditional-odds-ratio.ts';
import { halfOddsRatio, halfRiskRatio } from '../../../../src/reports/stats/share/half-ratio.ts';
import { jeffreys } from '../../../../src/reports/stats/share/jeffreys.ts';
import { nMinusOneTest } from '../../../../src/reports/stats/share/n-minus-one.ts';
import { weightedShare } from '../../../../src/reports/stats/share/weighted-share.ts';
import { wilson } from '../../../../src/reports/stats/wilson.ts';

const share = fc
  .record({ count: fc.nat(80), n: fc.integer({ min: 1, max: 80 }) })
  .filter(({ count, n }) => count <= n);
const rounded = (interval: readonly number[] | null | undefined, digits = 4): number[] =>
  (interval ?? []).map((limit) => Number(limit.toFixed(digits)));

describe('intervals of a share', () => {
  test('Newcombe (1998), table I: Clopper-Pearson of 81 in 263, 0 in 20, 1 in 29', () => {
    expect(rounded(clopperPearson({ count: 81, n: 263 }))).toEqual([0.2527, 0.3676]);
    expect(rounded(clopperPearson({ count: 0, n: 20 }))).toEqual([0, 0.1684]);
    expect(rounded(clopperPearson({ count: 1, n: 29 }))).toEqual([0.0009, 0.1776]);
  });

  test('Jeffreys reaches the end where nobody or everybody is a hit', () => {
    expect(rounded(jeffreys({ count: 0, n: 10 }))).toEqual([0, 0.2172]);
    expect(rounded(jeffreys({ count: 10, n: 10 }))).toEqual([0.7828, 1]);
  });

  test('Clopper-Pearson holds Jeffreys', () => {
    fc.assert(
      fc.property(share, (hits) => {
        const [exact, bayes] = [clopperPearson(hits), jeffreys(hits)];
        expect(exact?.[0]).toBeLessThanOrEqual((bayes?.[0] ?? -1) + 1e-12);
        expect(exact?.[1]).toBeGreaterThanOrEqual((bayes?.[1] ?? 2) - 1e-12);
      }),
    );
  });

  test('nobody asked, nothing known', () => {
    const none = { count: 0, n: 0 };
    expect([
      clopperPearson(none),
      jeffreys(none),
      halfRiskRatio(none, none),
      halfOddsRatio(none, none),
    ]).toEqual([null, null, null, null]);
  });

  test('equal weights give the plain Wilson interval, near enough', () => {
    const values = Float64Array.from({ length: 50 }, (_, row) => Number(row % 5 === 0));
    const result = weightedShare({ values, weights: values.map(() => 2) });
    // The variance is over n - 1, so n x (n - 1) / (n - 1) = n answers remain.
    expect(rounded(result?.interval, 8)).toEqual(rounded(wilson(10, 50), 8));
  });
});

describe('two shares', () => {
  test('tests do not care which group comes first', () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        expect(fisher(first, second)).toBeCloseTo(fisher(second, first), 10);
        expect(fisherMidP(first, second)).toBeCloseTo(fisherMidP(second, first), 10);
        expect(nMinusOneTest(first, second) ?? 1).toBeCloseTo(nMinusOneTest(second, first) ?? 1, 10);
      }),
    );
  });

  test("Fisher's tea tasting one-sided: 17 of 70; mid-p counts the likes half", () => {
    const [milk, tea] = [
      { count: 3, n: 4 },
      { count: 1, n: 4 },
    ];
    expect(fisherGreater(milk, tea)).toBeCloseTo(17 / 70, 12);
    // As likely: 16 / 70 twice; rarer: 1 / 70 twice.
    expect(fisherMidP(milk, tea)).toBeCloseTo(18 / 70, 12);
  });

  test('Agresti (2002), p. 99: tea tasting, conditional odds ratio 6.41 (0.21 to 626)', () => {
    const { ratio, interval } = conditionalOddsRatio({ count: 3, n: 4 }, { count: 1, n: 4 });
    expect(ratio).toBeCloseTo(6.408, 3);
    expect(rounded(interval, 3)).toEqual([0.212, 626.244]);
  });

  test('the odds ratio turns over with the groups', () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        const there = conditionalOddsRatio(first, second);
        const back = conditionalOddsRatio(second, first);
        fc.pre(there.ratio !== null && there.ratio > 0 && there.ratio < Infinity);
        expect(Math.log(there.ratio)).toBeCloseTo(-Math.log(back.ratio ?? 0), 7);
        expect(Math.log(there.interval[0])).toBeCloseTo(-Math.log(back.interval[1]), 7);
      }),
    );
  });

  test('ends: nobody here is 0, nobody there is infinite, nobody at all is unknown', () => {
    const [none, some] = [
      { count: 0, n: 10 },
      { count: 5, n: 20 },
    ];
    expect(conditionalOddsRatio(none, some)).toMatchObject({ ratio: 0, interval: [0, expect.any(Number)] });
    expect(conditionalOddsRatio(some, none)).toMatchObject({ ratio: Infinity });
    expect(conditionalOddsRatio(none, none)).toEqual({ ratio: null, interval: [0, Infinity] });
  });

  test('half an answer more in each cell: 5 of 10 against 0 of 20', () => {
    const [first, second] = [
      { count: 5, n: 10 },
      { count: 0, n: 20 },
    ];
    expect(halfRiskRatio(first, second)?.ratio).toBeCloseTo(5.5 / 10.5 / (0.5 / 20.5), 12);
    expect(halfOddsRatio(first, second)?.ratio).toBeCloseTo((5.5 * 20.5) / (5.5 * 0.5), 12);
  });
});

describe('tables and trends', () => {
  test('a table whose rows are alike is no news; empty rows and columns do not count', () => {
    expect(
      chiSquaredTest([
        [10, 20],
        [5, 10],
      ]),
    ).toMatchObject({ df: 1, p: 1 });
    expect(
      chiSquaredTest([
        [10, 20, 0],
        [0, 0, 0],
        [20, 10, 0],
      ])?.df,
    ).toBe(1);
    expect(
      chiSquaredTest([
        [3, 0],
        [4, 0],
      ]),
    ).toBeNull();
  });

  test('of two groups the trend is the chi-squared test', () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        const table = [first, second].map(({ count, n }) => [count, n - count]);
        const trend = cochranArmitage([
          { ...first, score: -3 },
          { ...second, score: 7 },
        ]);
        expect(trend?.statistic ?? 0).toBeCloseTo(chiSquaredTest(table)?.statistic ?? 0, 8);
      }),
    );
  });
});

describe('many tests', () => {
  const p = [0.001, 0.008, 0.039, 0.041, 0.2, 1];

  test('Holm by hand', () => {
    expect(holm(p).map((value) => Number(value.toFixed(4)))).toEqual([0.006, 0.04, 0.156, 0.156, 0.4, 1]);
  });

  test('Yekutieli is Benjamini-Hochberg times 1 + 1/2 + … + 1/6', () => {
    expect(benjaminiYekutieli(p)[0]).toBeCloseTo((benjaminiHochberg(p)[0] ?? 0) * 2.45, 12);
  });

  test('adjusting keeps the order and never helps', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.constantFrom(benjaminiHochberg, benjaminiYekutieli, holm), (given, adjust) => {
        const sorted = given.toSorted((a, b) => a - b);
        const adjusted = adjust(sorted);
        expect(adjusted).toEqual(adjusted.toSorted((a, b) => a - b));
        expect(
          adjusted.every((value, index) => value >= (sorted[index] ?? 0) * (1 - 1e-12) && value <= 1),
        ).toBe(true);
      }),
    );
  });
});
