import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chiSquaredTail } from '../../../../src/reports/stats/special/chi-squared.ts';
import { digamma, trigamma } from '../../../../src/reports/stats/special/digamma.ts';
import { fTail } from '../../../../src/reports/stats/special/f-distribution.ts';
import {
  atLeastHits,
  hitRange,
  logHitProbabilities,
} from '../../../../src/reports/stats/special/hypergeometric.ts';
import { betaQuantile, incompleteBeta } from '../../../../src/reports/stats/special/incomplete-beta.ts';
import {
  gammaQuantile,
  lowerGamma,
  upperGamma,
} from '../../../../src/reports/stats/special/incomplete-gamma.ts';
import { logGamma } from '../../../../src/reports/stats/special/log-gamma.ts';
import { quantile } from '../../../../src/reports/stats/special/quantile.ts';
import { randomBinomial } from '../../../../src/reports/stats/special/random-binomial.ts';
import { randomGamma } from '../../../../src/reports/stats/special/random-gamma.ts';
import { seededRandom } from '../../../../src/reports/stats/special/seeded-random.ts';
import { twoSidedT, upperTQuantile } from '../../../../src/reports/stats/special/student-t.ts';

// From 1/2, the least that an interval asks for: below it a quantile near 1 needs more digits than a number has.
const shape = fc.double({ min: 0.5, max: 5000, noNaN: true });
const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });

/** Relative difference. */
const off = (actual: number, expected: number): number => Math.abs(actual / expected - 1);

describe('gamma function', () => {
  // Expected values to 17 digits by arbitrary-precision arithmetic.
  test.for([
    { x: 0.01, expected: 4.599479878042022 },
    { x: 0.5, expected: 0.5723649429247001 },
    { x: 3.7, expected: 1.428072326665388 },
    { x: 100, expected: 359.1342053695754 },
    { x: 20_000.5, expected: 178_070.669987172 },
  ])('ln of gamma at $x', ({ x, expected }) => {
    expect(off(logGamma(x), expected)).toBeLessThan(2e-14);
  });

  test('gamma(1) and gamma(2) are 1', () => {
    expect([logGamma(1), logGamma(2)].map((value) => Math.abs(value) < 1e-14)).toEqual([true, true]);
  });

  test('digamma and trigamma at 1 are minus Euler and pi^2 / 6', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 14);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 14);
  });

  test('psi(x + 1) = psi(x) + 1 / x, and its derivative', () => {
    fc.assert(
      fc.property(shape, (x) => {
        expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 10);
        expect(trigamma(x + 1) - trigamma(x)).toBeCloseTo(-1 / (x * x), 10);
      }),
    );
  });
});

describe('incomplete beta', () => {
  test('the sum of binomial probabilities (Abramowitz & Stegun 26.5.24)', () => {
    // P(at least 2 of 4 | 1/2) = 11/16
    expect(incompleteBeta(0.5, [2, 3])).toBeCloseTo(11 / 16, 14);
  });

  test('large shapes keep ten digits', () => {
    expect(off(incompleteBeta(0.31, [3622.5, 7930]), 0.2044221288259946)).toBeLessThan(1e-10);
  });

  test('mirrored: I(x; a, b) = 1 - I(1 - x; b, a)', () => {
    fc.assert(
      fc.property(probability, shape, shape, (x, a, b) => {
        expect(incompleteBeta(x, [a, b]) + incompleteBeta(1 - x, [b, a])).toBeCloseTo(1, 9);
      }),
    );
  });

  test('the quantile undoes it', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        expect(incompleteBeta(betaQuantile(p, [a, b]), [a, b])).toBeCloseTo(p, 8);
      }),
    );
  });
});

describe('incomplete gamma', () => {
  test('shape 1 is the exponential', () => {
    expect(lowerGamma(1, 1)).toBeCloseTo(1 - Math.exp(-1), 14);
    expect(off(upperGamma(50, 1), Math.exp(-50))).toBeLessThan(1e-13);
  });

  test('both sides add up to 1 and the quantile undoes them', () => {
    fc.assert(
      fc.property(probability, shape, (p, a) => {
        const x = gammaQuantile(p, a);
        expect(lowerGamma(x, a)).toBeCloseTo(p, 8);
        expect(lowerGamma(x, a) + upperGamma(x, a)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('the ends', () => {
    expect([lowerGamma(0, 2), upperGamma(0, 2), gammaQuantile(1, 2)]).toEqual([0, 1, Infinity]);
  });
});

describe('t, chi-squared and F', () => {
  // Abramowitz & Stegun, tables 26.8, 26.9, 26.10.
  test.for([
    { df: 1, t: 12.706204736432095 },
    { df: 10, t: 2.228138851964939 },
    { df: 120, t: 1.979930405052777 },
  ])('95% of t with $df degrees of freedom lie within $t', ({ df, t }) => {
    expect(upperTQuantile(0.025, df)).toBeCloseTo(t, 8);
    expect(twoSidedT(t, df)).toBeCloseTo(0.05, 10);
  });

  test('chi-squared and F at 5%', () => {
    expect(chiSquaredTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    expect(chiSquaredTail(18.307038053275146, 10)).toBeCloseTo(0.05, 12);
    expect(fTail(4.9646027437307145, [1, 10])).toBeCloseTo(0.05, 10);
  });

  test('a squared t is an F with 1', () => {
    expect(twoSidedT(2.5, 7.3)).toBeCloseTo(fTail(6.25, [1, 7.3]), 12);
  });
});

describe('hypergeometric', () => {
  const urn = fc
    .record({ total: fc.integer({ min: 1, max: 400 }), marked: fc.nat(400), draws: fc.nat(400) })
    .filter(({ total, marked, draws }) => marked <= total && draws <= total);

  test('probabilities add up to 1 and tails are their sums', () => {
    fc.assert(
      fc.property(urn, fc.nat(400), (balls, hits) => {
        const probabilities = logHitProbabilities(balls).map((log) => Math.exp(log));
        const [low] = hitRange(balls);
        const tail = probabilities.slice(Math.max(0, hits - low)).reduce((a, b) => a + b, 0);
        expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
        expect(atLeastHits(hits, balls)).toBeCloseTo(tail, 10);
      }),
    );
  });
});

describe('random numbers', () => {
  test('one seed, one sequence; another seed, another', () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('evenly spread over [0, 1)', () => {
    const random = seededRandom(1);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 100_000; draw += 1) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Each within five standard deviations (95) of 10,000.
    expect(tenths.every((count) => Math.abs(count - 10_000) < 475)).toBe(true);
  });

  test.for([
    { n: 40, p: 0.02 },
    { n: 40, p: 0.5 },
    { n: 5000, p: 0.31 },
    { n: 1, p: 0.9 },
  ])('binomial of $n tries at $p has its mean and variance, within its range', ({ n, p }) => {
    const random = seededRandom(2);
    const draws = Array.from({ length: 20_000 }, () => randomBinomial(n, p, random));
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length;
    const sd = Math.sqrt(n * p * (1 - p));
    expect(Math.abs(mean - n * p)).toBeLessThan((5 * sd) / Math.sqrt(draws.length));
    expect(off(variance, sd * sd)).toBeLessThan(0.06);
    expect(draws.every((hits) => Number.isInteger(hits) && hits >= 0 && hits <= n)).toBe(true);
  });

  test('certain binomials are not drawn', () => {
    const random = seededRandom(3);
    expect([
      randomBinomial(9, 0, random),
      randomBinomial(9, 1, random),
      randomBinomial(0, 0.5, random),
    ]).toEqual([0, 9, 0]);
  });

  test.for([0.3, 1, 25])('gamma of shape %d has it as mean and variance', (a) => {
    const random = seededRandom(4);
    const draws = Array.from({ length: 20_000 }, () => randomGamma(a, random));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(off(mean, a)).toBeLessThan(0.08);
    expect(off(variance, a)).toBeLessThan(0.15);
  });
});

test('quantile: type 7 of Hyndman & Fan', () => {
  expect([0, 0.1, 0.5, 1].map((p) => quantile([1, 2, 3, 10], p))).toEqual([1, 1.3, 2.5, 10]);
  expect(quantile([], 0.5)).toBeNull();
});
