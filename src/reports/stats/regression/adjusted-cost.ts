/**
 * Contribution of every column to the mean outcome: mean(T_j) * beta_j of a least-squares fit. Because the fit passes
 * through the means, the contributions add up to the mean exactly. Interval from the stacked influence of mean and
 * beta (influence.ts). The same function answers for a plain set of dummies and for the product's model with controls
 * and pooled themes, with and without survey weights: the design says which.
 */
import type { Interval } from '../../types.ts';
import { realAt } from '../at.ts';
import { Z95 } from '../normal.ts';
import { influenceOf, leveragesOf, type Correction, type Influence } from './influence.ts';
import { atOrigin, leastSquares, type LeastSquares } from './least-squares.ts';
import { restOnOne } from './single-answers.ts';
import type { SparseDesign } from './sparse-design.ts';

export interface Contribution {
  /** Rows in which the column is 1; their weight in a weighted design. */
  readonly count: number;
  readonly beta: number;
  /** Of beta alone. */
  readonly betaSe: number;
  /** Mean distance of the column from its origin. */
  readonly mean: number;
  readonly contribution: number;
  readonly se: number;
  readonly interval: Interval;
  /** One answer alone tells the column from the others: the interval is not to be believed. */
  readonly restsOnOne: boolean;
}

export interface AdjustedCost {
  /** Per column; null where the column was aliased or empty. */
  readonly contributions: readonly (Contribution | null)[];
  /** Of the contributions, columns x columns. */
  readonly covariance: Float64Array;
  readonly fit: LeastSquares;
  readonly correction: Correction;
}

/** Above this leverage HC3 divides by almost nothing: HC1 is used for the whole fit. */
const MAX_LEVERAGE = 0.999;

export interface ErrorModel {
  readonly correction: Correction;
  /** 1 for columns whose coefficient rests on one answer: their errors are not to be believed. */
  readonly unsure: Uint8Array;
}

/** HC3 where every row leaves room for it; weights are a survey's. */
export function chooseErrorModel(design: SparseDesign, fit: LeastSquares): ErrorModel {
  const extreme: number[] = [];
  leveragesOf(design, fit).forEach((leverage, row) => {
    if (!(leverage <= MAX_LEVERAGE)) {
      extreme.push(row);
    }
  });
  const unweighted = extreme.length === 0 ? 'HC3' : 'HC1';
  return {
    correction: design.weight === undefined ? unweighted : 'linearised',
    unsure: restOnOne(design, fit, extreme),
  };
}

/** Delta method for the products mean_j * beta_j and mean_k * beta_k. */
function covarianceOf(means: Float64Array, betas: Float64Array, influence: Influence): Float64Array {
  const size = means.length;
  return influence.betas.map((both, cell) => {
    const j = Math.floor(cell / size);
    const k = cell % size;
    return (
      realAt(means, j) * realAt(means, k) * both +
      realAt(means, j) * realAt(betas, k) * realAt(influence.betaMeans, cell) +
      realAt(means, k) * realAt(betas, j) * realAt(influence.betaMeans, k * size + j) +
      realAt(betas, j) * realAt(betas, k) * realAt(influence.means, cell)
    );
  });
}

/** A few passes over the rows, O(rows x square of the ones per row). */
export function adjustedCost(design: SparseDesign): AdjustedCost {
  const fit = leastSquares(design);
  const { correction, unsure } = chooseErrorModel(design, fit);
  const influence = influenceOf(design, fit, correction);
  const size = design.columns;
  const betas = atOrigin(fit.beta, design.origin);
  const means = fit.means.map((mean, column) => mean - realAt(design.origin, column));
  const covariance = covarianceOf(means, betas, influence);
  const contributions = Array.from(fit.kept, (kept, column) => {
    const contribution = realAt(means, column) * realAt(betas, column);
    const se = Math.sqrt(Math.max(0, realAt(covariance, column * size + column)));
    const found: Contribution = {
      count: realAt(fit.products, column),
      beta: realAt(betas, column),
      betaSe: Math.sqrt(Math.max(0, realAt(influence.betas, column * size + column))),
      mean: realAt(means, column),
      contribution,
      se,
      interval: [contribution - Z95 * se, contribution + Z95 * se],
      restsOnOne: unsure[column] === 1,
    };
    return kept === 1 ? found : null;
  });
  return { contributions, covariance, fit, correction };
}
