/** Percentile interval of a score by resampling answers (Efron & Tibshirani 1993, An introduction to the bootstrap, chapter 13). */
import type { Interval } from '../../types.ts';
import { netScore, totalOf, type GroupCounts } from '../counts.ts';
import { quantile } from '../special/quantile.ts';
import { randomBinomial } from '../special/random-binomial.ts';
import type { Random } from '../special/seeded-random.ts';

export interface BootstrapScore {
  /** Standard deviation of the resampled scores. */
  readonly se: number;
  /** 95%; of no width where all answers are the same, so never the default for a plain score. */
  readonly interval: Interval;
}

/** Answers drawn with replacement: a multinomial, drawn as two binomials. */
function resample(counts: GroupCounts, random: Random): GroupCounts {
  const n = totalOf(counts);
  const promoters = randomBinomial(n, counts.promoters / n, random);
  const others = counts.neutrals + counts.detractors;
  const detractors = others === 0 ? 0 : randomBinomial(n - promoters, counts.detractors / others, random);
  return { promoters, neutrals: n - promoters - detractors, detractors };
}

/** Null without answers or below two draws. */
export function bootstrapScore(counts: GroupCounts, draws: number, random: Random): BootstrapScore | null {
  if (totalOf(counts) === 0 || draws < 2) {
    return null;
  }
  const scores = Float64Array.from({ length: draws }, () => netScore(resample(counts, random))).toSorted();
  const mean = scores.reduce((sum, score) => sum + score, 0) / draws;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  const interval = [quantile(scores, 0.025) ?? mean, quantile(scores, 0.975) ?? mean] as const;
  return { se: Math.sqrt(squares / (draws - 1)), interval };
}
