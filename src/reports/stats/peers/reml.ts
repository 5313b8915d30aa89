/**
 * Units as random effects, by restricted maximum likelihood. Patterson & Thompson (1971), Biometrika 58, 545-554; the
 * same as R's lme4::lmer(x ~ 1 + (1 | unit)). One variance ratio is left after profiling, found where its score is 0.
 */
import { bisect } from '../bisect.ts';
import type { Spread } from './shrink.ts';
import type { UnitMean } from './unit-mean.ts';

/** Weighted sums at one ratio of variances between / within. */
interface Profile {
  readonly mean: number;
  readonly weight: number;
  readonly squaredWeight: number;
  /** Weighted squared distances of the means from the common mean, and the same with squared weights. */
  readonly distance: number;
  readonly slope: number;
}

const MAX_RATIO = 1e6;

function profileAt(units: readonly UnitMean[], ratio: number): Profile {
  const weights = units.map(({ n }) => n / (1 + n * ratio));
  const sum = (term: (weight: number, unit: UnitMean) => number): number =>
    units.reduce((total, unit, index) => total + term(weights[index] ?? 0, unit), 0);
  const weight = sum((w) => w);
  const mean = sum((w, unit) => w * unit.mean) / weight;
  return {
    mean,
    weight,
    squaredWeight: sum((w) => w * w),
    distance: sum((w, unit) => w * (unit.mean - mean) ** 2),
    slope: sum((w, unit) => w * w * (unit.mean - mean) ** 2),
  };
}

/** Null for fewer than two units, or where no unit varies inside. O(units). */
export function reml(units: readonly UnitMean[]): Spread | null {
  const answers = units.reduce((sum, { n }) => sum + n, 0);
  const squares = units.reduce((sum, unit) => sum + unit.squares, 0);
  if (units.length < 2 || squares <= 0) {
    return null;
  }
  // Derivative of the profiled log-likelihood, doubled: positive below the optimum.
  const score = (ratio: number): number => {
    const { weight, squaredWeight, distance, slope } = profileAt(units, ratio);
    return ((answers - 1) * slope) / (squares + distance) - weight + squaredWeight / weight;
  };
  let high = 1;
  while (score(high) > 0 && high < MAX_RATIO) {
    high *= 2;
  }
  const ratio = score(0) <= 0 ? 0 : bisect(score, [0, high]);
  const { mean, weight, distance } = profileAt(units, ratio);
  const within = (squares + distance) / (answers - 1);
  return { mean, se: Math.sqrt(within / weight), between: ratio * within, within };
}
