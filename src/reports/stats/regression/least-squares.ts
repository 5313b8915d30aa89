/** Least squares on a sparse 0/1 design, weighted where the design has weights. */
import { realAt } from '../at.ts';
import { multiplyVector, transpose } from './matrix.ts';
import { columnSums, crossProducts, type SparseDesign } from './sparse-design.ts';
import { sweptInverse } from './sweep.ts';

export interface LeastSquares {
  /** X'WX of the 0/1 columns; without weights, the rows in which both columns are 1. */
  readonly products: Float64Array;
  /** Weighted mean of each 0/1 column. */
  readonly means: Float64Array;
  /** (X'WX)^-1; 0 for dropped columns. */
  readonly inverse: Float64Array;
  /** 0 where the column was dropped as aliased or empty. */
  readonly kept: Uint8Array;
  /** Of the 0/1 columns, whatever their origin; 0 for dropped columns. */
  readonly beta: Float64Array;
}

/** @throws RangeError for a design without rows */
export function leastSquares(design: SparseDesign): LeastSquares {
  if (design.rows === 0) {
    throw new RangeError('Expected `design.rows` to be at least 1, got `0`');
  }
  const { outcome, weight, columns } = design;
  const products = crossProducts(design, weight);
  const weighted = Float64Array.from(outcome, (y, row) =>
    weight === undefined ? y : y * realAt(weight, row),
  );
  const { inverse, kept } = sweptInverse(products, columns);
  const means = products.slice(0, columns).map((sum) => sum / realAt(products, 0));
  return { products, means, inverse, kept, beta: multiplyVector(inverse, columnSums(design, weighted)) };
}

/**
 * Rows of a matrix over the coefficients, restated for columns measured from their origin: only the intercept changes,
 * which becomes the prediction at the origin.
 */
export function atOrigin(coefficients: Float64Array, origin: Float64Array): Float64Array {
  const size = origin.length;
  const width = coefficients.length / size;
  return coefficients.map((value, cell) =>
    cell < width
      ? origin.reduce((sum, zero, k) => sum + zero * realAt(coefficients, k * width + cell), value)
      : value,
  );
}

/** The same for a covariance matrix of the coefficients. */
export function covarianceAtOrigin(covariance: Float64Array, origin: Float64Array): Float64Array {
  return atOrigin(transpose(atOrigin(covariance, origin)), origin);
}
