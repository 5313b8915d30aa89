/** Student's t distribution with `df` degrees of freedom (any number above 0), by the incomplete beta: DLMF 8.17, A&S 26.7.1. */
import { betaQuantile, incompleteBeta } from './incomplete-beta.ts';

/**
 * Probability of a t at least that far from 0, on either side.
 * @example twoSidedT(2.228, 10) // 0.0500
 */
export function twoSidedT(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), [df / 2, 0.5]);
}

/**
 * The t that only a share `tail` of all numbers exceeds; `tail` within 0-0.5.
 * @example upperTQuantile(0.025, 10) // 2.228138851964939
 */
export function upperTQuantile(tail: number, df: number): number {
  const x = betaQuantile(1 - 2 * tail, [0.5, df / 2]);
  return Math.sqrt((df * x) / (1 - x));
}
