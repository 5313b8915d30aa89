import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupCounts } from '../../../../src/reports/stats/counts.ts';
import { caseMix } from '../../../../src/reports/stats/peers/case-mix.ts';
import { derSimonianLaird } from '../../../../src/reports/stats/peers/dersimonian-laird.ts';
import { dirichletMultinomial } from '../../../../src/reports/stats/peers/dirichlet-multinomial.ts';
import { funnel, funnelLimits } from '../../../../src/reports/stats/peers/funnel.ts';
import { rankDraws } from '../../../../src/reports/stats/peers/rank-draws.ts';
import { reml } from '../../../../src/reports/stats/peers/reml.ts';
import { answersFor, reliability, shrink } from '../../../../src/reports/stats/peers/shrink.ts';
import { ratePrior, shrunkenRate } from '../../../../src/reports/stats/peers/shrunken-rate.ts';
import { scorePrior, shrunkenScore } from '../../../../src/reports/stats/peers/shrunken-score.ts';
import { unitMean } from '../../../../src/reports/stats/peers/unit-mean.ts';

const counts = (promoters: number, neutrals: number, detractors: number): GroupCounts => ({
  promoters,
  neutrals,
  detractors,
});

/** Ten teams that differ, of 20 to 200 answers. */
const TEAMS = [
  counts(10, 6, 4),
  counts(60, 20, 20),
  counts(15, 10, 25),
  counts(100, 60, 40),
  counts(30, 10, 10),
  counts(12, 8, 20),
  counts(40, 40, 20),
  counts(22, 9, 9),
  counts(9, 9, 12),
  counts(70, 30, 20),
];
const MEANS = TEAMS.flatMap((team) => unitMean(team) ?? []);

const balanced = fc
  .record({ n: fc.integer({ min: 2, max: 50 }), within: fc.double({ min: 0.1, max: 2, noNaN: true }) })
  .chain(({ n, within }) =>
    fc
      .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 20 })
      .map((means) => means.map((mean) => ({ n, mean, squares: within * (n - 1) }))),
  );

describe('random effects', () => {
  test('with units of one size, both estimates are those of the analysis of variance', () => {
    fc.assert(
      fc.property(balanced, (units) => {
        const [{ n, squares } = { n: 2, squares: 0 }] = units;
        const mean = units.reduce((sum, unit) => sum + unit.mean, 0) / units.length;
        const spread = units.reduce((sum, unit) => sum + (unit.mean - mean) ** 2, 0) / (units.length - 1);
        const between = Math.max(0, spread - squares / (n - 1) / n);
        expect(derSimonianLaird(units)?.between).toBeCloseTo(between, 9);
        expect(reml(units)?.between).toBeCloseTo(between, 9);
        expect(reml(units)?.mean).toBeCloseTo(mean, 9);
      }),
    );
  });

  test('order of the units changes nothing', () => {
    const back = MEANS.toReversed();
    expect(reml(back)?.between).toBeCloseTo(reml(MEANS)?.between ?? Number.NaN, 12);
    expect(derSimonianLaird(back)?.q).toBeCloseTo(derSimonianLaird(MEANS)?.q ?? Number.NaN, 12);
  });

  test('one unit, or units without any spread inside, say nothing', () => {
    expect(reml(MEANS.slice(0, 1))).toBeNull();
    expect(
      derSimonianLaird([unitMean(counts(3, 0, 0)), unitMean(counts(0, 0, 3))].flatMap((u) => u ?? [])),
    ).toBeNull();
    expect(unitMean(counts(0, 0, 0))).toBeNull();
  });

  test('a small unit is drawn to the middle, a large one stays', () => {
    const spread = { mean: 0.2, se: 0.02, between: 0.01, within: 0.6 };
    expect(shrink({ n: 60, mean: -0.2 }, spread).value).toBeCloseTo(0, 12);
    expect(shrink({ n: 6_000_000, mean: -0.2 }, spread).value).toBeCloseTo(-0.2, 4);
    // sqrt(0.5 * 0.01 + (0.5 * 0.02)^2)
    expect(shrink({ n: 60, mean: -0.2 }, spread).se).toBeCloseTo(Math.sqrt(0.0051), 12);
  });

  test.for([
    { sd: 0.05, answers: 570 },
    { sd: 0.08, answers: 223 },
    { sd: 0.12, answers: 99 },
    { sd: 0.15, answers: 64 },
  ])('units that differ by $sd need $answers answers for a reliability of 0.7', ({ sd, answers }) => {
    const spread = { mean: 0, se: 0, between: sd * sd, within: 0.61 };
    expect(answersFor(0.7, spread)).toBe(answers);
    expect(reliability(answers, spread)).toBeGreaterThanOrEqual(0.7);
    expect(reliability(answers - 1, spread)).toBeLessThan(0.7);
  });

  test('units that do not differ never reach it', () => {
    expect(answersFor(0.7, { mean: 0, se: 0, between: 0, within: 0.6 })).toBe(Infinity);
  });
});

describe('Dirichlet-multinomial', () => {
  const logLikelihoodNear = (factor: readonly number[]): number => {
    const prior = dirichletMultinomial(TEAMS.map((t) => [t.detractors, t.neutrals, t.promoters]));
    const alpha = (prior?.alpha ?? []).map((a, k) => a * (factor[k] ?? 1));
    const rising = (from: number, steps: number): number =>
      Array.from({ length: steps }, (_, step) => Math.log(from + step)).reduce((a, b) => a + b, 0);
    const strength = alpha.reduce((a, b) => a + b, 0);
    return TEAMS.map((t) => [t.detractors, t.neutrals, t.promoters])
      .map(
        (unit) =>
          unit.reduce((sum, count, k) => sum + rising(alpha[k] ?? 1, count), 0) -
          rising(
            strength,
            unit.reduce((a, b) => a + b, 0),
          ),
      )
      .reduce((a, b) => a + b, 0);
  };

  test('the likelihood falls on every side of the answer', () => {
    const best = logLikelihoodNear([1, 1, 1]);
    expect(scorePrior(TEAMS)?.logLikelihood).toBeCloseTo(best, 8);
    for (const k of [0, 1, 2]) {
      for (const factor of [0.99, 1.01]) {
        expect(logLikelihoodNear([1, 1, 1].map((one, index) => (index === k ? factor : one)))).toBeLessThan(
          best,
        );
      }
    }
  });

  test.for([
    { title: 'equal teams', units: Array.from({ length: 12 }, () => counts(50, 30, 20)) },
    { title: 'a single team', units: [counts(5, 3, 2)] },
    { title: 'one answer each', units: [counts(1, 0, 0), counts(0, 1, 0), counts(0, 0, 1)] },
    { title: 'no detractors anywhere', units: [counts(9, 1, 0), counts(2, 8, 0)] },
    { title: 'nobody', units: [] },
  ])('$title: no detectable difference', ({ units }) => {
    expect(scorePrior(units)).toBeNull();
  });

  test('a posterior by hand', () => {
    // Prior 1, 1, 2 and answers 1 detractor, 2 neutral, 3 promoters: Dirichlet(2, 3, 5).
    const score = shrunkenScore(counts(3, 2, 1), { alpha: [1, 1, 2], logLikelihood: 0 }, [-1, 0, 1]);
    expect(score.value).toBeCloseTo(0.3, 12);
    expect(score.sd).toBeCloseTo(Math.sqrt((0.7 - 0.09) / 11), 12);
  });

  test('share satisfied counts promoters only', () => {
    // The same Dirichlet(2, 3, 5): Beta(5, 5) of satisfied.
    const score = shrunkenScore(counts(3, 2, 1), { alpha: [1, 1, 2], logLikelihood: 0 }, [0, 0, 1]);
    expect(score.value).toBeCloseTo(0.5, 12);
    expect(score.sd).toBeCloseTo(Math.sqrt(0.25 / 11), 12);
  });

  test('every team lands between its raw score and the mean of its peers', () => {
    const prior = { alpha: [2, 3, 5], logLikelihood: 0 };
    const middle = 0.3;
    for (const team of TEAMS) {
      const raw = unitMean(team)?.mean ?? 0;
      const { value } = shrunkenScore(team, prior, [-1, 0, 1]);
      expect((value - raw) * (value - middle)).toBeLessThanOrEqual(0);
    }
  });

  test('rates are the same with two categories', () => {
    const shares = TEAMS.map((t) => ({ count: t.detractors, n: t.promoters + t.neutrals + t.detractors }));
    const prior = ratePrior(shares);
    expect(prior?.alpha).toEqual(
      dirichletMultinomial(shares.map(({ count, n }) => [count, n - count]))?.alpha,
    );
    const rate = shrunkenRate({ count: 1, n: 2 }, { alpha: [1, 1], logLikelihood: 0 });
    // Beta(2, 2): R's qbeta(.025, 2, 2).
    expect(rate.value).toBe(0.5);
    expect(rate.interval[0]).toBeCloseTo(0.0942993, 7);
    expect(rate.interval[1]).toBeCloseTo(0.9057007, 7);
  });
});

describe('ranks', () => {
  const prior = scorePrior(TEAMS) ?? { alpha: [1, 1, 1], logLikelihood: 0 };

  test('the same seed gives the same ranks, another seed nearly the same', () => {
    const first = rankDraws(TEAMS, prior, 7);
    expect(rankDraws(TEAMS, prior, 7)).toEqual(first);
    const second = rankDraws(TEAMS, prior, 8);
    second.forEach(({ lowestFifth }, team) => {
      expect(Math.abs(lowestFifth - (first[team]?.lowestFifth ?? 1))).toBeLessThan(0.02);
    });
  });

  test('worlds apart: certain. Twins: cannot tell', () => {
    const [low, one, two] = rankDraws(
      [counts(0, 10, 900), counts(500, 300, 200), counts(500, 300, 200)],
      prior,
      1,
    );
    expect(low).toEqual({ median: 1, interval: [1, 1], lowestFifth: 1 });
    expect(one?.interval).toEqual([2, 3]);
    expect(two?.interval).toEqual([2, 3]);
  });

  test('somebody is always in the lowest fifth', () => {
    const sum = rankDraws(TEAMS, prior, 3).reduce((total, { lowestFifth }) => total + lowestFifth, 0);
    expect(sum).toBeCloseTo(2, 9);
  });
});

describe('funnel', () => {
  test('by hand: z of -2, 0, 2 is winsorised at 1.6', () => {
    const units = [-0.2, 0, 0.2].map((mean) => ({ n: 100, mean }));
    const plot = funnel(units, { centre: 0, variance: 1 });
    expect(plot?.units.map(({ z }) => Math.round(z * 1e9) / 1e9)).toEqual([-2, 0, 2]);
    expect(plot?.bounds[1]).toBeCloseTo(1.6, 12);
    expect(plot?.dispersion).toBeCloseTo((2 * 1.6 ** 2) / 3, 12);
    // (3 * phi - 2) / (300 - 30000 / 300)
    expect(plot?.between).toBeCloseTo((2 * 1.6 ** 2 - 2) / 200, 12);
    expect(plot?.units[2]?.adjustedZ).toBeCloseTo(0.2 / Math.sqrt(0.01 + 0.0156), 12);
  });

  test('where units differ by chance only, both readings are the same', () => {
    const units = [-0.05, 0.02, 0.03, 0].map((mean) => ({ n: 100, mean }));
    const plot = funnel(units, { centre: 0, variance: 1 });
    expect(plot?.between).toBe(0);
    expect(plot?.units.every(({ z, adjustedZ }) => z === adjustedZ)).toBe(true);
  });

  test('limits narrow with answers, down to the spread that units usually have', () => {
    const plot = { centre: 0.1, variance: 0.64, between: 0.01 };
    expect(funnelLimits(plot, 64, 2)[1]).toBeCloseTo(0.1 + 2 * Math.sqrt(0.02), 12);
    expect(funnelLimits(plot, 1e12, 2)[0]).toBeCloseTo(-0.1, 6);
  });

  test('no units, or no variance: no funnel', () => {
    expect(funnel([], { centre: 0, variance: 1 })).toBeNull();
    expect(funnel([{ n: 5, mean: 1 }], { centre: 1, variance: 0 })).toBeNull();
  });
});

describe('case mix', () => {
  // Answers to phone calls (column 1) are worse than the others, for everybody.
  const answers = [
    { agent: 0, phone: true, x: -1 },
    { agent: 0, phone: true, x: 0 },
    { agent: 1, phone: true, x: -1 },
    { agent: 1, phone: false, x: 1 },
    { agent: 2, phone: false, x: 1 },
    { agent: 2, phone: false, x: 0 },
  ];
  const start = new Uint32Array(answers.length + 1);
  const active: number[] = [];
  answers.forEach(({ phone }, row) => {
    active.push(...(phone ? [1] : []));
    start[row + 1] = active.length;
  });
  const design = {
    rows: answers.length,
    columns: 2,
    start,
    active: Uint16Array.from(active),
    origin: new Float64Array(2),
    outcome: Int8Array.from(answers, ({ x }) => x),
  };
  const mix = caseMix(design, (row) => answers[row]?.agent ?? 0, 4);

  test('who only takes the hard calls is measured against hard calls', () => {
    // Phone -2/3, others 2/3: agent 0 has -1/2 where -2/3 was to be expected.
    expect(mix.units[0]?.mean).toBeCloseTo(1 / 6, 12);
    expect(mix.units[2]?.mean).toBeCloseTo(-1 / 6, 12);
    expect(mix.units[1]?.mean).toBeCloseTo(0, 12);
    expect(mix.units[3]).toBeNull();
  });

  test('what is more for one is less for another', () => {
    const sum = mix.units.reduce((total, unit) => total + (unit === null ? 0 : unit.n * unit.mean), 0);
    expect(sum).toBeCloseTo(0, 12);
  });
});
