import { addAt, codeAt, offsetAt, realAt } from '../at.ts';

/**
 * A design matrix of zeros and ones, kept row by row as the numbers of the columns that are 1. Column 0 is the
 * intercept: 1 in every row and not written. Square matrices over the columns are written row by row.
 */
export interface SparseDesign {
  readonly rows: number;
  readonly columns: number;
  /** Columns of row i: `active[start[i]]` … `active[start[i + 1] - 1]`. */
  readonly start: Uint32Array;
  readonly active: Uint16Array;
  /** By column: what counts as 0. The mean of a control, so that the intercept is the average respondent; else 0. */
  readonly origin: Float64Array;
  readonly outcome: Int8Array;
  /** Survey weight of each row, above 0; without it all rows weigh 1. */
  readonly weight?: Float64Array;
}

/** A pair was written to the cell of whichever column came later in the row: both cells get the sum. */
function mirror(sums: Float64Array, size: number): void {
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const both = realAt(sums, i * size + j) + realAt(sums, j * size + i);
      sums[i * size + j] = both;
      sums[j * size + i] = both;
    }
  }
}

/** X' diag(factor) X of the 0/1 columns; without factors, the rows in which both columns are 1. One pass. */
export function crossProducts(design: SparseDesign, factors?: Float64Array): Float64Array {
  const { rows, columns, start, active } = design;
  const sums = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row += 1) {
    const factor = factors === undefined ? 1 : realAt(factors, row);
    const begin = offsetAt(start, row);
    const end = offsetAt(start, row + 1);
    addAt(sums, 0, factor);
    for (let a = begin; a < end; a += 1) {
      const from = codeAt(active, a) * columns;
      addAt(sums, from, factor);
      for (let b = begin; b <= a; b += 1) {
        addAt(sums, from + codeAt(active, b), factor);
      }
    }
  }
  mirror(sums, columns);
  return sums;
}

/** X' values: per column, the sum over the rows in which it is 1. */
export function columnSums(
  { rows, columns, start, active }: SparseDesign,
  values: Float64Array,
): Float64Array {
  const sums = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const value = realAt(values, row);
    addAt(sums, 0, value);
    const end = offsetAt(start, row + 1);
    for (let a = offsetAt(start, row); a < end; a += 1) {
      addAt(sums, codeAt(active, a), value);
    }
  }
  return sums;
}

/** X beta: per row, the sum of the coefficients of its columns. */
export function linearPredictor(design: SparseDesign, beta: Float64Array): Float64Array {
  const { rows, start, active } = design;
  const predictor = new Float64Array(rows).fill(realAt(beta, 0));
  for (let row = 0; row < rows; row += 1) {
    const end = offsetAt(start, row + 1);
    for (let a = offsetAt(start, row); a < end; a += 1) {
      addAt(predictor, row, realAt(beta, codeAt(active, a)));
    }
  }
  return predictor;
}

/** matrix z of one row z, of a symmetric matrix. */
export function rowProduct({ columns, start, active }: SparseDesign, matrix: Float64Array, row: number) {
  const product = matrix.slice(0, columns);
  for (let a = offsetAt(start, row); a < offsetAt(start, row + 1); a += 1) {
    const from = codeAt(active, a) * columns;
    for (let j = 0; j < columns; j += 1) {
      addAt(product, j, realAt(matrix, from + j));
    }
  }
  return product;
}

/** Per row z: z' matrix z, of a symmetric matrix. */
export function quadraticForms(design: SparseDesign, matrix: Float64Array): Float64Array {
  const { rows, columns, start, active } = design;
  const forms = new Float64Array(rows).fill(realAt(matrix, 0));
  for (let row = 0; row < rows; row += 1) {
    const begin = offsetAt(start, row);
    const end = offsetAt(start, row + 1);
    for (let a = begin; a < end; a += 1) {
      const from = codeAt(active, a) * columns;
      let half = realAt(matrix, from);
      for (let b = begin; b < a; b += 1) {
        half += realAt(matrix, from + codeAt(active, b));
      }
      addAt(forms, row, 2 * half + realAt(matrix, from + codeAt(active, a)));
    }
  }
  return forms;
}
