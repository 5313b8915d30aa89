/** Maximum of a log-likelihood by Newton's method with step halving (Nocedal & Wright 2006, Numerical Optimization, chapter 3). */
import { realAt } from '../at.ts';
import { multiplyVector } from './matrix.ts';

export interface Evaluation {
  /** What is made as large as possible; -Infinity outside the parameters' range. */
  readonly objective: number;
  readonly score: Float64Array;
  /** Inverse of the information. */
  readonly inverse: Float64Array;
}

export interface Maximum<Value extends Evaluation> {
  readonly parameters: Float64Array;
  readonly evaluation: Value;
}

export interface NewtonProblem<Value extends Evaluation> {
  readonly start: Float64Array;
  readonly mostSteps: number;
  readonly evaluate: (parameters: Float64Array) => Value;
}

/** A step that moves no parameter further than this is the last. */
const CONVERGED = 1e-10;
const MOST_HALVINGS = 20;
/** A lower objective within rounding of the higher one is no reason to halve. */
const ROUNDING = 1e-12;

/** Null when it does not settle: with a likelihood that grows for ever, as under separation. */
export function newtonMaximum<Value extends Evaluation>(
  problem: NewtonProblem<Value>,
): Maximum<Value> | null {
  let best: Maximum<Value> = { parameters: problem.start, evaluation: problem.evaluate(problem.start) };
  for (let count = 0; count < problem.mostSteps; count += 1) {
    const { parameters, evaluation } = best;
    const step = multiplyVector(evaluation.inverse, evaluation.score);
    const floor = evaluation.objective - ROUNDING * Math.abs(evaluation.objective);
    let next = best;
    for (let halving = 0, scale = 1; halving <= MOST_HALVINGS && next === best; halving += 1, scale /= 2) {
      const moved = parameters.map((value, index) => value + scale * realAt(step, index));
      const found = problem.evaluate(moved);
      next = found.objective >= floor ? { parameters: moved, evaluation: found } : best;
    }
    if (step.every((move) => Math.abs(move) < CONVERGED)) {
      return next;
    }
    best = next;
  }
  return null;
}
