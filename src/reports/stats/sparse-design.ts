import { addAt, codeAt, offsetAt, realAt, signAt } from './at.ts';

/**
 * A design matrix of zeros and ones, kept row by row as the numbers of the columns that are 1. Column 0 is the
 * intercept: 1 in every row and not written. Centred columns (controls) count as `1 - mean` and `-mean`.
 */
export interface SparseDesign {
  readonly rows: number;
  readonly columns: number;
  /** Columns of row i: `active[start[i]]` … `active[start[i + 1] - 1]`. */
  readonly start: Uint32Array;
  readonly active: Uint16Array;
  /** 1 for a centred column. */
  readonly centred: Uint8Array;
  readonly outcome: Int8Array;
}

/** Sums over all rows; whole numbers, hence the same in any order of the rows. */
export interface CrossProducts {
  /** columns x columns, row by row: rows in which both are 1. */
  readonly counts: Float64Array;
  /** Sum of the outcome where the column is 1. */
  readonly outcomes: Float64Array;
}

function addRow(design: SparseDesign, row: number, { counts, outcomes }: CrossProducts): void {
  const { columns, active, start } = design;
  const y = signAt(design.outcome, row);
  const end = offsetAt(start, row + 1);
  addAt(outcomes, 0, y);
  for (let a = offsetAt(start, row); a < end; a += 1) {
    const first = codeAt(active, a);
    addAt(counts, first, 1);
    addAt(outcomes, first, y);
    for (let b = offsetAt(start, row); b < end; b += 1) {
      addAt(counts, first * columns + codeAt(active, b), 1);
    }
  }
}

/** One pass over the rows: X'X and X'y without centring. */
export function crossProducts(design: SparseDesign): CrossProducts {
  const { rows, columns } = design;
  const counts = new Float64Array(columns * columns);
  const products = { counts, outcomes: new Float64Array(columns) };
  for (let row = 0; row < rows; row += 1) {
    addRow(design, row, products);
  }
  counts[0] = rows;
  for (let column = 1; column < columns; column += 1) {
    counts[column * columns] = realAt(counts, column);
  }
  return products;
}
