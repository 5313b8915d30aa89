/** Interval of a difference from the intervals of its two sides (MOVER). Zou & Donner (2008), Statistics in Medicine 27, 1693-1702. */
import type { Interval } from '../types.ts';

export interface Measured {
  readonly value: number;
  /** Holds `value`; need not be symmetric. */
  readonly interval: Interval;
}

/**
 * `first - second` of two independent figures, at the level of their intervals. Of two Wilson intervals it is
 * Newcombe's hybrid score interval.
 */
export function moverDifference(first: Measured, second: Measured): Measured {
  const value = first.value - second.value;
  const below = Math.hypot(first.value - first.interval[0], second.interval[1] - second.value);
  const above = Math.hypot(first.interval[1] - first.value, second.value - second.interval[0]);
  return { value, interval: [value - below, value + above] };
}
