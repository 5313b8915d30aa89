/**
 * Derivatives of ln Γ(x) for x > 0: asymptotic series (Abramowitz & Stegun 6.3.18 and 6.4.12) from `SHIFT` on,
 * recurrences 6.3.5 and 6.4.6 below it.
 */

/** From here on the terms that are kept are exact to about 1e-16. */
const SHIFT = 12;
/** -B(2k) / (2k), Bernoulli numbers B. */
const FIRST = [-1 / 12, 1 / 120, -1 / 252, 1 / 240, -1 / 132, 691 / 32_760, -1 / 12];
/** B(2k) */
const SECOND = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6];

/** @example digamma(1) // -0.5772156649015329, less Euler's constant */
export function digamma(x: number): number {
  let shifted = x;
  let sum = 0;
  while (shifted < SHIFT) {
    sum -= 1 / shifted;
    shifted += 1;
  }
  const inverse = 1 / (shifted * shifted);
  const series = FIRST.reduceRight((total, term) => (total + term) * inverse, 0);
  return sum + Math.log(shifted) - 0.5 / shifted + series;
}

/** @example trigamma(1) // 1.6449340668482264, pi^2 / 6 */
export function trigamma(x: number): number {
  let shifted = x;
  let sum = 0;
  while (shifted < SHIFT) {
    sum += 1 / (shifted * shifted);
    shifted += 1;
  }
  const inverse = 1 / (shifted * shifted);
  const series = SECOND.reduceRight((total, term) => (total + term) * inverse, 0) / shifted;
  return sum + 1 / shifted + inverse / 2 + series;
}
