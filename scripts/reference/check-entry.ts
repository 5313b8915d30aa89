/** One reference id, computed and judged. */
import { compare, type Comparison } from './compare.ts';
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
  /** Where the value differs too much, or the error that kept it from being computed. */
  readonly misses: readonly string[];
}

type Judged = Pick<CheckedEntry, 'difference' | 'status' | 'misses'>;

function judged({ passes, difference, misses }: Comparison): Judged {
  return { difference, status: passes ? 'pass' : 'fail', misses };
}

function failed(error: unknown): Comparison {
  const misses = [error instanceof Error ? error.message : String(error)];
  return { passes: false, difference: Infinity, misses };
}

/** One id that cannot be computed must not hide the others. */
export function checkEntries({ survey, entries }: Reference): CheckedEntry[] {
  return [...entries].map(([id, { value: expected, tol: tolerance, note }]) => {
    const entry = { id, expected, tolerance };
    try {
      const value = computeId(survey, id, expected);
      return value === undefined
        ? { ...entry, value: null, difference: null, status: 'missing', misses: [] }
        : { ...entry, value, ...judged(compare(value, expected, { tol: tolerance, note })) };
    } catch (error) {
      return { ...entry, value: null, ...judged(failed(error)) };
    }
  });
}
