import { addAt, codeAt, offsetAt, realAt } from '../at.ts';
import type { SparseDesign } from './sparse-design.ts';

/**
 * The design without columns whose rows all have the lowest, or all the highest outcome: no finite coefficient of a
 * proportional-odds model fits them (complete separation; Albert & Anderson 1984, Biometrika 71, 1-10).
 */
export function withoutSeparated(design: SparseDesign): SparseDesign {
  const { rows, columns, start, active, outcome } = design;
  const [count, sum] = [new Float64Array(columns), new Float64Array(columns)];
  for (let row = 0; row < rows; row += 1) {
    for (let a = offsetAt(start, row); a < offsetAt(start, row + 1); a += 1) {
      addAt(count, codeAt(active, a), 1);
      addAt(sum, codeAt(active, a), outcome[row] ?? 0);
    }
  }
  const isKept = Array.from(count, (n, column) => Math.abs(realAt(sum, column)) < n);
  const kept = new Uint16Array(active.length);
  const starts = new Uint32Array(rows + 1);
  let length = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let a = offsetAt(start, row); a < offsetAt(start, row + 1); a += 1) {
      const column = codeAt(active, a);
      if (isKept[column] === true) {
        kept[length] = column;
        length += 1;
      }
    }
    starts[row + 1] = length;
  }
  return { ...design, start: starts, active: kept.subarray(0, length) };
}
