/**
 * Logistic regression of a yes/no outcome on a sparse 0/1 design. Maximum likelihood (McCullagh & Nelder 1989,
 * Generalized Linear Models, chapter 4) with White's robust errors; or Firth's penalised likelihood, which has an answer
 * also where a column separates the outcomes: Firth (1993), Biometrika 80, 27-38; Heinze & Schemper (2002), Statistics
 * in Medicine 21, 2409-2419.
 */
import { realAt } from '../at.ts';
import { atOrigin, covarianceAtOrigin } from './least-squares.ts';
import { sandwich } from './matrix.ts';
import { newtonMaximum, type Evaluation } from './newton.ts';
import {
  columnSums,
  crossProducts,
  linearPredictor,
  quadraticForms,
  type SparseDesign,
} from './sparse-design.ts';
import { sweptInverse } from './sweep.ts';

export interface Logistic {
  /** By column, measured from the origin; 0 where the column was aliased or empty. */
  readonly beta: Float64Array;
  readonly kept: Uint8Array;
  /** From the information. */
  readonly se: Float64Array;
  /** From the sandwich of the scores, HC0. */
  readonly robustSe: Float64Array;
  /** Without the penalty. */
  readonly logLikelihood: number;
}

export type Penalty = 'none' | 'firth';

interface LogisticEvaluation extends Evaluation {
  readonly kept: Uint8Array;
  readonly residuals: Float64Array;
  readonly logLikelihood: number;
}

/** Without separation Newton needs about eight steps; Firth's score takes its information as if it were not penalised. */
const MOST_STEPS: Readonly<Record<Penalty, number>> = { none: 25, firth: 200 };

/** ln(1 + e^x) */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function evaluate(design: SparseDesign, penalty: Penalty, beta: Float64Array): LogisticEvaluation {
  const { outcome } = design;
  const predictor = linearPredictor(design, beta);
  const chance = predictor.map((eta) => 1 / (1 + Math.exp(-eta)));
  const weights = chance.map((p) => p * (1 - p));
  const { inverse, kept, logDeterminant } = sweptInverse(crossProducts(design, weights), design.columns);
  const residuals = chance.map((p, row) => (outcome[row] ?? 0) - p);
  const logLikelihood = predictor.reduce(
    (sum, eta, row) => sum - softplus(outcome[row] === 1 ? -eta : eta),
    0,
  );
  const found = { kept, residuals, logLikelihood, inverse };
  if (penalty === 'none') {
    return { ...found, objective: logLikelihood, score: columnSums(design, residuals) };
  }
  const forms = quadraticForms(design, inverse);
  const penalised = residuals.map(
    (residual, row) => residual + realAt(weights, row) * realAt(forms, row) * (0.5 - realAt(chance, row)),
  );
  return {
    ...found,
    objective: logLikelihood + logDeterminant / 2,
    score: columnSums(design, penalised),
  };
}

function rootsOfDiagonal(matrix: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, j) => Math.sqrt(Math.max(0, realAt(matrix, j * size + j))));
}

/**
 * Outcome 1 = yes, 0 = no; weights are not looked at. Null when there is no maximum: without a penalty because a column
 * separates the outcomes, with one only where there are no rows.
 */
export function logistic(design: SparseDesign, penalty: Penalty): Logistic | null {
  const { columns, origin, rows } = design;
  const maximum =
    rows === 0
      ? null
      : newtonMaximum({
          start: new Float64Array(columns),
          mostSteps: MOST_STEPS[penalty],
          evaluate: (beta) => evaluate(design, penalty, beta),
        });
  if (maximum === null) {
    return null;
  }
  const { kept, inverse, residuals, logLikelihood } = maximum.evaluation;
  const squares = residuals.map((residual) => residual * residual);
  return {
    beta: atOrigin(maximum.parameters, origin),
    kept,
    se: rootsOfDiagonal(covarianceAtOrigin(inverse, origin), columns),
    robustSe: rootsOfDiagonal(sandwich(atOrigin(inverse, origin), crossProducts(design, squares)), columns),
    logLikelihood,
  };
}
