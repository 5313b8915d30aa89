import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedWald } from '../../../../src/reports/stats/adjusted-wald.ts';
import { netScore, totalOf, type GroupCounts } from '../../../../src/reports/stats/counts.ts';
import { agrestiMin } from '../../../../src/reports/stats/score/agresti-min.ts';
import { bootstrapScore } from '../../../../src/reports/stats/score/bootstrap-score.ts';
import { clusteredMean } from '../../../../src/reports/stats/score/clustered-mean.ts';
import { finitePopulationSe } from '../../../../src/reports/stats/score/finite-population.ts';
import { meanInterval, standardError } from '../../../../src/reports/stats/score/mean-interval.ts';
import { postStratified } from '../../../../src/reports/stats/score/post-stratified.ts';
import {
  answersForDifference,
  answersForHalfWidth,
} from '../../../../src/reports/stats/score/sample-size.ts';
import { sampleOf, scaleMoments, scoreSample } from '../../../../src/reports/stats/score/sample.ts';
import { waldDifference } from '../../../../src/reports/stats/score/wald-difference.ts';
import { scoreSe, wald } from '../../../../src/reports/stats/score/wald.ts';
import { weightedMean } from '../../../../src/reports/stats/score/weighted-mean.ts';
import { weightedScore } from '../../../../src/reports/stats/score/weighted-score.ts';
import { welchDifference, welchTest } from '../../../../src/reports/stats/score/welch.ts';
import { seededRandom } from '../../../../src/reports/stats/special/seeded-random.ts';

const NOBODY: GroupCounts = { promoters: 0, neutrals: 0, detractors: 0 };
const USUAL: GroupCounts = { promoters: 50, neutrals: 30, detractors: 20 };
const groups = fc.record({
  promoters: fc.nat(500),
  neutrals: fc.nat(500),
  detractors: fc.nat(500),
});
const filled = groups.filter((counts) => totalOf(counts) > 1);

function answersOf({ promoters, neutrals, detractors }: GroupCounts): Int8Array {
  const one = (n: number, x: number): number[] => Array.from({ length: n }, () => x);
  return Int8Array.from([...one(promoters, 1), ...one(neutrals, 0), ...one(detractors, -1)]);
}

describe('plain intervals', () => {
  test('50 promoters, 30 neutrals, 20 detractors by hand: variance 0.61', () => {
    expect(scoreSe(USUAL)).toBeCloseTo(Math.sqrt(0.61 / 100), 14);
    expect(wald(USUAL)?.[0]).toBeCloseTo(0.146_921_919_249_573, 12);
    expect(agrestiMin(USUAL)?.[0]).toBeCloseTo(0.142_600_790_307_705, 12);
  });

  test('without answers there is nothing', () => {
    expect([wald(NOBODY), agrestiMin(NOBODY), scoreSe(NOBODY), scoreSample(NOBODY)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(waldDifference(NOBODY, USUAL)).toBeNull();
  });

  test("Student's interval: the mean of 1…5 is 3 -+ 1.96", () => {
    const sample = sampleOf(scaleMoments([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]));
    // t(0.975; 4) = 2.776445, sd = 1.581139
    expect(sample === null ? null : meanInterval(sample)?.[1]).toBeCloseTo(
      3 + 2.776445 * Math.sqrt(2.5 / 5),
      5,
    );
  });

  test('no t interval where all say the same', () => {
    const sample = scoreSample({ ...NOBODY, promoters: 9 });
    expect(sample === null ? 'none' : meanInterval(sample)).toBeNull();
  });
});

describe('differences', () => {
  test('swapping the groups turns the sign', () => {
    fc.assert(
      fc.property(filled, filled, (first, second) => {
        const [there, back] = [waldDifference(first, second), waldDifference(second, first)];
        expect(there?.difference).toBeCloseTo(-(back?.difference ?? 0), 12);
        expect(there?.p).toBe(back?.p);
      }),
    );
  });

  test('nobody varies: clear if they differ, unknown if they agree', () => {
    const all = { ...NOBODY, promoters: 5 };
    expect(waldDifference(all, { ...NOBODY, detractors: 5 })?.p).toBe(0);
    expect(waldDifference(all, all)?.p).toBeNull();
  });

  test('with two groups the Welch test is the Welch difference', () => {
    fc.assert(
      fc.property(filled, filled, (first, second) => {
        const [one, two] = [scoreSample(first), scoreSample(second)];
        fc.pre(one !== null && two !== null && one.variance > 0 && two.variance > 0);
        expect(welchTest([one, two])?.p).toBeCloseTo(welchDifference(one, two)?.p ?? -1, 9);
      }),
    );
  });

  test('no Welch test of one group, or where a group does not vary', () => {
    const one = { n: 5, mean: 1, variance: 1 };
    expect([welchTest([one]), welchTest([one, { ...one, variance: 0 }])]).toEqual([null, null]);
  });
});

describe('weights', () => {
  test('equal weights change nothing, however large', () => {
    fc.assert(
      fc.property(filled, fc.double({ min: 0.1, max: 9, noNaN: true }), (counts, weight) => {
        const x = answersOf(counts);
        const result = weightedScore(
          x,
          Float64Array.from(x, () => weight),
        );
        const sample = scoreSample(counts);
        expect(result?.score).toBeCloseTo(netScore(counts), 10);
        expect(result?.se).toBeCloseTo(sample === null ? -1 : standardError(sample), 10);
        expect(result?.effectiveN).toBeCloseTo(x.length, 6);
        expect(result?.adjustedWald[0]).toBeCloseTo(adjustedWald(counts)?.[0] ?? -9, 10);
      }),
    );
  });

  test('the order of rows changes nothing', () => {
    const x = Int8Array.from([1, 0, -1, 1, 1]);
    const weights = Float64Array.from([1, 2, 3, 0.5, 1]);
    expect(weightedScore(x.toReversed(), weights.toReversed())?.se).toBeCloseTo(
      weightedScore(x, weights)?.se ?? -1,
      12,
    );
  });

  test("Kish's effective number: weights 1 and 3 tell as much as 1.6 answers", () => {
    const answers = { values: Float64Array.from([1, 0]), weights: Float64Array.from([1, 3]) };
    expect(weightedMean(answers)).toMatchObject({ mean: 0.25, effectiveN: 1.6 });
  });

  test('nothing without weight or below two rows', () => {
    const one = Float64Array.from([1]);
    expect(weightedMean({ values: one, weights: one })).toBeNull();
    expect(weightedMean({ values: new Float64Array(3), weights: new Float64Array(3) })).toBeNull();
  });

  test('strata in their own proportions give the plain score', () => {
    fc.assert(
      fc.property(filled, filled, (first, second) => {
        const strata = [first, second].map((counts) => ({ counts, population: totalOf(counts) * 10 }));
        const x = answersOf(first).length + answersOf(second).length;
        const score = (netScore(first) * totalOf(first) + netScore(second) * totalOf(second)) / x;
        expect(postStratified(strata)?.score).toBeCloseTo(score, 10);
      }),
    );
  });

  test('an empty stratum cannot be weighted up', () => {
    expect(
      postStratified([
        { counts: USUAL, population: 5 },
        { counts: NOBODY, population: 1 },
      ]),
    ).toBeNull();
  });

  test('clusters of one answer are no clusters', () => {
    const sample = scoreSample(USUAL);
    const clusters = [...answersOf(USUAL)].map((sum) => ({ n: 1, sum }));
    expect(clusteredMean(clusters)?.se).toBeCloseTo(sample === null ? -1 : standardError(sample), 12);
    expect(clusteredMean([{ n: 9, sum: 3 }])).toBeNull();
  });

  test('customers who always say the same widen the error', () => {
    const alone = [...answersOf(USUAL)].map((sum) => ({ n: 1, sum }));
    const fourTimes = alone.map(({ sum }) => ({ n: 4, sum: 4 * sum }));
    expect(clusteredMean(fourTimes)?.se).toBeCloseTo(clusteredMean(alone)?.se ?? -1, 12);
  });

  test('who asked everybody is sure of the state of these customers', () => {
    const sample = scoreSample(USUAL);
    expect(sample === null ? null : finitePopulationSe(sample, 100)).toBe(0);
    expect(sample === null ? 0 : finitePopulationSe(sample, 99)).toBeNull();
  });
});

describe('sample size and bootstrap', () => {
  test.for([
    { half: 0.03, n: 2561, difference: 10_466 },
    { half: 0.05, n: 922, difference: 3768 },
    { half: 0.1, n: 231, difference: 942 },
  ])('usual variance 0.6: -+$half needs $n answers', ({ half, n, difference }) => {
    expect(answersForHalfWidth(0.6, half)).toBe(n);
    expect(answersForDifference(0.6, half)).toBe(difference);
  });

  test('the bootstrap repeats and is near the plain error', () => {
    const draw = () => bootstrapScore(USUAL, 2000, seededRandom(5));
    expect(draw()).toEqual(draw());
    expect(draw()?.se).toBeCloseTo(scoreSe(USUAL) ?? 0, 2);
    expect(bootstrapScore(NOBODY, 100, seededRandom(5))).toBeNull();
  });

  test('where all agree the bootstrap has no width: never the default', () => {
    expect(bootstrapScore({ ...NOBODY, promoters: 8 }, 50, seededRandom(1))?.interval).toEqual([1, 1]);
  });
});
