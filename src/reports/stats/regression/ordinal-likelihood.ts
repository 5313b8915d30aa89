/** Likelihood of the proportional-odds model with three outcomes, its score and information. */
import { realAt } from '../at.ts';
import type { Evaluation } from './newton.ts';
import { columnSums, crossProducts, linearPredictor, type SparseDesign } from './sparse-design.ts';
import { sweptInverse } from './sweep.ts';

/** Derivatives of one row's log-likelihood by a and b, its two thresholds less its predictor. */
interface RowDerivatives {
  readonly log: number;
  readonly a: number;
  readonly b: number;
  readonly aa: number;
  readonly bb: number;
  readonly ab: number;
}

export function inverseLogit(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Detractor: F(a); promoter: 1 - F(b); neutral: F(b) - F(a). */
function rowDerivatives(outcome: number, a: number, b: number): RowDerivatives {
  const below = inverseLogit(a);
  const atMost = inverseLogit(b);
  if (outcome < 0) {
    return { log: -Math.log1p(Math.exp(-a)), a: 1 - below, b: 0, aa: -below * (1 - below), bb: 0, ab: 0 };
  }
  if (outcome > 0) {
    return { log: -Math.log1p(Math.exp(b)), a: 0, b: -atMost, aa: 0, bb: -atMost * (1 - atMost), ab: 0 };
  }
  const chance = atMost - below;
  const da = (-below * (1 - below)) / chance;
  const db = (atMost * (1 - atMost)) / chance;
  return {
    log: Math.log(chance),
    a: da,
    b: db,
    aa: da * (1 - 2 * below) - da * da,
    bb: db * (1 - 2 * atMost) - db * db,
    ab: -da * db,
  };
}

interface Sums {
  logLikelihood: number;
  ab: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** aa + ab and bb + ab */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function sumRows(design: SparseDesign, parameters: Float64Array): Sums {
  const predictor = linearPredictor(design, Float64Array.of(0, ...parameters.subarray(2)));
  const make = (): Float64Array => new Float64Array(design.rows);
  const sums: Sums = { logLikelihood: 0, ab: 0, a: make(), b: make(), first: make(), second: make() };
  for (let row = 0; row < design.rows; row += 1) {
    const eta = realAt(predictor, row);
    const found = rowDerivatives(
      design.outcome[row] ?? 0,
      realAt(parameters, 0) - eta,
      realAt(parameters, 1) - eta,
    );
    sums.logLikelihood += found.log;
    sums.ab += found.ab;
    sums.a[row] = found.a;
    sums.b[row] = found.b;
    sums.first[row] = found.aa + found.ab;
    sums.second[row] = found.bb + found.ab;
  }
  return sums;
}

/** Parameters are the two thresholds, then the columns but the intercept. */
function informationOf(design: SparseDesign, { first, second, ab }: Sums): Float64Array {
  const { columns } = design;
  const size = columns + 1;
  const matrix = new Float64Array(size * size);
  const borders = [columnSums(design, first), columnSums(design, second)] as const;
  const inner = crossProducts(
    design,
    first.map((value, row) => -value - realAt(second, row)),
  );
  for (let i = 1; i < columns; i += 1) {
    for (let j = 1; j < columns; j += 1) {
      matrix[(i + 1) * size + j + 1] = realAt(inner, i * columns + j);
    }
    borders.forEach((border, threshold) => {
      matrix[threshold * size + i + 1] = realAt(border, i);
      matrix[(i + 1) * size + threshold] = realAt(border, i);
    });
  }
  matrix[0] = ab - realAt(borders[0], 0);
  matrix[size + 1] = ab - realAt(borders[1], 0);
  matrix[1] = -ab;
  matrix[size] = -ab;
  return matrix;
}

/** Objective -Infinity where the thresholds are not in order. O(rows). */
export function ordinalEvaluation(
  design: SparseDesign,
  parameters: Float64Array,
): Evaluation & { readonly kept: Uint8Array } {
  const size = design.columns + 1;
  if (!(realAt(parameters, 0) < realAt(parameters, 1))) {
    const none = new Float64Array(size);
    const kept = new Uint8Array(size);
    return { objective: -Infinity, score: none, inverse: new Float64Array(size * size), kept };
  }
  const sums = sumRows(design, parameters);
  const a = columnSums(design, sums.a);
  const b = columnSums(design, sums.b);
  const slopes = a.subarray(1).map((value, index) => -value - realAt(b, index + 1));
  const score = Float64Array.of(realAt(a, 0), realAt(b, 0), ...slopes);
  const { inverse, kept } = sweptInverse(informationOf(design, sums), size);
  return { objective: sums.logLikelihood, score, inverse, kept };
}
