/** Square matrices, row by row in one array. */
import { addAt, realAt } from '../at.ts';

export function sizeOf(matrix: Float64Array): number {
  return Math.sqrt(matrix.length);
}

export function multiply(left: Float64Array, right: Float64Array): Float64Array {
  const size = sizeOf(left);
  const product = new Float64Array(left.length);
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < size; k += 1) {
      const factor = realAt(left, i * size + k);
      for (let j = 0; j < size; j += 1) {
        addAt(product, i * size + j, factor * realAt(right, k * size + j));
      }
    }
  }
  return product;
}

export function transpose(matrix: Float64Array): Float64Array {
  const size = sizeOf(matrix);
  return matrix.map((_, cell) => realAt(matrix, (cell % size) * size + Math.floor(cell / size)));
}

export function multiplyVector(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, i) =>
    vector.reduce((sum, value, j) => sum + realAt(matrix, i * size + j) * value, 0),
  );
}

/** left * middle * left' */
export function sandwich(left: Float64Array, middle: Float64Array): Float64Array {
  return multiply(multiply(left, middle), transpose(left));
}
