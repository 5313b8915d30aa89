/** Ordinary least squares on a sparse 0/1 design. */
import { addAt, realAt } from './at.ts';
import { crossProducts, type CrossProducts, type SparseDesign } from './sparse-design.ts';
import { sweptInverse } from './sweep.ts';

export interface LeastSquares {
  readonly products: CrossProducts;
  /** Mean of each 0/1 column before centring. */
  readonly means: Float64Array;
  /** (X'X)^-1 with centred controls; 0 for dropped columns. */
  readonly inverse: Float64Array;
  /** 0 where the column was dropped as aliased or empty. */
  readonly kept: Uint8Array;
  /** 0 for dropped columns. */
  readonly beta: Float64Array;
}

/** X'X and X'y after centring. */
function centre(
  design: SparseDesign,
  products: CrossProducts,
): { matrix: Float64Array; right: Float64Array } {
  const { columns, rows, centred } = design;
  const matrix = new Float64Array(products.counts);
  const right = new Float64Array(products.outcomes);
  for (let i = 0; i < columns; i += 1) {
    const mean = realAt(products.counts, i) / rows;
    for (let j = 0; j < columns; j += 1) {
      if (centred[i] === 1 || centred[j] === 1) {
        addAt(matrix, i * columns + j, -mean * realAt(products.counts, j));
      }
    }
    if (centred[i] === 1) {
      addAt(right, i, -mean * realAt(products.outcomes, 0));
    }
  }
  return { matrix, right };
}

function multiply(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, i) =>
    vector.reduce((sum, value, j) => sum + realAt(matrix, i * size + j) * value, 0),
  );
}

/** @throws RangeError for a design without rows */
export function leastSquares(design: SparseDesign): LeastSquares {
  if (design.rows === 0) {
    throw new RangeError('Expected `design.rows` to be at least 1, got `0`');
  }
  const products = crossProducts(design);
  const { matrix, right } = centre(design, products);
  const { inverse, kept } = sweptInverse(matrix, design.columns);
  const means = products.counts.slice(0, design.columns).map((count) => count / design.rows);
  return { products, means, inverse, kept, beta: multiply(inverse, right) };
}
