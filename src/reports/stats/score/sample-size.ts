/** How many answers are needed (Cochran 1977, section 4.4; Lachin 1981, Controlled Clinical Trials 2, 93-113). */
import { Z95, normalQuantile } from '../normal.ts';

/** Chance of finding a difference that is there. */
const POWER = 0.8;

/** For a 95% interval of `half` to either side, where one answer has this variance (0.6 is usual of an NPS, 1 the most). */
export function answersForHalfWidth(variance: number, half: number): number {
  return Math.ceil((Z95 * Z95 * variance) / (half * half));
}

/** In each of two groups, to find a difference of this size with 80% power at the 5% level. */
export function answersForDifference(variance: number, difference: number): number {
  const z = Z95 + normalQuantile(POWER);
  return Math.ceil((2 * variance * z * z) / (difference * difference));
}
