/** Hand-made cases: their inputs stand in the value. */
import { benjaminiHochberg, benjaminiYekutieli, holm } from '../../src/reports/stats/benjamini-hochberg.ts';
import { segmentChange } from '../../src/reports/stats/change/segment-change.ts';
import type { Moments } from '../../src/reports/stats/moments.ts';
import { answersForDifference, answersForHalfWidth } from '../../src/reports/stats/score/sample-size.ts';
import { clopperPearson } from '../../src/reports/stats/share/clopper-pearson.ts';
import { jeffreys } from '../../src/reports/stats/share/jeffreys.ts';
import { shareOf } from '../../src/reports/stats/tagger/confusion.ts';
import { wilson } from '../../src/reports/stats/wilson.ts';
import { compareShares } from './compare-shares.ts';
import { listIn, numberIn, numbersIn } from './inputs.ts';
import { pair, summarizeDifference, summarizeScore } from './summaries.ts';
import type { Compute, Section } from './types.ts';

const score: Compute = (_, __, expected) =>
  summarizeScore({
    promoters: numberIn(expected, 'P'),
    neutrals: numberIn(expected, 'N'),
    detractors: numberIn(expected, 'D'),
  });

const share: Compute = (_, __, expected) => {
  const [count, n] = [numberIn(expected, 'k'), numberIn(expected, 'n')];
  return {
    k: count,
    n,
    p: shareOf({ count, n }),
    wilson: pair(wilson(count, n)),
    clopper_pearson: pair(clopperPearson({ count, n })),
    jeffreys: pair(jeffreys({ count, n })),
  };
};

const table: Compute = (_, __, expected) =>
  compareShares(
    { count: numberIn(expected, 'kD'), n: numberIn(expected, 'nD') },
    { count: numberIn(expected, 'kP'), n: numberIn(expected, 'nP') },
  );

const adjusted: Compute = (_, __, expected) => {
  const p = numbersIn(expected, 'p').map((value) => value ?? 1);
  return { p, bh: benjaminiHochberg(p), by: benjaminiYekutieli(p), holm: holm(p) };
};

/** `micro.diff.P.N.D_minus_P.N.D`: promoters, neutrals and detractors of both groups stand in the id. */
const difference: Compute = (_, rest) => {
  const [after, before] = rest
    .join('.')
    .split('_minus_')
    .map((counts) => {
      const [promoters = 0, neutrals = 0, detractors = 0] = counts.split('.').map(Number);
      return { promoters, neutrals, detractors };
    });
  return before === undefined || after === undefined ? undefined : summarizeDifference(before, after);
};

const sampleSize: Compute = (_, __, expected) =>
  listIn(expected).map((row) => {
    const [sigma2, e] = [numberIn(row, 'sigma2'), numberIn(row, 'e')];
    return {
      sigma2,
      e,
      n_halfwidth: answersForHalfWidth(sigma2, e),
      n_per_group_80: answersForDifference(sigma2, e),
    };
  });

/** Sizes and means of the segments in one period. */
function segmentsIn(expected: unknown, period: 1 | 2): Moments[] {
  const means = numbersIn(expected, `m${period}`);
  return numbersIn(expected, `n${period}`).map((size, index) => {
    const [n, mean] = [size ?? 0, means[index] ?? 0];
    return { n, sum: n * mean, squares: n * mean * mean };
  });
}

const kitagawa: Compute = (_, __, expected) => {
  const [first, second] = [segmentsIn(expected, 1), segmentsIn(expected, 2)];
  const change = segmentChange(first, second);
  if (change === null) {
    return null;
  }
  const mean = (segments: readonly Moments[]): number =>
    segments.reduce((sum, { sum: own }) => sum + own, 0) / segments.reduce((sum, { n }) => sum + n, 0);
  return {
    n1: numbersIn(expected, 'n1'),
    m1: numbersIn(expected, 'm1'),
    n2: numbersIn(expected, 'n2'),
    m2: numbersIn(expected, 'm2'),
    nps1: mean(first),
    nps2: mean(second),
    delta: change.total,
    mix: change.segments.map(({ mix }) => mix),
    rate: change.segments.map(({ rate }) => rate),
    mix_total: change.mix,
    rate_total: change.rate,
    check: change.total - change.mix - change.rate,
  };
};

export const micro: Section = {
  'micro.nps': score,
  'micro.prop': share,
  'micro.tab': table,
  'micro.bh': adjusted,
  'micro.diff': difference,
  'micro.samplesize': sampleSize,
  'micro.kitagawa': kitagawa,
};
