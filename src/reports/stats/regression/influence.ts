/**
 * How uncertain the coefficients of a least-squares fit and the means of its columns are, together: sums over the rows
 * of products of their influences (Newey & McFadden 1994, Handbook of Econometrics 4, chapter 36, section 6). Three
 * weighted cross products say it all, so no row needs a vector of its own.
 */
import { realAt } from '../at.ts';
import { atOrigin, type LeastSquares } from './least-squares.ts';
import { multiply, sandwich } from './matrix.ts';
import { crossProducts, linearPredictor, quadraticForms, type SparseDesign } from './sparse-design.ts';

/**
 * How residuals make up for being too small. HC0 not at all (White 1980); HC1 by n / (n - p); HC3 each divided by
 * 1 - leverage (MacKinnon & White 1985, J. Econometrics 29, 305-325); linearised by n / (n - 1), as for survey weights
 * (Binder 1983, International Statistical Review 51, 279-292; R's survey package).
 */
export type Correction = 'HC0' | 'HC1' | 'HC3' | 'linearised';

/** Covariances, columns x columns. */
export interface Influence {
  /** Of beta_j and beta_k, measured from the origin. */
  readonly betas: Float64Array;
  /** Of beta_j and mean_k. */
  readonly betaMeans: Float64Array;
  /** Of mean_j and mean_k. */
  readonly means: Float64Array;
}

export function residualsOf(design: SparseDesign, { beta }: LeastSquares): Float64Array {
  return linearPredictor(design, beta).map((fitted, row) => (design.outcome[row] ?? 0) - fitted);
}

export function leveragesOf(design: SparseDesign, { inverse }: LeastSquares): Float64Array {
  const forms = quadraticForms(design, inverse);
  const { weight } = design;
  return weight === undefined ? forms : forms.map((form, row) => form * realAt(weight, row));
}

function correctResiduals(design: SparseDesign, fit: LeastSquares, correction: Correction): Float64Array {
  const residuals = residualsOf(design, fit);
  if (correction === 'HC3') {
    const leverages = leveragesOf(design, fit);
    return residuals.map((residual, row) => residual / (1 - realAt(leverages, row)));
  }
  const parameters = fit.kept.reduce((sum, kept) => sum + kept, 0);
  const lost = { HC0: 0, HC1: parameters, linearised: 1 }[correction];
  const factor = Math.sqrt(design.rows / Math.max(1, design.rows - lost));
  return residuals.map((residual) => residual * factor);
}

/** matrix_jk - mean_k * matrix_j0: sums with a column become sums with its distance from the mean. */
function fromMean(matrix: Float64Array, means: Float64Array): Float64Array {
  const size = means.length;
  return matrix.map((value, cell) => {
    const first = Math.floor(cell / size) * size;
    return value - realAt(means, cell - first) * realAt(matrix, first);
  });
}

/** Four passes over the rows. */
export function influenceOf(design: SparseDesign, fit: LeastSquares, correction: Correction): Influence {
  const { weight, origin, rows } = design;
  const total = realAt(fit.products, 0);
  const ofWeight = correction === 'linearised' ? Math.sqrt(rows / Math.max(1, rows - 1)) : 1;
  const share = (row: number): number =>
    (ofWeight * (weight === undefined ? 1 : realAt(weight, row))) / total;
  const corrected = correctResiduals(design, fit, correction);
  const pull = weight === undefined ? corrected : corrected.map((value, row) => value * realAt(weight, row));
  const solver = atOrigin(fit.inverse, origin);
  const cross = crossProducts(
    design,
    pull.map((value, row) => value * share(row)),
  );
  const spread = crossProducts(
    design,
    pull.map((_, row) => share(row) ** 2),
  );
  const centred = fromMean(spread, fit.means);
  const { means } = fit;
  const size = means.length;
  return {
    betas: sandwich(
      solver,
      crossProducts(
        design,
        pull.map((value) => value * value),
      ),
    ),
    betaMeans: fromMean(multiply(solver, cross), means),
    means: centred.map(
      (value, cell) => value - realAt(means, Math.floor(cell / size)) * realAt(centred, cell % size),
    ),
  };
}
