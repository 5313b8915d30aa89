/** The tasks that a response was about, as a design without any theme: what nobody can choose. */
import { append, createGrowable, trimmed } from '../../growable.ts';
import type { SparseDesign } from '../../stats/regression/sparse-design.ts';
import type { Control } from '../controls.ts';

const INTERCEPT = 1;

/** One row for each of `rows`; `outcomeOf` answers -1, 0 or 1. */
export function buildTaskDesign(
  controls: readonly Control[],
  rows: Uint32Array,
  outcomeOf: (row: number) => number,
): SparseDesign {
  const start = new Uint32Array(rows.length + 1);
  const active = createGrowable((length) => new Uint16Array(length));
  const columns = controls.reduce((sum, { levels }) => sum + levels, INTERCEPT);
  rows.forEach((row, index) => {
    let first = INTERCEPT;
    for (const control of controls) {
      const level = control.levelOf(row);
      if (level >= 0) {
        append(active, first + level);
      }
      first += control.levels;
    }
    start[index + 1] = active.length;
  });
  return {
    rows: rows.length,
    columns,
    start,
    active: trimmed(active),
    origin: new Float64Array(columns),
    outcome: Int8Array.from(rows, outcomeOf),
  };
}
