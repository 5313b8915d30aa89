/**
 * Ridge regression: Hoerl & Kennard (1970), Technometrics 12, 55-67. Biased and without an honest interval: for the
 * order of themes where there are too few answers for least squares, never for points.
 */
import { realAt } from '../at.ts';
import { centredProducts } from './centred-products.ts';
import { multiplyVector } from './matrix.ts';
import type { SparseDesign } from './sparse-design.ts';
import { sweptInverse } from './sweep.ts';

/** Coefficients of the columns but the intercept, which is not shrunk; `lambda` is added to their sums of squares. */
export function ridge(design: SparseDesign, lambda: number): Float64Array {
  const products = centredProducts(design);
  const size = design.columns - 1;
  const matrix = Float64Array.from({ length: size * size }, (_, cell) => {
    const [i, j] = [Math.floor(cell / size), cell % size];
    return realAt(products, i * design.columns + j) + (i === j ? lambda : 0);
  });
  const right = Float64Array.from({ length: size }, (_, i) => realAt(products, i * design.columns + size));
  return multiplyVector(sweptInverse(matrix, size).inverse, right);
}
