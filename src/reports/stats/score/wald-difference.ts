/** Plain Wald comparison of two independent scores: the base of the adjusted one. */
import type { Interval } from '../../types.ts';
import { netScore, type GroupCounts } from '../counts.ts';
import { Z95, normalCdf } from '../normal.ts';
import { scoreSe } from './wald.ts';

export interface WaldDifference {
  /** `second - first` on -2…2. */
  readonly difference: number;
  readonly se: number;
  readonly interval: Interval;
  /** Two-sided; null where neither group varies and both agree. */
  readonly p: number | null;
}

function twoSided(difference: number, se: number): number | null {
  return se === 0 && difference === 0 ? null : 2 * normalCdf(-Math.abs(difference) / se);
}

/** Null when a group is empty. Counts need not be whole. */
export function waldDifference(first: GroupCounts, second: GroupCounts): WaldDifference | null {
  const one = scoreSe(first);
  const two = scoreSe(second);
  if (one === null || two === null) {
    return null;
  }
  const difference = netScore(second) - netScore(first);
  const se = Math.hypot(one, two);
  const interval = [Math.max(-2, difference - Z95 * se), Math.min(2, difference + Z95 * se)] as const;
  return { difference, se, interval, p: twoSided(difference, se) };
}
