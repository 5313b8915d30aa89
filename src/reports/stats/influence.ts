/** Influence of each row on each coefficient of a least-squares fit, summed over the rows. */
import { addAt, codeAt, offsetAt, realAt, signAt } from './at.ts';
import type { LeastSquares } from './least-squares.ts';
import type { SparseDesign } from './sparse-design.ts';

export type Correction = 'HC3' | 'HC1';

/** Per column, over the rows. */
export interface InfluenceSums {
  readonly all: Float64Array;
  readonly squares: Float64Array;
  /** Only over the rows in which the column is 1. */
  readonly active: Float64Array;
  readonly maxLeverage: number;
}

/** What every row starts from: the intercept, and the controls at minus their mean. */
interface Origin {
  readonly weights: Float64Array;
  readonly fitted: number;
  readonly controls: readonly number[];
}

interface RowFit {
  /** (X'X)^-1 z of the row. */
  readonly weights: Float64Array;
  leverage: number;
  residual: number;
}

function addScaled(target: Float64Array, source: Float64Array, [offset, factor]: [number, number]): void {
  for (let j = 0; j < target.length; j += 1) {
    target[j] = realAt(target, j) + factor * realAt(source, offset + j);
  }
}

function originOf(design: SparseDesign, fit: LeastSquares): Origin {
  const { columns, centred } = design;
  const weights = fit.inverse.slice(0, columns);
  const controls = [...centred.keys()].filter((column) => centred[column] === 1);
  let fitted = realAt(fit.beta, 0);
  for (const column of controls) {
    fitted -= realAt(fit.means, column) * realAt(fit.beta, column);
    addScaled(weights, fit.inverse, [column * columns, -realAt(fit.means, column)]);
  }
  return { weights, fitted, controls };
}

function fitRow(design: SparseDesign, fit: LeastSquares, origin: Origin): (row: number) => RowFit {
  const { columns, start, active } = design;
  const current: RowFit = { weights: new Float64Array(columns), leverage: 0, residual: 0 };
  const { weights } = current;
  return (row) => {
    const begin = offsetAt(start, row);
    const end = offsetAt(start, row + 1);
    weights.set(origin.weights);
    let { fitted } = origin;
    for (let a = begin; a < end; a += 1) {
      fitted += realAt(fit.beta, codeAt(active, a));
      addScaled(weights, fit.inverse, [codeAt(active, a) * columns, 1]);
    }
    let leverage = realAt(weights, 0);
    for (let a = begin; a < end; a += 1) {
      leverage += realAt(weights, codeAt(active, a));
    }
    for (const column of origin.controls) {
      leverage -= realAt(fit.means, column) * realAt(weights, column);
    }
    current.leverage = leverage;
    current.residual = signAt(design.outcome, row) - fitted;
    return current;
  };
}

function addInfluence(sums: InfluenceSums, weights: Float64Array, factor: number): void {
  const { all, squares } = sums;
  for (let j = 0; j < weights.length; j += 1) {
    const influence = realAt(weights, j) * factor;
    all[j] = realAt(all, j) + influence;
    squares[j] = realAt(squares, j) + influence * influence;
  }
}

/**
 * HC3 divides each residual by 1 - leverage (MacKinnon & White 1985); HC1 scales all by n / (n - p).
 * `squares` summed is the variance of beta.
 */
export function sumInfluence(design: SparseDesign, fit: LeastSquares, correction: Correction): InfluenceSums {
  const { columns, rows, start, active } = design;
  const make = (): Float64Array => new Float64Array(columns);
  const sums = { all: make(), squares: make(), active: make(), maxLeverage: 0 };
  const parameters = fit.kept.reduce((sum, kept) => sum + kept, 0);
  const hc1 = Math.sqrt(rows / Math.max(1, rows - parameters));
  const read = fitRow(design, fit, originOf(design, fit));
  for (let row = 0; row < rows; row += 1) {
    const { weights, leverage, residual } = read(row);
    sums.maxLeverage = Math.max(sums.maxLeverage, leverage);
    const factor = correction === 'HC3' ? residual / (1 - leverage) : residual * hc1;
    addInfluence(sums, weights, factor);
    const end = offsetAt(start, row + 1);
    for (let a = offsetAt(start, row); a < end; a += 1) {
      addAt(sums.active, codeAt(active, a), realAt(weights, codeAt(active, a)) * factor);
    }
  }
  return sums;
}
