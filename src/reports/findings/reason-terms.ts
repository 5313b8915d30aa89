/** Which themes get a column of their own in the model, and which are pooled. */
import { NEGATIVE, POLARITIES, POSITIVE, signalsOf, type ResponseColumns } from '../response-columns.ts';
import { addAt, realAt } from '../stats/at.ts';
import type { NoEstimate } from '../types.ts';
import { MIN_MENTIONS } from './gates.ts';

export interface ReasonTerms {
  /** Signals with a column of their own, complaints first. */
  readonly own: readonly number[];
  /** Signals without a column of their own: mentions, and why. */
  readonly pooled: ReadonlyMap<number, { readonly count: number; readonly reason: NoEstimate }>;
}

/** Mentions of each signal among the rows. */
function countSignals(columns: ResponseColumns, rows: Uint32Array): Float64Array {
  const counts = new Float64Array(columns.themes.length * POLARITIES.length);
  for (const row of rows) {
    for (const { signal } of signalsOf(columns, row)) {
      addAt(counts, signal, 1);
    }
  }
  return counts;
}

/** Where a signal stands in lists that must not depend on the order of the responses. */
function rank({ themes }: ResponseColumns, signal: number): string {
  return `${signal % POLARITIES.length} ${themes[Math.floor(signal / POLARITIES.length)] ?? ''}`;
}

/** Complaints and praise that somebody made and that name a reason. */
function candidates(columns: ResponseColumns, counts: Float64Array, general: ReadonlySet<string>): number[] {
  return [...counts.keys()].filter((signal) => {
    const polarity = signal % POLARITIES.length;
    const theme = columns.themes[Math.floor(signal / POLARITIES.length)] ?? '';
    const judges = polarity === NEGATIVE || polarity === POSITIVE;
    return judges && realAt(counts, signal) > 0 && !general.has(theme);
  });
}

/**
 * Themes that name no reason stay out: they restate the score. Of the rest, those with enough mentions and
 * non-mentions get a column each, the commonest first, as far as the budget of columns goes.
 */
export function chooseTerms(
  columns: ResponseColumns,
  rows: Uint32Array,
  { general, budget }: { general: ReadonlySet<string>; budget: number },
): ReasonTerms {
  const counts = countSignals(columns, rows);
  const byRank = (a: number, b: number): number => (rank(columns, a) < rank(columns, b) ? -1 : 1);
  const signals = candidates(columns, counts, general).toSorted(byRank);
  const isEnough = (signal: number): boolean =>
    Math.min(realAt(counts, signal), rows.length - realAt(counts, signal)) >= MIN_MENTIONS;
  const own = new Set(
    signals
      .filter((signal) => isEnough(signal))
      .toSorted((a, b) => realAt(counts, b) - realAt(counts, a))
      .slice(0, Math.max(0, budget)),
  );
  const pooled = new Map(
    signals
      .filter((signal) => !own.has(signal))
      .map((signal) => {
        const reason: NoEstimate = isEnough(signal) ? 'few-responses' : 'few-mentions';
        return [signal, { count: realAt(counts, signal), reason }];
      }),
  );
  return { own: signals.filter((signal) => own.has(signal)), pooled };
}
