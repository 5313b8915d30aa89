/** What every column does to the mean score in the eyes of the proportional-odds model: see ordinalEffect. */
import { addAt, codeAt, offsetAt, realAt } from '../at.ts';
import { inverseLogit } from './ordinal-likelihood.ts';
import type { Ordinal } from './ordinal.ts';
import { linearPredictor, type SparseDesign } from './sparse-design.ts';

/** Mean over all rows of the score as it is less the score without the column, by column. One pass over the rows. */
export function ordinalContributions(design: SparseDesign, fit: Ordinal): Float64Array {
  const { rows, columns, start, active, origin } = design;
  const [low, high] = fit.thresholds;
  const level = fit.beta.reduce((sum, value, index) => sum + value * realAt(origin, index), 0);
  const predictor = linearPredictor(design, Float64Array.of(-level, ...fit.beta.subarray(1)));
  const scoreAt = (eta: number): number => 1 - inverseLogit(high - eta) - inverseLogit(low - eta);
  const sums = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const eta = realAt(predictor, row);
    const score = scoreAt(eta);
    for (let a = offsetAt(start, row); a < offsetAt(start, row + 1); a += 1) {
      const column = codeAt(active, a);
      addAt(sums, column, score - scoreAt(eta - realAt(fit.beta, column)));
    }
  }
  return sums.map((sum) => sum / rows);
}
