/** Answers of customers whose value is known. */
import { outcomes } from '../../findings/impact.ts';
import { MIN_BASE } from '../../findings/gates.ts';
import type { ResponseColumns } from '../../response-columns.ts';
import { realAt, signAt } from '../../stats/at.ts';
import type { NoValueFigure, ValueBase } from './types.ts';

export interface ValuedAnswers {
  readonly rows: Uint32Array;
  /** One a row, above 0. */
  readonly weights: Float64Array;
  /** What the answer counts in the score. */
  readonly values: Float64Array;
}

/** One answer with more of the value than this decides alone. */
const MAX_SHARE = 0.1;
const PERCENT = 100;

/** Kish (1965), Survey sampling, section 11.7; 0 without answers. */
export function effectiveAnswers(weights: Iterable<number>): number {
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}

/** A value of 0, below, or none leaves the answer out. */
export function valuedAnswers(columns: ResponseColumns, scored: Uint32Array): ValuedAnswers {
  const rows = scored.filter((row) => realAt(columns.value, row) > 0);
  const counts = outcomes(columns.metric ?? 'nps');
  return {
    rows,
    weights: Float64Array.from(rows, (row) => realAt(columns.value, row)),
    values: Float64Array.from(rows, (row) => counts[signAt(columns.x, row) + 1] ?? 0),
  };
}

export function baseOf({ rows, weights }: ValuedAnswers, scored: number): ValueBase {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  return {
    n: rows.length,
    withoutValue: scored - rows.length,
    total,
    effectiveN: effectiveAnswers(weights),
    largestShare: total === 0 ? 0 : (PERCENT * largest) / total,
  };
}

/** Why no weighted figure is shown; null where it may be. */
export function gateOf(
  { metric }: ResponseColumns,
  { n, effectiveN, largestShare }: ValueBase,
): NoValueFigure | null {
  if (metric === null) {
    return 'no-score';
  }
  if (n < 2) {
    return 'no-value';
  }
  if (effectiveN < MIN_BASE) {
    return 'few-responses';
  }
  return largestShare > PERCENT * MAX_SHARE ? 'one-dominates' : null;
}
