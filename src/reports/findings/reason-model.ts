/** The regression behind every impact: outcome on silence, themes by polarity, and controls. */
import type { ResponseColumns } from '../response-columns.ts';
import { codeAt, realAt } from '../stats/at.ts';
import { adjustedCost, type AdjustedCost, type Contribution } from '../stats/regression/adjusted-cost.ts';
import { ordinal } from '../stats/regression/ordinal.ts';
import { withoutSeparated } from '../stats/regression/without-separated.ts';
import { ordinalContributions } from '../stats/regression/ordinal-contributions.ts';
import type { SparseDesign } from '../stats/regression/sparse-design.ts';
import type { NoEstimate } from '../types.ts';
import { companionOf } from './companion.ts';
import { chooseControls } from './controls.ts';
import { MIN_RESPONSES_FOR_IMPACT, RESPONSES_PER_COLUMN } from './gates.ts';
import { NO_COMMENT, buildDesign, placeColumns, weighDesign, type ReasonColumns } from './reason-design.ts';
import { chooseTerms, type ReasonTerms } from './reason-terms.ts';

export interface ModelQuestion {
  readonly columns: ResponseColumns;
  readonly rows: Uint32Array;
  /** -1, 0 or 1 of a row. */
  readonly outcomeOf: (row: number) => number;
  /** Themes that name no reason. */
  readonly general: ReadonlySet<string>;
  /** Attributes to hold equal; null for channel and product. */
  readonly controls: readonly string[] | null;
  /** Weight of a row, above 0; without it all rows weigh 1. */
  readonly weightOf?: (row: number) => number;
}

/** On the scale of the outcome. */
export interface ReasonModel {
  readonly baseline: number;
  readonly noComment: number;
  /** By signal. */
  readonly impacts: ReadonlyMap<number, Contribution>;
  /** Why the other signals have none. */
  readonly missing: ReadonlyMap<number, NoEstimate>;
  /** Theme whose company explains most of what the raw gap adds to the adjusted impact. */
  readonly companionOf: (signal: number) => number | null;
  /** Contributions by the proportional-odds model, fitted once when asked for; null where it cannot be. */
  readonly ordinal: () => ReadonlyMap<number, number> | null;
  /** Of the contributions of signals with an impact, row by row. */
  readonly covarianceOf: (signals: readonly number[]) => Float64Array;
}

/** Intercept, silence and the two pools. */
const FIXED_COLUMNS = 4;
/** Controls may take this part of the columns that the responses allow. */
const CONTROL_PART = 1 / 4;
function collect(cost: AdjustedCost, terms: ReasonTerms, places: ReasonColumns) {
  const impacts = new Map<number, Contribution>();
  const missing = new Map<number, NoEstimate>();
  terms.pooled.forEach(({ reason }, signal) => missing.set(signal, reason));
  for (const signal of terms.own) {
    const contribution = cost.contributions[places.ofSignal[signal] ?? 0] ?? null;
    if (contribution === null || contribution.restsOnOne) {
      missing.set(signal, 'not-separable');
    } else {
      impacts.set(signal, contribution);
    }
  }
  return { impacts, missing };
}

function covarianceOf({ covariance, contributions }: AdjustedCost, places: readonly number[]): Float64Array {
  const cells = places.flatMap((row) =>
    places.map((column) => realAt(covariance, row * contributions.length + column)),
  );
  return Float64Array.from(cells);
}

function ordinalOf(
  design: SparseDesign,
  terms: ReasonTerms,
  places: ReasonColumns,
): ReadonlyMap<number, number> | null {
  const separable = withoutSeparated(design);
  const fit = ordinal(separable);
  if (fit === null) {
    return null;
  }
  const found = ordinalContributions(separable, fit);
  return new Map(
    terms.own.flatMap((signal) => {
      const contribution = realAt(found, codeAt(places.ofSignal, signal));
      return contribution === 0 ? [] : [[signal, contribution]];
    }),
  );
}

/** Made when first asked for, and kept. */
function lazily<T>(make: () => T): () => T {
  const made: T[] = [];
  return () => {
    const [known = make()] = made;
    made[0] = known;
    return known;
  };
}

function isConstant(rows: Uint32Array, outcomeOf: (row: number) => number): boolean {
  const first = outcomeOf(rows[0] ?? 0);
  return rows.every((row) => outcomeOf(row) === first);
}

/** The model, or why there is none. */
export function fitReasonModel(question: ModelQuestion): ReasonModel | NoEstimate {
  const { columns, rows, outcomeOf, general, controls: names, weightOf } = question;
  if (rows.length < MIN_RESPONSES_FOR_IMPACT) {
    return 'few-responses';
  }
  if (isConstant(rows, outcomeOf)) {
    return 'no-variation';
  }
  const room = Math.floor(rows.length / RESPONSES_PER_COLUMN) - FIXED_COLUMNS;
  const controls = chooseControls(columns, rows, { names, budget: Math.floor(room * CONTROL_PART) });
  const used = controls.reduce((sum, { levels }) => sum + levels, 0);
  const terms = chooseTerms(columns, rows, { general, budget: room - used });
  const places = placeColumns(columns, terms);
  const design = buildDesign({ columns, places, controls }, rows, outcomeOf);
  const cost = adjustedCost(
    weightOf === undefined ? design : weighDesign(design, Float64Array.from(rows, weightOf)),
  );
  return {
    baseline: cost.contributions[0]?.contribution ?? 0,
    noComment: cost.contributions[NO_COMMENT]?.contribution ?? 0,
    ...collect(cost, terms, places),
    ordinal: lazily(() => ordinalOf(design, terms, places)),
    companionOf: (signal) => companionOf(cost, terms.own, signal),
    covarianceOf: (signals) =>
      covarianceOf(
        cost,
        signals.map((signal) => codeAt(places.ofSignal, signal)),
      ),
  };
}
