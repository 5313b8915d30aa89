/** Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations. Golub & Van Loan (2013), Matrix Computations, section 8.5. */
import { realAt } from '../at.ts';
import { sizeOf } from './matrix.ts';

export interface Eigen {
  readonly values: Float64Array;
  /** Column j belongs to value j. */
  readonly vectors: Float64Array;
}

const MOST_SWEEPS = 60;

interface Rotation {
  readonly p: number;
  readonly q: number;
  readonly cosine: number;
  readonly sine: number;
}

/** Turns columns p and q (step 1 apart by row) or rows p and q of the matrix. */
function rotate(matrix: Float64Array, { p, q, cosine, sine }: Rotation, side: 'rows' | 'columns'): void {
  const size = sizeOf(matrix);
  const [along, across] = side === 'columns' ? [size, 1] : [1, size];
  for (let k = 0; k < size; k += 1) {
    const first = realAt(matrix, k * along + p * across);
    const second = realAt(matrix, k * along + q * across);
    matrix[k * along + p * across] = cosine * first - sine * second;
    matrix[k * along + q * across] = sine * first + cosine * second;
  }
}

function rotationOf(matrix: Float64Array, p: number, q: number): Rotation {
  const size = sizeOf(matrix);
  const offDiagonal = realAt(matrix, p * size + q);
  const tau = (realAt(matrix, q * size + q) - realAt(matrix, p * size + p)) / (2 * offDiagonal);
  const tangent = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.hypot(1, tau));
  const cosine = 1 / Math.hypot(1, tangent);
  return { p, q, cosine, sine: tangent * cosine };
}

/** One rotation for every pair that is not yet 0; says whether there was one. */
function sweepPairs(work: Float64Array, vectors: Float64Array): boolean {
  const size = sizeOf(work);
  let hasTurned = false;
  for (let p = 0; p < size; p += 1) {
    for (let q = p + 1; q < size; q += 1) {
      const scale = Math.abs(realAt(work, p * size + p)) + Math.abs(realAt(work, q * size + q));
      if (Math.abs(realAt(work, p * size + q)) > Number.EPSILON * scale * 1e-3) {
        const rotation = rotationOf(work, p, q);
        rotate(work, rotation, 'columns');
        rotate(work, rotation, 'rows');
        rotate(vectors, rotation, 'columns');
        hasTurned = true;
      }
    }
  }
  return hasTurned;
}

export function symmetricEigen(matrix: Float64Array): Eigen {
  const size = sizeOf(matrix);
  const work = matrix.slice();
  const vectors = matrix.map((_, cell) => Number(Math.floor(cell / size) === cell % size));
  for (let sweep = 0; sweep < MOST_SWEEPS && sweepPairs(work, vectors); sweep += 1);
  return { values: work.filter((_, cell) => Math.floor(cell / size) === cell % size), vectors };
}
