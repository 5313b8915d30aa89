/** Responses as the 0/1 rows of the model: silence, themes, pooled themes, controls. */
import {
  NEGATIVE,
  POLARITIES,
  POSITIVE,
  isCommenter,
  signalsOf,
  type ResponseColumns,
} from '../response-columns.ts';
import { append, createGrowable, trimmed } from '../growable.ts';
import { addAt, realAt } from '../stats/at.ts';
import { columnSums, type SparseDesign } from '../stats/regression/sparse-design.ts';
import type { Control } from './controls.ts';
import { MIN_MENTIONS } from './gates.ts';
import type { ReasonTerms } from './reason-terms.ts';

export const NO_COMMENT = 1;
export const FIRST_THEME = 2;

export interface ReasonColumns {
  /** 0 for signals without a column. */
  readonly ofSignal: Uint16Array;
  readonly firstControl: number;
}

/** Own columns, then one pool of complaints and one of praise where there is enough for it. */
export function placeColumns(columns: ResponseColumns, { own, pooled }: ReasonTerms): ReasonColumns {
  const ofSignal = new Uint16Array(columns.themes.length * POLARITIES.length);
  own.forEach((signal, index) => {
    ofSignal[signal] = FIRST_THEME + index;
  });
  let next = FIRST_THEME + own.length;
  for (const polarity of [NEGATIVE, POSITIVE]) {
    const pool = [...pooled].filter(([signal]) => signal % POLARITIES.length === polarity);
    if (pool.reduce((sum, [, { count }]) => sum + count, 0) >= MIN_MENTIONS) {
      pool.forEach(([signal]) => {
        ofSignal[signal] = next;
      });
      next += 1;
    }
  }
  return { ofSignal, firstControl: next };
}

interface RowReader {
  readonly columns: ResponseColumns;
  readonly places: ReasonColumns;
  readonly controls: readonly Control[];
}

function activeColumns({ columns, places, controls }: RowReader, row: number): Set<number> {
  const active = new Set<number>();
  if (!isCommenter(columns, row)) {
    active.add(NO_COMMENT);
  }
  for (const { signal } of signalsOf(columns, row)) {
    active.add(places.ofSignal[signal] ?? 0);
  }
  let first = places.firstControl;
  for (const control of controls) {
    const level = control.levelOf(row);
    active.add(level < 0 ? 0 : first + level);
    first += control.levels;
  }
  active.delete(0);
  return active;
}

/** `outcomeOf` answers -1, 0 or 1. */
export function buildDesign(
  reader: RowReader,
  rows: Uint32Array,
  outcomeOf: (row: number) => number,
): SparseDesign {
  const start = new Uint32Array(rows.length + 1);
  const active = createGrowable((length) => new Uint16Array(length));
  rows.forEach((row, index) => {
    for (const column of activeColumns(reader, row)) {
      append(active, column);
    }
    start[index + 1] = active.length;
  });
  const { controls, places } = reader;
  const origin = new Float64Array(
    places.firstControl + controls.reduce((sum, { levels }) => sum + levels, 0),
  );
  for (const column of trimmed(active)) {
    if (column >= places.firstControl) {
      addAt(origin, column, 1);
    }
  }
  return {
    rows: rows.length,
    columns: origin.length,
    start,
    active: trimmed(active),
    origin: origin.map((count) => count / rows.length),
    outcome: Int8Array.from(rows, outcomeOf),
  };
}

/** The same rows weighted; controls are then measured from their weighted means, so that they still add up to 0. */
export function weighDesign(design: SparseDesign, weight: Float64Array): SparseDesign {
  const sums = columnSums(design, weight);
  const origin = design.origin.map((zero, column) =>
    zero === 0 ? 0 : realAt(sums, column) / realAt(sums, 0),
  );
  return { ...design, origin, weight };
}
