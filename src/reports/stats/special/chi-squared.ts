/** Upper tail of the chi-squared distribution (Abramowitz & Stegun 26.4.19). */
import { upperGamma } from './incomplete-gamma.ts';

/**
 * Probability that a chi-squared number of `df` degrees of freedom is above `statistic`.
 * @example chiSquaredTail(3.841458820694124, 1) // 0.05
 */
export function chiSquaredTail(statistic: number, df: number): number {
  return upperGamma(statistic / 2, df / 2);
}
