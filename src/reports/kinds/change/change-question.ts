/** Two sides as the decompositions see them. */
import type { Metric } from '../../../ingest/types.ts';
import { outcomes } from '../../findings/impact.ts';
import { POLARITIES, isCommenter, signalsOf, type ResponseColumns } from '../../response-columns.ts';
import { addAt, realAt, signAt } from '../../stats/at.ts';
import { Z95, normalCdf } from '../../stats/normal.ts';
import type { Interval } from '../../types.ts';
import type { ChangeStep } from './types.ts';

export interface ChangeQuestion {
  readonly columns: ResponseColumns;
  readonly metric: Metric;
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** Themes that name no reason. */
  readonly general: ReadonlySet<string>;
  /** The attribute whose values are compared: it can be no control. */
  readonly compared: readonly string[];
}

/** A step and whether it was tested, on -1…1. */
export interface Estimated {
  readonly value: number;
  readonly se: number;
}

/** A theme's step that was tested. */
export interface Tested extends Estimated {
  readonly kind: 'said-more' | 'hurts-more' | 'points';
  readonly signal: number;
}

/** -1, 0 or 1 of a row, as the score of the metric counts it. */
export function outcomeReader({ columns, metric }: Pick<ChangeQuestion, 'columns' | 'metric'>) {
  const values = outcomes(metric);
  return (row: number): number => values[signAt(columns.x, row) + 1] ?? 0;
}

/** Commenters of a side who say it, by signal. */
export function countMentions(columns: ResponseColumns, rows: Uint32Array): Float64Array {
  const counts = new Float64Array(columns.themes.length * POLARITIES.length);
  for (const row of rows) {
    for (const { signal } of signalsOf(columns, row)) {
      addAt(counts, signal, 1);
    }
  }
  return counts;
}

export function countCommenters(columns: ResponseColumns, rows: Uint32Array): number {
  return rows.reduce((sum, row) => sum + Number(isCommenter(columns, row)), 0);
}

export function themeOf({ themes }: ResponseColumns, signal: number): string {
  return themes[Math.floor(signal / POLARITIES.length)] ?? '';
}

/** Complaints and praise that name a reason, in an order that does not depend on that of the answers. */
export function judgingSignals({ columns, general }: ChangeQuestion): number[] {
  const signals = Array.from({ length: columns.themes.length * POLARITIES.length }, (_, signal) => signal);
  const keyOf = (signal: number): string => `${signal % POLARITIES.length} ${themeOf(columns, signal)}`;
  return signals
    .filter(
      (signal) => POLARITIES[signal % POLARITIES.length] !== 'neu' && !general.has(themeOf(columns, signal)),
    )
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Mentions of the signal on the side with fewer. */
export function fewerOf(first: Float64Array, second: Float64Array, signal: number): number {
  return Math.min(realAt(first, signal), realAt(second, signal));
}

/** 95% interval in points. */
export function pointsInterval({ value, se }: Estimated): Interval {
  return [100 * (value - Z95 * se), 100 * (value + Z95 * se)];
}

/** Two-sided normal p; 1 where nothing varies. */
export function pOf({ value, se }: Estimated): number {
  return se === 0 ? 1 : 2 * normalCdf(-Math.abs(value) / se);
}

/** A line of the ledger that is about no theme. */
export function plainStep(kind: ChangeStep['kind'], part: Estimated): ChangeStep {
  return { kind, theme: null, polarity: null, value: 100 * part.value, interval: pointsInterval(part) };
}

/** A line about one theme. */
export function themeStep(columns: ResponseColumns, { kind, signal, value, se }: Tested): ChangeStep {
  return {
    kind,
    theme: themeOf(columns, signal),
    polarity: POLARITIES[signal % POLARITIES.length] ?? 'neu',
    value: 100 * value,
    interval: pointsInterval({ value, se }),
  };
}
