/**
 * Observed less expected score of each unit, given whom it served: what remains after a linear model of the tasks.
 * Indirect standardisation, as in Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202, section 3.
 */
import { realAt } from '../at.ts';
import { residualsOf } from '../regression/influence.ts';
import { leastSquares } from '../regression/least-squares.ts';
import type { SparseDesign } from '../regression/sparse-design.ts';
import type { UnitMean } from './unit-mean.ts';

export interface CaseMixUnit extends UnitMean {
  /** Observed less expected, in standard errors of an average unit of this size; 0 where the model leaves nothing. */
  readonly z: number;
}

export interface CaseMix {
  /** Mean squared residual of the model. */
  readonly variance: number;
  /** Mean = observed less expected; null for units without rows. */
  readonly units: readonly (CaseMixUnit | null)[];
}

/**
 * The design holds what the unit cannot choose (channel, product, region…), never what it controls.
 * @throws RangeError for a design without rows
 */
export function caseMix(design: SparseDesign, unitOf: (row: number) => number, units: number): CaseMix {
  const residuals = residualsOf(design, leastSquares(design));
  const tallies = Array.from({ length: units }, () => ({ n: 0, sum: 0, squares: 0 }));
  let total = 0;
  for (let row = 0; row < design.rows; row += 1) {
    const residual = realAt(residuals, row);
    total += residual * residual;
    const tally = tallies[unitOf(row)];
    if (tally !== undefined) {
      tally.n += 1;
      tally.sum += residual;
      tally.squares += residual * residual;
    }
  }
  const variance = total / design.rows;
  return {
    variance,
    units: tallies.map(({ n, sum, squares }) => {
      const mean = sum / n;
      const z = variance === 0 ? 0 : mean / Math.sqrt(variance / n);
      return n === 0 ? null : { n, mean, squares: Math.max(0, squares - n * mean * mean), z };
    }),
  };
}
