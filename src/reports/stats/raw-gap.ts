/**
 * Raw gap contribution of a theme: score of everybody less score of those who do not mention it, which is the same
 * number as share x (score of the mentioners - score of the rest). Interval by linearisation of the ratio mean
 * (Särndal, Swensson & Wretman 1992, chapter 5.5; the same as svycontrast of R's survey package).
 */
import type { Interval } from '../types.ts';
import { Z95 } from './normal.ts';

/** Respondents with one outcome, in all and among those who mention the theme; or the sum of their weights. */
export interface OutcomeCell {
  readonly outcome: number;
  readonly all: number;
  readonly mentioned: number;
}

export interface WeightedOutcomes {
  /** Respondents, however much they weigh. */
  readonly n: number;
  /** Sums of weights. */
  readonly weights: readonly OutcomeCell[];
  /** Sums of squared weights, of the same outcomes. */
  readonly squares: readonly OutcomeCell[];
}

export interface RawGap {
  /** Means of the outcome among those who mention the theme and among the rest. */
  readonly mentionedMean: number;
  readonly restMean: number;
  readonly contribution: number;
  readonly se: number;
  readonly interval: Interval;
  /** Mean of the mentioners less mean of the rest. */
  readonly gap: number;
  readonly gapSe: number;
}

interface Moments {
  readonly all: number;
  readonly mentioned: number;
  readonly mean: number;
  readonly mentionedMean: number;
  readonly restMean: number;
}

function momentsOf(cells: readonly OutcomeCell[]): Moments {
  let all = 0;
  let mentioned = 0;
  let sum = 0;
  let mentionedSum = 0;
  for (const cell of cells) {
    all += cell.all;
    mentioned += cell.mentioned;
    sum += cell.outcome * cell.all;
    mentionedSum += cell.outcome * cell.mentioned;
  }
  return {
    all,
    mentioned,
    mean: sum / all,
    mentionedMean: mentionedSum / mentioned,
    restMean: (sum - mentionedSum) / (all - mentioned),
  };
}

/** Sums of squared influences on the contribution and on the gap. */
function squaredInfluence(
  { all, mentioned, mean, mentionedMean, restMean }: Moments,
  squares: readonly OutcomeCell[],
) {
  const ofMention = all / mentioned;
  const ofRest = all / (all - mentioned);
  let contribution = 0;
  let gap = 0;
  for (const cell of squares) {
    const rest = cell.all - cell.mentioned;
    const restPart = ofRest * (cell.outcome - restMean);
    contribution +=
      cell.mentioned * (cell.outcome - mean) ** 2 + rest * (cell.outcome - mean - restPart) ** 2;
    gap += cell.mentioned * (ofMention * (cell.outcome - mentionedMean)) ** 2 + rest * restPart ** 2;
  }
  return { contribution, gap };
}

/** Null when nobody or everybody mentions the theme, or there is one respondent. On the scale of the outcome. */
export function weightedGap({ n, weights, squares }: WeightedOutcomes): RawGap | null {
  const moments = momentsOf(weights);
  const { all, mentioned, mean, mentionedMean, restMean } = moments;
  if (n < 2 || mentioned === 0 || mentioned === all) {
    return null;
  }
  const summed = squaredInfluence(moments, squares);
  const seOf = (sum: number): number => Math.sqrt((n / (n - 1)) * sum) / all;
  const contribution = mean - restMean;
  const se = seOf(summed.contribution);
  return {
    mentionedMean,
    restMean,
    contribution,
    se,
    interval: [contribution - Z95 * se, contribution + Z95 * se],
    gap: mentionedMean - restMean,
    gapSe: seOf(summed.gap),
  };
}

/** The same where every respondent counts once. */
export function rawGap(cells: readonly OutcomeCell[]): RawGap | null {
  return weightedGap({ n: cells.reduce((sum, { all }) => sum + all, 0), weights: cells, squares: cells });
}
