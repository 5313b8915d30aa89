/** Interval of the difference of two shares. Newcombe (1998), Statistics in Medicine 17, 873-890, method 10 (hybrid score). */
import type { Interval } from '../types.ts';
import { wilson } from './wilson.ts';

export interface Share {
  readonly count: number;
  readonly n: number;
}

/**
 * 95% interval of `first - second` on -1…1; null when a group is empty.
 * @example newcombe({count: 56, n: 70}, {count: 48, n: 80}) // [0.0524, 0.3339] (Newcombe's example a)
 */
export function newcombe(first: Share, second: Share): Interval | null {
  const one = wilson(first.count, first.n);
  const two = wilson(second.count, second.n);
  if (one === null || two === null) {
    return null;
  }
  const p1 = first.count / first.n;
  const p2 = second.count / second.n;
  const difference = p1 - p2;
  return [
    difference - Math.hypot(p1 - one[0], two[1] - p2),
    difference + Math.hypot(one[1] - p1, p2 - two[0]),
  ];
}
