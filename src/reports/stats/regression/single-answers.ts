/**
 * Coefficients that rest on one answer: the row alone tells the column from the others, so it is fitted exactly and its
 * residual, which should say how uncertain the coefficient is, is 0. Partial leverage: Velleman & Welsch (1981), Efficient
 * computing of regression diagnostics, The American Statistician 35, 234-242.
 */
import { realAt } from '../at.ts';
import type { LeastSquares } from './least-squares.ts';
import { rowProduct, type SparseDesign } from './sparse-design.ts';

/** Share of what is left of a column beside the others; above it one row says more than all the rest. */
const MOST_OF_A_COLUMN = 0.5;

/** 1 for such columns; only the rows named are looked at. */
export function restOnOne(design: SparseDesign, fit: LeastSquares, rows: readonly number[]): Uint8Array {
  const { columns } = design;
  const marks = new Uint8Array(columns);
  for (const row of rows) {
    rowProduct(design, fit.inverse, row).forEach((pull, column) => {
      const own = realAt(fit.inverse, column * columns + column);
      if (pull * pull > MOST_OF_A_COLUMN * own) {
        marks[column] = 1;
      }
    });
  }
  return marks;
}
