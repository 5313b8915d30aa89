/**
 * Difference of two mean outcomes by all themes at once: talked about more (the column's mean changed) and hurts more
 * (its coefficient changed), each at the mean of the two groups' other factor. Oaxaca (1973), International Economic
 * Review 14, 693-709; Blinder (1973), J. Human Resources 8, 436-455; equal weights as Reimers (1983), the twofold
 * decomposition of R's oaxaca with group.weight = 0.5. Silence about a theme is a natural zero, so the dummies need no
 * normalisation.
 */
import { realAt } from '../at.ts';
import { chooseErrorModel } from '../regression/adjusted-cost.ts';
import { influenceOf } from '../regression/influence.ts';
import { atOrigin, leastSquares } from '../regression/least-squares.ts';
import type { SparseDesign } from '../regression/sparse-design.ts';

export interface PartEstimate {
  readonly value: number;
  readonly se: number;
}

/** One column in one group: numbers and their variances and covariance. */
interface ColumnFit {
  readonly mean: number;
  readonly beta: number;
  readonly meanVariance: number;
  readonly betaVariance: number;
  readonly covariance: number;
}

export interface OaxacaTerm {
  readonly means: readonly [first: number, second: number];
  readonly betas: readonly [first: number, second: number];
  /** (mean2 - mean1) x the average beta: talked about more. */
  readonly prevalence: PartEstimate;
  /** The average mean x (beta2 - beta1): hurts more. The intercept's is what the comments do not explain. */
  readonly rate: PartEstimate;
}

export interface OaxacaBlinder {
  /** Mean outcome of the second group less the first = explained + unexplained. */
  readonly total: number;
  /** Sum of all prevalences and of all rates. */
  readonly explained: number;
  readonly unexplained: number;
  /** By column; column 0 is the intercept. */
  readonly terms: readonly OaxacaTerm[];
}

/** Every column's fit; null when one is empty, says the same as others, or all but one answer does. */
function fitColumns(design: SparseDesign): ColumnFit[] | null {
  const { origin, columns } = design;
  const fit = leastSquares(design);
  if (fit.kept.includes(0)) {
    return null;
  }
  const { correction, unsure } = chooseErrorModel(design, fit);
  if (unsure.includes(1)) {
    return null;
  }
  const influence = influenceOf(design, fit, correction);
  const betas = atOrigin(fit.beta, origin);
  return Array.from(betas, (beta, column) => {
    const cell = column * columns + column;
    return {
      mean: realAt(fit.means, column) - realAt(origin, column),
      beta,
      meanVariance: realAt(influence.means, cell),
      betaVariance: realAt(influence.betas, cell),
      covariance: realAt(influence.betaMeans, cell),
    };
  });
}

/** Variance of a * mean + b * beta in one group. */
function linearVariance({ meanVariance, betaVariance, covariance }: ColumnFit, a: number, b: number): number {
  return a * a * meanVariance + b * b * betaVariance + 2 * a * b * covariance;
}

/** Prevalence keeps the second-order term: without it the error vanishes where both factors are near 0. */
function termOf(first: ColumnFit, second: ColumnFit): OaxacaTerm {
  const shift = second.mean - first.mean;
  const change = second.beta - first.beta;
  const mean = (first.mean + second.mean) / 2;
  const beta = (first.beta + second.beta) / 2;
  const ofBoth =
    ((first.meanVariance + second.meanVariance) * (first.betaVariance + second.betaVariance)) / 4;
  const prevalence =
    linearVariance(first, -beta, shift / 2) + linearVariance(second, beta, shift / 2) + ofBoth;
  const rate = linearVariance(first, change / 2, -mean) + linearVariance(second, change / 2, mean);
  return {
    means: [first.mean, second.mean],
    betas: [first.beta, second.beta],
    prevalence: { value: shift * beta, se: Math.sqrt(Math.max(0, prevalence)) },
    rate: { value: mean * change, se: Math.sqrt(Math.max(0, rate)) },
  };
}

/**
 * Two designs with the same columns and origins. Null when a group is empty or a column cannot be told apart in one of
 * them: then the difference of ledgers still can.
 */
export function oaxacaBlinder(first: SparseDesign, second: SparseDesign): OaxacaBlinder | null {
  if (first.rows === 0 || second.rows === 0) {
    return null;
  }
  const one = fitColumns(first);
  const two = fitColumns(second);
  if (one === null || two === null) {
    return null;
  }
  const terms = one.flatMap((column, index) => {
    const other = two[index];
    return other === undefined ? [] : [termOf(column, other)];
  });
  const explained = terms.reduce((sum, { prevalence }) => sum + prevalence.value, 0);
  const unexplained = terms.reduce((sum, { rate }) => sum + rate.value, 0);
  return { total: explained + unexplained, explained, unexplained, terms };
}
