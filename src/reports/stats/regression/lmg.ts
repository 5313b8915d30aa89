/** Shapley value of R2: what each column adds, averaged over all orders in which columns can enter. */
import { realAt } from '../at.ts';
import { sizeOf } from './matrix.ts';
import { sweepColumn } from './sweep.ts';

/** R2 of every subset of columns, by the bits of its index. */
function subsetR2(correlations: Float64Array): Float64Array {
  const size = sizeOf(correlations);
  const columns = size - 1;
  const r2 = new Float64Array(2 ** columns);
  const visit = (matrix: Float64Array, subset: number, from: number): void => {
    r2[subset] = 1 - realAt(matrix, size * size - 1);
    for (let column = from; column < columns; column += 1) {
      const next = matrix.slice();
      sweepColumn(next, size, column);
      visit(next, subset + 2 ** column, column + 1);
    }
  };
  visit(correlations, 0, 0);
  return r2;
}

/** Weight of subsets by their number of columns: |S|! (p - |S| - 1)! / p! */
function subsetWeights(columns: number): Float64Array {
  const weights = new Float64Array(columns).fill(1 / columns);
  for (let taken = 1; taken < columns; taken += 1) {
    weights[taken] = (realAt(weights, taken - 1) * taken) / (columns - taken);
  }
  return weights;
}

/** Of a correlation matrix whose last row is the outcome and whose columns are independent. O(2^columns). */
export function lmgShares(correlations: Float64Array): Float64Array {
  const columns = sizeOf(correlations) - 1;
  const r2 = subsetR2(correlations);
  const weights = subsetWeights(columns);
  const shares = new Float64Array(columns);
  for (let subset = 0; subset < r2.length; subset += 1) {
    const absent = [...shares.keys()].filter((column) => Math.floor(subset / 2 ** column) % 2 === 0);
    const weight = realAt(weights, columns - absent.length);
    for (const column of absent) {
      shares[column] =
        realAt(shares, column) + weight * (realAt(r2, subset + 2 ** column) - realAt(r2, subset));
    }
  }
  return shares;
}
