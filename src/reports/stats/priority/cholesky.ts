/** Lower triangle L with L L' = matrix, of a covariance matrix. Golub & Van Loan (2013), Matrix Computations, section 4.2. */
import { realAt } from '../at.ts';
import { sizeOf } from '../regression/matrix.ts';

/** A variance left below this share of its own is rounding noise: the variable follows from the earlier ones. */
const NOISE = 1e-12;

/** Columns of variables that follow from earlier ones stay 0 from the diagonal on. */
export function cholesky(matrix: Float64Array): Float64Array {
  const size = sizeOf(matrix);
  const lower = new Float64Array(matrix.length);
  for (let j = 0; j < size; j += 1) {
    const rest = (i: number): number => {
      let sum = realAt(matrix, i * size + j);
      for (let k = 0; k < j; k += 1) {
        sum -= realAt(lower, i * size + k) * realAt(lower, j * size + k);
      }
      return sum;
    };
    const variance = rest(j);
    const isNew = variance > NOISE * realAt(matrix, j * size + j);
    for (let i = isNew ? j : size; i < size; i += 1) {
      lower[i * size + j] = rest(i) / Math.sqrt(variance);
    }
  }
  return lower;
}
