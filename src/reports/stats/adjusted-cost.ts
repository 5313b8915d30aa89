/**
 * Contribution of every column to the mean outcome: mean(T_j) * beta_j of a least-squares fit. Because the fit passes
 * through the means, the contributions add up to the mean exactly. Interval from the stacked influence of mean and
 * beta with HC3 residuals: MacKinnon & White (1985), J. Econometrics 29, 305-325; stacking as Newey & McFadden (1994),
 * Handbook of Econometrics 4, chapter 36, section 6.
 */
import type { Interval } from '../types.ts';
import { realAt } from './at.ts';
import { sumInfluence, type Correction, type InfluenceSums } from './influence.ts';
import { leastSquares, type LeastSquares } from './least-squares.ts';
import { Z95 } from './normal.ts';
import type { SparseDesign } from './sparse-design.ts';

export interface Contribution {
  /** Rows in which the column is 1. */
  readonly count: number;
  readonly beta: number;
  /** Of beta alone. */
  readonly betaSe: number;
  readonly contribution: number;
  readonly se: number;
  readonly interval: Interval;
}

export interface AdjustedCost {
  /** Per column; null where the column was aliased or empty. */
  readonly contributions: readonly (Contribution | null)[];
  readonly fit: LeastSquares;
  readonly correction: Correction;
}

/** Above this leverage HC3 divides by almost nothing: HC1 is used for the whole fit. */
const MAX_LEVERAGE = 0.999;

/** Variance of mean * beta from the influences of both; the intercept has no uncertain mean. */
function contributionOf(
  { rows, centred }: SparseDesign,
  { beta: betas, means, products }: LeastSquares,
  { sums, column }: { sums: InfluenceSums; column: number },
): Contribution {
  const beta = realAt(betas, column);
  const share = realAt(means, column);
  const mean = centred[column] === 1 ? 0 : share;
  const squares = realAt(sums.squares, column);
  const cross = column === 0 ? 0 : realAt(sums.active, column) - share * realAt(sums.all, column);
  const spread = (share * (1 - share)) / rows;
  const variance = mean * mean * squares + (2 * mean * beta * cross) / rows + beta * beta * spread;
  const se = Math.sqrt(Math.max(0, variance));
  const contribution = mean * beta;
  return {
    count: realAt(products.counts, column),
    beta,
    betaSe: Math.sqrt(squares),
    contribution,
    se,
    interval: [contribution - Z95 * se, contribution + Z95 * se],
  };
}

/** Two passes over the rows, O(rows x columns x ones per row). */
export function adjustedCost(design: SparseDesign): AdjustedCost {
  const fit = leastSquares(design);
  let correction: Correction = 'HC3';
  let sums = sumInfluence(design, fit, correction);
  if (!(sums.maxLeverage <= MAX_LEVERAGE)) {
    correction = 'HC1';
    sums = sumInfluence(design, fit, correction);
  }
  const contributions = Array.from(fit.kept, (kept, column) =>
    kept === 1 ? contributionOf(design, fit, { sums, column }) : null,
  );
  return { contributions, fit, correction };
}
