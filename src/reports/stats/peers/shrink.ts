/** Shrinkage of a unit's mean toward the mean of all. Robinson (1991), That BLUP is a good thing, Statistical Science 6(1), 15-32. */
import type { Interval } from '../../types.ts';
import { Z95 } from '../normal.ts';

/** What a random-effects model says of all units together. */
export interface Spread {
  /** Mean over units. */
  readonly mean: number;
  /** Standard error of `mean`. */
  readonly se: number;
  /** Variance of the units' true means; 0 where they cannot be told apart. */
  readonly between: number;
  /** Variance of one answer inside a unit. */
  readonly within: number;
}

export interface Shrunken {
  readonly value: number;
  readonly se: number;
  readonly interval: Interval;
}

/**
 * Share of the spread of such units' means that is real, 0…1; 0.7 is a common least value for judging one unit.
 * Null where nothing varies at all.
 */
export function reliability(n: number, { between, within }: Spread): number | null {
  const spread = between + within / n;
  return spread === 0 ? null : between / spread;
}

/** Answers from which the reliability reaches `target`; Infinity where units do not differ. */
export function answersFor(target: number, { between, within }: Spread): number {
  return Math.ceil(((target / (1 - target)) * within) / between);
}

/** Best linear unbiased prediction of a unit's true mean; its se includes that of the common mean (as R's metafor::blup). */
export function shrink({ n, mean }: { n: number; mean: number }, spread: Spread): Shrunken {
  const trust = reliability(n, spread) ?? 1;
  const value = trust * mean + (1 - trust) * spread.mean;
  const se = Math.sqrt((trust * spread.within) / n + ((1 - trust) * spread.se) ** 2);
  return { value, se, interval: [value - Z95 * se, value + Z95 * se] };
}
