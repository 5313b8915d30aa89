/** Worked examples that a reader can check against the source. */
import { describe, expect, test } from 'vitest';
import { adjustedWald } from '../../../src/reports/stats/adjusted-wald.ts';
import { benjaminiHochberg } from '../../../src/reports/stats/benjamini-hochberg.ts';
import { fisher } from '../../../src/reports/stats/fisher.ts';
import { koopman } from '../../../src/reports/stats/koopman.ts';
import { logFactorial } from '../../../src/reports/stats/log-factorial.ts';
import { newcombe } from '../../../src/reports/stats/newcombe.ts';
import { normalCdf, normalQuantile } from '../../../src/reports/stats/normal.ts';
import { rawGap } from '../../../src/reports/stats/raw-gap.ts';
import { scoreDifference } from '../../../src/reports/stats/score-difference.ts';
import { tango } from '../../../src/reports/stats/tango.ts';
import { wilson } from '../../../src/reports/stats/wilson.ts';

function rounded(numbers: readonly number[] | null | undefined, digits = 4): number[] | null {
  return numbers?.map((number) => Number(number.toFixed(digits))) ?? null;
}

const NOBODY = { promoters: 0, neutrals: 0, detractors: 0 };

describe('normal distribution', () => {
  // Abramowitz & Stegun, table 26.1 and 26.5.
  test.for([
    { z: 0, p: 0.5 },
    { z: 1, p: 0.841344746068543 },
    { z: 1.96, p: 0.97500210485178 },
    { z: -3, p: 0.00134989803163 },
    { z: 7, p: 0.99999999999872 },
  ])('P(Z < $z) = $p', ({ z, p }) => {
    expect(normalCdf(z)).toBeCloseTo(p, 14);
  });

  test('far tails keep their relative precision', () => {
    expect(normalCdf(-10) / 7.61985302416047e-24).toBeCloseTo(1, 12);
  });

  test.for([1e-12, 1e-5, 0.025, 0.3, 0.5, 0.77, 0.975, 0.9999])(
    'quantile undoes the probability at %d',
    (p) => {
      expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 9);
    },
  );

  test('the ends are infinite and nonsense is refused', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect(() => normalQuantile(Number.NaN)).toThrow('Expected `p` to be within 0-1, got `NaN`');
  });
});

describe('score', () => {
  test('Rocks (2016): three answers are added before the Wald interval', () => {
    // 50 / 30 / 20: p~ = 50.75/103, d~ = 20.75/103; by hand 0.29126 +- 1.95996 * 0.07691.
    expect(rounded(adjustedWald({ promoters: 50, neutrals: 30, detractors: 20 }))).toEqual([0.1405, 0.442]);
  });

  test('the interval is clipped where everybody agrees, and never has zero width', () => {
    expect(rounded(adjustedWald({ ...NOBODY, promoters: 10 }))).toEqual([0.475, 1]);
  });

  test('without answers there is no interval', () => {
    expect([adjustedWald(NOBODY), tango(NOBODY), scoreDifference(NOBODY, NOBODY)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('Tango (1998): with nobody at either end the limits are z^2 / (n + z^2)', () => {
    const limit = 1.959963984540054 ** 2 / (10 + 1.959963984540054 ** 2);
    expect(rounded(tango({ ...NOBODY, neutrals: 10 }), 8)).toEqual(rounded([-limit, limit], 8));
  });
});

describe('shares', () => {
  test('Newcombe (1998), table I: Wilson without continuity correction', () => {
    expect(rounded(wilson(81, 263))).toEqual([0.2553, 0.3662]);
    expect(rounded(wilson(15, 148))).toEqual([0.0624, 0.1605]);
    expect(rounded(wilson(0, 20))).toEqual([0, 0.1611]);
    expect(rounded(wilson(1, 29))).toEqual([0.0061, 0.1718]);
    expect(wilson(0, 0)).toBeNull();
  });

  test('Newcombe (1998), table II (a) and (g): hybrid score interval of a difference', () => {
    expect(rounded(newcombe({ count: 56, n: 70 }, { count: 48, n: 80 }))).toEqual([0.0524, 0.3339]);
    expect(rounded(newcombe({ count: 0, n: 10 }, { count: 0, n: 20 }))).toEqual([-0.1611, 0.2775]);
    expect(newcombe({ count: 0, n: 0 }, { count: 1, n: 2 })).toBeNull();
  });

  test('Koopman (1984), example: 36 of 40 against 16 of 80', () => {
    expect(rounded(koopman({ count: 36, n: 40 }, { count: 16, n: 80 })?.interval, 2)).toEqual([2.94, 7.15]);
  });

  test('a ratio with nobody on one side is open; with nobody on both it is none', () => {
    expect(koopman({ count: 5, n: 10 }, { count: 0, n: 20 })?.ratio).toBe(Infinity);
    expect(koopman({ count: 0, n: 10 }, { count: 5, n: 20 })?.interval[0]).toBe(0);
    expect(koopman({ count: 0, n: 10 }, { count: 0, n: 20 })).toBeNull();
  });

  test("Fisher's tea tasting, Agresti (2002), p. 92", () => {
    expect(fisher({ count: 3, n: 4 }, { count: 1, n: 4 })).toBeCloseTo(0.4857, 4);
    expect(fisher({ count: 0, n: 4 }, { count: 0, n: 4 })).toBe(1);
  });

  test('Benjamini & Hochberg (1995), section 3.2: four of fifteen rejected at 0.05', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(p).filter((adjusted) => adjusted <= 0.05)).toHaveLength(4);
  });

  test('ln n! by sum and by series agree where they meet', () => {
    expect(logFactorial(10)).toBeCloseTo(Math.log(3628800), 12);
    expect(logFactorial(256) - logFactorial(255)).toBeCloseTo(Math.log(256), 11);
  });
});

describe('raw gap and ledger', () => {
  test('the two usual definitions are one number', () => {
    const cells = [
      { outcome: -1, all: 30, mentioned: 20 },
      { outcome: 0, all: 30, mentioned: 5 },
      { outcome: 1, all: 40, mentioned: 5 },
    ];
    // score 0.10; of the 70 who do not mention it 0.3571; of the 30 who do -0.5
    expect(rawGap(cells)?.contribution).toBeCloseTo(0.1 - 25 / 70, 12);
    expect(rawGap(cells)?.contribution).toBeCloseTo(0.3 * (-0.5 - 25 / 70), 12);
  });

  test('nobody or everybody: no gap', () => {
    expect(rawGap([{ outcome: 1, all: 5, mentioned: 0 }])).toBeNull();
    expect(rawGap([{ outcome: 1, all: 5, mentioned: 5 }])).toBeNull();
  });
});
