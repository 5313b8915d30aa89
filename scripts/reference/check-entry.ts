/** One reference id, computed and judged. */
import { compare } from './compare.ts';
import type { Reference } from './read-reference.ts';
import { computeId } from './sections.ts';

export interface CheckedEntry {
  readonly id: string;
  readonly value: unknown;
  readonly expected: unknown;
  /** See `compare`; null where nothing computes the id. */
  readonly difference: number | null;
  readonly tolerance: number;
  readonly status: 'pass' | 'fail' | 'missing';
  /** Where the value differs too much. */
  readonly misses: readonly string[];
}

export function checkEntries({ survey, entries }: Reference): CheckedEntry[] {
  return [...entries].map(([id, { value: expected, tol: tolerance, note }]) => {
    const value = computeId(survey, id, expected);
    if (value === undefined) {
      return { id, value: null, expected, difference: null, tolerance, status: 'missing', misses: [] };
    }
    const { passes, difference, misses } = compare(value, expected, { tol: tolerance, note });
    return { id, value, expected, difference, tolerance, status: passes ? 'pass' : 'fail', misses };
  });
}
