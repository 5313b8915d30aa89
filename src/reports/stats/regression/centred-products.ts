/** Sums of squares and products about the means: what correlation, ridge and importance start from. */
import { realAt } from '../at.ts';
import { columnSums, crossProducts, type SparseDesign } from './sparse-design.ts';

/** Over the columns but the intercept, with the outcome as the last one; weights are not looked at. One pass. */
export function centredProducts(design: SparseDesign): Float64Array {
  const { columns, rows } = design;
  const outcome = Float64Array.from(design.outcome);
  const counts = crossProducts(design);
  const withOutcome = columnSums(design, outcome);
  const squares = outcome.reduce((sum, y) => sum + y * y, 0);
  const raw = (i: number, j: number): number => {
    const last = Math.max(i, j);
    const inner = last < columns ? realAt(counts, i * columns + j) : realAt(withOutcome, Math.min(i, j));
    return Math.min(i, j) === columns ? squares : inner;
  };
  const sum = (i: number): number => raw(i, 0);
  return Float64Array.from({ length: columns * columns }, (_, cell) => {
    const i = Math.floor(cell / columns) + 1;
    const j = (cell % columns) + 1;
    return raw(i, j) - (sum(i) * sum(j)) / rows;
  });
}
