/** Textbook figures of a least-squares fit without weights. */
import { residualsOf } from './influence.ts';
import { covarianceAtOrigin, type LeastSquares } from './least-squares.ts';
import type { SparseDesign } from './sparse-design.ts';

function squaresOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

/** Share of the outcome's variance that the columns explain; null when the outcome is constant. */
export function rSquared(design: SparseDesign, fit: LeastSquares): number | null {
  const mean = design.outcome.reduce((sum, y) => sum + y, 0) / design.rows;
  const total = squaresOf(Float64Array.from(design.outcome, (y) => y - mean));
  return total > 0 ? 1 - squaresOf(residualsOf(design, fit)) / total : null;
}

/** Covariance of the coefficients if all residuals had one variance; null without a residual degree of freedom. */
export function classicalCovariance(design: SparseDesign, fit: LeastSquares): Float64Array | null {
  const free = design.rows - fit.kept.reduce((sum, kept) => sum + kept, 0);
  const variance = squaresOf(residualsOf(design, fit)) / free;
  return free > 0 ? covarianceAtOrigin(fit.inverse, design.origin).map((value) => value * variance) : null;
}
