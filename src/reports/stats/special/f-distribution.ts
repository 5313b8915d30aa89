/** Upper tail of the F distribution (Abramowitz & Stegun 26.6.2). */
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * Probability that an F number with these degrees of freedom is above `statistic`.
 * @example fTail(4.964602743730711, [1, 10]) // 0.05
 */
export function fTail(statistic: number, [above, below]: readonly [number, number]): number {
  return incompleteBeta(below / (below + above * statistic), [below / 2, above / 2]);
}
