/**
 * Units as random effects, by moments. DerSimonian & Laird (1986), Controlled Clinical Trials 7, 177-188; the same as
 * R's metafor::rma(method = "DL"). The variance inside units is pooled, so that a unit of three equal answers is not
 * taken as certain.
 */
import { chiSquaredTail } from '../special/chi-squared.ts';
import type { Spread } from './shrink.ts';
import type { UnitMean } from './unit-mean.ts';

export interface Heterogeneity extends Spread {
  /** Cochran's Q with units - 1 degrees of freedom, and its p. */
  readonly q: number;
  readonly p: number;
  /** Share of the spread of the means that is not chance, 0…1 (Higgins & Thompson 2002). */
  readonly i2: number;
}

interface Weighted {
  readonly mean: number;
  readonly weight: number;
}

function weightedMean(units: readonly UnitMean[], weightOf: (unit: UnitMean) => number): Weighted {
  let weight = 0;
  let sum = 0;
  for (const unit of units) {
    weight += weightOf(unit);
    sum += weightOf(unit) * unit.mean;
  }
  return { mean: sum / weight, weight };
}

/** Null for fewer than two units, or where no unit varies inside. O(units). */
export function derSimonianLaird(units: readonly UnitMean[]): Heterogeneity | null {
  const answers = units.reduce((sum, { n }) => sum + n, 0);
  const squares = units.reduce((sum, unit) => sum + unit.squares, 0);
  if (units.length < 2 || squares <= 0) {
    return null;
  }
  const within = squares / (answers - units.length);
  const fixed = weightedMean(units, ({ n }) => n / within);
  const q = units.reduce((sum, { n, mean }) => sum + (n / within) * (mean - fixed.mean) ** 2, 0);
  const freedom = units.length - 1;
  const squaredWeights = units.reduce((sum, { n }) => sum + (n / within) ** 2, 0);
  const between = Math.max(0, (q - freedom) / (fixed.weight - squaredWeights / fixed.weight));
  const random = weightedMean(units, ({ n }) => 1 / (between + within / n));
  // Share by the typical variance of Higgins & Thompson, which metafor prints.
  const typical = (freedom * fixed.weight) / (fixed.weight ** 2 - squaredWeights);
  return {
    mean: random.mean,
    se: 1 / Math.sqrt(random.weight),
    between,
    within,
    q,
    p: chiSquaredTail(q, freedom),
    i2: between / (between + typical),
  };
}
