import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeAlerts } from '../../../../src/reports/stats/series/alert-rule.ts';
import { changePoint, changePoints } from '../../../../src/reports/stats/series/change-points.ts';
import { cusum } from '../../../../src/reports/stats/series/cusum.ts';
import { ewma } from '../../../../src/reports/stats/series/ewma.ts';
import { kendall } from '../../../../src/reports/stats/series/kendall.ts';
import { laneySigma } from '../../../../src/reports/stats/series/laney.ts';
import { pChart } from '../../../../src/reports/stats/series/p-chart.ts';
import { scoreChart } from '../../../../src/reports/stats/series/score-chart.ts';
import { binomialUpper, predictiveUpper } from '../../../../src/reports/stats/series/surprise.ts';
import { weightedLine } from '../../../../src/reports/stats/series/weighted-line.ts';

const QUIET = [0.4, -0.3, 0.1, -0.6, 0.5, 0.2, -0.4, 0.3, -0.2, 0.1];
const weeks = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 4, maxLength: 40 });

describe('p-chart', () => {
  test('limits are three standard errors around the baseline, wider for smaller weeks', () => {
    // 20 of 100: 0.2 +- 3 * sqrt(0.2 * 0.8 / 100) = 0.2 +- 0.12; with 25 answers +- 0.24, cut at 0.
    const baseline = [
      { count: 15, n: 60 },
      { count: 5, n: 40 },
    ];
    const chart = pChart(
      [
        { count: 36, n: 100 },
        { count: 5, n: 25 },
        { count: 0, n: 0 },
      ],
      baseline,
    );
    expect(chart).toEqual({
      centre: 0.2,
      weeks: [
        { limits: [expect.closeTo(0.08, 12), expect.closeTo(0.32, 12)], z: expect.closeTo(4, 12) as number },
        { limits: [0, expect.closeTo(0.44, 12)], z: expect.closeTo(0, 12) as number },
        null,
      ],
    });
  });

  test('a theme that nobody mentioned before has no z', () => {
    expect(pChart([{ count: 2, n: 10 }], [{ count: 0, n: 50 }])?.weeks[0]?.z).toBeNull();
    expect(pChart([{ count: 2, n: 10 }], [])).toBeNull();
  });
});

describe('chart of the score', () => {
  const baseline = [{ promoters: 50, neutrals: 30, detractors: 20 }];

  test('a week is measured in standard errors of the baseline', () => {
    // Baseline 0.3 with variance 0.61; a week of 61 with score 0: -0.3 / sqrt(0.61 / 61) = -3.
    const chart = scoreChart([{ promoters: 20, neutrals: 21, detractors: 20 }], baseline);
    expect(chart?.variance).toBeCloseTo(0.61, 12);
    expect(chart?.z[0]).toBeCloseTo(-3, 12);
  });

  test('empty weeks have no z, and without a baseline there is no chart', () => {
    const nobody = { promoters: 0, neutrals: 0, detractors: 0 };
    expect(scoreChart([nobody], baseline)?.z).toEqual([null]);
    expect(scoreChart(baseline, [nobody])).toBeNull();
  });
});

describe('over-dispersion (Laney)', () => {
  test('sigma is the mean step between weeks over 1.128', () => {
    expect(laneySigma([0, 1, 0])).toBeCloseTo(1 / 1.128, 12);
    expect(laneySigma([1])).toBeNull();
  });
});

describe('moving average', () => {
  test('the first week counts a fifth, and the limits grow from 0.6 to 1', () => {
    const averages = ewma([1, ...Array.from({ length: 40 }, () => 0)]);
    expect(averages[0]?.value).toBe(0.2);
    expect(averages[0]?.limit).toBeCloseTo(0.6, 12);
    expect(averages[1]?.value).toBeCloseTo(0.16, 12);
    // Exact limit of the second week: 3 * sqrt(0.2 / 1.8 * (1 - 0.8^4)).
    expect(averages[1]?.limit).toBeCloseTo(0.7683749085, 10);
    expect(averages.at(-1)?.limit).toBeCloseTo(1, 6);
  });

  test('a shift of one standard error, too small for a single week, is found', () => {
    const averages = ewma([...QUIET, ...QUIET.map((z) => z + 1.5)]);
    expect(averages.slice(0, 10).every(({ value, limit }) => Math.abs(value) < limit)).toBe(true);
    expect(averages.slice(10).some(({ value, limit }) => value > limit)).toBe(true);
  });
});

describe('cumulative sum', () => {
  test('only what exceeds half a standard error adds up', () => {
    expect(cusum([1, 2, -1, -3]).map(({ up, down }) => [up, down])).toEqual([
      [0.5, 0],
      [2, 0],
      [0.5, -0.5],
      [0, -3],
    ]);
  });

  test('a sum beyond five is a shift, on either side', () => {
    expect(cusum([3, 3, 3]).map(({ shifted }) => shifted)).toEqual([false, false, true]);
    expect(cusum([-3, -3, -3]).at(-1)?.shifted).toBe(true);
  });
});

describe('change points', () => {
  test('a step is found where it is', () => {
    const series = [...QUIET, ...QUIET.map((z) => z + 5)];
    expect(changePoint(series)).toBe(10);
    expect(changePoints(series)).toEqual([10]);
  });

  test('up and down again are two changes', () => {
    expect(changePoints([...QUIET, ...QUIET.map((z) => z + 6), ...QUIET])).toEqual([10, 20]);
  });

  test('a quiet series has none, nor has one that is too short', () => {
    expect([changePoint(QUIET), changePoints(QUIET)]).toEqual([null, []]);
    expect([changePoint([0, 9, 0]), changePoints([0, 9, 0])]).toEqual([null, []]);
    expect([changePoint([]), changePoints([])]).toEqual([null, []]);
  });

  test('segments have at least two weeks', () => {
    fc.assert(
      fc.property(weeks, (z) => {
        const borders = [0, ...changePoints(z), z.length];
        expect(borders.slice(1).every((border, index) => border - (borders[index] ?? 0) >= 2)).toBe(true);
      }),
    );
  });
});

describe('trend over weeks', () => {
  test("Hollander & Wolfe's tuna (1973, p. 185), normal approximation", () => {
    const found = kendall(
      [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1],
      [2.6, 3.1, 2.5, 5, 3.6, 4, 5.2, 2.8, 3.8],
    );
    // 26 concordant less 10 discordant pairs of 36; variance 9 * 8 * 23 / 18 = 92.
    expect(found?.tau).toBeCloseTo(16 / 36, 12);
    expect(found?.p).toBeCloseTo(0.0953, 4);
  });

  test('ties shrink the number of pairs and the variance, by hand', () => {
    const found = kendall([1, 2, 3, 4], [1, 2, 2, 3]);
    expect(found?.tau).toBeCloseTo(5 / Math.sqrt(30), 12);
    // Variance (4 * 3 * 13 - 2 * 1 * 9) / 18 = 23/3, z = 1.80579.
    expect(found?.p).toBeCloseTo(0.07095, 5);
  });

  test('where nothing varies there is no trend', () => {
    expect(kendall([1, 2, 3], [5, 5, 5])).toBeNull();
    expect(weightedLine([1, 1, 1].map((x, y) => ({ x, y, weight: 1 })))).toBeNull();
  });

  test('a line by hand', () => {
    const points = [0, 1, 1].map((y, x) => ({ x, y, weight: 7 }));
    const line = weightedLine(points);
    expect(line?.slope).toBeCloseTo(0.5, 12);
    expect(line?.se).toBeCloseTo(Math.sqrt(1 / 12), 12);
    expect(line?.p).toBeCloseTo(1 / 3, 12);
  });

  test('a point that weighs nothing beside the others does not turn the line', () => {
    const points = [0, 1, 2, 3].map((x) => ({ x, y: 2 * x + (x % 2), weight: 1 }));
    const heavier = weightedLine([...points, { x: 10, y: -50, weight: 1e-9 }]);
    expect(heavier?.slope).toBeCloseTo(weightedLine(points)?.slope ?? Number.NaN, 5);
  });
});

describe('surprise', () => {
  test('three or four heads of four', () => {
    expect(binomialUpper({ count: 3, n: 4 }, 0.5)).toBeCloseTo(5 / 16, 12);
    expect(binomialUpper({ count: 0, n: 4 }, 0.5)).toBe(1);
  });

  test('with no baseline at all one answer tells nothing', () => {
    expect(predictiveUpper({ count: 1, n: 1 }, { count: 0, n: 0 })).toBeCloseTo(0.5, 12);
  });

  test('a short baseline surprises less than a long one', () => {
    const week = { count: 20, n: 100 };
    const short = predictiveUpper(week, { count: 5, n: 50 });
    const long = predictiveUpper(week, { count: 5000, n: 50_000 });
    expect(short).toBeGreaterThan(10 * long);
    expect(long / binomialUpper(week, 0.1)).toBeCloseTo(1, 1);
  });

  test('probabilities fall with the count and stay within 0-1, also far from the mean', () => {
    const baseline = fc.nat(3000).chain((n) => fc.record({ n: fc.constant(n), count: fc.nat(n) }));
    fc.assert(
      fc.property(baseline, fc.integer({ min: 1, max: 400 }), (before, n) => {
        const tails = Array.from({ length: n + 1 }, (_, count) => predictiveUpper({ count, n }, before));
        expect(tails[0]).toBe(1);
        expect(tails.every((p, k) => p >= 0 && p <= (tails[k - 1] ?? 1) + 1e-9)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('alert rule', () => {
  const before = { count: 100, n: 2000 };
  const verdict = (count: number, n: number, baseline = before) =>
    judgeAlerts([{ week: { count, n }, baseline }])[0];

  test.for([
    { title: 'three times as many', count: 30, n: 200, isAlert: true },
    { title: 'as many as ever', count: 10, n: 200, isAlert: false },
    { title: 'too few mentions', count: 4, n: 10, isAlert: false },
    { title: 'nobody wrote', count: 0, n: 0, isAlert: false },
  ])('$title: $isAlert', ({ count, n, isAlert }) => {
    expect(verdict(count, n)?.isAlert).toBe(isAlert);
  });

  test('surely more, but hardly so: no alert', () => {
    const found = verdict(13_000, 200_000, { count: 100_000, n: 2_000_000 });
    expect(found?.p).toBeLessThan(1e-10);
    expect(found?.isAlert).toBe(false);
  });

  test('a jump must be clearer where more cells are looked at', () => {
    const jump = { week: { count: 10, n: 80 }, baseline: before };
    const calm = { week: { count: 4, n: 80 }, baseline: before };
    expect(judgeAlerts([jump])[0]?.isAlert).toBe(true);
    expect(judgeAlerts([jump, ...Array.from({ length: 99 }, () => calm)])[0]?.isAlert).toBe(false);
  });
});
