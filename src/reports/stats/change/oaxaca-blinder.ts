/**
 * Difference of two mean outcomes by all themes at once: talked about more (the column's mean changed) and hurts more
 * (its coefficient changed), each at the mean of the two groups' other factor. Oaxaca (1973), International Economic
 * Review 14, 693-709; Blinder (1973), J. Human Resources 8, 436-455; equal weights as Reimers (1983), the twofold
 * decomposition of R's oaxaca with group.weight = 0.5. Silence about a theme is a natural zero, so the dummies need no
 * normalisation.
 */
import { realAt } from '../at.ts';
import { chooseErrorModel } from '../regression/adjusted-cost.ts';
import { influenceOf, type Influence } from '../regression/influence.ts';
import { atOrigin, leastSquares } from '../regression/least-squares.ts';
import type { SparseDesign } from '../regression/sparse-design.ts';

export interface PartEstimate {
  readonly value: number;
  readonly se: number;
}

/** One group's columns, measured from the origin, and how uncertain they are together. */
interface GroupFit {
  readonly means: Float64Array;
  readonly betas: Float64Array;
  readonly covariances: Influence;
}

/** Both groups' fits, kept so that several columns can be summed up; see {@link oaxacaParts}. */
export type OaxacaFits = readonly [first: GroupFit, second: GroupFit];

/** Of one column, or of several together. */
export interface OaxacaParts {
  /** (mean2 - mean1) x the average beta: talked about more. */
  readonly prevalence: PartEstimate;
  /** The average mean x (beta2 - beta1): hurts more. The intercept's is what the comments do not explain. */
  readonly rate: PartEstimate;
}

export interface OaxacaTerm extends OaxacaParts {
  readonly means: readonly [first: number, second: number];
  readonly betas: readonly [first: number, second: number];
}

export interface OaxacaBlinder {
  /** Mean outcome of the second group less the first = explained + unexplained. */
  readonly total: number;
  /** Sum of all prevalences and of all rates. */
  readonly explained: number;
  readonly unexplained: number;
  /** By column; column 0 is the intercept. */
  readonly terms: readonly OaxacaTerm[];
  readonly fits: OaxacaFits;
}

/** Every column's fit; null when one is empty, says the same as others, or all but one answer does. */
function fitColumns(design: SparseDesign): GroupFit | null {
  const { origin } = design;
  const fit = leastSquares(design);
  if (fit.kept.includes(0)) {
    return null;
  }
  const { correction, unsure } = chooseErrorModel(design, fit);
  return unsure.includes(1)
    ? null
    : {
        means: fit.means.map((mean, column) => mean - realAt(origin, column)),
        betas: atOrigin(fit.beta, origin),
        covariances: influenceOf(design, fit, correction),
      };
}

/** left' matrix right over some of the columns; `left` and `right` are by column. */
function product(
  matrix: Float64Array,
  columns: readonly number[],
  [left, right]: readonly [Float64Array, Float64Array],
): number {
  const size = left.length;
  let sum = 0;
  for (const row of columns) {
    for (const column of columns) {
      sum += realAt(left, row) * realAt(matrix, row * size + column) * realAt(right, column);
    }
  }
  return sum;
}

/** Variance of the sum of a_j * mean_j + b_j * beta_j in one group. */
function linearVariance(
  { covariances }: GroupFit,
  columns: readonly number[],
  [a, b]: readonly [Float64Array, Float64Array],
): number {
  return (
    product(covariances.means, columns, [a, a]) +
    product(covariances.betas, columns, [b, b]) +
    2 * product(covariances.betaMeans, columns, [b, a])
  );
}

/** The second-order term: variance of the products of both factors' errors. */
function jointVariance([first, second]: OaxacaFits, columns: readonly number[]): number {
  const size = first.means.length;
  let sum = 0;
  for (const row of columns) {
    for (const column of columns) {
      const cell = row * size + column;
      const ofMeans = realAt(first.covariances.means, cell) + realAt(second.covariances.means, cell);
      const ofBetas = realAt(first.covariances.betas, cell) + realAt(second.covariances.betas, cell);
      sum += (ofMeans * ofBetas) / 4;
    }
  }
  return sum;
}

function estimate(value: number, variance: number): PartEstimate {
  return { value, se: Math.sqrt(Math.max(0, variance)) };
}

/** Both parts of some columns together. Prevalence keeps the second-order term: without it the error vanishes where both factors are near 0. */
export function oaxacaParts(fits: OaxacaFits, columns: readonly number[]): OaxacaParts {
  const [first, second] = fits;
  const half = (values: Float64Array): Float64Array => values.map((value) => value / 2);
  const shift = second.means.map((mean, column) => mean - realAt(first.means, column));
  const change = second.betas.map((beta, column) => beta - realAt(first.betas, column));
  const mean = half(second.means.map((value, column) => value + realAt(first.means, column)));
  const beta = half(second.betas.map((value, column) => value + realAt(first.betas, column)));
  const minus = (values: Float64Array): Float64Array => values.map((value) => -value);
  const sum = (left: Float64Array, right: Float64Array): number =>
    columns.reduce((total, column) => total + realAt(left, column) * realAt(right, column), 0);
  const prevalence =
    linearVariance(first, columns, [minus(beta), half(shift)]) +
    linearVariance(second, columns, [beta, half(shift)]) +
    jointVariance(fits, columns);
  const rate =
    linearVariance(first, columns, [half(change), minus(mean)]) +
    linearVariance(second, columns, [half(change), mean]);
  return { prevalence: estimate(sum(shift, beta), prevalence), rate: estimate(sum(mean, change), rate) };
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
  const fits = [one, two] as const;
  const terms = Array.from(one.means, (mean, column) => ({
    means: [mean, realAt(two.means, column)] as const,
    betas: [realAt(one.betas, column), realAt(two.betas, column)] as const,
    ...oaxacaParts(fits, [column]),
  }));
  const explained = terms.reduce((sum, { prevalence }) => sum + prevalence.value, 0);
  const unexplained = terms.reduce((sum, { rate }) => sum + rate.value, 0);
  return { total: explained + unexplained, explained, unexplained, terms, fits };
}
