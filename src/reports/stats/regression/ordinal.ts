/**
 * Proportional-odds model of detractor, neutral, promoter: logit P(outcome <= k) = threshold_k - x'beta. McCullagh
 * (1980), Regression models for ordinal data, JRSS B 42, 109-142; signs as in R's ordinal::clm. The check of the linear
 * model's contributions against its form.
 */
import { codeAt, offsetAt, realAt } from '../at.ts';
import { newtonMaximum } from './newton.ts';
import { inverseLogit, ordinalEvaluation } from './ordinal-likelihood.ts';
import { linearPredictor, type SparseDesign } from './sparse-design.ts';

export interface Ordinal {
  /** Detractor | neutral and neutral | promoter, at the origin of the columns. */
  readonly thresholds: readonly [number, number];
  readonly thresholdSes: readonly [number, number];
  /** By column; 0 for the intercept and for columns that were aliased or empty. */
  readonly beta: Float64Array;
  /** From the observed information. */
  readonly se: Float64Array;
  readonly logLikelihood: number;
}

export interface OrdinalEffect {
  /** Mean over all rows of the score with the theme less without it. */
  readonly perMention: number;
  /** Mean over all rows of the score as it is less the score without the theme. */
  readonly contribution: number;
}

const MOST_STEPS = 25;

/** Thresholds of the outcomes' own shares; null when an outcome is missing. */
function startOf({ outcome, rows, columns }: SparseDesign): Float64Array | null {
  const detractors = outcome.reduce((sum, x) => sum + Number(x < 0), 0);
  const promoters = outcome.reduce((sum, x) => sum + Number(x > 0), 0);
  if (Math.min(detractors, promoters, rows - detractors - promoters) === 0) {
    return null;
  }
  const start = new Float64Array(columns + 1);
  start[0] = Math.log(detractors / (rows - detractors));
  start[1] = Math.log((rows - promoters) / promoters);
  return start;
}

/** Variance of a threshold less the predictor at the origin. */
function thresholdSe(inverse: Float64Array, origin: Float64Array, threshold: number): number {
  const size = origin.length + 1;
  const weights = new Float64Array(size);
  weights[threshold] = 1;
  origin.subarray(1).forEach((zero, index) => {
    weights[index + 2] = -zero;
  });
  let variance = 0;
  inverse.forEach((value, cell) => {
    variance += value * realAt(weights, Math.floor(cell / size)) * realAt(weights, cell % size);
  });
  return Math.sqrt(Math.max(0, variance));
}

/** Outcome -1, 0, 1; weights are not looked at. Null when an outcome is missing or a column separates them. */
export function ordinal(design: SparseDesign): Ordinal | null {
  const { columns, origin } = design;
  const start = startOf(design);
  const maximum =
    start === null
      ? null
      : newtonMaximum({
          start,
          mostSteps: MOST_STEPS,
          evaluate: (parameters) => ordinalEvaluation(design, parameters),
        });
  if (maximum === null) {
    return null;
  }
  const { parameters, evaluation } = maximum;
  const size = columns + 1;
  const beta = Float64Array.of(0, ...parameters.subarray(2));
  const level = beta.reduce((sum, value, column) => sum + value * realAt(origin, column), 0);
  return {
    thresholds: [realAt(parameters, 0) - level, realAt(parameters, 1) - level],
    thresholdSes: [thresholdSe(evaluation.inverse, origin, 0), thresholdSe(evaluation.inverse, origin, 1)],
    beta,
    se: beta.map((_, column) =>
      column === 0 ? 0 : Math.sqrt(Math.max(0, realAt(evaluation.inverse, (column + 1) * (size + 1)))),
    ),
    logLikelihood: evaluation.objective,
  };
}

/** What one column does to the mean score, in the model's eyes. O(rows). */
export function ordinalEffect(design: SparseDesign, fit: Ordinal, column: number): OrdinalEffect {
  const { rows, start, active, origin } = design;
  const [low, high] = fit.thresholds;
  const level = fit.beta.reduce((sum, value, index) => sum + value * realAt(origin, index), 0);
  const predictor = linearPredictor(design, Float64Array.of(-level, ...fit.beta.subarray(1)));
  const scoreAt = (eta: number): number => 1 - inverseLogit(high - eta) - inverseLogit(low - eta);
  const effect = realAt(fit.beta, column);
  let perMention = 0;
  let contribution = 0;
  for (let row = 0; row < rows; row += 1) {
    let isActive = 0;
    for (let a = offsetAt(start, row); a < offsetAt(start, row + 1); a += 1) {
      isActive += Number(codeAt(active, a) === column);
    }
    const without = realAt(predictor, row) - isActive * effect;
    const difference = scoreAt(without + effect) - scoreAt(without);
    perMention += difference;
    contribution += isActive * difference;
  }
  return { perMention: perMention / rows, contribution: contribution / rows };
}
