/**
 * Inverse of a symmetric positive semi-definite matrix by the sweep operator. Goodnight (1979), A tutorial on the
 * SWEEP operator, The American Statistician 33(3), 149-158. Columns that depend on earlier ones are dropped, as R's
 * lm drops aliased terms.
 */
import { addAt, realAt } from '../at.ts';

export interface SweptInverse {
  /** size x size, row by row; rows and columns of dropped variables are 0. */
  readonly inverse: Float64Array;
  /** 1 where the column was kept. */
  readonly kept: Uint8Array;
  /** Natural logarithm of the determinant of the kept part. */
  readonly logDeterminant: number;
}

/** A pivot below this share of its own diagonal is rounding noise of an aliased column. */
const ALIAS_TOLERANCE = 1e-9;

export function sweepColumn(matrix: Float64Array, size: number, k: number): void {
  const pivot = realAt(matrix, k * size + k);
  for (let i = 0; i < size; i += 1) {
    const factor = i === k ? 0 : realAt(matrix, i * size + k) / pivot;
    if (factor !== 0) {
      for (let j = 0; j < size; j += 1) {
        addAt(matrix, i * size + j, -factor * realAt(matrix, k * size + j));
      }
      matrix[i * size + k] = -factor;
    }
  }
  for (let j = 0; j < size; j += 1) {
    matrix[k * size + j] = realAt(matrix, k * size + j) / pivot;
  }
  matrix[k * size + k] = 1 / pivot;
}

function scaledCopy(matrix: Float64Array, scale: Float64Array): Float64Array {
  const size = scale.length;
  return matrix.map(
    (value, cell) => value * realAt(scale, Math.floor(cell / size)) * realAt(scale, cell % size),
  );
}

/** Columns are swept from first to last, so of two aliased columns the earlier one stays. */
export function sweptInverse(matrix: Float64Array, size: number): SweptInverse {
  const scale = new Float64Array(size);
  for (let k = 0; k < size; k += 1) {
    const diagonal = realAt(matrix, k * size + k);
    scale[k] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 0;
  }
  const work = scaledCopy(matrix, scale);
  const kept = new Uint8Array(size);
  let logDeterminant = 0;
  for (let k = 0; k < size; k += 1) {
    if (realAt(work, k * size + k) > ALIAS_TOLERANCE) {
      kept[k] = 1;
      logDeterminant += Math.log(realAt(work, k * size + k)) - 2 * Math.log(realAt(scale, k));
      sweepColumn(work, size, k);
    }
  }
  const onlyKept = scale.map((value, k) => (kept[k] === 1 ? value : 0));
  return { inverse: scaledCopy(work, onlyKept), kept, logDeterminant };
}
