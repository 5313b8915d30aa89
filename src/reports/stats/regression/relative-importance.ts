/**
 * How the explained variance divides over the columns: unsigned, in shares of R2, dominated by how common a theme is.
 * Never to be turned into points. LMG: Lindeman, Merenda & Gold (1980), as Grömping (2006), J. Statistical Software
 * 17(1) (relaimpo); the same as the Shapley value of R2. Pratt (1987). Relative weights: Johnson (2000), Multivariate
 * Behavioral Research 35, 1-19; criticised by Thomas et al. (2014), same journal 49, 329-338.
 */
import { realAt } from '../at.ts';
import { centredProducts } from './centred-products.ts';
import { multiplyVector } from './matrix.ts';
import { lmgShares } from './lmg.ts';
import type { SparseDesign } from './sparse-design.ts';
import { sweptInverse } from './sweep.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** By column but the intercept. */
export interface RelativeImportance {
  readonly r2: number;
  /** Adds up to R2; null above 15 columns, where 2^columns fits are too many. */
  readonly lmg: Float64Array | null;
  /** R2 of the column alone, and what it adds after all the others. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Adds up to R2; may be negative. */
  readonly pratt: Float64Array;
  /** Adds up to R2. */
  readonly johnson: Float64Array;
}

const MOST_COLUMNS_FOR_LMG = 15;

/** Correlations of the columns and, last, the outcome; null when one of them is constant. */
function correlations(design: SparseDesign): Float64Array | null {
  const size = design.columns;
  const products = centredProducts(design);
  const deviation = (i: number): number => Math.sqrt(realAt(products, i * size + i));
  const isConstant = Array.from({ length: size }, (_, i) => deviation(i)).some((value) => !(value > 0));
  return isConstant
    ? null
    : products.map((value, cell) => value / deviation(Math.floor(cell / size)) / deviation(cell % size));
}

function relativeWeights(among: Float64Array, withOutcome: Float64Array): Float64Array {
  const size = withOutcome.length;
  const { values, vectors } = symmetricEigen(among);
  const power = (exponent: number): Float64Array =>
    among.map((_, cell) => {
      const [i, j] = [Math.floor(cell / size), cell % size];
      return values.reduce(
        (sum, value, k) =>
          sum + realAt(vectors, i * size + k) * value ** exponent * realAt(vectors, j * size + k),
        0,
      );
    });
  const squares = multiplyVector(power(-0.5), withOutcome).map((value) => value * value);
  return multiplyVector(
    power(0.5).map((value) => value * value),
    squares,
  );
}

/** Null when a column or the outcome is constant, or a column says the same as others. Controls count as columns. */
export function relativeImportance(design: SparseDesign): RelativeImportance | null {
  const matrix = design.rows === 0 || design.columns < 2 ? null : correlations(design);
  if (matrix === null) {
    return null;
  }
  const size = design.columns - 1;
  const withOutcome = Float64Array.from({ length: size }, (_, i) => realAt(matrix, i * (size + 1) + size));
  const among = matrix.filter((_, cell) => cell < size * (size + 1) && cell % (size + 1) < size);
  const { inverse, kept } = sweptInverse(among, size);
  if (kept.includes(0)) {
    return null;
  }
  const beta = multiplyVector(inverse, withOutcome);
  const pratt = beta.map((value, i) => value * realAt(withOutcome, i));
  return {
    r2: pratt.reduce((sum, part) => sum + part, 0),
    lmg: size > MOST_COLUMNS_FOR_LMG ? null : lmgShares(matrix),
    first: withOutcome.map((value) => value * value),
    last: beta.map((value, i) => (value * value) / realAt(inverse, i * size + i)),
    pratt,
    johnson: relativeWeights(among, withOutcome),
  };
}
