/** A column before it has a role, and how it is called. */
import type { ColumnLooks } from './describe-column.ts';
import { foldWords } from '../cells/fold.ts';
import { showCell } from '../cells/show-cell.ts';

export interface ColumnSketch {
  /** Unique within the file. */
  readonly name: string;
  /** As it stands in the file; '' where it is empty. */
  readonly header: string;
  /** The question below a technical name, else the header. */
  readonly meaning: string;
  readonly looks: ColumnLooks;
}

/** Index of the column that a caller means by its name, its question or "#3"; -1 if there is none. */
export function findColumn(sketches: readonly ColumnSketch[], wanted: string): number {
  const exact = sketches.findIndex(({ name, meaning }) => name === wanted || meaning === wanted);
  if (exact >= 0) {
    return exact;
  }
  const place = Number(/^#(\d+)$/.exec(wanted)?.[1] ?? 0);
  return place > 0 && place <= sketches.length
    ? place - 1
    : sketches.findIndex(({ name }) => foldWords(name) === foldWords(wanted));
}

/** Column names as a sentence can hold them. */
export function listNames(sketches: readonly { readonly name: string }[]): string {
  const names = sketches.slice(0, 12).map(({ name }) => showCell(name));
  return names.join(', ') + (sketches.length > 12 ? ' …' : '');
}
